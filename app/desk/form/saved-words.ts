import { labelOf } from "@/app/desk/form/field-paths";
import type { Saved } from "@/lib/editorial/revisions";
import type { Kind } from "@/lib/season/words";

/** What a save did, as sentences for the one who pressed the button. */
export function savedInWords(kind: Kind, saved: Saved, titles: (id: string) => string): string {
  const says = [
    saved.changed
      ? `Saved as revision ${saved.number}.`
      : "Nothing changed, so no revision was made.",
  ];
  if (saved.mergedFields.length > 0) {
    const labels = saved.mergedFields.map((field) => labelOf(kind, field, titles));
    says.push(
      saved.mergedFrom
        ? `${saved.mergedFrom} changed ${list(labels)} meanwhile: merged in.`
        : `Changed meanwhile and merged in: ${list(labels)}.`,
    );
  }
  if (saved.leftReview) {
    says.push("It is a draft again: what was sent for review has changed.");
  }
  return says.join(" ");
}

/** "As of", "As of and Statement", "As of, Note and Statement". */
export function list(words: string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
