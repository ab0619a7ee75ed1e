import { daysInMonth, MONTH_NAMES } from "@/lib/season/day";
import { parseEdtf, YEAR_PARTS } from "@/lib/season/edtf";
import { monthNumber, twoDigits, yearText } from "@/lib/season/phrase-words";

/** Something that comes once a year, such as "6 June", "summer" or "Q3": an EDTF string once the year is known. */
export type Unit = {
  inYear(year: number): string | null;
  because: string;
  /** Why `inYear` is null. */
  complaint(year: number): string;
};

/** A part of some longer time: "early", "first half", "Q3". */
export type Part = "early" | "mid" | "late" | "h1" | "h2" | "q1" | "q2" | "q3" | "q4";

const CODES: Record<Part, number> = {
  early: 37,
  mid: 38,
  late: 39,
  h1: 40,
  h2: 41,
  q1: 33,
  q2: 34,
  q3: 35,
  q4: 36,
};

/** Parts of a month of `last` days. */
const DAYS: Partial<Record<Part, (last: number) => [number, number]>> = {
  early: () => [1, 10],
  mid: () => [11, 20],
  late: (last) => [21, last],
  h1: () => [1, 15],
  h2: (last) => [16, last],
};
const THIRD_OF_SEASON: Partial<Record<Part, number>> = { early: 0, mid: 1, late: 2 };
const THIRDS: Record<string, Part> = {
  early: "early",
  beginning: "early",
  start: "early",
  mid: "mid",
  middle: "mid",
  late: "late",
  end: "late",
};
const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
};
const SEASONS: Record<string, number> = { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 };

/** Splits "early march" into the part and "march", "q3" into the part and "". Null when it starts with no part. */
export function takePart(words: string): { part: Part; rest: string } | null {
  const third = /^(early|beginning|start|mid|middle|late|end)(?: (.+))?$/.exec(words);
  const name = THIRDS[third?.[1] ?? ""];
  if (third && name) return { part: name, rest: third[2] ?? "" };
  const counted =
    /^(?:(q|h)([1-4])|([1-4])(q|h)|(quarter|half) ([1-4])|(first|second|third|fourth|last|final|[1-4])[ -](quarter|half))(?: (.+))?$/.exec(
      words,
    );
  if (!counted) return null;
  const unit = (counted[1] ?? counted[4] ?? counted[5] ?? counted[8] ?? "").charAt(0);
  const written = counted[2] ?? counted[3] ?? counted[6] ?? counted[7] ?? "";
  let number = ORDINALS[written] ?? Number(written);
  if (unit === "h" && (written === "last" || written === "final")) number = 2;
  if (unit === "h" && number > 2) return null;
  return { part: `${unit}${number}` as Part, rest: counted[9] ?? "" };
}

/** That part of a year, a month or a season. Null for anything else, such as a quarter of a month. */
export function partOf(part: Part, whole: string): string | null {
  const parsed = parseEdtf(whole);
  if (parsed?.kind !== "date") return null;
  const { year, month, day, part: season, approximate, uncertain } = parsed.date;
  if (day !== null || `${year}${month}`.includes("X") || approximate || uncertain) return null;
  if (season !== null) return monthOfSeason(part, Number(year), season);
  if (month === null) return `${year}-${CODES[part]}`;
  const last = daysInMonth(Number(year), Number(month));
  const [from, to] = DAYS[part]?.(last) ?? [];
  return from && to ? `${whole}-${twoDigits(from)}/${whole}-${twoDigits(to)}` : null;
}

/** The rule by which `partOf` went, for people. */
export function partRule(part: Part, whole: string): string {
  const parsed = parseEdtf(whole);
  if (parsed?.kind !== "date") return "";
  const third = part in THIRD_OF_SEASON;
  if (parsed.date.part !== null) return "Early, mid and late in a season are its three months.";
  if (parsed.date.month !== null)
    return third
      ? "Early in a month is the 1st to the 10th, mid the 11th to the 20th, late the rest."
      : "The first half of a month ends on the 15th.";
  if (third)
    return "Early in a year is January to April, mid is May to August, late is September to December.";
  return part.startsWith("q")
    ? "Quarters are counted from January."
    : "The first half of a year ends with June.";
}

/** Reads words that name something yearly; a string is a complaint, null means it is nothing of the kind. */
export function readUnit(words: string): Unit | string | null {
  const season =
    /^(?:(north|south)(?:ern)? )?(?:hemisphere )?(spring|summer|autumn|fall|winter)$/.exec(words);
  if (season) return seasonUnit(season[1], SEASONS[season[2] ?? ""] ?? 0);
  const month = monthNumber(words.replace(/^month /, ""));
  if (month) return unit((year) => `${yearText(year)}-${twoDigits(month)}`);
  const dayFirst = /^(?:day )?(\d{1,2})[ -]([a-z]+)$/.exec(words);
  const monthFirst = /^([a-z]+)[ -](\d{1,2})$/.exec(words);
  const named = monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  if (named) return dayUnit(Number(dayFirst?.[1] ?? monthFirst?.[2]), named);
  const taken = takePart(words);
  if (!taken) return null;
  if (!taken.rest) return partUnit(taken.part, unit(yearText));
  const whole = readUnit(taken.rest);
  return whole === null || typeof whole === "string" ? whole : partUnit(taken.part, whole);
}

function unit(inYear: (year: number) => string | null, because = "", complaint = ""): Unit {
  return { inYear, because, complaint: () => complaint };
}

function partUnit(part: Part, whole: Unit): Unit | null {
  // 2024 stands for any year: whether a part of it makes sense does not depend on which.
  const sample = whole.inYear(2024);
  if (sample === null || partOf(part, sample) === null) return null;
  return {
    ...whole,
    inYear: (year) => partOf(part, whole.inYear(year) ?? ""),
    because: `${partRule(part, sample)} ${whole.because}`.trim(),
  };
}

function dayUnit(day: number, month: number): Unit | string {
  const name = MONTH_NAMES[month - 1] ?? "";
  if (day < 1 || day > daysInMonth(2024, month)) return `${name} has no day ${day}.`;
  return {
    inYear: (year) =>
      day <= daysInMonth(year, month)
        ? `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`
        : null,
    because: "",
    complaint: (year) => `${name} ${yearText(year)} has no day ${day}.`,
  };
}

function seasonUnit(hemisphere: string | undefined, season: number): Unit {
  const code = (hemisphere === undefined ? 21 : hemisphere === "north" ? 25 : 29) + season;
  const winter = YEAR_PARTS.get(code)?.firstMonth === 12;
  const southern = hemisphere === "south" ? " in the south" : "";
  const names = ["Spring", "Summer", "Autumn", "Winter"];
  const months: Record<number, string> = {
    3: "March to May",
    6: "June to August",
    9: "September to November",
    12: "December to February",
  };
  return unit(
    (year) => `${yearText(year)}-${code}`,
    `${names[season]}${southern} is ${months[YEAR_PARTS.get(code)?.firstMonth ?? 3]}${winter ? " of the next year" : ""}.`,
  );
}

function monthOfSeason(part: Part, year: number, code: number): string | null {
  const offset = THIRD_OF_SEASON[part];
  const season = YEAR_PARTS.get(code);
  if (offset === undefined || !season || code > 32) return null;
  const month = season.firstMonth + offset;
  return month > 12
    ? `${yearText(year + 1)}-${twoDigits(month - 12)}`
    : `${yearText(year)}-${twoDigits(month)}`;
}
