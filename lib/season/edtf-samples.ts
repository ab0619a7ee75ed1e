import fc from "fast-check";

import { parseEdtf, YEAR_PARTS } from "@/lib/season/edtf";
import { twoDigits, yearText } from "@/lib/season/phrase-words";

/* Random EDTF for property tests. */

const anyYear = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1990, max: 2060 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9999 }) },
);
const anyMark = fc.constantFrom("", "", "", "~", "?", "%");

const plainDate = fc
  .record({
    year: anyYear,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    part: fc.constantFrom(...YEAR_PARTS.keys()),
    shape: fc.constantFrom("year", "month", "day", "part"),
  })
  .map(({ year, month, day, part, shape }) => {
    if (shape === "year") return yearText(year);
    if (shape === "part") return `${yearText(year)}-${part}`;
    const yearAndMonth = `${yearText(year)}-${twoDigits(month)}`;
    return shape === "month" ? yearAndMonth : `${yearAndMonth}-${twoDigits(day)}`;
  });

const openDigits = fc
  .tuple(plainDate, fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }))
  .map(([date, places]) => {
    const digits = Array.from(date);
    for (const place of places) if (/\d/.test(digits[place] ?? "")) digits[place] = "X";
    return digits.join("");
  });

/** One date: a year, month, day or part of a year, some in doubt, some with digits left open. */
export const anyDate = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: plainDate }, { weight: 1, arbitrary: openDigits }),
    anyMark,
  )
  .map(([date, mark]) => date + mark)
  .filter((text) => parseEdtf(text) !== null);

const anyInterval = fc
  .tuple(fc.oneof(anyDate, fc.constant("..")), fc.oneof(anyDate, fc.constant("..")))
  .map(([from, to]) => (parseEdtf(`${from}/${to}`) ? `${from}/${to}` : `${to}/${from}`));

const anyMember = fc.oneof(
  { weight: 3, arbitrary: anyDate },
  { weight: 1, arbitrary: fc.tuple(anyDate, anyDate).map(([from, to]) => `${from}..${to}`) },
);

const anySet = fc
  .tuple(
    fc.array(anyMember, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.constantFrom("", "", "", ".."),
  )
  .map(([members, one, open]) => {
    const inside = members.join(",") + open;
    return one ? `[${inside}]` : `{${inside}}`;
  });

/** Any EDTF string of the subset we read. */
export const anyEdtf = fc
  .oneof(
    { weight: 3, arbitrary: anyDate },
    { weight: 2, arbitrary: anyInterval },
    { weight: 1, arbitrary: anySet },
  )
  .filter((text) => parseEdtf(text) !== null);
