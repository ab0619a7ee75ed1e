import { asDocument } from "@/lib/published/document";
import { withOwnStyle } from "@/lib/published/own-style";
import { pageSays } from "@/lib/published/page-says";
import { securityHeaders } from "@/lib/published/page-security";
import { isPicture, isSearch, mayBeFramed, NOWHERE } from "@/lib/published/public-path";
import { represent, type Representations } from "@/lib/published/representation";
import { createTurns } from "@/lib/published/turns";

export type Rendered = { status: number; headers: Record<string, string>; body: Buffer };

/** Renders a public address for nobody in particular: no cookie, no session. May throw. */
export type Render = (target: string) => Promise<Rendered>;

/** A page as it is sent, in every coding. */
export type Page = {
  status: number;
  /** It says of itself that it will never say anything else: a page of the past. */
  forGood: boolean;
  /** Whether it may be kept for the next reader. */
  kept: boolean;
  headers: Record<string, string>;
  content: Representations;
};

/** What may pass from the renderer to the reader. Never a cookie. */
const PASSED_ON = [
  "content-type",
  "content-language",
  "content-disposition",
  "link",
  "location",
  "x-robots-tag",
  "access-control-allow-origin",
];
const NOTHING_SAID = { notHere: false, forGood: false, onAsking: false };
const RENDERS_AT_ONCE = 4;
const RENDERS_WAITING = 200;
// Anybody can ask without end for what is not kept, and for pictures: they take turns of their own.
const ANSWERS_AT_ONCE = 2;
const ANSWERS_WAITING = 100;
// A search is the dearest answer: others do not wait for searches, and nobody waits long to search.
const SEARCHES_WAITING = 20;
const SEARCH_WAIT_MS = 3000;

/**
 * Makes pages of what is rendered: documents without the framework's script, with their own headers,
 * compressed. Answers to a question wait for each other, not for pages; searches only for searches.
 * @throws TooMany when too many are waiting; Error when rendering fails or answers 500 or more.
 */
export function createPageRenderer(
  render: Render,
  { searchWaitMs = SEARCH_WAIT_MS }: { searchWaitMs?: number } = {},
): (target: string, as?: "page" | "answer") => Promise<Page> {
  const turns = {
    page: createTurns(RENDERS_AT_ONCE, RENDERS_WAITING),
    picture: createTurns(ANSWERS_AT_ONCE, ANSWERS_WAITING),
    answer: createTurns(ANSWERS_AT_ONCE, ANSWERS_WAITING),
    search: createTurns(ANSWERS_AT_ONCE, SEARCHES_WAITING, searchWaitMs),
  };
  const sheets = new Map<string, string>();

  /** A style sheet of this build; there are few, and they stay as they are. */
  async function readSheet(path: string): Promise<string> {
    const known = sheets.get(path);
    if (known !== undefined) return known;
    const { status, body } = await render(path);
    if (status !== 200) throw new Error(`the style sheet ${path} answered ${status}`);
    const css = body.toString("utf8");
    sheets.set(path, css);
    return css;
  }

  return async (target, as = "page") => {
    const own = as === "page" ? isPicture(target) && "picture" : isSearch(target) && "search";
    const turn = turns[own || as];
    const answer = await turn(() => render(target));
    const {
      status,
      headers: given,
      body: rendered,
    } = isEmptyPage(answer)
      ? { ...(await turn(() => render(NOWHERE))), status: answer.status }
      : answer;
    if (status >= 500) throw new Error(`rendering ${target} answered ${status}`);
    const type = given["content-type"] ?? "application/octet-stream";
    const html = type.startsWith("text/html") ? rendered.toString("utf8") : null;
    const says = html !== null && status === 200 ? pageSays(html) : NOTHING_SAID;
    const body = html === null ? rendered : Buffer.from(await documentOf(html, says.forGood));
    const headers: Record<string, string> = { "content-type": type };
    for (const name of PASSED_ON) if (given[name]) headers[name] = given[name];
    const framedBy = mayBeFramed(target) ? "anybody" : "nobody";
    Object.assign(headers, securityHeaders(type, body, framedBy));
    // Scripts of other sites may read the tag as well, and ask with it whether it still holds.
    if (headers["access-control-allow-origin"]) headers["access-control-expose-headers"] = "ETag";
    return {
      status: says.notHere ? 404 : status,
      forGood: says.forGood,
      kept: status === 200 && !says.notHere && !says.onAsking,
      headers,
      content: await represent(type, body),
    };
  };

  async function documentOf(html: string, forGood: boolean): Promise<string> {
    const document = asDocument(html);
    return forGood ? await withOwnStyle(document, readSheet) : document;
  }
}

/** Next leaves the "not found" of a route that exists to the browser's script: its body is empty. */
function isEmptyPage({ status, body }: Rendered): boolean {
  return status === 404 && body.includes('<html id="__next_error__"');
}
