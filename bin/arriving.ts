import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * A request's target as a path of ours. Next would redirect a whole address (RFC 9112, 3.2.2) to
 * wherever that address leads. Null for what names no page, such as `*`.
 */
export function pathOfTarget(target: string): string | null {
  if (target.startsWith("/")) return target;
  const [whole, rest = ""] = /^https?:\/\/[^/?#]*(.*)$/i.exec(target) ?? [];
  if (whole === undefined) return null;
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** A secret of this process, and whether what was given is it: any string may be asked about. */
export function makePass(): { pass: string; isPass(given: string): boolean } {
  const pass = randomBytes(32).toString("hex");
  // Digests are of one length whatever was given; timingSafeEqual throws on any other.
  const digest = (of: string): Buffer => createHash("sha256").update(of).digest();
  const ours = digest(pass);
  return { pass, isPass: (given) => timingSafeEqual(digest(given), ours) };
}
