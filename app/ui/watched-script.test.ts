import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import fc from "fast-check";
import { WATCHED_SCRIPT } from "@/app/ui/watched-script";

type Cover = { dataset: { until: string }; open: boolean };

/** Runs the script on a page with these covers, in a browser that remembers `kept`. */
function open(
  covers: Cover[],
  kept: Map<string, string>,
  seasons = Array.from({ length: 12 }, (_, i) => String(i + 1)),
) {
  // As a browser's: a value that is no choice of it is none.
  let chosen = "";
  const choices = new Set(["", "all", ...seasons]);
  const select = {
    get value() {
      return chosen;
    },
    set value(value: string) {
      chosen = choices.has(value) ? value : "";
    },
    querySelector: (of: string) =>
      [...choices].some((choice) => of === `[value="${choice}"]`) ? {} : null,
    add: ({ value }: { value: string }) => choices.add(value),
  };
  const input = { value: "", parentNode: { hidden: true } };
  let changed = () => {};
  const control = {
    querySelector: (of: string) => (of === "select" ? select : input),
    addEventListener: (_: string, listener: () => void) => (changed = listener),
  };
  vm.runInNewContext(WATCHED_SCRIPT, {
    document: {
      querySelector: (of: string) => (of === ".watched" ? control : null),
      querySelectorAll: (of: string) => (of === "[data-until]" ? covers : []),
    },
    Option: class {
      constructor(
        readonly text: string,
        readonly value: string,
      ) {}
    },
    location: { pathname: "/a-show/season-3/entries/x" },
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
  return {
    shows: () => [select.value, input.value],
    episode: input.parentNode,
    choose(season: string, episode: string) {
      select.value = season;
      input.value = episode;
      changed();
    },
  };
}

const coverOf = (season: number, episode: number | null): Cover => ({
  dataset: { until: `${season}.${episode ?? 0}` },
  open: false,
});
const reach = fc.record({
  season: fc.integer({ min: 0, max: 12 }),
  episode: fc.option(fc.integer({ min: 1, max: 30 })),
});

test("what one has watched opens what can be told by then, and is remembered for the show", () => {
  fc.assert(
    fc.property(
      fc.array(reach, { minLength: 1 }),
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.integer({ min: 1, max: 30 })),
      (spoilers, season, episode) => {
        const kept = new Map<string, string>();
        const covers = spoilers.map((spoiler) => coverOf(spoiler.season, spoiler.episode));
        open(covers, kept).choose(String(season), episode === null ? "" : String(episode));
        // Seasons of a thousand episodes: watching all of one is reaching its last.
        const seen = season * 1000 + (episode ?? 999);
        const expected = spoilers.map((s) => s.season * 1000 + (s.episode ?? 999) <= seen);
        assert.deepEqual(
          covers.map((cover) => cover.open),
          expected,
        );
        assert.deepEqual([...kept.keys()], ["watched:a-show"]);
        const later = spoilers.map((spoiler) => coverOf(spoiler.season, spoiler.episode));
        open(later, kept);
        assert.deepEqual(later, covers);
      },
    ),
  );
});

test("a season chosen on another tracker of the show counts here too, and is shown", () => {
  const covers = [coverOf(1, null), coverOf(4, 2), coverOf(4, 9)];
  const page = open(covers, new Map([["watched:a-show", "4.3"]]), ["1", "2"]);
  assert.deepEqual(
    covers.map((cover) => cover.open),
    [true, true, false],
  );
  assert.deepEqual(page.shows(), ["4", "3"]);
});

test("everything opens all, nothing closes all and is forgotten, nonsense is nothing", () => {
  const kept = new Map<string, string>();
  const covers = [coverOf(1, 3), coverOf(9, null)];
  const page = open(covers, kept);
  page.choose("all", "4");
  assert.ok(covers.every((cover) => cover.open));
  assert.ok(page.episode.hidden);
  page.choose("", "");
  assert.ok(covers.every((cover) => !cover.open));
  assert.equal(kept.size, 0);
  page.choose("1", "-3");
  assert.deepEqual(
    covers.map((cover) => cover.open),
    [true, false],
  );
  for (const nonsense of ["x", "1.x", "__proto__", "2.", "all of it"]) {
    const fresh = [coverOf(1, 3)];
    open(fresh, new Map([["watched:a-show", nonsense]]));
    assert.equal(fresh[0]?.open, false, nonsense);
  }
});
