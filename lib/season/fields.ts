import type { Content } from "@/lib/season/content";
import { formatDay } from "@/lib/season/day";
import { formatImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import { turnsOnlyItself } from "@/lib/season/turns-text";
import type { Kind } from "@/lib/season/words";

/** How a field's value is typed and shown. `ref` values are ids: names are looked up. */
export type FieldShape =
  | "words"
  | "choice"
  | "choices"
  | "imprecise date"
  | "day"
  | "number"
  | "spoiler"
  | "quotation"
  | "ref";

export type Field = { name: string; label: string; shape: FieldShape };

const field = (name: string, label: string, shape: FieldShape): Field => ({ name, label, shape });

const STATEMENT = field("statement", "Statement", "words");
const COMMON: Field[] = [
  field("detail", "Detail", "words"),
  field("certainty", "How sure", "choice"),
  field("asOf", "As of", "imprecise date"),
  field("quotation", "Quotation", "quotation"),
  field("spoiler", "Spoils", "spoiler"),
  field("recheckAfter", "Check again after", "day"),
  field("overtakenBy", "Overtaken by", "ref"),
];

const OWN: Record<Kind, Field[]> = {
  renewal: [field("status", "Status", "choice"), field("announced", "Announced", "imprecise date")],
  release: [
    field("status", "Status", "choice"),
    field("window", "Window", "imprecise date"),
    field("platform", "Platform", "words"),
  ],
  production: [field("stage", "Stage", "choice"), field("since", "Since", "imprecise date")],
  cast: [
    field("personId", "Actor", "ref"),
    field("characterId", "Character", "ref"),
    field("returnStatus", "Returning", "choice"),
    field("returnModes", "How they could return", "choices"),
    field("priorFate", "Fate so far", "choice"),
  ],
  plot: [
    field("form", "Recap or hint", "choice"),
    field("tellsOfSeason", "Tells of season", "number"),
  ],
  trailer: [
    field("status", "Status", "choice"),
    field("ofSeason", "Trailer of season", "number"),
    field("provider", "Video host", "choice"),
    field("videoId", "Video id", "words"),
  ],
  prediction: [
    field("predicts", "Predicts", "choice"),
    field("window", "Window", "imprecise date"),
    field("predictedBy", "Predicted by", "words"),
    field("basis", "Basis", "words"),
    field("condition", "Condition", "words"),
    field("madeOn", "Made on", "imprecise date"),
    field("outcome", "Outcome", "choice"),
  ],
  related: [
    field("work", "Work", "words"),
    field("workType", "Type of work", "choice"),
    field("relation", "Relation", "choice"),
  ],
  context: [field("topic", "Topic", "choice")],
};

/** Every field of a kind, in the order people read them: statement, its own, the common ones. */
export function fieldsOf(kind: Kind): Field[] {
  return [STATEMENT, ...OWN[kind], ...COMMON];
}

/** Names for ids in content ("personId", "characterId", "overtakenBy"). */
export type Names = ReadonlyMap<string, string>;

/**
 * A field's value as plain words ("Jun 2022", "Park Ji-hu", "alive, flashback"); "" when empty.
 * An id without a name reads "unknown".
 */
export function showValue(shape: FieldShape, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === "") return "";
  switch (shape) {
    case "words":
    case "choice":
      return String(value);
    case "number":
      return String(value);
    case "choices":
      return (value as string[]).join(", ");
    case "imprecise date":
      return formatImprecise(value as ImpreciseDate);
    case "day":
      return formatDay(value as string);
    case "spoiler":
      return showSpoiler(value as NonNullable<Content["spoiler"]>);
    case "quotation":
      return showQuotation(value as NonNullable<Content["quotation"]>);
    case "ref":
      return names.get(value as string) ?? "unknown";
  }
}

/** "the end of Season 1" or "Season 1, episode 4", and whether only the detail is covered. */
export function showSpoiler(spoiler: NonNullable<Content["spoiler"]>): string {
  const until =
    spoiler.episode === null
      ? `Season ${spoiler.season}`
      : `Season ${spoiler.season}, episode ${spoiler.episode}`;
  return spoiler.covers === "detail" ? `${until} (the detail only)` : until;
}

function showQuotation(quotation: NonNullable<Content["quotation"]>): string {
  const said = quotation.said ? `, ${formatImprecise(quotation.said)}` : "";
  const context = quotation.context ? ` (${quotation.context})` : "";
  // The words that were said are kept as they were typed, but here others stand behind them.
  return `“${turnsOnlyItself(quotation.text)}” ${quotation.speaker}${said}${context}`;
}

/** The names of the fields whose values differ between two contents of one kind, in order. */
export function changedFields(kind: Kind, before: Content, after: Content): Field[] {
  return fieldsOf(kind).filter(
    ({ name }) => !sameValue(before[name as keyof Content], after[name as keyof Content]),
  );
}

/** Deep equality of plain JSON values; key order does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
