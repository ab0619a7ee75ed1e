import { titleOf } from "@/lib/editorial/entry-rows";
import type { Said } from "@/lib/season/content";
import type { Names } from "@/lib/season/fields";

/** What an entry is called at the head of its desk pages: the actor as character, or the statement. */
export function entryTitle(said: Said | null, names: Names): string {
  const lists = new Map([...names].map(([id, name]) => [id, [name]]));
  return titleOf(said, lists) || "An entry without a statement yet";
}
