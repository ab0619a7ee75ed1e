import { type Day, formatDay, isDay } from "@/lib/season/day";
import {
  formatImprecise,
  type ImpreciseDate,
  impreciseDate,
  impreciseDateSchema,
  meaningOf,
  readPhrase,
  type Reading,
} from "@/lib/season/imprecise-date";

/**
 * An imprecise date while it is being typed. `anchor` is the day it was said ("" follows the
 * form's), `edtf` the reading chosen ("" the first). `kept` is the date the field began with, given
 * back untouched as long as nobody changes the phrase, the day or the reading.
 */
export type TypedDate = {
  phrase: string;
  anchor: string;
  edtf: string;
  kept: ImpreciseDate | null;
};

export const NO_DATE: TypedDate = { phrase: "", anchor: "", edtf: "", kept: null };

export type ReadDate = {
  date: ImpreciseDate | null;
  /** What is wrong with the phrase, as a sentence with an example; "" when it reads. */
  problem: string;
  /** Every way to read the phrase; the one in `date` among them. */
  readings: Reading[];
  /** Whether it means something else on another day. */
  dependsOnDay: boolean;
  /** The day it was counted from, when it depends on one. */
  anchor: Day;
  because: string;
};

/** A stored date as the field starts with it. */
export function typedFrom(date: ImpreciseDate | null): TypedDate {
  if (!date) return NO_DATE;
  return { phrase: date.phrase, anchor: date.anchor ?? "", edtf: date.edtf, kept: date };
}

/** What a typed phrase means, counted from its own day or else from `anchor`. Never throws. */
export function readTyped(typed: TypedDate, anchor: Day): ReadDate {
  const said = isDay(typed.anchor) ? typed.anchor : anchor;
  const nothing = { date: null, problem: "", readings: [], dependsOnDay: false, anchor: said };
  if (typed.phrase.trim() === "") return { ...nothing, because: "" };
  const alone = readPhrase(typed.phrase);
  const read = readPhrase(typed.phrase, { anchor: said });
  const readings = read.ok ? read.readings : [];
  const dependsOnDay = !alone.ok && read.ok;
  if (isKept(typed)) {
    const own = readings.find(({ edtf }) => edtf === typed.kept?.edtf);
    const because = own?.because ?? "";
    return { ...nothing, date: typed.kept, readings: own ? readings : [], dependsOnDay, because };
  }
  if (!read.ok) return { ...nothing, problem: read.message, because: "" };
  const chosen = readings.find(({ edtf }) => edtf === typed.edtf) ?? readings[0];
  if (!chosen) return { ...nothing, because: "" };
  const date = impreciseDate(typed.phrase, { anchor: said, edtf: chosen.edtf });
  return { ...nothing, date, readings, dependsOnDay, because: chosen.because };
}

function isKept({ phrase, anchor, edtf, kept }: TypedDate): boolean {
  return (
    kept !== null &&
    phrase === kept.phrase &&
    (edtf === "" || edtf === kept.edtf) &&
    (anchor === (kept.anchor ?? "") || kept.anchor === null)
  );
}

/** Where a date stands in lists, in words: its last day, and why that one. */
export function sortsAs(date: ImpreciseDate): string {
  const { earliest, latest } = date;
  if (latest === null) return "the end of the list: its end is open";
  if (earliest === latest) return formatDay(latest);
  return `${formatDay(latest)}, the last day it can be`;
}

/** How a date reads, large: what it means, in words. */
export function readsAs(date: ImpreciseDate): string {
  const plain = formatImprecise(date);
  const meaning = meaningOf(date);
  return meaning.startsWith(plain) ? meaning : `${plain}: ${meaning}`;
}

/** A typed date out of anything that was kept: what has the wrong shape is left out. */
export function reviveDate(value: unknown): TypedDate {
  const from = (value ?? {}) as Partial<Record<keyof TypedDate, unknown>>;
  const string = (part: unknown): string => (typeof part === "string" ? part : "");
  const kept = impreciseDateSchema.safeParse(from.kept);
  return {
    phrase: string(from.phrase),
    anchor: string(from.anchor),
    edtf: string(from.edtf),
    kept: kept.success ? kept.data : null,
  };
}
