import { fieldsOf } from "@/lib/season/fields";
import type { Kind } from "@/lib/season/words";

const AROUND = new Map([
  ["note", "Note to readers"],
  ["changeKind", "Kind of change"],
  ["summary", "Summary"],
  ["slug", "Address"],
]);

/** A field's name for people, as its form has it: "As of" for "asOf"; citations count as sources. */
export function fieldLabel(kind: Kind, name: string): string {
  if (name.startsWith("citation")) return "Sources";
  return AROUND.get(name) ?? fieldsOf(kind).find((field) => field.name === name)?.label ?? name;
}

/** Fields for a sentence: "detail, as of"; each only once. */
export function fieldsInWords(kind: Kind, fields: readonly string[]): string {
  return [...new Set(fields.map((name) => fieldLabel(kind, name).toLowerCase()))].join(", ");
}
