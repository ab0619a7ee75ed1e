import assert from "node:assert/strict";
import { test } from "node:test";
import edtf from "edtf";
import fc from "fast-check";

import { dayOf } from "@/lib/season/day";
import { boundsOf, parseEdtf } from "@/lib/season/edtf";
import { anyDate, anyEdtf } from "@/lib/season/edtf-samples";

function bounds(text: string): string {
  const { earliest, latest } = boundsOf(text);
  return `${earliest ?? "open"} ${latest ?? "open"}`;
}

test("a year, a month and a day reach from their first to their last day", () => {
  assert.equal(bounds("2024"), "2024-01-01 2024-12-31");
  assert.equal(bounds("2024-02"), "2024-02-01 2024-02-29");
  assert.equal(bounds("2023-02"), "2023-02-01 2023-02-28");
  assert.equal(bounds("2022-06-06"), "2022-06-06 2022-06-06");
  assert.equal(bounds("0001"), "0001-01-01 0001-12-31");
});

test("early, mid and late are four months each, halves six, quarters three", () => {
  assert.equal(bounds("2024-37"), "2024-01-01 2024-04-30");
  assert.equal(bounds("2024-38"), "2024-05-01 2024-08-31");
  assert.equal(bounds("2024-39"), "2024-09-01 2024-12-31");
  assert.equal(bounds("2024-40"), "2024-01-01 2024-06-30");
  assert.equal(bounds("2024-41"), "2024-07-01 2024-12-31");
  assert.equal(bounds("2026-33"), "2026-01-01 2026-03-31");
  assert.equal(bounds("2026-35"), "2026-07-01 2026-09-30");
  assert.equal(bounds("2026-36"), "2026-10-01 2026-12-31");
});

test("seasons are whole months and winter ends in the next year", () => {
  assert.equal(bounds("2025-21"), "2025-03-01 2025-05-31");
  assert.equal(bounds("2025-22"), "2025-06-01 2025-08-31");
  assert.equal(bounds("2025-23"), "2025-09-01 2025-11-30");
  assert.equal(bounds("2025-24"), "2025-12-01 2026-02-28");
  assert.equal(bounds("2023-24"), "2023-12-01 2024-02-29");
  assert.equal(bounds("2025-29"), "2025-09-01 2025-11-30");
  assert.equal(bounds("2025-32"), "2025-06-01 2025-08-31");
});

test("an open or unknown end has no day", () => {
  assert.equal(bounds("2024/.."), "2024-01-01 open");
  assert.equal(bounds("2024/"), "2024-01-01 open");
  assert.equal(bounds("../2024-03"), "open 2024-03-31");
  assert.equal(bounds("[..2024]"), "open 2024-12-31");
  assert.equal(bounds("{2024,2026..}"), "2024-01-01 open");
});

test("sets reach from their earliest to their latest member", () => {
  assert.equal(bounds("[2024-01..2024-03]"), "2024-01-01 2024-03-31");
  assert.equal(bounds("[2025,2024-03]"), "2024-03-01 2025-12-31");
  assert.equal(bounds("{2022-06,2024-37}"), "2022-06-01 2024-04-30");
});

test("unspecified digits reach as far as real days do", () => {
  assert.equal(bounds("202X"), "2020-01-01 2029-12-31");
  assert.equal(bounds("2024-02-XX"), "2024-02-01 2024-02-29");
  assert.equal(bounds("2024-02-2X"), "2024-02-20 2024-02-29");
  assert.equal(bounds("2023-02-2X"), "2023-02-20 2023-02-28");
  assert.equal(bounds("2024-1X"), "2024-10-01 2024-12-31");
  assert.equal(bounds("2024-X1"), "2024-01-01 2024-11-30");
  assert.equal(bounds("202X-02-29"), "2020-02-29 2028-02-29");
  assert.equal(bounds("000X"), "0001-01-01 0009-12-31");
});

test("doubt widens nothing", () => {
  for (const mark of ["~", "?", "%"]) assert.equal(bounds(`2024-03${mark}`), bounds("2024-03"));
  assert.equal(bounds("2024-01~/2024-04~"), "2024-01-01 2024-04-30");
  assert.equal(bounds("2024-?03-~06"), "2024-03-06 2024-03-06");
  assert.equal(bounds("2024-37~"), bounds("2024-37"));
});

test("what names no day, ends before it starts or is not ours to read is refused", () => {
  const refused =
    "|2023-02-30|2023-02-29|2024-13|2024-00|2024-42|2024-20|0000|-0044|Y12024|12024|24|2024-6|20240606|" +
    "2024-06-06T10:00:00Z|1950S2|2024-37-01|20XX-21|9999-24|2023-02-3X|2024-03/2024-02|2024-06-06/2024-06-05|/|..|" +
    "../..|2024/2025/2026|[]|{}|[2024|[2024,]|[..]|[..2024,2026..]|[2024,..2025]|[2024..,2025]|[2025..2024]|" +
    "?2024?|2024~~|2024 |2024\n|[2024\n,2025]|soon";
  for (const text of refused.split("|")) {
    assert.equal(parseEdtf(text), null, text);
    assert.throws(() => boundsOf(text), RangeError, text);
  }
  assert.equal(parseEdtf(`[${"2024,".repeat(30)}2024]`), null);
});

test("bounds are in order and every date lies within its year", () => {
  fc.assert(
    fc.property(anyEdtf, (text) => {
      const { earliest, latest } = boundsOf(text);
      assert.ok(earliest === null || latest === null || earliest <= latest);
      assert.ok(earliest !== null || latest !== null);
    }),
  );
  fc.assert(
    fc.property(anyDate, (text) => {
      const parts = text.replaceAll(/[?~%]/g, "").split("-");
      for (let length = 1; length < parts.length; length++) {
        const whole = boundsOf(parts.slice(0, length).join("-"));
        const part = boundsOf(text);
        assert.ok((whole.earliest ?? "") <= (part.earliest ?? ""), text);
        // A winter is named for the year it begins in and ends in the next.
        if (!/-(24|28|30)/.test(text)) assert.ok((whole.latest ?? "") >= (part.latest ?? ""), text);
      }
    }),
  );
});

test("parsing never throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => parseEdtf(text) !== undefined));
  const marks = fc.string({
    unit: fc.constantFrom(...Array.from("0129X-/.,[]{}?~% ")),
    maxLength: 24,
  });
  fc.assert(fc.property(marks, (text) => parseEdtf(text) !== undefined));
});

test("the edtf package agrees about dates and intervals", () => {
  // Not about parts of years, sets, lists, digits left open and ends that overlap, where it is wrong or refuses.
  const date = String.raw`(?!00)\d{4}(-(0\d|1[0-2])(-\d\d)?)?`;
  const end = `(\\.\\.|${date}[~?%]?)`;
  const comparable = new RegExp(`^(${date}[~?%]?|${end}/${end})$`);
  fc.assert(
    fc.property(
      anyEdtf.filter((text) => comparable.test(text) && !endsOverlap(text)),
      (text) => {
        const theirs = edtf(text);
        const day = (time: number) => (Number.isFinite(time) ? dayOf(new Date(time)) : null);
        assert.deepEqual(
          boundsOf(text),
          { earliest: day(theirs.min), latest: day(theirs.max) },
          text,
        );
      },
    ),
    { numRuns: 500 },
  );
});

function endsOverlap(text: string): boolean {
  const parsed = parseEdtf(text);
  if (parsed?.kind !== "interval" || !parsed.from || !parsed.to) return false;
  return parsed.from.latest >= parsed.to.earliest;
}
