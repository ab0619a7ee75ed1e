import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { contentHash } from "@/db/content-hash";
import type { Transaction } from "@/db/connection";
import {
  citations,
  editions,
  entries,
  publications,
  revisions,
  seasons,
  workingCopies,
} from "@/db/schema";
import { write } from "@/lib/editorial/door";
import {
  entryState,
  type EntryState,
  freshFrom,
  revisionOf,
  standing,
} from "@/lib/editorial/entry-state";
import { merge, settleChangeKind } from "@/lib/editorial/merge";
import { type Proposal, readProposal } from "@/lib/editorial/proposal";
import { insist } from "@/lib/editorial/insist";
import { checkReferences } from "@/lib/editorial/references";
import { deskNames } from "@/lib/editorial/review";
import { freeSlug } from "@/lib/editorial/slug";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";
import type { Kind } from "@/lib/season/words";

export type SaveRequest = {
  entryId: string;
  /** The revision the form was opened on: the edition's, or the live one when none was open. */
  openedOn: string | null;
  /** Untrusted: read through the kind's schema here. */
  proposal: unknown;
  /** Why, for the desk. */
  summary: string;
  /** Makes a retry harmless. */
  key?: string;
};

export type Saved = {
  entryId: string;
  revisionId: string;
  number: number;
  /** False when nothing differed and no revision was made. */
  changed: boolean;
  /** Fields a colleague changed meanwhile that were merged in. */
  mergedFields: string[];
  /** Who saved the revision they were merged from. */
  mergedFrom?: string;
  /** True when this save took the edition back from review. */
  leftReview: boolean;
  /** What the edition says now. */
  proposal: Proposal;
};

/**
 * Opens an entry with its first revision and its first edition, a draft.
 * @throws Refusal "invalid", "taken" (the slug), "not found" (the season or something referred to).
 */
export async function createEntry(
  actor: Actor,
  request: {
    seasonId: string;
    kind: Kind;
    slug: string;
    proposal: unknown;
    summary: string;
    key?: string;
  },
): Promise<Saved> {
  const proposal = readProposal(request.kind, request.proposal);
  return await write(
    actor,
    { verb: "create", key: request.key },
    async ({ tx, actor: me, record }) => {
      // Locking the season hands out entry numbers one at a time.
      const [season] = await tx
        .select({ id: seasons.id, showId: seasons.showId })
        .from(seasons)
        .where(eq(seasons.id, request.seasonId))
        .for("no key update");
      if (!season) throw new Refusal("not found", "There is no such tracker.");
      await checkReferences(tx, { seasonId: season.id, entryId: null }, proposal);
      const slug = await freeSlug(tx, season.id, request.kind, request.slug, proposal);
      const [last] = await tx
        .select({ number: sql<number>`coalesce(max(${entries.number}), 0)::int` })
        .from(entries)
        .where(eq(entries.seasonId, season.id));
      const number = (last?.number ?? 0) + 1;
      const [entry] = await tx
        .insert(entries)
        .values({ seasonId: season.id, kind: request.kind, number, slug, position: number })
        .returning();
      if (!entry) throw new Error("the entry was not returned");
      const revision = await addRevision(tx, me, {
        entryId: entry.id,
        parentId: null,
        proposal,
        summary: request.summary,
      });
      const [edition] = await tx
        .insert(editions)
        .values({ entryId: entry.id, currentRevisionId: revision.id, openedBy: me.id })
        .returning({ id: editions.id });
      await tx
        .delete(workingCopies)
        .where(
          and(
            eq(workingCopies.editorId, me.id),
            eq(workingCopies.seasonId, season.id),
            eq(workingCopies.kind, request.kind),
            isNull(workingCopies.entryId),
          ),
        );
      await record({
        verb: "create",
        entryId: entry.id,
        editionId: edition?.id,
        revisionId: revision.id,
      });
      return {
        entryId: entry.id,
        revisionId: revision.id,
        number: 1,
        changed: true,
        mergedFields: [],
        leftReview: false,
        proposal,
      };
    },
  );
}

/**
 * Saves a form as a revision of the entry's open edition, opening one when there is none.
 * When the edition has moved since the form was opened, base, theirs and mine are merged field by
 * field; unchanged content makes no revision; any save takes an edition back from review.
 * @throws Refusal "clash" with the clashing fields (nothing was written), "invalid", "not allowed",
 * "not found".
 */
export async function saveDraft(actor: Actor, request: SaveRequest): Promise<Saved> {
  return await write(
    actor,
    { verb: "save", key: request.key },
    async ({ tx, actor: me, record }) => {
      const state = await entryState(tx, request.entryId, { lock: true });
      insist(me, "save", standing(state));
      const mine = readProposal(state.entry.kind, request.proposal);
      await checkReferences(tx, { seasonId: state.entry.seasonId, entryId: state.entry.id }, mine);
      const { proposal, mergedFields } = await bringForward(tx, state, request.openedOn, mine);
      const { saved, edition } = await keep(tx, me, state, {
        proposal,
        mergedFields,
        summary: request.summary,
      });
      const other = (state.current ?? state.live?.revision)?.authorId;
      if (mergedFields.length > 0 && other && other !== me.id) {
        saved.mergedFrom = (await deskNames(tx, [other])).get(other) ?? "";
      }
      await tx
        .delete(workingCopies)
        .where(and(eq(workingCopies.editorId, me.id), eq(workingCopies.entryId, state.entry.id)));
      if (saved.changed) {
        await record({
          verb: "save",
          entryId: state.entry.id,
          editionId: edition,
          revisionId: saved.revisionId,
          details: { mergedFields, leftReview: saved.leftReview },
        });
      }
      return saved;
    },
  );
}

/** Writes a proposal as the edition's next revision; unchanged content writes nothing. */
export async function keep(
  tx: Transaction,
  me: Actor,
  state: EntryState,
  what: { proposal: Proposal; mergedFields: string[]; summary: string },
): Promise<{ saved: Saved; edition: string | undefined }> {
  const { entry, edition, current, live } = state;
  const { proposal, mergedFields } = what;
  const stands = current ?? live?.revision ?? null;
  const unchanged = current
    ? current.contentHash === contentHash(proposal)
    : live !== null &&
      contentHash({ ...proposal, changeKind: "update", note: "" }) ===
        contentHash({ ...live.revision.proposal, changeKind: "update", note: "" });
  if (unchanged && stands) {
    return {
      saved: {
        entryId: entry.id,
        revisionId: stands.id,
        number: stands.number,
        changed: false,
        mergedFields,
        leftReview: false,
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
  const base = live?.revision.id ?? null;
  let editionId = edition?.id;
  if (edition) {
    await tx
      .update(editions)
      .set({
        state: "draft",
        currentRevisionId: revision.id,
        baseRevisionId: base,
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
        baseRevisionId: base,
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
      proposal,
    },
    edition: editionId,
  };
}

// Merges what happened since the form was opened: first on the edition, then on the live entry.
async function bringForward(
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
      : mergeOrRefuse(
          { ...base, ...told },
          { ...stands.proposal, ...told },
          mine,
          { live, id: stands.id, mergedFields },
        );
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

async function addRevision(
  tx: Transaction,
  me: Actor,
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
      authorId: me.id,
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

/**
 * Gives up the open edition. Its revisions stay in the history; readers see what they saw.
 * @throws Refusal "moved" when a colleague saved meanwhile, "not allowed", "not found".
 */
export async function discardDraft(
  actor: Actor,
  request: { entryId: string; revisionId: string; key?: string },
): Promise<void> {
  await write(actor, { verb: "discard", key: request.key }, async ({ tx, actor: me, record }) => {
    const state = await entryState(tx, request.entryId, { lock: true });
    insist(me, "discard", standing(state));
    const { edition } = state;
    if (!edition) return;
    if (edition.currentRevisionId !== request.revisionId) {
      throw new Refusal(
        "moved",
        "A colleague saved this draft meanwhile, so it was not discarded. Look at it first.",
      );
    }
    await tx
      .update(editions)
      .set({ state: "discarded", closedAt: new Date() })
      .where(eq(editions.id, edition.id));
    await tx
      .delete(workingCopies)
      .where(and(eq(workingCopies.editorId, me.id), eq(workingCopies.entryId, state.entry.id)));
    await record({
      verb: "discard",
      entryId: state.entry.id,
      editionId: edition.id,
      revisionId: edition.currentRevisionId,
    });
  });
}
