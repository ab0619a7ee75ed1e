import type { IncomingMessage, ServerResponse } from "node:http";
import { asDocument } from "@/lib/published/document";
import { createShelves } from "@/lib/published/shelves";
import { createTurns } from "@/lib/published/turns";
import { within } from "@/db/patience";
import { securityHeaders } from "@/lib/published/page-security";
import { pageSays } from "@/lib/published/page-says";
import {
  isPicture,
  linkedPaths,
  mayBeFramed,
  NOWHERE,
  publicPath,
} from "@/lib/published/public-path";
import { chooseCoding, isNamed, represent, tagOf, tighten } from "@/lib/published/representation";
import type { Representations } from "@/lib/published/representation";

export type Rendered = { status: number; headers: Record<string, string>; body: Buffer };

export type EdgeOptions = {
  /** Renders a public address for nobody in particular: no cookie, no session. May throw. */
  render: (target: string) => Promise<Rendered>;
  /** The current UTC day: pages say how long ago things were. */
  today: () => string;
  /** What the pages in the store may come to; pictures may come to a quarter of it again. */
  maxBytes?: number;
  /** How long a reader waits for a fresh page while there is an older one to show. */
  patienceMs?: number;
};

export type Edge = {
  /** Answers a request for a public page; false when it is for somebody else. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /**
   * Something public changed: nothing stored counts as fresh from here on. When it is known that
   * something was only added, pages that are for good stay as they are.
   */
  publicChange(what?: string): void;
  /** Renders these pages and what they link to ahead of the readers. */
  warm(paths: string[]): Promise<void>;
  /** How many pages are stored. */
  size(): number;
};

type Moment = { generation: number; day: string; era: number };
type Page = Moment & {
  status: number;
  /** It says of itself that it will never say anything else: a page of the past. */
  forGood: boolean;
  headers: Record<string, string>;
  content: Representations;
  /** After a failed re-rendering: leave it alone until then (milliseconds since the epoch). */
  retryAt: number;
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
const KEEP_ASKING = "public, max-age=0, must-revalidate";
// Not "immutable": whoever reloads asks again, and gets what was mended in how the page looks.
const KEEP_FOR_GOOD = "public, max-age=31536000";
/** Tables that grow: what is added to them is of today and leaves every past day as it was. */
const ONLY_TODAY = new Set(["publications", "checks", "promise_settlements"]);
const NOTHING_SAID = { notHere: false, forGood: false };
const WARM_AT_MOST = 500;
const RETRY_MS = 1000;
const RENDERS_AT_ONCE = 4;
const RENDERS_WAITING = 200;
// Anybody can ask without end for what is not kept, and for pictures: they take turns of their own.
const ANSWERS_AT_ONCE = 2;
const ANSWERS_WAITING = 100;

/**
 * Public pages, whole and compressed, from memory. A page is rendered once for all readers, kept
 * until something public changes or the (UTC) day does, and goes on being served while rendering
 * fails. Only 200s are kept, so invented addresses leave nothing behind.
 */
export function createEdge(options: EdgeOptions): Edge {
  const { render, today, maxBytes = 128 * 1024 * 1024, patienceMs = 3000 } = options;
  const store = createShelves<Page>(maxBytes);
  const flights = new Map<string, Promise<Page>>();
  const roots = new Set<string>();
  let generation = 0;
  let era = 0;
  const turns = {
    page: createTurns(RENDERS_AT_ONCE, RENDERS_WAITING),
    picture: createTurns(ANSWERS_AT_ONCE, ANSWERS_WAITING),
    answer: createTurns(ANSWERS_AT_ONCE, ANSWERS_WAITING),
  };
  let warming: Promise<void> | undefined;
  let packing = Promise.resolve();

  const now = (): Moment => ({ generation, day: today(), era });
  const isOf = (page: Page, moment: Moment): boolean =>
    page.forGood
      ? page.era === moment.era
      : page.generation === moment.generation && page.day === moment.day;

  async function renderPage(
    target: string,
    moment: Moment,
    turn = isPicture(target) ? turns.picture : turns.page,
  ): Promise<Page> {
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
    const body = html === null ? rendered : Buffer.from(asDocument(html));
    const says = html !== null && status === 200 ? pageSays(html) : NOTHING_SAID;
    const headers: Record<string, string> = { "content-type": type };
    for (const name of PASSED_ON) if (given[name]) headers[name] = given[name];
    const framedBy = mayBeFramed(target) ? "anybody" : "nobody";
    Object.assign(headers, securityHeaders(type, body, framedBy));
    return {
      ...moment,
      status: says.notHere ? 404 : status,
      forGood: says.forGood,
      headers,
      content: await represent(type, body),
      retryAt: 0,
    };
  }

  /** Renders for the store; readers who ask for the same page at the same moment share the work. */
  function fly(path: string, moment: Moment): Promise<Page> {
    const flight = `${moment.generation} ${moment.day} ${path}`;
    const under = flights.get(flight);
    if (under) return under;
    const fresh = renderPage(path, moment)
      .then((page) => {
        // What was rendered before a change must not be stored after it.
        if (isOf(page, now())) {
          if (page.status === 200) store.set(path, page);
          else store.delete(path);
        }
        return page;
      })
      .finally(() => flights.delete(flight));
    flights.set(flight, fresh);
    return fresh;
  }

  async function pageAt(path: string): Promise<Page> {
    for (let attempt = 1; ; attempt += 1) {
      const moment = now();
      const stored = store.get(path);
      if (stored && (isOf(stored, moment) || stored.retryAt > Date.now())) return stored;
      const flight = fly(path, moment);
      if (!stored) {
        const page = await flight;
        if (isOf(page, now()) || attempt === 3) return page;
        continue; // published while we rendered: this reader gets the new page
      }
      try {
        const page = await within(patienceMs, flight);
        if (isOf(page, now()) || attempt === 3) return page;
      } catch {
        stored.retryAt = Date.now() + RETRY_MS;
        return stored;
      }
    }
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const asked = publicPath(req.url ?? "");
    if (!asked) return false;
    if (req.method !== "GET" && req.method !== "HEAD") {
      res.writeHead(405, { Allow: "GET, HEAD", "Content-Length": 0 }).end();
      return true;
    }
    try {
      const page = asked.query
        ? await renderPage(asked.path + asked.query, now(), turns.answer)
        : await pageAt(asked.path);
      send(req, res, page);
    } catch {
      const body = Buffer.from(SORRY);
      const headers = securityHeaders("text/html", body);
      const type = "text/html; charset=utf-8";
      const content = await represent("", body);
      const retry = { "content-type": type, "Retry-After": "5" };
      send(req, res, {
        ...now(),
        status: 503,
        forGood: false,
        headers: { ...headers, ...retry },
        content,
        retryAt: 0,
      });
    }
    return true;
  }

  /** Renders what was asked for or is stored, most read first, and all it links to. */
  async function renderAhead(): Promise<void> {
    for (let begun = -1; begun !== generation;) {
      begun = generation;
      const ahead = new Set([...store.pages.keys(), ...roots]);
      for (const path of ahead) {
        if (begun !== generation) break;
        // A page that fails now is rendered when a reader asks for it.
        const page = await pageAt(path).catch(() => null);
        if (page?.status !== 200 || !page.headers["content-type"]?.startsWith("text/html"))
          continue;
        if (page.forGood) continue; // nobody follows its links more than they do today's
        const html = page.content.bodies.identity?.toString("utf8") ?? "";
        for (const linked of linkedPaths(html))
          if (ahead.size < WARM_AT_MOST && !isPicture(linked)) ahead.add(linked);
      }
    }
    packing = packing.then(packTightly);
  }

  async function packTightly(): Promise<void> {
    const begun = generation;
    // Least read first, so that writing them again leaves the order as it was.
    for (const [path, page] of [...store.pages.entries()].reverse()) {
      if (begun !== generation) return;
      const content = await tighten(page.content);
      if (content && store.pages.peek(path) === page) store.set(path, { ...page, content });
    }
  }

  function ahead(): Promise<void> {
    return (warming ??= renderAhead().finally(() => (warming = undefined)));
  }

  return {
    handle,
    publicChange(what = "") {
      generation += 1;
      if (!ONLY_TODAY.has(what)) era += 1;
      void ahead();
    },
    async warm(paths) {
      for (const path of paths) roots.add(path);
      await warming;
      await ahead();
      await packing;
    },
    size: () => store.size(),
  };
}

/** Next leaves the "not found" of a route that exists to the browser's script: its body is empty. */
function isEmptyPage({ status, body }: Rendered): boolean {
  return status === 404 && body.includes('<html id="__next_error__"');
}

function send(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const { bodies } = page.content;
  const coding = chooseCoding(req.headers["accept-encoding"], bodies);
  const body = bodies[coding] ?? Buffer.alloc(0);
  const found = page.status === 200;
  const headers: Record<string, string | number> = {
    ...page.headers,
    "Cache-Control": found ? (page.forGood ? KEEP_FOR_GOOD : KEEP_ASKING) : "no-store",
    Vary: "Accept-Encoding",
  };
  if (found) {
    headers.ETag = tagOf(page.content, coding);
    if (isNamed(req.headers["if-none-match"], page.content, coding)) {
      res.writeHead(304, headers).end();
      return;
    }
  }
  if (coding !== "identity") headers["Content-Encoding"] = coding;
  headers["Content-Length"] = body.length;
  res.writeHead(page.status, headers).end(req.method === "HEAD" ? undefined : body);
}

const SORRY = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Back in a moment</title>
<h1>Back in a moment</h1><p>This page cannot be shown right now. Please try again shortly.</p></html>
`;
