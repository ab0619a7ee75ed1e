import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type Day } from "@/lib/season/day";
import { impreciseDate } from "@/lib/season/imprecise-date";
import { daysEarly, placeOf, type Span, standingOf } from "@/lib/season/prediction";

const early2024 = { window: impreciseDate("early 2024"), outcome: null };
const on = (day: Day) => ({ earliest: day, latest: day });
const open = { outcome: "open", settled: false, unclear: false, daysPast: 0, atLeast: false };

test("the calendar alone says open, then missed, and counts the days", () => {
  assert.deepEqual(standingOf(early2024, "2024-04-30"), open);
  assert.deepEqual(standingOf(early2024, "2024-05-01"), {
    ...open,
    outcome: "missed",
    daysPast: 1,
  });
});

test("what happened in the window, before it or after it", () => {
  assert.equal(standingOf(early2024, "2025-01-01", on("2024-02-01")).outcome, "hit");
  assert.equal(standingOf(early2024, "2025-01-01", on("2023-12-31")).outcome, "early");
  assert.equal(standingOf(early2024, "2025-01-01", on("2024-05-10")).outcome, "missed");
});

test("the days past stop on the day it happened", () => {
  assert.equal(standingOf(early2024, "2031-01-01", on("2024-05-10")).daysPast, 10);
  assert.equal(standingOf(early2024, "2024-05-05", on("2024-05-10")).daysPast, 5);
});

test("an editor's settlement counts, whatever the calendar says", () => {
  const settled = { ...early2024, outcome: "void" as const };
  assert.deepEqual(standingOf(settled, "2023-09-01"), { ...open, outcome: "void", settled: true });
});

test("what the record does not date closely enough is judged by nobody", () => {
  const by = { earliest: null, latest: "2025-07-23" };
  const claim = (phrase: string) =>
    standingOf({ window: impreciseDate(phrase), outcome: null }, "2025-08-12", by);
  for (const phrase of ["June 2025", "July 2025", "2025"]) {
    assert.deepEqual(claim(phrase), { ...open, unclear: true }, phrase);
  }
  assert.equal(claim("by the end of July 2025").outcome, "hit");
  assert.equal(claim("August 2025").outcome, "early");
  const in2026 = { earliest: "2026-01-01", latest: "2026-12-31" };
  const late2026 = { window: impreciseDate("late 2026"), outcome: null };
  assert.deepEqual(standingOf(late2026, "2027-02-01", in2026), { ...open, unclear: true });
  const in2025 = { window: impreciseDate("2025"), outcome: null };
  assert.deepEqual(standingOf(in2025, "2027-02-01", in2026), {
    ...open,
    outcome: "missed",
    daysPast: 1,
    atLeast: true,
  });
});

test("a claim without a window cannot be judged once it has happened", () => {
  const without = { window: null, outcome: null };
  assert.deepEqual(standingOf(without, "2025-08-12"), open);
  assert.equal(standingOf(without, "2025-08-12", on("2025-07-23")).unclear, true);
});

test("settled as missed, the days are counted only where they are known", () => {
  const settled = { window: impreciseDate("2025"), outcome: "missed" as const };
  const past = (happened: { earliest: Day | null; latest: Day }) => {
    const { daysPast, atLeast } = standingOf(settled, "2027-01-01", happened);
    return [daysPast, atLeast];
  };
  assert.deepEqual(past(on("2026-01-11")), [11, false]);
  assert.deepEqual(past({ earliest: "2026-01-11", latest: "2026-01-31" }), [11, true]);
  assert.deepEqual(past({ earliest: null, latest: "2026-01-31" }), [0, false]);
});

const DAYS = 60;
const day = (n: number): Day => addDays("2024-01-01", n);
const bounds = fc
  .tuple(fc.option(fc.nat(DAYS)), fc.option(fc.nat(DAYS)))
  .map(([a, b]): [number | null, number | null] =>
    a !== null && b !== null && a > b ? [b, a] : [a, b],
  );
const spanOf = ([from, to]: [number | null, number | null]): Span => ({
  earliest: from === null ? null : day(from),
  latest: to === null ? null : day(to),
});

test("spans: what holds for every day it can have been, and nothing else, is said", () => {
  fc.assert(
    fc.property(bounds, bounds, (happened, window) => {
      // Everything can be tried: an open end reaches beyond both.
      const days = (bound: [number | null, number | null]) => {
        const from = bound[0] ?? -2;
        const to = bound[1] ?? DAYS + 2;
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      };
      const claimed = new Set(days(window));
      const places = new Set(
        days(happened).map((n) =>
          claimed.has(n) ? "within" : n < Math.min(...claimed) ? "before" : "after",
        ),
      );
      const [only] = places;
      assert.equal(
        placeOf(spanOf(happened), spanOf(window)),
        places.size === 1 ? only : "overlapping",
      );
    }),
    { numRuns: 2000 },
  );
});

test("knowing better when it happened settles what was unclear, and turns no verdict round", () => {
  fc.assert(
    fc.property(bounds, fc.nat(DAYS), fc.nat(DAYS), fc.nat(DAYS), (window, a, b, c) => {
      const [from = 0, , to = 0] = [a, b, c].toSorted((x, y) => x - y);
      const vaguely = { earliest: day(from), latest: day(to) };
      const claim = {
        window: { ...impreciseDate("2024"), ...spanOf(window) },
        outcome: null,
      };
      const before = standingOf(claim, day(DAYS), vaguely);
      const after = standingOf(claim, day(DAYS), on(day(b < from || b > to ? from : b)));
      assert.equal(after.unclear, false);
      if (!before.unclear) {
        assert.equal(after.outcome, before.outcome);
        assert.ok(after.daysPast >= before.daysPast);
        if (before.daysPast > 0 && !before.atLeast) assert.equal(after.daysPast, before.daysPast);
        assert.ok(
          daysEarly(claim.window, on(day(from))) >= daysEarly(claim.window, vaguely),
          "at least",
        );
      }
    }),
    { numRuns: 1000 },
  );
});
