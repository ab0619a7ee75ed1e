import type { SourceKey } from "@/db/seed/sources";
import type { Certainty, QuestionId } from "@/lib/season/words";

/** What an entry must say for a unit to be held by it. */
export type Held = {
  entry: string;
  certainty: Certainty;
  /** EDTF. */
  asOf: string;
  /** A source that supports it. */
  source: SourceKey;
  /** What of it is covered as a spoiler of Season 1; left out: nothing is. */
  covers?: "everything" | "detail";
  /** Fields of its content, by name; dates as EDTF. */
  says?: Record<string, unknown>;
};

export type Holder =
  | Held
  | { citation: SourceKey; of: string; quote: string }
  | { promise: QuestionId }
  | { related: string; work: string; relation: string }
  | { season: "title" | "standfirst" }
  | { checked: string }
  | { tension: [string, string]; toldBy: string }
  | { leftOut: string };

export type Unit = { unit: string; heldBy: Holder[] };

/** An actor expected back, as the first report had it. */
export const expected = (person: string, says: Record<string, unknown> = {}): Held => ({
  entry: `cast-${person}`,
  certainty: "expected",
  asOf: "2023-08-10",
  source: "first-report",
  says: { returnStatus: "expected", ...says },
});
