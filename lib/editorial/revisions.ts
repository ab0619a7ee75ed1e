import { desc, eq } from "drizzle-orm";
import { contentHash } from "@/db/content-hash";
import type { Transaction } from "@/db/connection";
import { citations, editions, revisions } from "@/db/schema";
import { type EntryState, startOf } from "@/lib/editorial/entry-state";
import type { Proposal } from "@/lib/editorial/proposal";
import type { Actor } from "@/lib/season/actor";

export type Saved = {
  entryId: string;
  revisionId: string;
  number: number;
  /** False when nothing differed and no revision was made. */
  changed: boolean;
  /** Fields a colleague changed meanwhile that were merged in. */
  mergedFields: string[];
  /** Whose changes they were, unless this editor's own. */
  mergedFrom?: string;
  /** The live revision the edition takes into account now. */
  liveSeen: string | null;
  /** True when this save took the edition back from review. */
  leftReview: boolean;
  /** What the edition says now. */
  proposal: Proposal;
};

/** Writes a proposal as the edition's next revision; unchanged content writes nothing. */
export async function keep(
  tx: Transaction,
  me: Actor,
  state: EntryState,
  what: {
    proposal: Proposal;
    mergedFields: string[];
    summary: string;
    /** The live revision the proposal takes into account. */
    liveSeen: string | null;
  },
): Promise<{ saved: Saved; edition: string | undefined }> {
  const { entry, edition, current } = state;
  const { proposal, mergedFields, liveSeen } = what;
  const start = startOf(state);
  const stands = current ?? start;
  // The same words over what is newly live are looked at anew, so they are a revision.
  const behind = edition !== null && start !== null && edition.baseRevisionId !== start.id;
  const unchanged = current
    ? current.contentHash === contentHash(proposal) && !behind
    : start !== null &&
      contentHash({ ...proposal, changeKind: "update", note: "" }) ===
        contentHash({ ...start.proposal, changeKind: "update", note: "" });
  if (unchanged && stands) {
    return {
      saved: {
        entryId: entry.id,
        revisionId: stands.id,
        number: stands.number,
        changed: false,
        mergedFields,
        leftReview: false,
        liveSeen,
        proposal,
      },
      edition: edition?.id,
    };
  }
  const revision = await addRevision(tx, me, {
    entryId: entry.id,
    parentId: stands?.id ?? null,
    proposal,
    summary: what.summary,
  });
  let editionId = edition?.id;
  if (edition) {
    await tx
      .update(editions)
      .set({
        state: "draft",
        currentRevisionId: revision.id,
        baseRevisionId: liveSeen,
        submittedBy: null,
        submittedAt: null,
      })
      .where(eq(editions.id, edition.id));
  } else {
    const [opened] = await tx
      .insert(editions)
      .values({
        entryId: entry.id,
        currentRevisionId: revision.id,
        baseRevisionId: liveSeen,
        openedBy: me.id,
      })
      .returning({ id: editions.id });
    editionId = opened?.id;
  }
  return {
    saved: {
      entryId: entry.id,
      revisionId: revision.id,
      number: revision.number,
      changed: true,
      mergedFields,
      leftReview: edition?.state === "in review",
      liveSeen,
      proposal,
    },
    edition: editionId,
  };
}

/**
 * Adds a revision to an entry, with its citations. The caller holds the entry's lock, so numbers
 * follow each other.
 */
export async function addRevision(
  tx: Transaction,
  author: Pick<Actor, "id">,
  what: { entryId: string; parentId: string | null; proposal: Proposal; summary: string },
): Promise<{ id: string; number: number }> {
  const [last] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.entryId, what.entryId))
    .orderBy(desc(revisions.number))
    .limit(1);
  const { content, changeKind, note } = what.proposal;
  const [revision] = await tx
    .insert(revisions)
    .values({
      entryId: what.entryId,
      number: (last?.number ?? 0) + 1,
      parentId: what.parentId,
      content,
      changeKind,
      note,
      summary: what.summary.trim().slice(0, 300),
      authorId: author.id,
      contentHash: contentHash(what.proposal),
    })
    .returning({ id: revisions.id, number: revisions.number });
  if (!revision) throw new Error("the revision was not returned");
  if (what.proposal.citations.length > 0) {
    await tx.insert(citations).values(
      what.proposal.citations.map((citation, position) => ({
        ...citation,
        revisionId: revision.id,
        position,
      })),
    );
  }
  return revision;
}
