import assert from "node:assert/strict";
import { test } from "node:test";
import { ago, momentInWords, nowInWords } from "@/app/desk/ui/moments";

const now = new Date("2025-08-12T13:48:20Z");
const earlier = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

test("how long something has waited is short, and never rounded up", () => {
  assert.equal(ago(earlier(0.5), now), "now");
  assert.equal(ago(earlier(28), now), "28 min");
  assert.equal(ago(earlier(119), now), "1 h");
  assert.equal(ago(earlier(24 * 60), now), "1 day");
  assert.equal(ago(new Date("2023-08-10T00:00:00Z"), now), "733 days");
});

test("moments are told in UTC, and now also in Seoul", () => {
  assert.equal(momentInWords(now), "12 Aug 2025, 13:48 UTC");
  assert.equal(nowInWords(now), "Tuesday 12 Aug 2025, 13:48 UTC, 22:48 in Seoul");
});
