import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * A request's target as a path of ours. Next would redirect a whole address (RFC 9112, 3.2.2) to
 * wherever that address leads. Null for what names no page, such as `*`, or a path whose escapes are
 * no text (RFC 3986, 2.1; UTF-8): Next would call that a fault of ours.
 */
export function pathOfTarget(target: string): string | null {
  const [, ofWhole] = /^https?:\/\/[^/?#]*(.*)$/i.exec(target) ?? [];
  const rest = target.startsWith("/") ? target : ofWhole;
  if (rest === undefined) return null;
  const path = rest.startsWith("/") ? rest : `/${rest}`;
  return isText(path.split("?")[0] ?? "") ? path : null;
}

function isText(escaped: string): boolean {
  try {
    decodeURIComponent(escaped);
    return true;
  } catch {
    return false;
  }
}

/** A secret of this process, and whether what was given is it: any string may be asked about. */
export function makePass(): { pass: string; isPass(given: string): boolean } {
  const pass = randomBytes(32).toString("hex");
  // Digests are of one length whatever was given; timingSafeEqual throws on any other.
  const digest = (of: string): Buffer => createHash("sha256").update(of).digest();
  const ours = digest(pass);
  return { pass, isPass: (given) => timingSafeEqual(digest(given), ours) };
}
