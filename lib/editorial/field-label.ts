import { fieldsOf } from "@/lib/season/fields";
import type { Kind } from "@/lib/season/words";

/** A merge's fields for a sentence: "detail", "as of"; citations count as sources, and only once. */
export function fieldsInWords(kind: Kind, fields: readonly string[]): string {
  return [...new Set(fields.map((name) => fieldLabel(kind, name)))].join(", ");
}

function fieldLabel(kind: Kind, name: string): string {
  if (name.startsWith("citation")) return "sources";
  return (
    fieldsOf(kind)
      .find((field) => field.name === name)
      ?.label.toLowerCase() ?? name
  );
}
