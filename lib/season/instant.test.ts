import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readInstant, sayInstant } from "@/lib/season/instant";

const whole = fc
  .integer({ min: Date.parse("0002-01-01T00:00:00Z"), max: Date.parse("9998-12-31T00:00:00Z") })
  .map((ms) => new Date(Math.floor(ms / 1000) * 1000));

test("an instant is read back from any zone it is written in", () => {
  fc.assert(
    fc.property(whole, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instant, minutes) => {
      const wall = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
      const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
      const zone = `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
      assert.deepEqual(readInstant(`${wall}${zone}`), instant);
      assert.deepEqual(readInstant(instant.toISOString()), instant);
    }),
  );
});

const NOT_INSTANTS = [
  "",
  "tomorrow",
  "2027-01-28",
  "2027-01-28T15:00:00",
  "2027-01-28 15:00:00Z",
  "2027-02-30T15:00:00Z",
  "2027-01-28T24:00:00Z",
  "2027-01-28T15:60:00Z",
  "2027-01-28T15:00:60Z",
  "2027-01-28T15:00:00.5Z",
  "2027-01-28T15:00:00+15:00",
  "2027-01-28T15:00:00+0900",
  "+012027-01-28T15:00:00Z",
  "0001-01-01T00:00:00+10:00",
  " 2027-01-28T15:00:00Z",
  "2027-01-28T15:00:00Z\n",
  "２027-01-28T15:00:00Z",
];
for (const text of NOT_INSTANTS) {
  test(`${JSON.stringify(text)} is no instant`, () => assert.equal(readInstant(text), null));
}

test("an instant is said in UTC, with seconds only when there are any", () => {
  assert.equal(sayInstant(new Date("2027-01-28T15:00:00Z")), "28 Jan 2027, 15:00 UTC");
  assert.equal(sayInstant(new Date("2027-01-28T15:00:09Z")), "28 Jan 2027, 15:00:09 UTC");
});
