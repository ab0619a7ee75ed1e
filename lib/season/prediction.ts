import type { ContentOf } from "@/lib/season/content";
import { type Day, daysBetween } from "@/lib/season/day";
import type { Outcome } from "@/lib/season/words";

/**
 * How a prediction stands on a day: the editor's settlement if there is one, else what its window
 * and the calendar say. A window that has ended without the event is missed; `daysPast` counts the
 * days since it ended, until the thing happened or else until today (0 while it is open).
 * `happened` is the day the predicted thing officially happened, when it has.
 */
export function standingOf(
  prediction: Pick<ContentOf<"prediction">, "window" | "outcome">,
  today: Day,
  happened: Day | null = null,
): { outcome: Outcome; settled: boolean; daysPast: number } {
  const { window } = prediction;
  const latest = window?.latest ?? null;
  const until = happened !== null && happened < today ? happened : today;
  const daysPast = latest !== null && latest < until ? daysBetween(latest, until) : 0;
  if (prediction.outcome !== null && prediction.outcome !== "open") {
    return { outcome: prediction.outcome, settled: true, daysPast };
  }
  if (happened !== null && window) {
    if (window.earliest !== null && happened < window.earliest) {
      return { outcome: "early", settled: false, daysPast: 0 };
    }
    if (latest === null || happened <= latest) {
      return { outcome: "hit", settled: false, daysPast: 0 };
    }
  }
  return { outcome: daysPast > 0 ? "missed" : "open", settled: false, daysPast };
}
