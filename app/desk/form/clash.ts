import type { ClashDetail } from "@/lib/editorial/bring-forward";
import { type Clash, withField } from "@/lib/editorial/merge";
import type { Proposal } from "@/lib/editorial/proposal";
import { fieldsOf } from "@/lib/season/fields";
import type { Kind } from "@/lib/season/words";

/** What an editor chose for a field that clashes; `together` is a wording of its own. */
export type Choice = { take: "theirs" | "mine" } | { take: "together"; words: string };
export type Choices = Record<string, Choice>;

/** The clash in a refusal's detail; null when it is none. */
export function clashIn(detail: unknown): ClashDetail | null {
  const found = detail as ClashDetail | null;
  return found && Array.isArray(found.clashes) && found.theirRevisionId ? found : null;
}

/** Whether a field is words, so that both wordings can become one. */
export function isWords(kind: Kind, field: string): boolean {
  if (field === "note") return true;
  return fieldsOf(kind).some(({ name, shape }) => name === field && shape === "words");
}

/** How many clashing fields nobody has chosen for. */
export function leftToChoose(clashes: Clash[], choices: Choices): number {
  return clashes.filter(({ field }) => !choices[field]).length;
}

/** Everything merged, with the choices in: what the merge saves. Unchosen fields stay theirs. */
export function resolved({ merged, clashes }: ClashDetail, choices: Choices): Proposal {
  let proposal = merged;
  for (const clash of clashes) {
    const choice = choices[clash.field];
    if (choice) proposal = withField(proposal, clash.field, valueOf(clash, choice));
  }
  return proposal;
}

function valueOf(clash: Clash, choice: Choice): unknown {
  if (choice.take === "together") return choice.words;
  return choice.take === "mine" ? clash.mine : clash.theirs;
}

/** How the two versions of a clashing field that are not mine are spoken of. */
export type Other = {
  /** "Tom’s", "Live". */
  name: string;
  from: string;
  take: string;
  /** Where the version before both came from. */
  before: string;
};

/** A colleague's version of the same draft; `number` is the revision they saved. */
export function ofColleague(name: string, number: number | null, began: number): Other {
  const whose = name ? `${name.split(" ")[0]}’s` : "Your colleague’s";
  return {
    name: whose,
    from: number ? `Revision ${number}` : "Saved meanwhile",
    take: `Use ${whose}`,
    before: `Revision ${began}, both began here`,
  };
}

/** What readers see now, against a draft that was begun from what they saw before. */
export const OF_LIVE: Other = {
  name: "Live",
  from: "What readers see now",
  take: "Use what is live",
  before: "What was live when the draft was begun",
};
