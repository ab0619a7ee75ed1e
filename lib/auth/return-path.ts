/**
 * Where to go after signing in: the path asked for when it lies on this site, else the desk. The
 * answer always starts with one slash, so it can never lead to another site.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > 2000 || !asked.startsWith("/")) return "/desk";
  const here = "http://here.invalid";
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null;
  if (url?.origin !== here) return "/desk";
  const path = `${url.pathname}${url.search}${url.hash}`;
  // "/.//elsewhere" is on this site until a browser reads the cleaned path by itself.
  if (path.startsWith("//") || /^\/(sign-in|api)(\/|\?|#|$)/.test(path)) return "/desk";
  return path;
}
