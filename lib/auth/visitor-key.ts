import { createHmac } from "node:crypto";
import { visitorAddress } from "@/lib/auth/client-address";
import { authSecret } from "@/lib/auth/cookie";

/**
 * Where a visitor comes from, as a key for counting that does not say where: an HMAC of the address and
 * the UTC day with the site's secret. Without the secret nobody can find the address by trying them all,
 * and another day's key of the same visitor is another one.
 * @throws Error when the site has no secret.
 */
export function visitorKey(headers: { get(name: string): string | null }, today: string): string {
  return createHmac("sha256", authSecret())
    .update(`visitor ${today} ${visitorAddress(headers)}`)
    .digest("base64url");
}
