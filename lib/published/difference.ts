import type { Citation } from "@/lib/season/citation";
import type { Content, Said } from "@/lib/season/content";
import { spoils } from "@/lib/season/spoils";
import { changedFields, type Names, sameValue, showValue } from "@/lib/season/fields";

/** One field that changed between two publications, as plain words. */
export type FieldChange = {
  name: string;
  label: string;
  before: string;
  after: string;
  /** Set in the serif and compared word by word. */
  words: boolean;
  /** It tells what one of the two wordings covers. */
  spoils: boolean;
};

export type Difference = {
  fields: FieldChange[];
  added: Citation[];
  removed: Citation[];
  /** Cited before and after, in other words. */
  requoted: Citation[];
};

const PRIVATE = new Set(["recheckAfter"]);
/**
 * What changed from one publication's words to the next. When `before` is null everything is new and
 * only what has a value is listed. Dates by which the desk looks again are not for readers.
 */
export function difference(
  before: { said: Said; citations: Citation[] } | null,
  after: { said: Said; citations: Citation[] },
  names: Names,
): Difference {
  const { kind } = after.said;
  const was = before?.said.content ?? null;
  const is = after.said.content;
  const nothing = Object.fromEntries(Object.keys(is).map((name) => [name, null]));
  const fields = changedFields(kind, was ?? (nothing as unknown as Content), is)
    .filter(({ name }) => !PRIVATE.has(name))
    .map(({ name, label, shape }) => ({
      name,
      label,
      before: was ? showValue(shape, was[name as keyof Content], names) : "",
      after: showValue(shape, is[name as keyof Content], names),
      words: shape === "words" && (name === "statement" || name === "detail"),
      spoils: (was !== null && spoils(name, was)) || spoils(name, is),
    }))
    .filter(
      ({ name, before: b, after: a }) => b !== a && !(name === "overtakenBy" && hidden(b, a)),
    );
  const earlier = new Map(before?.citations.map((citation) => [citation.sourceId, citation]));
  const later = new Map(after.citations.map((citation) => [citation.sourceId, citation]));
  return {
    fields,
    added: after.citations.filter(({ sourceId }) => !earlier.has(sourceId)),
    removed: (before?.citations ?? []).filter(({ sourceId }) => !later.has(sourceId)),
    requoted: after.citations.filter((citation) => {
      const was = earlier.get(citation.sourceId);
      return was !== undefined && !sameValue(was, citation);
    }),
  };
}

/** An entry that is not public has no name here: that it overtook this one is not told. */
function hidden(before: string, after: string): boolean {
  return [before, after].every((name) => name === "" || name === "unknown");
}
