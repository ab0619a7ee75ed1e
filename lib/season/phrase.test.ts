import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { addDays, dayOf } from "@/lib/season/day";
import { readPhrase } from "@/lib/season/phrase";

/** The EDTF of every reading, or the message. */
function read(phrase: string, anchor?: string): string {
  const result = readPhrase(phrase, anchor ? { anchor } : {});
  return result.ok ? result.readings.map(({ edtf }) => edtf).join(" | ") : result.message;
}

function expect(table: Record<string, string>, anchor?: string): void {
  for (const [phrase, edtf] of Object.entries(table))
    assert.equal(read(phrase, anchor), edtf, phrase);
}

test("full dates, months and years in the ways people write them", () => {
  for (const phrase of [
    "6 June 2022",
    "June 6, 2022",
    "6 Jun 2022",
    "2022-06-06",
    "JUNE 6th 2022",
    "the 6th of June, 2022",
    "Monday, 6 June 2022",
    "2022 June 6",
    "2022/06/06",
    "2022–06–06",
    "  6   june\u00a02022. ",
    "on 6 June 2022",
    "20220606",
    "06/06/2022",
    "６ June ２０２２",
  ])
    assert.equal(read(phrase), "2022-06-06", phrase);
  for (const phrase of [
    "March 2023",
    "Mar 2023",
    "mar. 2023",
    "2023-03",
    "2023-3",
    "03/2023",
    "in March of 2023",
    "March, 2023",
  ])
    assert.equal(read(phrase), "2023-03", phrase);
  for (const phrase of ["2024", "in 2024", "the year 2024", "“2024”"])
    assert.equal(read(phrase), "2024", phrase);
  expect({ "the 2020s": "202X", "Sept 2023": "2023-09", "29 February 2024": "2024-02-29" });
});

test("parts of years go by the house rules", () => {
  expect({
    "early 2024": "2024-37",
    "Early in 2024": "2024-37",
    "mid-2024": "2024-38",
    "mid–2024": "2024-38",
    "late 2024": "2024-39",
    "at the end of 2024": "2024-39",
    "Q3 2026": "2026-35",
    "Q3/2026": "2026-35",
    "2026-Q3": "2026-35",
    "third quarter of 2026": "2026-35",
    "the last quarter of 2024": "2024-36",
    "first half of 2025": "2025-40",
    "H2 2025": "2025-41",
    "Summer 2025": "2025-22",
    "fall of 2025": "2025-23",
    "winter 2025": "2025-24",
    "southern summer 2024": "2024-30",
    "early March 2024": "2024-03-01/2024-03-10",
    "mid-March 2024": "2024-03-11/2024-03-20",
    "late February 2024": "2024-02-21/2024-02-29",
    "second half of April 2024": "2024-04-16/2024-04-30",
    "late winter 2025": "2026-02",
  });
});

test("a window open at one end", () => {
  for (const phrase of [
    "not before 2024",
    "2024 or later",
    "from 2024 on",
    "2024 onwards",
    "no earlier than 2024",
    "after 2023",
  ])
    assert.equal(read(phrase), "2024/..", phrase);
  for (const phrase of [
    "by the end of 2024",
    "before 2025",
    "no later than 2024",
    "2024 at the latest",
    "until 2024",
    "up to 2024",
  ])
    assert.equal(read(phrase), "../2024", phrase);
  expect({
    "after March 2024": "2024-04/..",
    "after 6 June 2022": "2022-06-07/..",
    "after Q4 2026": "2027-01/..",
    "before summer 2025": "../2025-05",
    "before 1 March 2024": "../2024-02-29",
    "by 6 June 2024": "../2024-06-06",
    "by March 2024": "../2024-03 | ../2024-02",
    "not until 2024": "2024/..",
  });
});

test("a window closed at both ends, and alternatives", () => {
  expect({
    "June 2022 to August 2022": "2022-06/2022-08",
    "from June to August 2022": "2022-06/2022-08",
    "June–August 2022": "2022-06/2022-08",
    "Jun-Aug 2022": "2022-06/2022-08",
    "2024–2025": "2024/2025",
    "2024–25": "2024/2025",
    "2024-25": "2024/2025 | 2024-25",
    "6–10 June 2022": "2022-06-06/2022-06-10",
    "June 6-10, 2022": "2022-06-06/2022-06-10",
    "28 June to 3 July 2022": "2022-06-28/2022-07-03",
    "June 28 to July 3, 2022": "2022-06-28/2022-07-03",
    "mid to late 2024": "2024-38/2024-39",
    "mid-March to early April 2024": "2024-03-11/2024-04-10",
    "fall/winter 2025": "2025-23/2025-24",
    "between March and May 2024": "[2024-03..2024-05]",
    "between March 2024 and May": "[2024-03..2024-05]",
    "2024 or 2025": "[2024,2025]",
    "March, April or May 2024": "[2024-03,2024-04,2024-05]",
    "June 6, 2022 or June 7, 2022": "[2022-06-06,2022-06-07]",
    "2024 and 2026": "{2024,2026}",
    "06/07/2022 to 08/09/2022": "2022-07-06/2022-09-08 | 2022-06-07/2022-08-09",
  });
});

test("doubt is kept", () => {
  expect({
    "about March 2023": "2023-03~",
    "circa 2024": "2024~",
    "c. 2024": "2024~",
    "~2024": "2024~",
    "2024?": "2024?",
    "possibly about March 2023": "2023-03%",
    "about early March 2024": "2024-03-01~/2024-03-10~",
    "not before about 2024": "2024~/..",
  });
});

test("EDTF is taken as it is", () => {
  for (const edtf of [
    "2024-37",
    "2024-21",
    "[2024-01..2024-03]",
    "2024-01~/2024-04~",
    "../2024",
    "{2024,2025}",
    "156X-12-25",
    "2024/",
  ])
    assert.equal(read(edtf), edtf);
  expect({ "2024-01 / 2024-04": "2024-01/2024-04", "[2024, 2025]": "[2024,2025]", "202x": "202X" });
});

test("day and month in doubtful order give both readings, the day first", () => {
  expect({
    "06/07/2022": "2022-07-06 | 2022-06-07",
    "6.7.2022": "2022-07-06 | 2022-06-07",
    "25/12/2022": "2022-12-25",
    "12/25/2022": "2022-12-25",
  });
});

test("relative phrases are read from the day they were said", () => {
  expect(
    {
      "last June": "2023-06 | 2022-06",
      "last August": "2022-08",
      "June last year": "2022-06",
      "next June": "2024-06",
      "next October": "2023-10 | 2024-10",
      "this summer": "2023-22",
      "last winter": "2022-24",
      "last year": "2022",
      "next year": "2024",
      "early next year": "2024-37",
      "earlier this year": "2023-01/2023-08-10",
      "later this month": "2023-08-10/2023-08-31",
      "by the end of the year": "../2023",
      yesterday: "2023-08-09",
      "last week": "2023-07-31/2023-08-06",
      "last month": "2023-07",
      "last quarter": "2023-34",
      "on Friday": "2023-08-04 | 2023-08-11",
      "two months ago": "2023-06",
      "3 weeks ago": "2023-07-20~",
      "6 June": "2023-06-06 | 2024-06-06",
      "March to May": "2023-03/2023-05 | 2024-03/2024-05",
      "October to February": "2023-10/2024-02 | 2022-10/2023-02",
      "about March 2023": "2023-03~",
    },
    "2023-08-10",
  );
  expect(
    { "this winter": "2023-24", "last June": "2023-06", "last month": "2023-12" },
    "2024-01-15",
  );
});

test("relative phrases without that day ask for it", () => {
  for (const phrase of [
    "last June",
    "this summer",
    "next year",
    "yesterday",
    "early next year",
    "by the end of the year",
    "June last year",
  ])
    assert.match(read(phrase), /depends on the day it was said/, phrase);
  for (const phrase of ["June", "6 June", "1–10 March", "summer"])
    assert.match(read(phrase), /needs a year, or the day it was said/, phrase);
  assert.match(read("yesterday", "2023-02-30"), /must be a day/);
});

test("what cannot be read gets a sentence that names it and an example that works", () => {
  const reasons: Record<string, RegExp> = {
    "": /Type a date/,
    soon: /“soon” is not a date/,
    TBA: /“TBA” is not a date/,
    "32 June": /June has no day 32/,
    "Feb 30 2024": /February has no day 30/,
    "29 Feb 2023": /February 2023 has no day 29/,
    "2023-02-30": /February 2023 has no day 30/,
    "2023-13": /no month 13/,
    "06/07/22": /four digits/,
    "Tuesday 6 June 2022": /6 Jun 2022 is a Monday/,
    "2024 to 2023": /comes before the first/,
    "June 2022 to Soon": /“Soon” is not a date/,
    "winter 9999": /0001 to 9999/,
    "0000": /0001 to 9999/,
    Q5: /“Q5” is not a date/,
    "2024\0": /is not a date/,
    [`2024${" or 2025".repeat(20)}`]: /at most 120 characters/,
  };
  for (const [phrase, reason] of Object.entries(reasons)) {
    assert.match(read(phrase), reason, phrase);
    const examples = [...(/Try (.*)/.exec(read(phrase))?.[1] ?? "").matchAll(/“(.+?)”/g)];
    assert.ok(examples.length > 0);
    for (const [, example = ""] of examples) assert.ok(readPhrase(example).ok, example);
  }
});

test("words that every object inherits mean nothing", () => {
  for (const words of [
    "constructor",
    "constructor year",
    "constructor June",
    "constructor days ago",
  ]) {
    assert.equal(readPhrase(words, { anchor: "2024-01-01" }).ok, false, words);
  }
});

test("a reading says what it means and by which rule", () => {
  const [winter] = readings("winter 2025");
  assert.equal(winter?.text, "Dec 2025 – Feb 2026");
  assert.match(winter?.because ?? "", /December to February of the next year/);
  const [june, before] = readings("last June", "2023-08-10");
  assert.match(june?.because ?? "", /10 Aug 2023: the latest one/);
  assert.match(before?.because ?? "", /10 Aug 2023: the one of last year/);
  assert.match(readings("early 2024")[0]?.because ?? "", /January to April/);
});

function readings(phrase: string, anchor?: string) {
  const result = readPhrase(phrase, anchor ? { anchor } : {});
  return result.ok ? result.readings : [];
}

const WORDS = (
  "early mid late end of the first half third quarter Q3 h1 last this next earlier year month week June may 6 06 31 2024 0000 9999 " +
  "2024-37 - – / , or and to between from not before after by until about circa ? ~ [ ] .. { } spring winter Friday ago two yesterday on in"
).split(" ");

test("no input throws, and every reading has its days in order and a reason", () => {
  const sentence = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 9 })
    .map((words) => words.join(" "));
  const joined = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 6 })
    .map((words) => words.join(""));
  const phrases = fc.oneof(sentence, joined, fc.string({ unit: "binary" }), fc.string());
  const anchors = fc.oneof(
    fc.constantFrom("0001-01-01", "9999-12-31", "2024-02-29", undefined),
    fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2020-01-01", n)),
  );
  fc.assert(
    fc.property(phrases, anchors, (phrase, anchor) => {
      const result = readPhrase(phrase, anchor ? { anchor } : {});
      if (!result.ok) return assert.match(result.message, /\S/);
      assert.ok(result.readings.length >= 1);
      for (const { earliest, latest, text, because } of result.readings) {
        assert.ok(earliest === null || latest === null || earliest <= latest);
        assert.ok(text && because);
      }
    }),
    { numRuns: 3000 },
  );
});

test("hostile phrases are little work", () => {
  const begun = process.cpuUsage();
  for (const piece of [
    "-",
    "–",
    " or ",
    ",",
    "/",
    "to ",
    "about ",
    "early ",
    "X",
    "[",
    "1 ",
    " - ",
  ])
    for (const lead of ["", "2024 ", "XXXX-"])
      readPhrase((lead + piece.repeat(120)).slice(0, 120), { anchor: "2024-01-01" });
  // The processor's time, not the clock's: others may be using the machine too.
  assert.ok(process.cpuUsage(begun).user < 2_000_000);
});

test("a full date reads back as its day in every common spelling", () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1950-01-01", n));
  fc.assert(
    fc.property(day, (date) => {
      for (const options of [
        { day: "numeric", month: "long", year: "numeric" },
        { day: "2-digit", month: "short", year: "numeric" },
        { weekday: "long", day: "numeric", month: "long", year: "numeric" },
      ] as const)
        for (const locale of ["en-GB", "en-US"]) {
          const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(
            new Date(date),
          );
          assert.equal(read(written), date, written);
        }
      assert.equal(dayOf(new Date(date)), date);
    }),
  );
});
