import assert from "node:assert/strict";
import { test } from "node:test";
import { asDocument } from "@/lib/published/document";

test("the framework's script and its copy of the page go; ours and structured data stay", () => {
  const html = `<!DOCTYPE html><html><head>
<link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>
<link rel="preload" href="/f.woff2" as="font"/>
<script src="/_next/a.js" async=""></script><script src="/_next/b.js" noModule=""></script>
<script data-page="">theme()</script><script type="application/ld+json">{"@type":"TVSeason"}</script>
</head><body><p>Words</p><script>(self.__next_f=self.__next_f||[]).push([0])</script>
<script>self.__next_f.push([1,"<p>Words</p>"])</script><script data-page="">rest()</script></body></html>`;
  const document = asDocument(html);
  assert.equal(document.match(/<script/g)?.length, 3);
  assert.ok(!document.includes("_next/a.js"));
  assert.ok(!document.includes("__next_f"));
  for (const kept of ["theme()", "rest()", "TVSeason", "a.css", "f.woff2", "<p>Words</p>"]) {
    assert.ok(document.includes(kept), kept);
  }
});

test("words about scripts are words", () => {
  const html =
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; and `&lt;link rel="preload" as="script"`</p>';
  assert.equal(asDocument(html), html);
});

test("a page whose parts came late keeps the script that puts them in place", () => {
  const html = '<template id="B:0"></template><script>$RC("B:0","S:0")</script>';
  assert.equal(asDocument(html), html);
});

test("no text of a page turns around what stands beside it", () => {
  const page = (words: string): string => `<p>Before <a href="/x">${words}</a> after</p>`;
  for (const words of ["\u202Egnp.exe", "\u2069\u202Eleft \u2067open"]) {
    assert.equal(asDocument(page(words)), page(words.replace(/[\u202A-\u202E\u2066-\u2069]/g, "")));
  }
  for (const words of ["\u202Egnp.exe\u202C", "\u2066inner\u2069", "كلنا أموات\u200F"]) {
    assert.equal(asDocument(page(words)), page(words));
  }
});
