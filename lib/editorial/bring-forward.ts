import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { publications } from "@/db/schema";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import {
  type EntryState,
  freshFrom,
  type Revision,
  revisionOf,
  startOf,
} from "@/lib/editorial/entry-state";
import { type Merge, merge, settleChangeKind } from "@/lib/editorial/merge";
import { blank, type Proposal } from "@/lib/editorial/proposal";
import { Refusal } from "@/lib/season/refusal";

/** What a form has seen of an entry before it was typed in. */
export type Seen = {
  /** The revision it was opened on: the edition's, or the live one when none was open. */
  openedOn: string | null;
  /** The live revision it takes into account. Left out: the one the open edition was begun from. */
  liveSeen?: string | null | undefined;
};

/** A form brought forward: what to save, which fields came from others, and from whom. */
export type Forward = { proposal: Proposal; mergedFields: string[]; authors: string[] };

/** What a refused save says: the merge, and what a save with the choices in it has seen. */
export type ClashDetail = Merge & {
  theirRevisionId: string;
  liveSeen: string | null;
  /** Whose version clashes: a colleague's on the same draft, or what readers see now. */
  against: "draft" | "live";
};

/**
 * Merges a form with what happened since it was opened: first on the edition, then on the live
 * entry. Answers what to save, and the fields that came from others. Each save says what it has
 * seen, so a choice made in one clash is not asked for again.
 * @throws Refusal "clash" with a `ClashDetail`; "not found" for a revision of another entry.
 */
export async function bringForward(
  tx: Transaction,
  state: EntryState,
  seen: Seen,
  mine: Proposal,
): Promise<Forward> {
  const { entry, edition, current, live } = state;
  const { openedOn, liveSeen = edition?.baseRevisionId ?? null } = seen;
  const done: Forward = { proposal: mine, mergedFields: [], authors: [] };
  const told = { changeKind: mine.changeKind, note: mine.note };
  // What the edition takes into account, this form does too once it is merged with it.
  const accounted = await later(tx, state, liveSeen, edition?.baseRevisionId ?? null);
  const stands = current ?? startOf(state);
  if (stands && openedOn !== stands.id) {
    if (!openedOn) throw movedFromNothing();
    const opened = await revisionOf(tx, entry, openedOn);
    // A published revision was the start of a new change: nothing was said of that change yet.
    const published = (await publicationOf(tx, entry.id, opened.id)) !== null;
    const base = published ? freshFrom(opened.proposal) : opened.proposal;
    const [was, theirs] = current
      ? [base, current.proposal]
      : [
          { ...base, ...told },
          { ...stands.proposal, ...told },
        ];
    const result = settleChangeKind(
      merge(was, theirs, mine),
      live?.revision.proposal ?? null,
      theirs,
      mine,
    );
    take(done, result, stands, {
      theirRevisionId: stands.id,
      liveSeen: current ? accounted : stands.id,
      against: current ? "draft" : "live",
    });
  }
  if (edition && live && accounted !== live.revision.id) {
    const was = accounted ? (await revisionOf(tx, entry, accounted)).proposal : blank(entry.kind);
    take(done, ontoLive(was, live.revision.proposal, done.proposal), live.revision, {
      theirRevisionId: stands?.id ?? live.revision.id,
      liveSeen: live.revision.id,
      against: "live",
    });
  }
  return done;
}

/**
 * Merges a change onto what readers see now. How readers are told of it stays the change's own;
 * a kind that was only suggested is suggested anew.
 */
export function ontoLive(was: Proposal, live: Proposal, mine: Proposal): Merge {
  const { changeKind, note } = mine;
  const result = merge({ ...was, changeKind, note }, { ...live, changeKind, note }, mine);
  const suggested = [was, live].some(
    (before) => suggestChangeKind(before, mine).changeKind === changeKind,
  );
  if (suggested || changeKind === "new") {
    result.merged.changeKind = suggestChangeKind(live, result.merged).changeKind;
  }
  return result;
}

/** Takes a merge that went well; a clash becomes a sentence for whoever was typing. */
function take(
  done: Forward,
  result: Merge,
  theirs: Revision,
  about: Omit<ClashDetail, keyof Merge>,
): void {
  const n = result.clashes.length;
  if (n > 0) {
    const what = n === 1 ? "One field was" : `${n} fields were`;
    const by =
      about.against === "draft"
        ? "changed by a colleague while you were typing"
        : "changed in what readers see since this draft was begun";
    throw new Refusal(
      "clash",
      `${what} ${by}. Nothing is written yet and all you typed is kept: choose for ${n === 1 ? "it" : "each"} and save again.`,
      { detail: { ...result, ...about } satisfies ClashDetail },
    );
  }
  done.proposal = result.merged;
  done.mergedFields.push(...result.theirsOnly);
  if (result.theirsOnly.length > 0) done.authors.push(theirs.authorId);
}

/** Which number a revision has among the entry's publications; null when readers never saw it. */
async function publicationOf(
  tx: Transaction,
  entryId: string,
  revisionId: string,
): Promise<number | null> {
  const [found] = await tx
    .select({ number: publications.number })
    .from(publications)
    .where(and(eq(publications.entryId, entryId), eq(publications.revisionId, revisionId)))
    .orderBy(desc(publications.number))
    .limit(1);
  return found?.number ?? null;
}

/**
 * Of what a form claims to have seen live, and what its edition was begun from, the one published
 * later. A revision readers never saw counts for nothing.
 * @throws Refusal "not found" for a revision of another entry.
 */
async function later(
  tx: Transaction,
  { entry }: EntryState,
  ...[claimed, known]: [string | null, string | null]
): Promise<string | null> {
  if (!claimed || claimed === known) return known;
  await revisionOf(tx, entry, claimed);
  const numberOf = async (id: string): Promise<number> =>
    (await publicationOf(tx, entry.id, id)) ?? 0;
  const newer = (await numberOf(claimed)) > (known ? await numberOf(known) : 0);
  return newer ? claimed : known;
}

function movedFromNothing(): Refusal {
  return new Refusal(
    "moved",
    "This entry was changed since the form was opened. What you typed is kept; open the entry again to go on.",
  );
}
