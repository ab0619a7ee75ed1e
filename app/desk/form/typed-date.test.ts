import assert from "node:assert/strict";
import { test } from "node:test";
import { stripOf } from "@/app/desk/form/month-strip";
import { NO_DATE, readsAs, readTyped, sortsAs, typedFrom } from "@/app/desk/form/typed-date";
import { impreciseDate } from "@/lib/season/imprecise-date";

const TODAY = "2026-11-22";

test("“last June” is counted from the day it was said, and moves with that day", () => {
  const typed = { ...NO_DATE, phrase: "last June" };
  const read = readTyped(typed, "2023-08-10");
  assert.equal(read.dependsOnDay, true);
  assert.equal(read.date?.edtf, "2023-06");
  assert.deepEqual(
    read.readings.map(({ edtf }) => edtf),
    ["2023-06", "2022-06"],
  );
  const chosen = readTyped({ ...typed, edtf: "2022-06" }, "2023-08-10");
  assert.equal(chosen.date?.edtf, "2022-06");
  assert.equal(chosen.date?.anchor, "2023-08-10");
  assert.equal(readTyped({ ...typed, anchor: "2020-01-15" }, "2023-08-10").date?.edtf, "2019-06");
});

test("a stored date stays as it is until its phrase is changed", () => {
  const date = impreciseDate("last June", { anchor: "2023-08-10", edtf: "2022-06" });
  const typed = typedFrom(date);
  assert.equal(readTyped(typed, TODAY).date, date);
  assert.equal(readTyped({ ...typed, phrase: "May 2022", edtf: "" }, TODAY).date?.edtf, "2022-05");
  // Typed over and typed back: nothing has changed.
  assert.equal(readTyped({ ...typed, edtf: "" }, TODAY).date, date);
});

test("what cannot be read says so with an example, and nothing typed is nothing", () => {
  assert.match(readTyped({ ...NO_DATE, phrase: "soonish" }, TODAY).problem, /Try “early 2024”/);
  const nothing = readTyped({ ...NO_DATE, phrase: "  " }, TODAY);
  assert.equal(nothing.date, null);
  assert.equal(nothing.problem, "");
});

test("a date says what it means and where it stands", () => {
  assert.equal(readsAs(impreciseDate("early 2024")), "early 2024: Jan–Apr 2024");
  assert.equal(sortsAs(impreciseDate("March 2023")), "31 Mar 2023, the last day it can be");
  assert.equal(sortsAs(impreciseDate("not before 2024")), "the end of the list: its end is open");
});

test("the strip shows months, then years, then nothing", () => {
  const june = stripOf("2022-06-01", "2022-06-30");
  assert.equal(june.length, 7);
  assert.deepEqual(
    june.filter(({ on }) => on).map(({ label }) => label),
    ["Jun 22"],
  );
  assert.deepEqual(
    stripOf("2024-01-01", "2026-12-31").map(({ label }) => label),
    ["2023", "2024", "2025", "2026", "2027"],
  );
  assert.deepEqual(stripOf("1900-01-01", "2026-12-31"), []);
  assert.deepEqual(stripOf(null, null), []);
  assert.equal(stripOf("2024-01-01", null).at(-1)?.on, true);
});
