import {
  daysBetween,
  daysInMonth,
  formatDay,
  isDay,
  MONTH_NAMES,
  type Day,
} from "@/lib/season/day";
import { parseEdtf } from "@/lib/season/edtf";
import { asksForDay, readRelative, readYear, readYearless } from "@/lib/season/phrase-relative";
import { readUnit, type Unit } from "@/lib/season/phrase-units";
import {
  keepReal,
  mapRead,
  read,
  twoDigits,
  unread,
  WEEKDAYS,
  yearText,
  type Read,
} from "@/lib/season/phrase-words";

const APPROXIMATE = /^(?:about|around|circa|ca|c|approx|approximately|roughly|~) ?(?=\S)/;
const UNCERTAIN = /^(?:possibly|perhaps|maybe|probably|presumably|likely) (?=\S)/;
const YEARS_ONLY = "Years run from 0001 to 9999.";

/** Reads words for one date or one named stretch of time: "6 june 2022", "about march 2023", "late last year". */
export function readMoment(words: string, anchor: Day | undefined): Read {
  const plain = words.replaceAll(",", " ").replaceAll("–", "-").replace(/\s+/g, " ").trim();
  return readDoubted(plain, anchor);
}

/** `~`, `?` or both on every end of an EDTF date or interval. Null for a set. */
export function doubt(edtf: string, mark: "~" | "?"): string | null {
  if (/[[{]/.test(edtf)) return null;
  const ends = edtf.split("/").map((end) => {
    if (end === "" || end === "..") return end;
    const [, date = "", marked = ""] = /^(.*?)([~?%]?)$/.exec(end) ?? [];
    return date + (marked && marked !== mark ? "%" : mark);
  });
  return ends.join("/");
}

function readDoubted(words: string, anchor: Day | undefined): Read {
  for (const [pattern, mark] of [
    [APPROXIMATE, "~"],
    [UNCERTAIN, "?"],
  ] as const) {
    const rest = words.replace(pattern, "");
    if (rest !== words) return mapRead(readDoubted(rest, anchor), (edtf) => doubt(edtf, mark));
  }
  const ending = /^(.+?) ?(\?| or so| uncertain| approximately)$/.exec(words);
  if (ending && !parseEdtf(words)) {
    const mark = /[?u]/.test(ending[2]?.trim().charAt(0) ?? "") ? "?" : "~";
    return mapRead(readDoubted(ending[1] ?? "", anchor), (edtf) => doubt(edtf, mark));
  }
  return readPlain(words.replace(/^year (?=\d)/, ""), anchor);
}

function readPlain(words: string, anchor: Day | undefined): Read {
  const edtf = words.toUpperCase();
  if (!/[[{/]/.test(edtf) && parseEdtf(edtf)) return read(edtf);
  const numeric = readNumeric(words);
  if (numeric) return numeric;
  const decade = /^(\d{3})0'?s$/.exec(words);
  if (decade) return read(`${decade[1]}X`);
  const weekday = /^([a-z]+) (?=.*\d{4})/.exec(words);
  const named = WEEKDAYS.findIndex(
    (name) => name === weekday?.[1] || name.slice(0, 3) === weekday?.[1],
  );
  if (named >= 0) return checkWeekday(named, readPlain(words.slice(weekday?.[0].length), anchor));
  const relative = readRelative(words, anchor);
  if (relative) return relative;
  return readWithYear(words, anchor);
}

function readWithYear(words: string, anchor: Day | undefined): Read {
  const yearLast = /^(?:(.*)[ -])?(\d{4}|(?:[a-z]+ )?year)$/.exec(words);
  const yearFirst = /^(\d{4})[ -](.+)$/.exec(words);
  for (const [head, yearWords] of [
    [yearLast?.[1], yearLast?.[2]],
    // "june last year": the greedy match above leaves "last" on the wrong side.
    [/^(.*) [a-z]+ year$/.exec(words)?.[1], /[a-z]+ year$/.exec(words)?.[0]],
    [yearFirst?.[2], yearFirst?.[1]],
  ]) {
    const year = yearWords ? readYear(yearWords, anchor) : null;
    const unit = head === undefined ? null : readUnit(head);
    if (year === null || unit === null) continue;
    if (typeof unit === "string") return unread(unit);
    if (year === "needs a day") return unread(asksForDay(words));
    const edtf = unit.inYear(year);
    if (edtf !== null && parseEdtf(edtf)) return read(edtf, unit.because);
    return unread(unit.complaint(year) || YEARS_ONLY);
  }
  const year = readYear(words, anchor);
  if (year === "needs a day") return unread(asksForDay(`the ${words}`));
  if (year !== null) return keepReal([{ edtf: yearText(year), because: "" }], YEARS_ONLY);
  const unit = readUnit(words);
  if (typeof unit === "string") return unread(unit);
  return unit && isInsideYear(unit) ? readYearless(unit, words, anchor) : unread();
}

/** "June" can do without its year when we know when it was said; "early" cannot. */
function isInsideYear(unit: Unit): boolean {
  const part = Number(unit.inYear(2024)?.slice(5));
  return !(part >= 37 && part <= 39);
}

function readNumeric(words: string): Read | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  const yearFirst = compact ?? /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(words);
  if (yearFirst) {
    const [, year = "", month = "", day] = yearFirst;
    return day ? numericDays([[year, month, day]]) : numericMonth(year, month);
  }
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(words);
  if (monthAndYear) return numericMonth(monthAndYear[2] ?? "", monthAndYear[1] ?? "");
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(words)) return unread("A year needs four digits.");
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(words);
  if (!yearLast) return null;
  const [, first = "", , second = "", year = ""] = yearLast;
  return numericDays([
    [year, second, first],
    [year, first, second],
  ]);
}

function numericMonth(year: string, month: string): Read {
  const edtf = `${year}-${twoDigits(month)}`;
  return parseEdtf(edtf)
    ? read(edtf)
    : unread(Number(year) < 1 ? YEARS_ONLY : `There is no month ${month}.`);
}

/** Days from [year, month, day] triples; when both orders give a day, the day is taken to come first. */
function numericDays(triples: string[][]): Read {
  const days = triples.map(
    ([year = "", month = "", day = ""]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  );
  const real = [...new Set(days.filter(isDay))];
  if (real.length > 1)
    return keepReal([
      { edtf: real[0] ?? "", because: "Read as day, month, year." },
      { edtf: real[1] ?? "", because: "Read as month, day, year." },
    ]);
  return real[0] ? read(real[0]) : unread(whyNoDay(triples));
}

function whyNoDay(triples: string[][]): string {
  const [year = 0, month = 0, day = 0] = (triples[0] ?? []).map(Number);
  const name = MONTH_NAMES[month - 1];
  if (year < 1) return YEARS_ONLY;
  if (!name) return `There is no month ${month}.`;
  return day < 1 || day > daysInMonth(year, month)
    ? `${name} ${yearText(year)} has no day ${day}.`
    : "";
}

function checkWeekday(named: number, day: Read): Read {
  const [first] = day.found;
  if (!first || !isDay(first.edtf)) return day.complaint ? day : unread();
  // 2023-01-01 was a Sunday.
  const actual = ((daysBetween("2023-01-01", first.edtf) % 7) + 7) % 7;
  if (actual === named) return day;
  const name = WEEKDAYS[actual] ?? "";
  return unread(`${formatDay(first.edtf)} is a ${name.charAt(0).toUpperCase()}${name.slice(1)}.`);
}
