import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { editions, entries, seasons, workingCopies } from "@/db/schema";
import { bringForward } from "@/lib/editorial/bring-forward";
import { write } from "@/lib/editorial/door";
import { entryState, standing, startOf } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { readProposal } from "@/lib/editorial/proposal";
import { checkReferences } from "@/lib/editorial/references";
import { deskNames } from "@/lib/editorial/review";
import { addRevision, keep, type Saved } from "@/lib/editorial/revisions";
import { freeSlug } from "@/lib/editorial/slug";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";
import type { Kind } from "@/lib/season/words";

export type SaveRequest = {
  entryId: string;
  /** The revision the form was opened on: the edition's, or the live one when none was open. */
  openedOn: string | null;
  /** The live revision the form takes into account. Left out: the one the edition was begun from. */
  liveSeen?: string | null;
  /** Untrusted: read through the kind's schema here. */
  proposal: unknown;
  /** Why, for the desk. */
  summary: string;
  /** Makes a retry harmless. */
  key?: string;
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
        liveSeen: null,
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
      insist(can(me, "save", standing(state)));
      const mine = readProposal(state.entry.kind, request.proposal);
      await checkReferences(tx, { seasonId: state.entry.seasonId, entryId: state.entry.id }, mine);
      const { proposal, mergedFields, authors } = await bringForward(tx, state, request, mine);
      const { saved, edition } = await keep(tx, me, state, {
        proposal,
        mergedFields,
        summary: request.summary,
        liveSeen: startOf(state)?.id ?? null,
      });
      if (authors.length > 0) saved.mergedFrom = await whoIn(tx, me, authors);
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

async function whoIn(tx: Transaction, me: Actor, authors: string[]): Promise<string> {
  const others = [...new Set(authors)].filter((id) => id !== me.id);
  const names = await deskNames(tx, others);
  return others.map((id) => names.get(id) ?? "").join(" and ");
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
    insist(can(me, "discard", standing(state)));
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
