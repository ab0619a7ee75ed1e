import { type PublishedEntry, ofKind } from "@/lib/published/entries";
import { happenedOn } from "@/lib/season/happened";
import type { Day } from "@/lib/season/day";
import { standingOf } from "@/lib/season/prediction";

export type Standing = ReturnType<typeof standingOf>;

/** How each live prediction stands on a UTC day, by entry id. */
export function standings(entries: PublishedEntry[], today: Day): Map<string, Standing> {
  return new Map(
    ofKind(entries, "prediction").map((entry) => [
      entry.id,
      standingOf(entry.said.content, today, happenedOn(entry.said.content.predicts, entries)),
    ]),
  );
}
