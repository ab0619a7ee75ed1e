import { siteUrl } from "@/lib/auth/site";
import { Refusal } from "@/lib/season/refusal";

type Headers = { get(name: string): string | null };

/**
 * Whether a request that changes something was made by a page of ours. A browser says where such a
 * request comes from; one that does not say is refused as well, although Next would let it pass.
 */
export function isSameOrigin(headers: Headers): boolean {
  const from = hostOf(headers.get("origin"));
  if (from === null) return false;
  const site = headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") return false;
  return from === headers.get("host")?.toLowerCase() || from === hostOf(siteUrl());
}

/** Throws Refusal("not allowed") unless the request was made by a page of ours. */
export function refuseOtherOrigins(headers: Headers): void {
  if (isSameOrigin(headers)) return;
  throw new Refusal(
    "not allowed",
    "This request did not come from a page of this site, so nothing was changed. Reload the page and try again.",
  );
}

function hostOf(origin: string | null): string | null {
  if (!origin || !/^https?:\/\/[^/?#]+$/i.test(origin)) return null;
  return URL.canParse(origin) ? new URL(origin).host : null;
}
