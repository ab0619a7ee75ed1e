import { daysBetween, type Day } from "@/lib/season/day";
import { boundsOf, firstDateOf, lastDateOf, parseEdtf } from "@/lib/season/edtf";
import { readMoment } from "@/lib/season/phrase-moment";
import { joinSentences, keepReal, read, unread, type Read } from "@/lib/season/phrase-words";

const BETWEEN = /^between (.+) and (.+)$/;
const FROM_TO = /^(?:from )?(.+?) (?:to|until|till|through|thru) (.+)$/;

/** Reads "between March and May 2024": some time in it. */
export function readBetween(words: string, anchor: Day | undefined): Read {
  const match = BETWEEN.exec(words);
  return match ? readSpan(match, anchor, (from, to) => `[${from}..${to}]`) : unread();
}

/** Reads "June 2022 to August 2022": all of it. */
export function readFromTo(words: string, anchor: Day | undefined): Read {
  const match = daysOfMonth(words) ?? FROM_TO.exec(words);
  return match ? readSpan(match, anchor, (from, to) => `${from}/${to}`) : unread();
}

/** The plausible pairings of the readings of two dates, of which either may leave its year to the other. */
function readSpan(
  [, from = "", to = ""]: readonly string[],
  anchor: Day | undefined,
  join: (from: string, to: string) => string,
): Read {
  const start = readBorrowing(from, to, anchor);
  const end = readBorrowing(to, from, anchor);
  const bad = start.found.length === 0 ? start : end;
  if (bad.found.length === 0) {
    const nothing = start.found.length + end.found.length === 0;
    return unread(bad.complaint || (nothing ? "" : notADate(bad === start ? from : to)));
  }
  const pairs = start.found.flatMap((first, i) =>
    end.found.flatMap((second, j) => {
      const [a, b] = [firstDateOf(first.edtf), lastDateOf(second.edtf)];
      const edtf = a && b && join(a, b);
      if (!edtf || !parseEdtf(edtf)) return [];
      return [{ edtf, because: joinSentences(first.because, second.because), alike: i === j }];
    }),
  );
  // Dates written alike are read alike; dates without a year are less than a year apart.
  const yearless = !/\d{4}/.test(from + to);
  const plausible = pairs.filter(({ edtf, alike }) => (yearless ? isWithinAYear(edtf) : alike));
  return keepReal(
    plausible.length > 0 ? plausible : pairs,
    "The second date comes before the first.",
  );
}

function isWithinAYear(edtf: string): boolean {
  const { earliest, latest } = boundsOf(edtf);
  return earliest !== null && latest !== null && daysBetween(earliest, latest) <= 366;
}

/** "6", "march" and "early" borrow what they lack from the other date: "june 2022", "2024", "2024". */
function readBorrowing(words: string, other: string, anchor: Day | undefined): Read {
  const own = readMoment(words, anchor);
  const lacksYear = !/\d{4}/.test(words) && /\d{4}/.test(other);
  if (own.found.length > 0 && !lacksYear) return own;
  const otherWords = other.split(/[ ,]+/);
  let complaint = own.complaint;
  for (const count of [1, 2]) {
    const borrowed = readMoment(`${words} ${otherWords.slice(-count).join(" ")}`, anchor);
    if (borrowed.found.length > 0) return borrowed;
    complaint = borrowed.complaint || complaint;
  }
  return own.found.length > 0 ? own : unread(complaint);
}

/** Reads "2024 or 2025", "March, April or May 2024", "2024 and 2026". */
export function readChoice(words: string, anchor: Day | undefined): Read {
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
      return unread(members[unreadable]?.complaint || notADate(parts[unreadable] ?? ""));
    const edtfs = members.map((member) => member.found[0]?.edtf.replace("/", "..") ?? "");
    const because = joinSentences(...members.map((member) => member.found[0]?.because ?? ""));
    return read(`${open}${edtfs.join(",")}${close}`, because);
  }
  return unread();
}

/** Reads a range written with a dash or a slash, at the first one with a date on both sides. */
export function readDashed(words: string, anchor: Day | undefined): Read {
  const days = daysOfMonth(words);
  if (days) return readSpan(days, anchor, (from, to) => `${from}/${to}`);
  const range = words.replace(/^from /, "");
  const dashes = [...range.matchAll(/ [-–] | ?– ?|-|\//g)].toSorted(
    (a, b) => b[0].length - a[0].length,
  );
  let complaint = "";
  for (const dash of dashes) {
    const sides = [range.slice(0, dash.index), range.slice(dash.index + dash[0].length)];
    if (sides.some((side) => !side.trim())) continue;
    const span = readSpan(["", ...sides], anchor, (from, to) => `${from}/${to}`);
    if (span.found.length > 0) return span;
    complaint ||= span.complaint;
  }
  return unread(complaint);
}

/** "june 6-10, 2022" as "6 june 2022" and "10 june 2022". */
function daysOfMonth(words: string): string[] | null {
  const match =
    /^(?:from )?([a-z]+) (\d{1,2}) ?(?:[-–]|to|until|till|through|thru) ?(\d{1,2})(?:,? (\d{4}))?$/.exec(
      words,
    );
  if (!match) return null;
  const [, month = "", from = "", to = "", year = ""] = match;
  return ["", `${from} ${month} ${year}`.trim(), `${to} ${month} ${year}`.trim()];
}

function notADate(words: string): string {
  return `“${words}” is not a date we can read.`;
}
