import assert from "node:assert/strict";
import { test } from "node:test";
import { securityHeaders } from "@/lib/published/page-security";
import { playerAddress, playerOrigins } from "@/lib/published/watch";

const page = (body: string): string | undefined =>
  /frame-src ([^;]*);/.exec(
    securityHeaders("text/html", Buffer.from(body))["Content-Security-Policy"] ?? "",
  )?.[1];

test("only hosts with a player that sets no cookie play on our pages", () => {
  assert.match(
    playerAddress({ provider: "youtube", videoId: "abc" }) ?? "",
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/abc\?/,
  );
  assert.match(playerAddress({ provider: "vimeo", videoId: "1" }) ?? "", /[?&]dnt=1/);
  assert.equal(playerAddress({ provider: "netflix", videoId: "1" }), null);
  assert.equal(playerAddress({ provider: "youtube", videoId: "" }), null);
  assert.equal(playerAddress({ provider: null, videoId: "abc" }), null);
});

test("a page may frame the players it offers and nothing else", () => {
  const player = playerAddress({ provider: "youtube", videoId: "abc" }) ?? "";
  const button = `<button data-player="${player.replace(/&/g, "&amp;")}">`;
  assert.equal(page(button), "'self' https://www.youtube-nocookie.com");
  assert.equal(page("<p>None</p>"), "'self'");
  assert.equal(page('<button data-player="https://evil.example/">'), "'self'");
  assert.equal(
    page("&lt;b data-player=&quot;https://player.vimeo.com/video/1&quot;&gt;"),
    "'self'",
  );
  assert.deepEqual(playerOrigins('data-player="https://player.vimeo.com.evil.example/"'), []);
});
