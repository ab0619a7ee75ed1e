import assert from "node:assert/strict";
import { test } from "node:test";
import { impreciseDate } from "@/lib/season/imprecise-date";
import { standingOf } from "@/lib/season/prediction";

const early2024 = { window: impreciseDate("early 2024"), outcome: null };

test("the calendar alone says open, then missed, and counts the days", () => {
  assert.deepEqual(standingOf(early2024, "2024-04-30"), {
    outcome: "open",
    settled: false,
    daysPast: 0,
  });
  assert.deepEqual(standingOf(early2024, "2024-05-01"), {
    outcome: "missed",
    settled: false,
    daysPast: 1,
  });
});

test("what happened in the window, before it or after it", () => {
  assert.equal(standingOf(early2024, "2025-01-01", "2024-02-01").outcome, "hit");
  assert.equal(standingOf(early2024, "2025-01-01", "2023-12-31").outcome, "early");
  assert.equal(standingOf(early2024, "2025-01-01", "2024-05-10").outcome, "missed");
});

test("the days past stop on the day it happened", () => {
  assert.equal(standingOf(early2024, "2031-01-01", "2024-05-10").daysPast, 10);
  assert.equal(standingOf(early2024, "2024-05-05", "2024-05-10").daysPast, 5);
});

test("an editor's settlement counts, whatever the calendar says", () => {
  const settled = { ...early2024, outcome: "void" as const };
  assert.deepEqual(standingOf(settled, "2023-09-01"), {
    outcome: "void",
    settled: true,
    daysPast: 0,
  });
});
