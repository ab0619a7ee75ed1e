import type { Feed } from "@/lib/published/feed";
import { asAtom, asJsonFeed, ATOM_TYPE, JSON_FEED_TYPE } from "@/lib/published/feed-formats";

/** A file for machines; other sites' pages may read it too. Null: there is none at this address. */
export function fileAnswer(
  type: string,
  body: string | null,
  headers: Record<string, string> = {},
): Response {
  if (body === null) return notHere();
  return new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Access-Control-Allow-Origin": "*",
      ...headers,
    },
  });
}

/** A feed in the format its address names. */
export function feedAnswer(form: "xml" | "json", feed: Feed | null): Response {
  return form === "xml"
    ? fileAnswer(ATOM_TYPE, feed && asAtom(feed))
    : fileAnswer(JSON_FEED_TYPE, feed && asJsonFeed(feed));
}

/** The page of a feed a request asks for. */
export function pageAsked(request: Request): string | null {
  return new URL(request.url).searchParams.get("before");
}

function notHere(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
