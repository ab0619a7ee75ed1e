import type { Ending } from "@/lib/editorial/promise-forms";
import type { PromiseState } from "@/lib/season/words";

/** What each ending means, for whoever chooses it. */
export const ENDING_MEANS: Record<Ending, string> = {
  kept: "Kept: we did what we said, in time",
  late: "Late: we did it, but not in time",
  broken: "Broken: it was due and we did not do it",
  moot: "Moot: it can no longer become due",
};

export const STATE_WORDS: Record<PromiseState, string> = {
  open: "Open",
  kept: "Kept",
  late: "Kept late",
  broken: "Broken",
  moot: "Moot",
};
