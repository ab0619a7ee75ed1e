import type { Settlement } from "@/lib/editorial/settlement-form";

/** What each outcome means, for whoever chooses it. */
export const OUTCOME_MEANS: Record<Settlement, string> = {
  hit: "Hit: it happened in the window",
  early: "Early: it happened before the window",
  missed: "Missed: the window ended without it",
  void: "Void: the claim no longer means anything",
};
