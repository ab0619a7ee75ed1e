import { daysInMonth, type Day } from "@/lib/season/day";

/*
 * The part of EDTF (ISO 8601-2, as published by the Library of Congress) a newsroom needs: days, months
 * and years with unspecified digits, parts of years, `~` `?` `%`, intervals and sets, in years 1 to 9999.
 * Left out: clock times, years of more than four digits, exponents and significant digits.
 */

export type Bounds = { earliest: Day | null; latest: Day | null };

/** One date of an EDTF string. Digits can be `X`; `part` is an ISO 8601-2 sub-year code, 21 to 41. */
export type EdtfDate = {
  year: string;
  month: string | null;
  day: string | null;
  part: number | null;
  approximate: boolean;
  uncertain: boolean;
  earliest: Day;
  latest: Day;
};

/** From one date to another; null is an open end. A single date is a span from itself to itself. */
export type EdtfSpan = { from: EdtfDate | null; to: EdtfDate | null };

export type Edtf =
  | { kind: "date"; date: EdtfDate }
  | { kind: "interval"; from: EdtfDate | null; to: EdtfDate | null }
  | { kind: "set"; choice: "one" | "all"; members: EdtfSpan[] };

type YearPart = { name: string; firstMonth: number; months: number };

/**
 * Parts of a year by ISO 8601-2 code. Where the standard leaves the months of a season open, the house
 * rule decides: whole months from March, and the northern winter (southern summer) begins in December
 * and ends in February of the next year.
 */
export const YEAR_PARTS: ReadonlyMap<number, YearPart> = new Map([
  [21, { name: "spring", firstMonth: 3, months: 3 }],
  [22, { name: "summer", firstMonth: 6, months: 3 }],
  [23, { name: "autumn", firstMonth: 9, months: 3 }],
  [24, { name: "winter", firstMonth: 12, months: 3 }],
  [25, { name: "northern spring", firstMonth: 3, months: 3 }],
  [26, { name: "northern summer", firstMonth: 6, months: 3 }],
  [27, { name: "northern autumn", firstMonth: 9, months: 3 }],
  [28, { name: "northern winter", firstMonth: 12, months: 3 }],
  [29, { name: "southern spring", firstMonth: 9, months: 3 }],
  [30, { name: "southern summer", firstMonth: 12, months: 3 }],
  [31, { name: "southern autumn", firstMonth: 3, months: 3 }],
  [32, { name: "southern winter", firstMonth: 6, months: 3 }],
  [33, { name: "Q1", firstMonth: 1, months: 3 }],
  [34, { name: "Q2", firstMonth: 4, months: 3 }],
  [35, { name: "Q3", firstMonth: 7, months: 3 }],
  [36, { name: "Q4", firstMonth: 10, months: 3 }],
  [37, { name: "early", firstMonth: 1, months: 4 }],
  [38, { name: "mid", firstMonth: 5, months: 4 }],
  [39, { name: "late", firstMonth: 9, months: 4 }],
  [40, { name: "first half of", firstMonth: 1, months: 6 }],
  [41, { name: "second half of", firstMonth: 7, months: 6 }],
]);

const LONGEST = 120;
const DATE =
  /^([?~%]?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

/** What an EDTF string says, or null when it is not one we read, names no day, or ends before it starts. */
export function parseEdtf(edtf: string): Edtf | null {
  if (edtf.length > LONGEST) return null;
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(edtf);
  if (set) {
    const members = parseMembers(set[1] ?? set[2] ?? "");
    return members && { kind: "set", choice: set[1] ? "one" : "all", members };
  }
  if (edtf.includes("/")) {
    const span = parseSpan(edtf.split("/"), ["", ".."]);
    return span && { kind: "interval", ...span };
  }
  const date = parseDate(edtf);
  return date && { kind: "date", date };
}

/**
 * The first and last day an EDTF string can mean; null is an open (or unknown) end. `~` and `?` widen
 * nothing. Throws RangeError when `parseEdtf` does not read it.
 */
export function boundsOf(edtf: string): Bounds {
  const parsed = parseEdtf(edtf);
  if (!parsed) throw new RangeError(`Not an EDTF date we read: ${edtf.slice(0, LONGEST)}`);
  const spans = spansOf(parsed);
  return {
    earliest: extreme(
      spans.map(({ from }) => from?.earliest),
      (a, b) => a < b,
    ),
    latest: extreme(
      spans.map(({ to }) => to?.latest),
      (a, b) => a > b,
    ),
  };
}

/** Every date or span of dates in it, in the order written. */
export function spansOf(edtf: Edtf): EdtfSpan[] {
  if (edtf.kind === "date") return [{ from: edtf.date, to: edtf.date }];
  return edtf.kind === "set" ? edtf.members : [{ from: edtf.from, to: edtf.to }];
}

/** The date a span starts with. Null for a set or an open start. */
export function firstDateOf(edtf: string): string | null {
  const first = edtf.split("/")[0] ?? "";
  return /[[{]/.test(edtf) || first === ".." || first === "" ? null : first;
}

export function lastDateOf(edtf: string): string | null {
  const last = edtf.split("/").at(-1) ?? "";
  return /[[{]/.test(edtf) || last === ".." || last === "" ? null : last;
}

function extreme(days: (Day | undefined)[], wins: (a: Day, b: Day) => boolean): Day | null {
  let best: Day | undefined;
  for (const day of days) {
    if (day === undefined) return null;
    if (best === undefined || wins(day, best)) best = day;
  }
  return best ?? null;
}

function parseMembers(inside: string): EdtfSpan[] | null {
  const members: EdtfSpan[] = [];
  const written = inside.split(",");
  for (const [index, text] of written.entries()) {
    const member = parseSpan(text.includes("..") ? text.split("..") : [text, text], [""]);
    if (!member) return null;
    // Only the first member can be "that or earlier", only the last "that or later".
    if (!member.from && index > 0) return null;
    if (!member.to && index < written.length - 1) return null;
    members.push(text.includes("..") ? member : { from: member.from, to: member.from });
  }
  // Open at both ends says nothing.
  return members[0]?.from || members.at(-1)?.to ? members : null;
}

function parseSpan(ends: string[], open: string[]): EdtfSpan | null {
  const [start = "", end = ""] = ends;
  if (ends.length !== 2 || (open.includes(start) && open.includes(end))) return null;
  const from = open.includes(start) ? null : parseDate(start);
  const to = open.includes(end) ? null : parseDate(end);
  if (!from && !open.includes(start)) return null;
  if (!to && !open.includes(end)) return null;
  return from && to && from.earliest > to.latest ? null : { from, to };
}

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, before = "", year = "", after = "", before2 = "", month = null, after2 = ""] = match;
  const [before3 = "", day = null, after3 = ""] = match.slice(7);
  if ((before && after) || (before2 && after2) || (before3 && after3)) return null;
  const marks = before + after + before2 + after2 + before3 + after3;
  const code = Number(month);
  const part = YEAR_PARTS.has(code) ? code : null;
  const bounds = part === null ? digitBounds(year, month, day) : partBounds(year, part, day);
  return (
    bounds && {
      year,
      month: part === null ? month : null,
      day,
      part,
      approximate: /[~%]/.test(marks),
      uncertain: /[?%]/.test(marks),
      ...bounds,
    }
  );
}

function partBounds(year: string, code: number, day: string | null) {
  const part = YEAR_PARTS.get(code);
  if (!part || day !== null || year.includes("X") || Number(year) < 1) return null;
  const lastMonth = part.firstMonth + part.months - 1;
  const endYear = Number(year) + (lastMonth > 12 ? 1 : 0);
  if (endYear > 9999) return null;
  const endMonth = ((lastMonth - 1) % 12) + 1;
  return {
    earliest: dayString(Number(year), part.firstMonth, 1),
    latest: dayString(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/** The first and the last real day whose digits fit; null when there is none, as for 2023-02-3X. */
function digitBounds(year: string, month: string | null, day: string | null) {
  const years = numbersLike(year, 1, 9999);
  const months = numbersLike(month ?? "XX", 1, 12);
  const days = numbersLike(day ?? "XX", 1, 31);
  const earliest = firstReal(years, months, days);
  const latest = firstReal(years.toReversed(), months.toReversed(), days.toReversed());
  return earliest && latest ? { earliest, latest } : null;
}

function firstReal(years: number[], months: number[], days: number[]): Day | null {
  for (const year of years)
    for (const month of months) {
      const day = days.find((candidate) => candidate <= daysInMonth(year, month));
      if (day !== undefined) return dayString(year, month, day);
    }
  return null;
}

function numbersLike(pattern: string, lowest: number, highest: number): number[] {
  const first = Math.max(lowest, Number(pattern.replaceAll("X", "0")));
  const last = Math.min(highest, Number(pattern.replaceAll("X", "9")));
  const fits = new RegExp(`^${pattern.replaceAll("X", "\\d")}$`);
  const numbers: number[] = [];
  for (let n = first; n <= last; n++)
    if (fits.test(String(n).padStart(pattern.length, "0"))) numbers.push(n);
  return numbers;
}

function dayString(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
