import { sayField } from "@/app/desk/form/changes";
import { labelOf } from "@/app/desk/form/field-paths";
import { sourceTitle } from "@/app/desk/form/source-words";
import type { Behind } from "@/lib/editorial/behind";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Names } from "@/lib/season/fields";
import type { Kind } from "@/lib/season/words";

/** What bringing a draft forward brings in, in words. Plain data: it crosses to the browser. */
export type ComingIn = {
  liveRevisionId: string;
  /** Labels of the fields that come in as they are. */
  comesIn: string[];
  clashes: { field: string; label: string; before: string; theirs: string; mine: string }[];
};

/** What the draft is behind by, as people call it. */
export function comingIn(
  kind: Kind,
  { live, comesIn, clashes }: Behind,
  names: Names,
  sources: ReadonlyMap<string, DeskSource>,
): ComingIn {
  const label = (field: string): string =>
    labelOf(kind, field, (id) => sourceTitle(sources.get(id)));
  const say = (field: string, value: unknown): string =>
    sayField(kind, field, value, names) || (field.startsWith("citation:") ? "Not cited" : "");
  return {
    liveRevisionId: live.revisionId,
    comesIn: comesIn.map(label),
    clashes: clashes.map(({ field, base, theirs, mine }) => ({
      field,
      label: label(field),
      before: say(field, base),
      theirs: say(field, theirs),
      mine: say(field, mine),
    })),
  };
}
