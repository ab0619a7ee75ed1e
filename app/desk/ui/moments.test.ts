import assert from "node:assert/strict";
import { test } from "node:test";
import { ago, distance, momentInWords, nowInWords } from "@/app/desk/ui/moments";

const now = new Date("2025-08-12T13:48:20Z");
const earlier = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

test("how long something has waited is short, and never rounded up", () => {
  assert.equal(ago(earlier(0.5), now), "now");
  assert.equal(ago(earlier(28), now), "28 min");
  assert.equal(ago(earlier(119), now), "1 h");
  assert.equal(ago(earlier(24 * 60), now), "1 day");
  assert.equal(ago(new Date("2023-08-10T00:00:00Z"), now), "733 days");
});

test("how far away a moment is, before and after it", () => {
  for (const [minutes, words] of [
    [0.005, "now"],
    [0.1, "in 6 s"],
    [-0.1, "6 s ago"],
    [5, "in 5 min"],
    [-28, "28 min ago"],
    [60, "in 1 h"],
    [119.9, "in 2 h"],
    [125, "in 2 h 5 min"],
    [3 * 24 * 60, "in 3 days"],
    [-3 * 24 * 60, "3 days ago"],
  ] as const) {
    assert.equal(distance(earlier(-minutes), now), words);
  }
});

test("moments are told in UTC, and now also in Seoul", () => {
  assert.equal(momentInWords(now), "12 Aug 2025, 13:48 UTC");
  assert.equal(nowInWords(now), "Tuesday 12 Aug 2025, 13:48 UTC, 22:48 in Seoul");
});
