import { createHash } from "node:crypto";
import { databaseNow } from "@/db/clock";
import { API_PAGE, wholeAddress } from "@/lib/published/address";
import type { Found } from "@/lib/published/api/endpoint";
import { ENDPOINTS, endpointAt } from "@/lib/published/api/endpoints";
import { jsonText } from "@/lib/published/json-text";
import { apiDocument } from "@/lib/published/api/document";
import { Problem } from "@/lib/published/api/problem";
import { readQuery } from "@/lib/published/api/parameter";
import { API, apiAddress } from "@/lib/published/api/shape";
import { isNamed, tagOf } from "@/lib/published/representation";
import { createTurns, TooMany } from "@/lib/published/turns";

const METHODS = "GET, HEAD, OPTIONS";
const AT_ONCE = 4;
const WAITING = 100;
const KEEP_ASKING = "public, max-age=0, must-revalidate";
// A day: long enough to spare everybody the asking, short enough that a mended name arrives.
const KEEP_A_DAY = "public, max-age=86400";

const turns = createTurns(AT_ONCE, WAITING);

/** For anybody, from any site: nothing here is anybody's own. */
const FOR_ANYBODY = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Retry-After, Allow",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/**
 * Answers a request below /api/v1: JSON, or problem details (RFC 9457). Never throws. `now` is the
 * moment it is asked.
 */
export async function answerApi(request: Request, now = databaseNow()): Promise<Response> {
  if (request.method === "OPTIONS") return preflight();
  try {
    if (request.method !== "GET" && request.method !== "HEAD") {
      throw new Problem("method-not-allowed", `This API is read only: ${METHODS}.`);
    }
    const found = await turns(() => find(new URL(request.url), now));
    return await sendFound(request, found);
  } catch (error) {
    return sendProblem(request, problemOf(error));
  }
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...FOR_ANYBODY,
      Allow: METHODS,
      "Access-Control-Allow-Methods": METHODS,
      "Access-Control-Allow-Headers": "*",
      "Access-Control-Max-Age": "86400",
    },
  });
}

async function find(url: URL, now: Date): Promise<Found> {
  const segments = segmentsOf(url.pathname.slice(API.length));
  if (segments?.length === 0) {
    readQuery({}, url.searchParams, now);
    return still(directory());
  }
  if (segments?.length === 1 && segments[0] === "openapi.json") {
    readQuery({}, url.searchParams, now);
    return still(apiDocument());
  }
  const there = segments && endpointAt(segments);
  if (!there) {
    throw new Problem("not-found", `There is no such address. ${apiAddress("")} lists what is.`);
  }
  const found = await there.endpoint.answer(there.path, url.searchParams, now);
  if (!there.endpoint.list) return found;
  const next = found.next === null ? null : apiAddress(found.next);
  return { ...found, next, body: { ...(found.body as object), next } };
}

const still = (body: unknown): Found => ({ body, forGood: false, next: null });

/** The parts of a path, decoded once; null when they cannot be. */
function segmentsOf(path: string): string[] | null {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Where everything is: the first thing to ask for. */
function directory(): Record<string, unknown> {
  const lists = ENDPOINTS.filter(({ list }) => list).map(({ path }) => [
    path.slice(1),
    apiAddress(path),
  ]);
  return {
    name: "What’s Known, read API, version 1",
    documentation: wholeAddress(API_PAGE),
    openapi: apiAddress("/openapi.json"),
    ...(Object.fromEntries(lists) as Record<string, string>),
  };
}

async function sendFound(request: Request, found: Found): Promise<Response> {
  const body = Buffer.from(jsonText(found.body));
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  // Whoever is in front packs it as the asker likes, so the tag names what it says and not its bytes:
  // a weak one (RFC 9110, 8.8.1). A route's own Content-Encoding would not reach the asker.
  const named = { hash, bodies: { identity: body }, tight: false };
  const headers = new Headers({
    ...FOR_ANYBODY,
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": found.forGood ? KEEP_A_DAY : KEEP_ASKING,
    Vary: "Accept-Encoding",
    ETag: `W/${tagOf(named, "identity")}`,
    Link: linksOf(found.next),
  });
  if (isNamed(request.headers.get("if-none-match") ?? undefined, named, "identity")) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
}

function linksOf(next: string | null): string {
  return [
    ...(next ? [`<${next}>; rel="next"`] : []),
    `<${apiAddress("/openapi.json")}>; rel="service-desc"; type="application/openapi+json"`,
    `<${wholeAddress(API_PAGE)}>; rel="service-doc"; type="text/html"`,
  ].join(", ");
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TooMany) {
    return new Problem("busy", "Nothing was looked up. Ask again in a second.");
  }
  console.error(error);
  return new Problem("fault", "Nothing is wrong with what you asked. Ask again in a while.");
}

function sendProblem(request: Request, { status, body }: Problem): Response {
  const text = jsonText(body);
  return new Response(request.method === "HEAD" ? null : text, {
    status,
    headers: {
      ...FOR_ANYBODY,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Length": String(Buffer.byteLength(text)),
      "Cache-Control": "no-store",
      ...(status === 405 ? { Allow: METHODS } : {}),
      ...(status === 503 ? { "Retry-After": "1" } : {}),
    },
  });
}
