import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { Markdown, markdownToHtml } from "@/app/ui/markdown";

test("what an editor types never becomes script or markup of their own", () => {
  for (const typed of [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "![a](https://example.com/x.png)",
    "[a](&#106;avascript:alert(1))",
    "<a href='javascript:alert(1)'>a</a>",
    '[a](https://example.com/"onmouseover="alert(1))',
    "# A heading",
  ]) {
    const html = markdownToHtml(typed);
    assert.doesNotMatch(html, /<(script|img|h1)|href="(?!https?:)|" ?onmouseover=/i, typed);
  }
});

test("emphasis, lists and web links are kept; links lend no reputation", () => {
  const html = markdownToHtml("*One*, **two**\n\n- a\n- b\n\n[x](https://example.com/)");
  assert.match(html, /<em>One<\/em>, <strong>two<\/strong>/);
  assert.match(html, /<ul>/);
  assert.match(html, /<a href="https:\/\/example.com\/" rel="nofollow noopener">x<\/a>/);
});

test("“No. 13” leads to that entry when readers can see it, outside of other links", () => {
  const entries = new Map([[13, "/show/season-2/entries/thirteen"]]);
  const html = renderToStaticMarkup(
    Markdown({
      entries,
      children: "See No. 13, No. 14, [No. 13](https://a.example/)",
    }),
  );
  assert.equal(html.match(/entries\/thirteen/g)?.length, 1);
  assert.match(html, /No\. 14,/);
});
