import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { boundsOf } from "@/lib/season/edtf";
import { anyEdtf } from "@/lib/season/edtf-samples";
import {
  compareImprecise,
  exactDay,
  formatImprecise,
  hasPassed,
  impreciseDate,
  impreciseDateSchema,
  isoOf,
  meaningOf,
  readPhrase,
  type ImpreciseDate,
} from "@/lib/season/imprecise-date";

function fromEdtf(edtf: string): ImpreciseDate {
  return { phrase: edtf, edtf, anchor: null, ...boundsOf(edtf) };
}

const anyImprecise = anyEdtf.map(fromEdtf);

test("a phrase becomes its default reading, or the one chosen", () => {
  assert.deepEqual(impreciseDate(" early  2024 "), {
    phrase: "early 2024",
    edtf: "2024-37",
    anchor: null,
    earliest: "2024-01-01",
    latest: "2024-04-30",
  });
  const anchor = "2023-08-10";
  assert.equal(impreciseDate("last June", { anchor }).edtf, "2023-06");
  assert.deepEqual(impreciseDate("last June", { anchor, edtf: "2022-06" }), {
    phrase: "last June",
    edtf: "2022-06",
    anchor,
    earliest: "2022-06-01",
    latest: "2022-06-30",
  });
  assert.throws(() => impreciseDate("soon"), { name: "RangeError", message: /“soon”/ });
  assert.throws(() => impreciseDate("last June"), RangeError);
  assert.throws(
    () => impreciseDate("last June", { anchor, edtf: "2021-06" }),
    /cannot be read as 2021-06/,
  );
});

test("the day it was said is kept only when the phrase depends on it", () => {
  const anchor = "2023-08-10";
  assert.equal(impreciseDate("last June", { anchor }).anchor, anchor);
  assert.equal(impreciseDate("March 2023", { anchor }).anchor, null);
});

test("readers see no more than is known", () => {
  const seen: Record<string, string> = {
    "6 June 2022": "6 Jun 2022",
    "June 2022": "Jun 2022",
    "2024": "2024",
    "early 2024": "early 2024",
    "mid-2024": "mid-2024",
    "not before 2024": "not before 2024",
    "third quarter of 2026": "Q3 2026",
    "Jan to Apr 2024": "Jan 2024 – Apr 2024",
    "circa March 2023": "about Mar 2023",
    "2024?": "possibly 2024",
    "before 2025": "by the end of 2024",
    "by 6 June 2024": "by 6 Jun 2024",
    "before mid-2024": "by the end of Apr 2024",
    "../2024-37": "by the end of Apr 2024",
    "between March and May 2024": "between Mar 2024 and May 2024",
    "2024, 2025 or 2026": "2024, 2025 or 2026",
    "2024-01~/2024-04~": "about Jan 2024 – about Apr 2024",
    "early March 2024": "early Mar 2024",
    "the first half of March 2024": "first half of Mar 2024",
    "2024-03-01/2024-03-10": "1 Mar 2024 – 10 Mar 2024",
    "1–10 March 2024": "1 Mar 2024 – 10 Mar 2024",
    "202X": "the 2020s",
    "2024-03-XX": "Mar 2024",
    "20XX": "between 2000 and 2099",
    "156X-12-25~": "between about 25 Dec 1560 and about 25 Dec 1569",
  };
  for (const [phrase, text] of Object.entries(seen))
    assert.equal(formatImprecise(impreciseDate(phrase)), text, phrase);
});

test("editors see what a phrase was taken to mean", () => {
  const meant: Record<string, string> = {
    "6 June 2022": "6 Jun 2022",
    "March 2023": "Mar 2023, month only",
    "2024": "2024, year only",
    "early 2024": "Jan–Apr 2024",
    "winter 2025": "Dec 2025 – Feb 2026",
    "not before 2024": "from 1 Jan 2024 on",
    "by the end of 2024": "up to 31 Dec 2024",
    "about March 2023": "Mar 2023, month only, approximate",
    "2024-01~/2024-04~": "Jan–Apr 2024, approximate",
    "2024-01/2024-04?": "Jan–Apr 2024, end uncertain",
    "2024~/2025": "Jan 2024 – Dec 2025, start approximate",
    "early March 2024": "1–10 Mar 2024",
    "28 February to 3 March 2024": "28 Feb – 3 Mar 2024",
    "2024 or 2026": "2024 or 2026",
    "between March and May 2024": "Mar–May 2024",
  };
  for (const [phrase, text] of Object.entries(meant))
    assert.equal(meaningOf(impreciseDate(phrase)), text, phrase);
});

test("what readers see reads back with the same days", () => {
  fc.assert(
    fc.property(anyImprecise, (date) => {
      const text = formatImprecise(date);
      fc.pre(text.length <= 120);
      const result = readPhrase(text);
      assert.ok(result.ok, `${date.edtf}: ${text}`);
      assert.ok(
        result.readings.some(
          ({ earliest, latest }) => earliest === date.earliest && latest === date.latest,
        ),
        `${date.edtf}: ${text}: ${JSON.stringify(result.readings)}`,
      );
    }),
    { numRuns: 2000 },
  );
});

test("no text names a day that was not given", () => {
  const withoutDays = anyImprecise.filter(({ edtf }) => !/[\dX]{4}-[\dX]{2}-[\dX]{2}/.test(edtf));
  fc.assert(
    fc.property(withoutDays, (date) => {
      assert.doesNotMatch(formatImprecise(date), /\b\d{1,2} [A-Z]/, date.edtf);
    }),
  );
});

test("the schema takes what we make and refuses days the EDTF does not compute to", () => {
  fc.assert(
    fc.property(anyImprecise, (date) => assert.deepEqual(impreciseDateSchema.parse(date), date)),
  );
  const good = impreciseDate("early 2024");
  const refused: Partial<Record<keyof ImpreciseDate, unknown>>[] = [
    { earliest: "2024-01-02" },
    { latest: "2024-05-31" },
    { latest: null },
    { edtf: "2024-38" },
    { edtf: "2024-99" },
    { edtf: "soon" },
    { phrase: "" },
    { phrase: "   " },
    { phrase: "x".repeat(121) },
    { phrase: "early\0 2024" },
    { phrase: "early \ud800" },
    { anchor: "2023-02-30" },
    { anchor: undefined },
    { edtf: 2024 },
  ];
  for (const change of refused)
    assert.equal(
      impreciseDateSchema.safeParse({ ...good, ...change }).success,
      false,
      JSON.stringify(change),
    );
  assert.ok(impreciseDateSchema.safeParse(good).success);
  assert.deepEqual(impreciseDateSchema.parse(JSON.parse(JSON.stringify(good))), good);
});

test("comparing is a total order with open ends last", () => {
  fc.assert(
    fc.property(anyImprecise, anyImprecise, anyImprecise, (a, b, c) => {
      assert.equal(Math.sign(compareImprecise(a, b)) + Math.sign(compareImprecise(b, a)), 0);
      assert.equal(compareImprecise(a, a), 0);
      if (compareImprecise(a, b) <= 0 && compareImprecise(b, c) <= 0)
        assert.ok(compareImprecise(a, c) <= 0);
    }),
  );
  const sorted = [
    "not before 2023",
    "2024",
    "by the end of 2024",
    "Q3 2024",
    "late 2024",
    "6 June 2022",
  ]
    .map((phrase) => impreciseDate(phrase))
    .toSorted(compareImprecise)
    .map(({ phrase }) => phrase);
  assert.deepEqual(sorted, [
    "6 June 2022",
    "Q3 2024",
    "2024",
    "late 2024",
    "by the end of 2024",
    "not before 2023",
  ]);
});

test("only plain dates have a machine-readable form", () => {
  assert.equal(isoOf(exactDay("2022-06-06")), "2022-06-06");
  assert.equal(isoOf(impreciseDate("June 2022")), "2022-06");
  assert.equal(isoOf(impreciseDate("2024")), "2024");
  for (const phrase of [
    "early 2024",
    "summer 2024",
    "about 2024",
    "2024 or 2025",
    "not before 2024",
    "202X",
  ])
    assert.equal(isoOf(impreciseDate(phrase)), null, phrase);
});

test("a window has passed the day after its last day", () => {
  const window = impreciseDate("early 2024");
  assert.equal(hasPassed(window, "2024-04-30"), false);
  assert.equal(hasPassed(window, "2024-05-01"), true);
  assert.equal(hasPassed(impreciseDate("not before 2024"), "2099-01-01"), false);
});

test("an exact day is its own phrase", () => {
  assert.deepEqual(exactDay("2022-06-06"), impreciseDate("6 Jun 2022"));
  assert.throws(() => exactDay("2022-06-31"), RangeError);
});
