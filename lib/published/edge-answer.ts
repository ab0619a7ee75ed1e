import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "@/lib/published/page-security";
import type { Page } from "@/lib/published/render-page";
import { chooseCoding, isNamed, represent, tagOf } from "@/lib/published/representation";
import { TooMany } from "@/lib/published/turns";

const KEEP_ASKING = "public, max-age=0, must-revalidate";
// Not "immutable": whoever reloads asks again, and gets what was mended in how the page looks.
const KEEP_FOR_GOOD = "public, max-age=31536000";

/** Sends a page in the coding the reader likes best, or says that they have it. */
export function send(req: IncomingMessage, res: ServerResponse, page: Page): void {
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

/** Says that any site's script may ask, also with a tag it was given (Fetch, 3.3.5). */
export function preflight(res: ServerResponse): void {
  res
    .writeHead(204, {
      Allow: "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
      "Access-Control-Max-Age": "86400",
    })
    .end();
}

/**
 * What readers get while a page cannot be rendered and there is no older one, or while so many others
 * are asking that theirs was not begun.
 */
export async function sorry(why: unknown): Promise<Page> {
  const body = Buffer.from(why instanceof TooMany ? BUSY : SORRY);
  return {
    status: 503,
    forGood: false,
    kept: false,
    headers: {
      ...securityHeaders("text/html", body),
      "content-type": "text/html; charset=utf-8",
      "Retry-After": "5",
    },
    content: await represent("", body),
  };
}

const BUSY = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Many are asking right now</title>
<h1>Many are asking right now</h1><p>Nothing was looked up for you yet. Load this page again in a few seconds.</p></html>
`;
const SORRY = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Back in a moment</title>
<h1>Back in a moment</h1><p>This page cannot be shown right now. Please try again shortly.</p></html>
`;
