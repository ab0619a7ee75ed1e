import type { Said } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { type Happening, happeningOf } from "@/lib/season/happened";
import { hasPassed, type ImpreciseDate } from "@/lib/season/imprecise-date";
import { standingOf } from "@/lib/season/prediction";
import type { Outcome } from "@/lib/season/words";

/** A time that is over, of which nobody has said how it turned out. */
export type Passed = {
  window: ImpreciseDate | null;
  /** Of a prediction how it turned out; of a release only that its window is over. */
  outcome: Exclude<Outcome, "open" | "void"> | "unclear" | "over";
  /** The UTC day since which somebody can say it. */
  since: Day;
  /** When the predicted thing happened, when it has. */
  when: ImpreciseDate | null;
};

/**
 * How the time that an entry names is over on a UTC day: its window has passed, or what it predicts has
 * happened. Null when it is not over, or the entry itself says how it turned out.
 */
export function passedOf(said: Said, happened: Happening[], today: Day): Passed | null {
  if (said.kind === "prediction") {
    const { window, predicts } = said.content;
    const when = happeningOf(predicts, happened);
    const { outcome, settled, unclear } = standingOf(said.content, today, when);
    if (settled || outcome === "void" || (outcome === "open" && !unclear)) return null;
    const since = outcome === "missed" ? window?.latest : when?.latest;
    return {
      window,
      outcome: outcome === "open" ? "unclear" : outcome,
      since: since ?? today,
      when: when?.date ?? null,
    };
  }
  if (said.kind === "release") {
    const { window, status } = said.content;
    if (!window?.latest || !hasPassed(window, today) || status === "released") return null;
    return { window, outcome: "over", since: window.latest, when: null };
  }
  return null;
}
