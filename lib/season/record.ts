import type { Said } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Standable } from "@/lib/season/standable";
import type { Certainty, Kind } from "@/lib/season/words";

/** The kinds that tell what happened to a season. */
export const RECORDED_KINDS = [
  "renewal",
  "release",
  "production",
  "trailer",
] as const satisfies Kind[];

/** As much of one publication of an entry as tells what happened, and when. */
export type Word = {
  /** The UTC day it was published. */
  on: Day;
  /** It set right what was said before. */
  correction: boolean;
  certainty: Certainty | null;
  /** Its status, or its stage. */
  state: string | null;
  /** The date its kind has a place for: announced, since, or the window. */
  date: ImpreciseDate | null;
  asOf: ImpreciseDate | null;
};

/**
 * An entry with what it said before: its words since it was last retracted, oldest first, the last of them
 * what it says now. Empty for kinds that tell nothing of what happened.
 */
export type Recorded = Standable & { id: string; record: Word[] };

/** What an entry says, as a word of its record; null when its kind has none. */
export function wordOf(
  { kind, content }: Said,
  published: { on: Day; correction: boolean },
): Word | null {
  const { certainty, asOf } = content;
  const said = { ...published, certainty, asOf };
  switch (kind) {
    case "renewal":
      return { ...said, state: content.status, date: content.announced };
    case "release":
      return { ...said, state: content.status, date: content.window };
    case "production":
      return { ...said, state: content.stage, date: content.since };
    case "trailer":
      return { ...said, state: content.status, date: null };
    default:
      return null;
  }
}
