import type { Theme } from "@/lib/published/embed/embedded";

/** An embed as an HTTP answer; null: there is nothing at this address. */
export function embedAnswer(html: string | null): Response {
  return new Response(html ?? NOTHING, {
    status: html === null ? 404 : 200,
    headers: { "Content-Type": "text/html; charset=utf-8", "X-Robots-Tag": "noindex" },
  });
}

/** The theme a request asks for; whatever it does not know follows the reader's own. */
export function themeOf(request: Request): Theme {
  const theme = new URL(request.url).searchParams.get("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}

const NOTHING = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Nothing to embed</title>
<p>There is no tracker and no entry at this address.</p></html>
`;
