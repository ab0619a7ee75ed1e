import { sql } from "@/db/connection";
import type { Names } from "@/lib/season/fields";

/** A person or character: the name as printed, in its own script, and what else they are called. */
export type Named = {
  id: string;
  name: string;
  nativeName: string | null;
  nativeLang: string | null;
  aliases: string[];
};

/** The people and characters some publication names, by id; with `only`, those of them. */
export async function publicNames(only?: readonly string[]): Promise<Map<string, Named>> {
  const these = only ? sql()`where id = any(${only}::uuid[])` : sql()``;
  const rows = await sql()<Named[]>`
    select id, name, native_name as "nativeName", native_lang as "nativeLang", aliases
    from public_people ${these}
    union all
    select id, name, native_name, native_lang, aliases from public_characters ${these}`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** What to print for the ids an entry's content holds: people, characters and other entries. */
export function namesFor(
  named: Map<string, Named>,
  entries: Iterable<{ id: string; number: number }>,
): Names {
  const names = new Map<string, string>();
  for (const [id, { name }] of named) names.set(id, name);
  for (const { id, number } of entries) names.set(id, `No. ${number}`);
  return names;
}
