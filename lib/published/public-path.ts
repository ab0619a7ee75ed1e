import { API_PAGE, SEARCH, TELL_US } from "@/lib/published/address";

const PRIVATE = new Set(["desk", "api", "sign-in", "_next", "invite", TELL_US]);
const FILES = new Set([
  "feed.xml",
  "feed.json",
  "calendar.ics",
  "answer.json",
  "sitemap.xml",
  "robots.txt",
  "card.png",
  "badge.svg",
]);
const FOR_ANY_SITE = new Set(["feed.xml", "feed.json", "calendar.ics", "answer.json", "oembed"]);
/** No route has this address, so Next answers with its "not found" page, whole. */
export const NOWHERE = "/nowhere";
/** Pages whose query changes what they say; everywhere else it is dropped. */
const ASKING = new Map<string, readonly string[]>([
  ["changes", ["since", "before"]],
  ["corrections", ["before"]],
  ["as-of", ["day", "after", "before"]],
  ["search", ["q", "kind", "certainty", "page"]],
  ["feed.xml", ["before"]],
  ["feed.json", ["before"]],
  ["sitemap.xml", ["page"]],
  ["oembed", ["url", "format", "maxwidth", "maxheight"]],
]);

/** The one choice embeds have, of few values: each is kept as a page of its own. */
const EMBEDDED = /^\/embed\/[^/.]+\/[^/.]+(\/entries\/[^/.]+)?$/;
const TELLING = new RegExp(`^/[^/]+/[^/]+/entries/[^/]+/[^/]+/${TELL_US}$`);
const THEMES = new Set(["light", "dark"]);

export type PublicPath = {
  /** Where the page is kept; one spelling per page. */
  path: string;
  /** The part of the query that counts, with its "?", or nothing. Such answers are not kept. */
  query: string;
};

/** What a request's target names on the public side, or null when it belongs to somebody else. */
export function publicPath(target: string): PublicPath | null {
  if (!target.startsWith("/")) return null;
  const cut = target.indexOf("?");
  const segments = oneSpelling(cut < 0 ? target : target.slice(0, cut));
  if (!segments) return null;
  const last = segments.at(-1) ?? "";
  // The page that tells of the API is a page; what it answers is not.
  if (PRIVATE.has(segments[1] ?? "") && segments.join("/") !== API_PAGE) return null;
  const path = segments.join("/");
  // A form to fill in, made for whoever asks.
  if (TELLING.test(path)) return null;
  // The house's other files stand at the top. Further down a dot would ask for a page in a form of
  // the framework's own (".rsc"), which is nobody's business.
  if (last.includes(".") && !FILES.has(last)) {
    return segments.length === 2 ? null : { path: NOWHERE, query: "" };
  }
  const query = cut < 0 ? "" : target.slice(cut + 1);
  if (!mayBeFramed(path)) return { path, query: queryOf(last, query) };
  const theme = new URLSearchParams(query).get("theme") ?? "";
  return { path: THEMES.has(theme) ? `${path}?theme=${theme}` : path, query: "" };
}

/** Whether other sites may show the page in a frame: embeds, and nothing else. */
export function mayBeFramed(target: string): boolean {
  return EMBEDDED.test(target.split("?")[0] ?? "");
}

/** Pictures are large and asked for by machines: they are drawn when asked for, and kept apart. */
export function isPicture(path: string): boolean {
  return path.endsWith("/card.png");
}

/** A search: any of its questions, or none yet. */
export function isSearch(target: string): boolean {
  return target.split("?")[0] === SEARCH;
}

/** What other sites' scripts may ask for: files that say of themselves that anybody may read them. */
export function isForAnySite(path: string): boolean {
  return FOR_ANY_SITE.has(path.split("/").at(-1) ?? "");
}

/**
 * `/%61ll` and `/x/../all` are `/all`: without this a stranger could fill the store with one page,
 * or have a page of the desk rendered and kept as if it were public.
 */
function oneSpelling(path: string): string[] | null {
  try {
    const { pathname } = new URL(`http://here.invalid${path}`);
    return pathname.split("/").map((segment) => encodeURIComponent(decodeURIComponent(segment)));
  } catch {
    return null;
  }
}

function queryOf(page: string, query: string): string {
  const asked = new URLSearchParams(query);
  const counts = new URLSearchParams();
  for (const name of ASKING.get(page) ?? []) {
    const value = asked.get(name);
    if (value) counts.set(name, value);
  }
  return counts.size ? `?${counts}` : "";
}

/** The public pages a page links to, each once; links that crawlers need not follow are left out. */
export function linkedPaths(html: string): string[] {
  const found = new Set<string>();
  for (const [link, href = ""] of html.matchAll(/<a\b[^>]*?\shref="(\/[^"#?]*)[^>]*>/g)) {
    if (/\srel="[^"]*nofollow/.test(link)) continue;
    const there = href.startsWith("//") ? null : publicPath(href);
    if (there) found.add(there.path);
  }
  return [...found];
}
