import { MONTH_NAMES } from "@/lib/season/day";
import { parseEdtf } from "@/lib/season/edtf";

/** One way to read (part of) a phrase; `because` names the rule applied, or is empty when none was needed. */
export type Candidate = { edtf: string; because: string };

/** The ways to read some words, most likely first. When there is none, `complaint` may say why. */
export type Read = { found: Candidate[]; complaint: string };

export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

const MONTHS = new Map<string, number>([["sept", 9]]);
for (const [index, name] of MONTH_NAMES.entries()) {
  MONTHS.set(name.toLowerCase(), index + 1);
  MONTHS.set(name.slice(0, 3).toLowerCase(), index + 1);
}

/** 6 for "june" and "jun". */
export function monthNumber(word: string): number | null {
  return MONTHS.get(word) ?? null;
}

/** Lower case, one kind of dash and of space, without the words and marks that change nothing. */
export function tidyPhrase(phrase: string): string {
  return phrase
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/[\u2012-\u2015]/g, "–")
    .replace(/["'“”‘’«»()]/g, " ")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/([a-z])\./g, "$1 ")
    .replace(/\b(early|mid|middle|late|end)[-–](?=\w)/g, "$1 ")
    .replace(/\b(q[1-4]|h[12])\/(?=\d)/g, "$1 ")
    .replace(/\b(?:the|of|in|during|sometime|some time)\b/g, " ")
    .replace(/[.,;:!\s]+$/, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=,)/g, "")
    .trim()
    .replace(/^(?:at|on(?! or)) /, "");
}

export function read(edtfs: string | readonly string[], because = ""): Read {
  const all = typeof edtfs === "string" ? [edtfs] : edtfs;
  return keepReal(all.map((edtf) => ({ edtf, because })));
}

export function unread(complaint = ""): Read {
  return { found: [], complaint };
}

/** Without repetitions and without what names no real day. */
export function keepReal(candidates: readonly Candidate[], complaint = ""): Read {
  const byEdtf = new Map<string, Candidate>();
  for (const candidate of candidates)
    if (!byEdtf.has(candidate.edtf) && parseEdtf(candidate.edtf))
      byEdtf.set(candidate.edtf, candidate);
  return { found: [...byEdtf.values()], complaint };
}

/** Each candidate with its EDTF changed; those for which the change makes no sense are dropped. */
export function mapRead(
  { found, complaint }: Read,
  change: (edtf: string) => string | null,
  because = "",
): Read {
  return keepReal(
    found.flatMap((candidate) => {
      const edtf = change(candidate.edtf);
      return edtf === null ? [] : [{ edtf, because: joinSentences(because, candidate.because) }];
    }),
    complaint,
  );
}

export function joinSentences(...sentences: string[]): string {
  return [...new Set(sentences.filter(Boolean))].join(" ");
}

/** Four digits. */
export function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

/** Two digits. */
export function twoDigits(n: number | string): string {
  return String(n).padStart(2, "0");
}
