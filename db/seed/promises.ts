import type { QuestionId } from "@/lib/season/words";

export type SeedPromise = {
  question: QuestionId;
  /** The entry it is about; null: the whole question. */
  entry: string | null;
  says: string;
  /** The entry whose publication of 23 July 2025 kept it; null: it is open. */
  settledBy: string | null;
};

/** What the first report promised its readers, in our own words. */
export const promises: SeedPromise[] = [
  {
    question: "release",
    entry: "release-date",
    says: "When a release date is announced, this answer will say so.",
    settledBy: null,
  },
  {
    question: "cast",
    entry: null,
    says: "When there is news of the cast, it will be added here.",
    settledBy: "cast-yoon-chan-young",
  },
  {
    question: "plot",
    entry: "no-official-plot",
    says: "As details of the story come out, they will be added here.",
    settledBy: "on-jo-in-seoul",
  },
  {
    question: "trailer",
    entry: "trailer",
    says: "Once there is a trailer, it can be watched here.",
    settledBy: null,
  },
];
