import type { PublishedEntry } from "@/lib/published/entries";
import { leadOf } from "@/lib/published/lead";
import type { PublicPromise } from "@/lib/published/promises";
import { tellsItsState } from "@/lib/season/spoils";
import { type Certainty, QUESTIONS, questionOf, type QuestionId } from "@/lib/season/words";

/** What the tracker says under one question. */
export type Section = {
  id: QuestionId;
  short: string;
  asks: string;
  /** The answer itself; null when there is no one answer. */
  lead: PublishedEntry | null;
  /** The answer is a spoiler: it stands behind a cover. */
  covered: boolean;
  /** Everything else that stands, in the desk's order. */
  entries: PublishedEntry[];
  /** What another entry took the place of. */
  overtaken: PublishedEntry[];
  promises: PublicPromise[];
  /** How sure the answer is; null when there is no one answer. */
  certainty: Certainty | null;
};

/** A season's entries under the questions readers ask. Questions with nothing under them, not even a promise, are left out. */
export function sectionsOf(
  seasonNumber: number,
  entries: PublishedEntry[],
  promises: PublicPromise[],
): Section[] {
  return QUESTIONS.map(({ id, short, asks }) => {
    const own = entries.filter((entry) => questionOfEntry(entry) === id);
    const lead = leadOf(id, own, seasonNumber);
    return {
      id,
      short,
      asks: asks(seasonNumber),
      lead,
      covered: lead !== null && !tellsItsState(lead.said),
      entries: own.filter((entry) => entry !== lead && !entry.overtaken),
      overtaken: own.filter((entry) => entry.overtaken),
      promises: promises.filter((promise) => promise.question === id),
      certainty: lead?.said.content.certainty ?? null,
    };
  }).filter(
    ({ lead, entries, overtaken, promises }) =>
      lead || entries.length + overtaken.length + promises.length > 0,
  );
}

/** The question an entry stands under; related works have their own place and stand under none. */
export function questionOfEntry({ said }: PublishedEntry): QuestionId | null {
  if (said.kind === "related") return null;
  return questionOf(said.kind, said.kind === "context" ? said.content.topic : null);
}
