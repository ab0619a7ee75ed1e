import type { ContentOf } from "@/lib/season/content";
import { type Day, daysBetween } from "@/lib/season/day";
import type { Happening, When } from "@/lib/season/happened";
import { tellsItsState } from "@/lib/season/spoils";
import { isSettled, type Outcome } from "@/lib/season/words";

/** The days on which something can have happened; a null end is open. */
export type Span = { earliest: Day | null; latest: Day | null };

/** Where what happened lies to a claimed window, by all that is known of both. */
export type Place = "within" | "before" | "after" | "overlapping";

/** How a prediction stands on a day. */
export type Standing = {
  outcome: Outcome;
  settled: boolean;
  /** It has happened, but the record does not say closely enough when: it is open until somebody says. */
  unclear: boolean;
  /** Days since the window ended, until it happened or else until today; 0 when it has not ended. */
  daysPast: number;
  /** The day it happened is not known exactly: `daysPast` are the fewest it can be. */
  atLeast: boolean;
};

/**
 * How a prediction stands on a UTC day: the editor's settlement if there is one, else what its window and
 * the calendar say. `happened` is when the predicted thing officially happened, when it has. Nothing is
 * judged that the record does not settle: what lies across an end of the window is `unclear`.
 */
export function standingOf(
  prediction: Pick<ContentOf<"prediction">, "window" | "outcome">,
  today: Day,
  happened: Pick<When, "earliest" | "latest"> | null = null,
): Standing {
  const { window, outcome } = prediction;
  const place = window && happened ? placeOf(happened, window) : null;
  const late = daysLate(window, today, happened);
  const since = { daysPast: late, atLeast: late > 0 && isInexact(happened) };
  if (isSettled(outcome)) {
    return { outcome, settled: true, unclear: false, ...since };
  }
  const computed = (is: Outcome, unclear = false): Standing => ({
    outcome: is,
    settled: false,
    unclear,
    ...(is === "missed" ? since : { daysPast: 0, atLeast: false }),
  });
  if (!happened) return computed(late > 0 ? "missed" : "open");
  switch (place) {
    case "within":
      return computed("hit");
    case "before":
      return computed("early");
    case "after":
      return computed("missed");
    case "overlapping":
    case null:
      return computed("open", true);
  }
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

/** Where the days on which something can have happened lie to a window. */
export function placeOf(happened: Span, window: Span): Place {
  const { earliest, latest } = window;
  if (happened.latest !== null && earliest !== null && happened.latest < earliest) return "before";
  if (happened.earliest !== null && latest !== null && happened.earliest > latest) return "after";
  const notBefore =
    earliest === null || (happened.earliest !== null && happened.earliest >= earliest);
  const notAfter = latest === null || (happened.latest !== null && happened.latest <= latest);
  return notBefore && notAfter ? "within" : "overlapping";
}

/** Days by which it came before a window, at the least; 0 when it did not. */
export function daysEarly(window: Span | null, happened: Span | null): number {
  if (!window?.earliest || !happened?.latest) return 0;
  return Math.max(0, daysBetween(happened.latest, window.earliest));
}

function daysLate(window: Span | null, today: Day, happened: Span | null): number {
  if (!window?.latest) return 0;
  const until = happened ? happened.earliest : today;
  if (until === null) return 0;
  return Math.max(0, daysBetween(window.latest, until < today ? until : today));
}

function isInexact(happened: Span | null): boolean {
  return happened !== null && happened.earliest !== happened.latest;
}
