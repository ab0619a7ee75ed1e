import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { EntryView } from "@/app/ui/entry-view";
import { emptyContent } from "@/lib/season/content";
import { impreciseDate } from "@/lib/season/imprecise-date";

test("what a covered prediction claims stands behind its cover, whatever the cover is over", () => {
  for (const covers of ["everything", "detail"] as const) {
    const content = {
      ...emptyContent("prediction"),
      statement: "Somebody has named a window.",
      window: impreciseDate("May 2031"),
      predictedBy: "Plivverex Ltd",
      basis: "Grolloveth",
      spoiler: { season: 1, episode: null, covers },
    };
    const html = renderToStaticMarkup(
      EntryView({
        said: { kind: "prediction", content },
        names: new Map(),
        sources: [],
        number: 1,
        standing: { outcome: "open", settled: false, unclear: false, daysPast: 0, atLeast: false },
      }),
    );
    const open = html.replace(/<details.*<\/details>/s, "");
    assert.match(html, /2031.*Plivverex.*Grolloveth/);
    assert.doesNotMatch(open, /2031|Plivverex|Grolloveth/, covers);
  }
});
