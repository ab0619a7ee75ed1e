import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { addDays, dayOf, daySchema, daysBetween, formatDay, isDay } from "@/lib/season/day";

const anyDay = fc
  .date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  })
  .map(dayOf);

test("only days that exist are days", () => {
  for (const day of ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "0099-06-06"])
    assert.ok(isDay(day), day);
  for (const day of [
    "2023-02-29",
    "2023-02-30",
    "1900-02-29",
    "0000-01-01",
    "2024-13-01",
    "2024-00-10",
    "2024-06-00",
  ])
    assert.ok(!isDay(day), day);
  for (const day of [
    "2024-6-6",
    "2024-06",
    "",
    " 2024-06-06",
    "2024-06-06\n",
    "2024-06-06T00:00:00Z",
    "12024-01-01",
  ])
    assert.ok(!isDay(day), day);
  assert.equal(daySchema.safeParse("2023-02-30").success, false);
  assert.equal(daySchema.parse("2024-02-29"), "2024-02-29");
});

test("days are counted over leap days, month ends and the years before 100", () => {
  assert.equal(addDays("2024-02-28", 1), "2024-02-29");
  assert.equal(addDays("2023-02-28", 1), "2023-03-01");
  assert.equal(addDays("2024-01-01", -1), "2023-12-31");
  assert.equal(addDays("0099-12-31", 1), "0100-01-01");
  assert.equal(daysBetween("2024-01-01", "2025-01-01"), 366);
  assert.equal(daysBetween("2024-03-01", "2024-02-28"), -2);
});

test("adding the days between two days leads from one to the other", () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
      fc.pre(day > "0003" && day < "9998");
      assert.equal(daysBetween(day, addDays(day, n)), n);
      assert.equal(Math.sign(n), day < addDays(day, n) ? 1 : day > addDays(day, n) ? -1 : 0);
    }),
  );
});

test("the calendar ends where it says it does", () => {
  assert.throws(() => addDays("9999-12-31", 1), RangeError);
  assert.throws(() => addDays("0001-01-01", -1), RangeError);
  assert.throws(() => addDays("2024-01-01", 1e12), RangeError);
  assert.throws(() => addDays("2023-02-30", 1), RangeError);
  assert.throws(() => daysBetween("2023", "2024-01-01"), RangeError);
  assert.throws(() => dayOf(new Date(Number.NaN)), RangeError);
  assert.throws(() => formatDay("2023-02-30"), RangeError);
});

test("an instant belongs to its UTC day", () => {
  assert.equal(dayOf(new Date("2022-06-06T23:59:59.999Z")), "2022-06-06");
  assert.equal(dayOf(new Date("2022-06-07T00:30:00+09:00")), "2022-06-06");
});

test("readers see a day without leading zeros", () => {
  assert.equal(formatDay("2022-06-06"), "6 Jun 2022");
  assert.equal(formatDay("0987-12-31"), "31 Dec 0987");
});
