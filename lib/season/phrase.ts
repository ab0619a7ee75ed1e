import { isDay, type Day } from "@/lib/season/day";
import { boundsOf, parseEdtf, type Bounds } from "@/lib/season/edtf";
import { explainEdtf } from "@/lib/season/edtf-text";
import { readMoment } from "@/lib/season/phrase-moment";
import { readOneEnded } from "@/lib/season/phrase-open-ends";
import { readBetween, readChoice, readDashed, readFromTo } from "@/lib/season/phrase-spans";
import {
  keepReal,
  read,
  tidyPhrase,
  unread,
  type Candidate,
  type Read,
} from "@/lib/season/phrase-words";

export const LONGEST_PHRASE = 120;

/** One way to read a phrase: what it means, its days, and the rule that made it so. */
export type Reading = Bounds & { edtf: string; text: string; because: string };

type Readings = { ok: true; readings: Reading[] } | { ok: false; message: string };

const EXAMPLES = "Try “early 2024”, “March 2023” or “6 June 2022”.";
const MOST_READINGS = 4;

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
  if (options.anchor !== undefined && !isDay(options.anchor))
    return { ok: false, message: "The day it was said must be a day, like 2023-08-10." };
  const { found, complaint } = readTyped(typed, options.anchor);
  if (found.length === 0) {
    const reason =
      inOwnSpelling(complaint, typed) ||
      `“${Array.from(typed).slice(0, 40).join("")}” is not a date we can read.`;
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
  if (parsed?.kind === "set") return parsed.choice === "one" ? "One of these." : "All of these.";
  if (parsed?.kind === "interval") {
    if (!parsed.to) return "From the beginning of the date named.";
    return parsed.from
      ? "From the beginning of the first to the end of the second."
      : "Up to the end of the date named.";
  }
  if (!parsed) return "";
  const { year, month, day, part } = parsed.date;
  if (part !== null) return "A part of a year, by its ISO 8601-2 code.";
  if ([year, month, day].some((digits) => digits?.includes("X"))) return "Any day its digits fit.";
  if (day) return "A full date.";
  return month ? "Any day of the month." : "Any day of the year.";
}

function readTyped(typed: string, anchor: Day | undefined): Read {
  const seasonYears = /^(\d{2})(\d{2}) ?([-–/]) ?(\d{2})$/.exec(typed.replaceAll("‑", "-"));
  const years = seasonYears && readSeasonYears(seasonYears);
  if (years) return years;
  const edtf = typed.toUpperCase().replace(/ *([/,{}[\]]|\.\.) */g, "$1");
  // "~2024" is EDTF too, but people mean the whole date by it: "2024~".
  if (!typed.startsWith("~") && parseEdtf(edtf)) return read(edtf);
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
  if (dash !== "-") return keepReal([asYears]);
  return keepReal(gap === 1 ? [asYears, asCode] : [asCode, asYears]);
}

function readWhole(words: string, anchor: Day | undefined): Read {
  let complaint = "";
  for (const reader of [
    readBetween,
    readOneEnded,
    readFromTo,
    readMoment,
    readChoice,
    readDashed,
  ]) {
    const reading = reader(words, anchor);
    if (reading.found.length > 0) return reading;
    complaint ||= reading.complaint;
  }
  return unread(complaint);
}

/** Complaints quote tidied words; people know them in their own spelling. */
function inOwnSpelling(complaint: string, typed: string): string {
  return complaint.replace(/“(.+?)”/, (quoted, words: string) => {
    const at = typed.toLowerCase().indexOf(words);
    return at < 0 ? quoted : `“${typed.slice(at, at + words.length)}”`;
  });
}
