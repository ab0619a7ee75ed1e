import { newestStanding, type PublishedEntry } from "@/lib/published/entries";
import type { Said } from "@/lib/season/content";
import { isWhollyCovered } from "@/lib/season/spoils";
import type { Kind, QuestionId } from "@/lib/season/words";

const ANSWERING = {
  renewal: "renewal",
  release: "release",
  filming: "production",
  plot: "plot",
  trailer: "trailer",
} as const satisfies Partial<Record<QuestionId, Kind>>;
type Answering = typeof ANSWERING;

/** A published entry of one kind. */
export type EntryOf<K extends Kind> = PublishedEntry & { said: Extract<Said, { kind: K }> };

/**
 * The answer to a question about a season: the newest entry of the question's own kind that still stands.
 * It is the answer also when it is covered, so that nothing older speaks in its place: whoever cannot
 * cover asks `tellsItsState` before telling it. Null: there is none, or no one answer.
 */
export function leadOf<Q extends keyof Answering>(
  question: Q,
  entries: PublishedEntry[],
  season: number,
): EntryOf<Answering[Q]> | null;
export function leadOf(
  question: QuestionId,
  entries: PublishedEntry[],
  season: number,
): PublishedEntry | null;
export function leadOf(
  question: QuestionId,
  entries: PublishedEntry[],
  season: number,
): PublishedEntry | null {
  const kind: Kind | undefined = ANSWERING[question as keyof Answering];
  const [lead] = newestStanding(entries).filter(
    ({ said }) => said.kind === kind && isAbout(said, season),
  );
  return lead ?? null;
}

function isAbout(said: Said, season: number): boolean {
  switch (said.kind) {
    case "plot":
      // Of the story several things are known at a time, and what is covered answers nothing.
      return (said.content.tellsOfSeason ?? season) === season && !isWhollyCovered(said.content);
    case "trailer":
      return (said.content.ofSeason ?? season) === season;
    default:
      return true;
  }
}
