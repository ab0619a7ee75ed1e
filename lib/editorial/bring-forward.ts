import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { publications } from "@/db/schema";
import { type EntryState, freshFrom, revisionOf } from "@/lib/editorial/entry-state";
import { merge, settleChangeKind } from "@/lib/editorial/merge";
import type { Proposal } from "@/lib/editorial/proposal";
import { Refusal } from "@/lib/season/refusal";

/**
 * Merges a form with what happened since it was opened: first on the edition, then on the live
 * entry. Answers what to save, and the fields that came from others.
 * @throws Refusal "clash" with the merge as its detail; "not found" for a foreign revision.
 */
export async function bringForward(
  tx: Transaction,
  state: EntryState,
  openedOn: string | null,
  mine: Proposal,
): Promise<{ proposal: Proposal; mergedFields: string[] }> {
  const { entry, edition, current, live } = state;
  const mergedFields: string[] = [];
  let proposal = mine;
  const told = { changeKind: mine.changeKind, note: mine.note };
  const stands = current ?? live?.revision ?? null;
  if (stands && openedOn !== stands.id) {
    if (!openedOn) throw movedFromNothing();
    const opened = await revisionOf(tx, entry, openedOn);
    // A published revision was the start of a new change: nothing was said of that change yet.
    const base = (await wasPublished(tx, opened.id)) ? freshFrom(opened.proposal) : opened.proposal;
    proposal = current
      ? mergeOrRefuse(base, current.proposal, mine, { live, id: stands.id, mergedFields })
      : mergeOrRefuse({ ...base, ...told }, { ...stands.proposal, ...told }, mine, {
          live,
          id: stands.id,
          mergedFields,
        });
  }
  if (live && edition?.baseRevisionId && edition.baseRevisionId !== live.revision.id) {
    const base = (await revisionOf(tx, entry, edition.baseRevisionId)).proposal;
    const kept = { changeKind: proposal.changeKind, note: proposal.note };
    proposal = mergeOrRefuse(
      { ...base, ...kept },
      { ...live.revision.proposal, ...kept },
      proposal,
      { live, id: stands?.id ?? live.revision.id, mergedFields },
    );
  }
  return { proposal, mergedFields };
}

async function wasPublished(tx: Transaction, revisionId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: publications.id })
    .from(publications)
    .where(eq(publications.revisionId, revisionId))
    .limit(1);
  return found !== undefined;
}

function mergeOrRefuse(
  base: Proposal,
  theirs: Proposal,
  mine: Proposal,
  about: { live: EntryState["live"]; id: string; mergedFields: string[] },
): Proposal {
  const live = about.live?.revision.proposal ?? null;
  const result = settleChangeKind(merge(base, theirs, mine), live, theirs, mine);
  if (result.clashes.length > 0) {
    const n = result.clashes.length;
    throw new Refusal(
      "clash",
      `${n === 1 ? "One field was" : `${n} fields were`} changed by a colleague while you were typing. Nothing is written yet and all you typed is kept: choose for ${n === 1 ? "it" : "each"} and save again.`,
      { detail: { ...result, theirRevisionId: about.id } },
    );
  }
  about.mergedFields.push(...result.theirsOnly);
  return result.merged;
}

function movedFromNothing(): Refusal {
  return new Refusal(
    "moved",
    "This entry was changed since the form was opened. What you typed is kept; open the entry again to go on.",
  );
}
