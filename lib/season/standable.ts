import type { Said } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import type { Kind } from "@/lib/season/words";

/** As much of an entry as tells whether it still stands, and since when. */
export type Standable = {
  said: Said;
  position: number;
  /** Null: no other entry took its place. */
  overtaken: unknown;
};

/** The entries of one kind, with `said` narrowed to it. */
export function ofKind<K extends Kind, E extends { said: Said }>(
  entries: E[],
  kind: K,
): (E & { said: Extract<Said, { kind: K }> })[] {
  return entries.filter(
    (entry): entry is E & { said: Extract<Said, { kind: K }> } => entry.said.kind === kind,
  );
}

/** Newest as-of first; entries that were overtaken are left out. */
export function newestStanding<E extends Standable>(entries: E[]): E[] {
  return entries
    .filter((entry) => entry.overtaken === null)
    .toSorted((a, b) => latestDay(b).localeCompare(latestDay(a)) || a.position - b.position);
}

function latestDay({ said: { content } }: Standable): Day {
  return content.asOf?.latest ?? content.asOf?.earliest ?? "0001-01-01";
}
