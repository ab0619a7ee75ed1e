import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import { asOf, since, until } from "@/lib/published/api/when";

const NOW = new Date("9999-12-31T23:59:59Z");

/** What the document says of a moment, as somebody who has only the document checks it. */
const isDocumented = (text: string): boolean => {
  const { anyOf = [] } = z.toJSONSchema(since.schema) as { anyOf?: { pattern: string }[] };
  return anyOf.some(({ pattern }) => new RegExp(pattern).test(text));
};

test("a moment is read exactly when the document says that it may be asked for", () => {
  const two = (most: number) =>
    fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, "0"));
  const moment = fc
    .tuple(
      fc.oneof(fc.constantFrom("0000", "0001", "0002", "2024", "2023", "9999"), two(9999)),
      two(13),
      two(32),
      two(24),
      two(60),
      fc.constantFrom("", ".1", ".123456", ".1234567", "."),
      fc.constantFrom("Z", "+00:00", "-14:00", "+14:59", "+15:00", "-23:59", "", "z"),
      fc.boolean(),
    )
    .map(([year, month, day, hour, minute, part, zone, whole]) =>
      whole
        ? `${year.padStart(4, "0")}-${month}-${day}`
        : `${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}:00${part}${zone}`,
    );
  fc.assert(
    fc.property(fc.oneof(moment, fc.string({ maxLength: 30 })), (text) => {
      for (const parameter of [asOf, since, until]) {
        assert.equal(parameter.read(text, NOW) !== undefined, isDocumented(text), text);
      }
    }),
    { numRuns: 2000 },
  );
});

test("what no calendar has is no moment, and a plus that an address made a space is one", () => {
  for (const text of ["2023-02-29", "2023-02-29T00:00:00Z", "2023-08-10T12:00:00+15:00"]) {
    assert.equal(since.read(text, NOW), undefined, text);
  }
  assert.equal(since.read("2023-08-10T12:00:00 09:00", NOW), "2023-08-10T03:00:00.000Z");
});
