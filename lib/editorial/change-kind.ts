import type { Proposal } from "@/lib/editorial/proposal";
import { sameValue } from "@/lib/season/fields";
import { isSettled, type Outcome } from "@/lib/season/words";

type Suggestion = { changeKind: Proposal["changeKind"]; because: string };

const WORDING = new Set(["statement", "detail", "quotation"]);
const HOUSEKEEPING = new Set(["recheckAfter", "spoiler"]);

/**
 * The change kind that fits a change, with the reason as a sentence. A stated fact that changes
 * although nothing newer happened (the as-of date did not move forward) is a correction.
 */
export function suggestChangeKind(live: Proposal | null, proposed: Proposal): Suggestion {
  if (live === null) return { changeKind: "new", because: "Readers have not seen this entry yet." };
  const before = live.content as Record<string, unknown>;
  const after = proposed.content as Record<string, unknown>;
  const changed = Object.keys(after).filter((name) => !sameValue(before[name], after[name]));
  if (changed.includes("outcome") && !settledIn(before) && settledIn(after)) {
    return { changeKind: "update", because: "The claim is settled." };
  }
  const newer =
    (proposed.content.asOf?.latest ?? "") > (live.content.asOf?.latest ?? "") ||
    changed.includes("overtakenBy");
  if (newer) return { changeKind: "update", because: "Something newer is known." };
  const facts = changed.filter((name) => !WORDING.has(name) && !HOUSEKEEPING.has(name));
  if (facts.length > 0) {
    return {
      changeKind: "correction",
      because: "A stated fact changes although nothing newer happened.",
    };
  }
  const sourced = !sameValue(live.citations, proposed.citations);
  if (changed.some((name) => WORDING.has(name))) {
    return { changeKind: "clarification", because: "Only the wording changes." };
  }
  return sourced
    ? { changeKind: "update", because: "The sources change." }
    : { changeKind: "clarification", because: "No stated fact changes." };
}

function settledIn({ outcome }: Record<string, unknown>): boolean {
  return isSettled(outcome as Outcome | null | undefined);
}
