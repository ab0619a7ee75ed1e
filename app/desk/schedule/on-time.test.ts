import assert from "node:assert/strict";
import { test } from "node:test";
import { onTime } from "@/app/desk/schedule/on-time";
import { wasLate } from "@/lib/editorial/lateness";

const due = new Date("2027-01-28T15:00:00Z");
const after = (seconds: number): Date => new Date(due.getTime() + seconds * 1000);

test("within a minute is on time; later is said with both clocks, and with the days when they differ", () => {
  assert.equal(onTime(due, after(0.4)), "on time");
  assert.equal(onTime(due, after(60)), "on time");
  assert.equal(wasLate(due, after(61)), true);
  assert.equal(onTime(due, after(42 * 60 + 17)), "due 15:00 UTC, published 15:42 UTC");
  assert.equal(
    onTime(due, after(10 * 3600)),
    "due Thu 28 Jan 2027, 15:00 UTC, published Fri 29 Jan 2027, 01:00 UTC",
  );
});
