import { z } from "zod";

import { daySchema, formatDay, formatMonth, type Day } from "@/lib/season/day";
import { boundsOf, parseEdtf } from "@/lib/season/edtf";
import { explainEdtf, sayEdtf } from "@/lib/season/edtf-text";
import { LONGEST_PHRASE, readPhrase } from "@/lib/season/phrase";
import { partOf, type Part } from "@/lib/season/phrase-units";
import { text } from "@/lib/season/text";

export { readPhrase, type Reading } from "@/lib/season/phrase";

/**
 * A date as a source or an editor put it (`phrase`), what it was taken to mean (`edtf`, ISO 8601-2), and
 * the first and last day that can be. `anchor` is the day it was said, kept only when the phrase depends
 * on it; null bounds are open ends.
 */
export type ImpreciseDate = {
  phrase: string;
  edtf: string;
  anchor: Day | null;
  earliest: Day | null;
  latest: Day | null;
};

/** An imprecise date whose days are the ones its EDTF computes to. */
export const impreciseDateSchema: z.ZodType<ImpreciseDate, ImpreciseDate> = z
  .object({
    phrase: text(LONGEST_PHRASE).pipe(z.string().min(1, "Type a date.")),
    edtf: z
      .string()
      .refine((edtf) => parseEdtf(edtf) !== null, "This is not an EDTF date we can read."),
    anchor: daySchema.nullable(),
    earliest: daySchema.nullable(),
    latest: daySchema.nullable(),
  })
  .superRefine((date, context) => {
    if (parseEdtf(date.edtf) === null) return;
    const bounds = boundsOf(date.edtf);
    for (const end of ["earliest", "latest"] as const)
      if (date[end] !== bounds[end])
        context.addIssue({
          code: "custom",
          path: [end],
          message: `${date.edtf} makes the ${end} day ${bounds[end] ?? "open"}.`,
        });
  });

/**
 * The imprecise date a phrase stands for: its default reading, or the one whose EDTF is `edtf`. Throws
 * RangeError, with a sentence for people, when the phrase is unreadable or that is not one of its readings.
 */
export function impreciseDate(
  phrase: string,
  options: { anchor?: Day; edtf?: string } = {},
): ImpreciseDate {
  const read = readPhrase(phrase, options);
  if (!read.ok) throw new RangeError(read.message);
  const chosen = options.edtf ?? read.readings[0]?.edtf;
  const reading = read.readings.find(({ edtf }) => edtf === chosen);
  if (!reading) throw new RangeError(`“${phrase}” cannot be read as ${options.edtf}.`);
  const alone = readPhrase(phrase);
  const dependsOnDay = !alone.ok || !alone.readings.some(({ edtf }) => edtf === chosen);
  return {
    phrase: phrase.replace(/\s+/g, " ").trim(),
    edtf: reading.edtf,
    anchor: dependsOnDay ? (options.anchor ?? null) : null,
    earliest: reading.earliest,
    latest: reading.latest,
  };
}

/** A day that is known exactly. Throws RangeError unless it is a day. */
export function exactDay(day: Day): ImpreciseDate {
  return { phrase: formatDay(day), edtf: day, anchor: null, earliest: day, latest: day };
}

/** An imprecise date as readers see it, no more precise than it is: "6 Jun 2022", "early 2024". */
export function formatImprecise(date: ImpreciseDate): string {
  return partOfMonth(date) ?? sayEdtf(date.edtf);
}

/** What the phrase was taken to mean: "Jan–Apr 2024", "Mar 2023, month only", "from 1 Jan 2024 on". */
export function meaningOf(date: Pick<ImpreciseDate, "edtf" | "earliest" | "latest">): string {
  return explainEdtf(date.edtf);
}

/** Orders by latest day, then by earliest; open ends come last. Equal days are equal. */
export function compareImprecise(a: ImpreciseDate, b: ImpreciseDate): number {
  return compareDays(a.latest, b.latest) || compareDays(a.earliest, b.earliest);
}

/** For the `datetime` of a `<time>`: "2022-06-06", "2022-06" or "2024"; null when HTML cannot say it. */
export function isoOf(date: ImpreciseDate): string | null {
  const parsed = parseEdtf(date.edtf);
  const plain = /^\d{4}(-\d\d){0,2}$/.test(date.edtf);
  return plain && parsed?.kind === "date" && parsed.date.part === null ? date.edtf : null;
}

/** Whether its last possible day is before `today` (a UTC day). An open end has not passed. */
export function hasPassed(date: ImpreciseDate, today: Day): boolean {
  return date.latest !== null && date.latest < today;
}

/** "early Mar 2024" has no EDTF code, only days; say them only when the phrase did. */
function partOfMonth({ phrase, edtf }: ImpreciseDate): string | null {
  const month = /^(\d{4}-\d\d)-\d\d\/\1-\d\d$/.exec(edtf)?.[1];
  if (!month || /\b\d{1,2}(?!\d)/.test(phrase)) return null;
  const names: [Part, string][] = [
    ["early", "early"],
    ["mid", "mid"],
    ["late", "late"],
    ["h1", "first half of"],
    ["h2", "second half of"],
  ];
  const name = names.find(([part]) => partOf(part, month) === edtf)?.[1];
  return name ? `${name} ${formatMonth(month)}` : null;
}

function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
