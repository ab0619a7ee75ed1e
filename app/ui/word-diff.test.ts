import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordRuns } from "@/app/ui/word-diff";

const side = (which: "removed" | "added", before: string, after: string): string =>
  wordRuns(before, after)
    .map((run) => ("kept" in run ? run.kept : run[which]))
    .join("");

test("whatever changed, both wordings can be read from it whole", () => {
  const words = fc.array(
    fc.constantFrom("is", "was", "Filming", "in", "March", "2023", "not.", "\n\n"),
    {
      maxLength: 14,
    },
  );
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(" "), b.join(" ")];
      assert.equal(side("removed", before, after), before);
      assert.equal(side("added", before, after), after);
    }),
  );
});

test("a rewritten phrase is shown as one phrase, not in shreds", () => {
  const runs = wordRuns(
    "Cho Yi-hyun is expected back as Nam-ra.",
    "Cho Yi-hyun returns as the same Nam-ra.",
  );
  assert.equal(runs.filter((run) => "removed" in run).length, 1);
});
