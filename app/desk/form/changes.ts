import { labelOf } from "@/app/desk/form/field-paths";
import { sourceTitle } from "@/app/desk/form/source-words";
import type { Proposal } from "@/lib/editorial/proposal";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Citation } from "@/lib/season/citation";
import { changedFields, fieldsOf, type Names, sameValue, showValue } from "@/lib/season/fields";
import type { Kind } from "@/lib/season/words";

/** One field in two states, in words. */
export type Changed = { field: string; label: string; before: string; after: string };

type Sources = ReadonlyMap<string, DeskSource>;

/** What differs between two proposals, field by field, citations included; the note is not compared. */
export function changesBetween(
  kind: Kind,
  before: Proposal,
  after: Proposal,
  names: Names,
  sources: Sources,
): Changed[] {
  const fields = changedFields(kind, before.content, after.content).map(
    ({ name, label, shape }): Changed => {
      const say = ({ content }: Proposal) =>
        showValue(shape, (content as Record<string, unknown>)[name], names);
      return { field: name, label, before: say(before), after: say(after) };
    },
  );
  const cited = [...before.citations, ...after.citations].map(({ sourceId }) => sourceId);
  const citations = [...new Set(cited)].flatMap((id): Changed[] => {
    const [was, is] = [before, after].map(({ citations: all }) =>
      all.find(({ sourceId }) => sourceId === id),
    );
    if (sameValue(was, is)) return [];
    const label = labelOf(kind, `citation:${id}`, (each) => sourceTitle(sources.get(each)));
    return [{ field: `citation:${id}`, label, before: sayCitation(was), after: sayCitation(is) }];
  });
  return [...fields, ...citations];
}

/** "“Get ready to outrun …” (Video, cast greeting), supports"; "" when it is not cited. */
export function sayCitation(citation: Citation | null | undefined): string {
  if (!citation) return "";
  const quote = citation.quote ? `“${citation.quote}” ` : "";
  const locator = citation.locator ? `(${citation.locator}) ` : "";
  return `${quote}${locator}${citation.stance}`;
}

/** Any field of a merge in words: a content field, the note, the change kind or a citation. */
export function sayField(kind: Kind, field: string, value: unknown, names: Names): string {
  if (field.startsWith("citation:")) return sayCitation(value as Citation | null);
  const shape = fieldsOf(kind).find(({ name }) => name === field)?.shape ?? "words";
  return showValue(shape, value, names);
}
