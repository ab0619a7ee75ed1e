import { type PublishedEntry, ofKind } from "@/lib/published/entries";
import type { Day } from "@/lib/season/day";
import { happeningOf, happenings } from "@/lib/season/happened";
import { type Standing, standingOpenly } from "@/lib/season/prediction";

/** How each live prediction of season number `season` stands on a UTC day, by entry id. */
export function standings(
  entries: PublishedEntry[],
  season: number,
  today: Day,
): Map<string, Standing> {
  const happened = happenings(entries, season, today);
  return new Map(
    ofKind(entries, "prediction").map(({ id, said: { content } }) => [
      id,
      standingOpenly(content, today, happeningOf(content.predicts, happened)),
    ]),
  );
}
