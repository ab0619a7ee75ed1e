import { addDays, isMonthEnd, type Day } from "@/lib/season/day";
import { boundsOf, parseEdtf, type Bounds } from "@/lib/season/edtf";
import { explainEdtf } from "@/lib/season/edtf-text";
import { readMoment } from "@/lib/season/phrase-moment";
import {
  joinSentences,
  keepReal,
  mapRead,
  read,
  tidyPhrase,
  unread,
  yearText,
  type Candidate,
  type Read,
} from "@/lib/season/phrase-words";

export const LONGEST_PHRASE = 120;

/** One way to read a phrase: what it means, its days, and the rule that made it so. */
export type Reading = Bounds & { edtf: string; text: string; because: string };

type Readings = { ok: true; readings: Reading[] } | { ok: false; message: string };

const EXAMPLES = "Try “early 2024”, “March 2023” or “6 June 2022”.";
const MOST_READINGS = 4;

const NOT_BEFORE =
  /^(?:not before|no earlier than|not earlier than|no sooner than|not until|from|since|starting|beginning|as early as) (.+)$/;
const OR_LATER = /^(.+) (?:or later|and later|onwards?|on|at earliest)$/;
const AFTER = /^(?:after|later than|following) (.+)$/;
const NOT_AFTER =
  /^(?:by end|not after|no later than|not later than|until|till|through|up to|on or before) (?:end )?(.+)$/;
const OR_EARLIER = /^(.+) (?:or earlier|and earlier|at latest)$/;
const BY = /^by (.+)$/;
const BEFORE = /^(?:before|earlier than|prior to) (.+)$/;
const BETWEEN = /^between (.+) and (.+)$/;
const FROM_TO = /^(?:from )?(.+?) (?:to|until|till|through|thru) (.+)$/;

/**
 * Reads a date as people write it, by the house rules for parts of a year. The first reading is the
 * default. A phrase that depends on when it was said ("last June") needs `anchor`, the day it was said.
 * Never throws; a phrase it cannot read gets a sentence for the person who typed it.
 */
export function readPhrase(phrase: string, options: { anchor?: Day } = {}): Readings {
  const typed = phrase.replace(/\s+/g, " ").trim();
  if (!typed) return { ok: false, message: `Type a date. ${EXAMPLES}` };
  if (typed.length > LONGEST_PHRASE)
    return { ok: false, message: `A date has at most ${LONGEST_PHRASE} characters. ${EXAMPLES}` };
  const { found, complaint } = readTyped(typed, options.anchor);
  if (found.length === 0) {
    const reason =
      complaint || `“${Array.from(typed).slice(0, 40).join("")}” is not a date we can read.`;
    return { ok: false, message: `${reason} ${EXAMPLES}` };
  }
  return { ok: true, readings: found.slice(0, MOST_READINGS).map(toReading) };
}

function toReading({ edtf, because }: Candidate): Reading {
  return {
    edtf,
    ...boundsOf(edtf),
    text: explainEdtf(edtf),
    because: because || defaultReason(edtf),
  };
}

function defaultReason(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (parsed?.kind !== "date") return "From the start of its first date to the end of its last.";
  if (parsed.date.part !== null) return "A part of a year, by its ISO 8601-2 code.";
  if (parsed.date.day) return "A full date.";
  return parsed.date.month ? "Any day of the month." : "Any day of the year.";
}

function readTyped(typed: string, anchor: Day | undefined): Read {
  const seasonYears = /^(\d{2})(\d{2}) ?([-–/]) ?(\d{2})$/.exec(typed.replaceAll("‑", "-"));
  const years = seasonYears && readSeasonYears(seasonYears);
  if (years) return years;
  const edtf = typed.toUpperCase().replace(/ *([/,{}[\]]|\.\.) */g, "$1");
  if (parseEdtf(edtf)) return read(edtf);
  return readWhole(tidyPhrase(typed), anchor);
}

/** "2024–25" is two years; "2024-21" to "2024-41" are EDTF codes, "2024-03" is a month. */
function readSeasonYears([, century = "", from = "", dash, to = ""]: string[]): Read | null {
  const code = `${century}${from}-${to}`;
  const years = `${century}${from}/${century}${to}`;
  const gap = Number(to) - Number(from);
  if (gap < 1 || Number(to) <= 12 || gap > 10 || !parseEdtf(years)) return null;
  const asYears = { edtf: years, because: "Two years, the second one shortened." };
  const asCode = { edtf: code, because: "A part of a year, by its ISO 8601-2 code." };
  return keepReal(gap === 1 || dash !== "-" ? [asYears, asCode] : [asCode, asYears]);
}

function readWhole(words: string, anchor: Day | undefined): Read {
  const between = BETWEEN.exec(words);
  if (between) return readSpan(between, anchor, (from, to) => `[${from}..${to}]`);
  const fromTo = FROM_TO.exec(words);
  // "up to" and "prior to" have the word, but only one date.
  if (fromTo && !/^(?:up|prior)$/.test(fromTo[1] ?? "")) {
    const days = /^([a-z]+) (\d{1,2}) (?:to|until|till|through|thru) (\d{1,2})(,? \d{4})$/.exec(
      words,
    );
    return readSpan(days ? sameMonth(days) : fromTo, anchor, (from, to) => `${from}/${to}`);
  }
  const oneEnded = readOneEnded(words, anchor);
  if (oneEnded) return oneEnded;
  const moment = readMoment(words, anchor);
  if (moment.found.length > 0) return moment;
  const others = [readChoice(words, anchor), readDashed(words, anchor)];
  return (
    others.find((other) => other.found.length > 0) ??
    unread(moment.complaint || others.map((other) => other.complaint).find(Boolean))
  );
}

function readOneEnded(words: string, anchor: Day | undefined): Read | null {
  const inner = (match: RegExpExecArray) => readMoment(match[1] ?? "", anchor);
  const notAfter = NOT_AFTER.exec(words) ?? OR_EARLIER.exec(words);
  if (notAfter) return mapRead(inner(notAfter), (edtf) => openStart(lastOf(edtf)));
  const notBefore = NOT_BEFORE.exec(words) ?? OR_LATER.exec(words);
  if (notBefore) return mapRead(inner(notBefore), (edtf) => openEnd(firstOf(edtf)));
  const after = AFTER.exec(words);
  if (after)
    return mapRead(
      inner(after),
      (edtf) => openEnd(nextAfter(edtf)),
      "It begins when the date named is over.",
    );
  const before = BEFORE.exec(words);
  if (before)
    return mapRead(
      inner(before),
      (edtf) => openStart(lastBefore(edtf)),
      "It ends before the date named begins.",
    );
  const by = BY.exec(words);
  if (!by) return null;
  const date = inner(by);
  const byItsEnd = mapRead(
    date,
    (edtf) => openStart(lastOf(edtf)),
    "“By” includes the date named.",
  );
  const byItsStart = mapRead(
    date,
    (edtf) =>
      boundsOf(edtf).earliest === boundsOf(edtf).latest ? null : openStart(lastBefore(edtf)),
    "“By” means before the date named begins.",
  );
  return keepReal([...byItsEnd.found, ...byItsStart.found], date.complaint);
}

/** Every pairing of the readings of two dates, of which either may leave its year or month to the other. */
function readSpan(
  [, from = "", to = ""]: string[],
  anchor: Day | undefined,
  join: (from: string, to: string) => string,
): Read {
  const start = readBorrowing(from, to, anchor);
  const end = readBorrowing(to, from, anchor);
  for (const [side, words] of [
    [start, from],
    [end, to],
  ] as const)
    if (side.found.length === 0)
      return unread(side.complaint || `“${words}” is not a date we can read.`);
  const found = start.found.flatMap((first) =>
    end.found.flatMap((second) => {
      const [a, b] = [firstOf(first.edtf), lastOf(second.edtf)];
      return a && b
        ? [{ edtf: join(a, b), because: joinSentences(first.because, second.because) }]
        : [];
    }),
  );
  return keepReal(found, "The second date comes before the first.");
}

/** "6", "march" and "early" borrow what they lack from the other date: "june 2022", "2024", "2024". */
function readBorrowing(words: string, other: string, anchor: Day | undefined): Read {
  const otherWords = other.split(/[ ,]+/);
  if (!/\d{4}/.test(words) && /\d{4}/.test(other))
    for (const count of [1, 2]) {
      const borrowed = readMoment(`${words} ${otherWords.slice(-count).join(" ")}`, anchor);
      if (borrowed.found.length > 0 || (count === 1 && borrowed.complaint)) return borrowed;
    }
  return readMoment(words, anchor);
}

/** "2024 or 2025", "March, April or May 2024", "2024 and 2026". */
function readChoice(words: string, anchor: Day | undefined): Read {
  for (const [word, open, close] of [
    ["or", "[", "]"],
    ["and", "{", "}"],
  ] as const) {
    const written = words.replace(/^(?:either|both) /, "").split(` ${word} `);
    if (written.length < 2) continue;
    const last = written.at(-1) ?? "";
    const whole = written.map((part) => readBorrowing(part, last, anchor));
    const parts = written.flatMap((part, index) =>
      whole[index]?.found.length
        ? [part]
        : part
            .split(",")
            .map((piece) => piece.trim())
            .filter(Boolean),
    );
    const members = parts.map((part) => readBorrowing(part, last, anchor));
    const unreadable = members.findIndex((member) => member.found.length === 0);
    if (unreadable >= 0)
      return unread(
        members[unreadable]?.complaint || `“${parts[unreadable]}” is not a date we can read.`,
      );
    const edtfs = members.map((member) => member.found[0]?.edtf.replace("/", "..") ?? "");
    const because = joinSentences(...members.map((member) => member.found[0]?.because ?? ""));
    return read(`${open}${edtfs.join(",")}${close}`, because);
  }
  return unread();
}

/** A range written with a dash, wherever both sides of one can be read. */
function readDashed(words: string, anchor: Day | undefined): Read {
  const days = /^([a-z]+) (\d{1,2}) ?[-–] ?(\d{1,2})(,? \d{4})$/.exec(words);
  const dashes = [...words.matchAll(/ [-–] | ?– ?|-|\//g)].toSorted(
    (a, b) => b[0].length - a[0].length,
  );
  let complaint = "";
  for (const dash of dashes) {
    const sides = [words.slice(0, dash.index), words.slice(dash.index + dash[0].length)];
    if (sides.some((side) => !side.trim())) continue;
    const span = readSpan(
      days ? sameMonth(days) : ["", ...sides],
      anchor,
      (from, to) => `${from}/${to}`,
    );
    if (span.found.length > 0) return span;
    complaint ||= span.complaint;
  }
  return unread(complaint);
}

/** "june 6-10, 2022" as "6 june 2022" and "10 june 2022". */
function sameMonth([, month = "", from = "", to = "", year = ""]: string[]): string[] {
  return ["", `${from} ${month} ${year}`, `${to} ${month} ${year}`];
}

function openEnd(from: string | null): string | null {
  return from && `${from}/..`;
}

function openStart(to: string | null): string | null {
  return to && `../${to}`;
}

/** The date a span starts with. Null for a set or an open start. */
function firstOf(edtf: string): string | null {
  const first = edtf.split("/")[0] ?? "";
  return /[[{]/.test(edtf) || first === ".." || first === "" ? null : first;
}

function lastOf(edtf: string): string | null {
  const last = edtf.split("/").at(-1) ?? "";
  return /[[{]/.test(edtf) || last === ".." || last === "" ? null : last;
}

/** The year, month or day that follows, no finer than it must be: after March 2024 comes April 2024. */
function nextAfter(edtf: string): string | null {
  const { latest } = boundsOf(edtf);
  if (latest === null || latest === "9999-12-31") return null;
  const next = addDays(latest, 1);
  return inUnitOf(edtf, next, next.endsWith("-01"));
}

function lastBefore(edtf: string): string | null {
  const { earliest } = boundsOf(edtf);
  if (earliest === null || earliest === "0001-01-01") return null;
  const previous = addDays(earliest, -1);
  return inUnitOf(edtf, previous, isMonthEnd(previous));
}

function inUnitOf(edtf: string, day: Day, atMonthEdge: boolean): string {
  const marks = /[~?%]$/.exec(edtf)?.[0] ?? "";
  if (/^\d{4}[~?%]?$/.test(edtf)) return yearText(Number(day.slice(0, 4))) + marks;
  const namesDay = parseDayNamed(edtf);
  return (atMonthEdge && !namesDay ? day.slice(0, 7) : day) + marks;
}

function parseDayNamed(edtf: string): boolean {
  return /\d{4}-\d{2}-\d{2}/.test(edtf);
}
