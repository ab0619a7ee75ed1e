import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emptyContent, type Spoiler } from "@/lib/season/content";
import { widerCover, wordsUnder } from "@/lib/season/spoils";

const covers: fc.Arbitrary<Spoiler | null> = fc.option(
  fc.record({
    season: fc.integer({ min: 1, max: 3 }),
    episode: fc.option(fc.integer({ min: 1, max: 4 })),
    covers: fc.constantFrom("everything" as const, "detail" as const),
  }),
);
/** Everything readers can have watched to the end, as the script on the page knows it. */
const WATCHED = [0, 1, 2, 3].flatMap((season) =>
  [null, 1, 2, 3, 4].map((episode) => ({ season, episode })),
);
type Watched = (typeof WATCHED)[number];

/** Whether a cover opens to somebody who has watched so far. */
function opensTo({ season, episode }: Watched, cover: Spoiler | null): boolean {
  if (!cover || cover.season < season) return true;
  if (cover.season > season) return false;
  return episode === null || (cover.episode !== null && cover.episode <= episode);
}

test("two covers together open only to whom each would open, over all that either covers", () => {
  fc.assert(
    fc.property(covers, covers, (a, b) => {
      const both = widerCover(a, b);
      assert.deepEqual(both, widerCover(b, a));
      for (const watched of WATCHED)
        assert.equal(opensTo(watched, both), opensTo(watched, a) && opensTo(watched, b));
      const all = [a, b].some((one) => one?.covers === "everything");
      assert.equal(both?.covers === "everything", all);
    }),
  );
});

test("earlier words are covered as far as the cover that came later reaches", () => {
  const own = { season: 1, episode: 4, covers: "everything" as const };
  const content = { ...emptyContent("plot"), statement: "It ends so.", spoiler: own };
  const later = { season: 2, episode: null, covers: "detail" as const };
  assert.deepEqual(wordsUnder("plot", content, later)?.content.spoiler, {
    season: 2,
    episode: null,
    covers: "everything",
  });
  assert.deepEqual(wordsUnder("plot", content, null)?.content.spoiler, own);
  assert.equal(wordsUnder("plot", null, later), null);
});
