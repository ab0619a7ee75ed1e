import { type PublishedEntry, ofKind } from "@/lib/published/entries";
import type { Day } from "@/lib/season/day";
import type { ContentOf } from "@/lib/season/content";
import { type Happening, happeningOf, happenings } from "@/lib/season/happened";
import { type Standing, standingOf } from "@/lib/season/prediction";
import { tellsItsState } from "@/lib/season/spoils";
import { isSettled } from "@/lib/season/words";

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

/**
 * How a prediction stands on a UTC day where nothing can be covered: held against something that is a
 * spoiler it stays open, and nothing is counted, unless an editor has settled it.
 */
export function standingOpenly(
  prediction: Pick<ContentOf<"prediction">, "window" | "outcome">,
  today: Day,
  happened: Happening | null,
): Standing {
  if (!happened || isToldOf(happened)) return standingOf(prediction, today, happened);
  const { outcome } = prediction;
  const settled = isSettled(outcome);
  return {
    outcome: settled ? outcome : "open",
    settled,
    unclear: false,
    daysPast: 0,
    atLeast: false,
  };
}

/** That it happened, and when, is no spoiler. */
export function isToldOf({ entry }: Happening): boolean {
  return tellsItsState(entry.said);
}
