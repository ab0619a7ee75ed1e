import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { CoveredWord } from "@/app/ui/spoiler-cover";

test("a covered word stands in what is closed, not in the line that opens it", () => {
  const html = renderToStaticMarkup(
    CoveredWord({
      what: "Season 1 fate",
      spoiler: { season: 1, episode: null },
      children: "Survived",
    }),
  );
  const [, summary = "", closed = ""] = /<summary>(.*)<\/summary>(.*)<\/details>/.exec(html) ?? [];
  assert.doesNotMatch(summary, /Survived/);
  assert.match(summary, /Spoiler.*Season 1 fate/);
  assert.match(closed, /Survived/);
});
