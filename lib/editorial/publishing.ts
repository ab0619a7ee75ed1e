import { eq, sql } from "drizzle-orm";
import { editions, publications } from "@/db/schema";
import { type Door, write } from "@/lib/editorial/door";
import { entryState, type EntryState, standing } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { hasLiveMoved, insistOnChecks, sameRevision } from "@/lib/editorial/review";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

export type Published = { publicationId: string; number: number };

/**
 * Publishes exactly the revision that was reviewed. Needs a second person: neither who sent it nor
 * who wrote it.
 * @throws Refusal "moved" when edition or live moved, "blocked" with the publish checks,
 * "not allowed", "not found".
 */
export async function publish(
  actor: Actor,
  request: { entryId: string; revisionId: string; key?: string },
): Promise<Published> {
  return await write(actor, { verb: "publish", key: request.key }, async (door) => {
    const state = await entryState(door.tx, request.entryId, { lock: true });
    insist(door.actor, "publish", standing(state));
    return await goLive(door, state, { revisionId: request.revisionId, alone: null });
  });
}

/**
 * Publishes without a second person, for a reason that is marked in the history and listed for a
 * later look.
 * @throws Refusal as `publish`, and "invalid" without a reason.
 */
export async function publishAlone(
  actor: Actor,
  request: { entryId: string; revisionId: string; reason: string; key?: string },
): Promise<Published> {
  const reason = needReason(request.reason, "Say why nobody else could look at it.");
  return await write(actor, { verb: "publish alone", key: request.key }, async (door) => {
    const state = await entryState(door.tx, request.entryId, { lock: true });
    insist(door.actor, "publish alone", standing(state));
    return await goLive(door, state, { revisionId: request.revisionId, alone: reason });
  });
}

async function goLive(
  { tx, actor, record }: Door,
  state: EntryState,
  what: { revisionId: string; alone: string | null },
): Promise<Published> {
  const edition = sameRevision(state, what.revisionId);
  const { entry, current, lastPublication } = state;
  if (!current) throw new Error("an edition without its revision");
  if (hasLiveMoved(state)) {
    throw new Refusal(
      "moved",
      "What readers see changed since this draft was begun. Open it and save it: your fields are merged onto what is live, and it is reviewed again.",
    );
  }
  await insistOnChecks(tx, state, "published");
  const at = new Date();
  await tx
    .update(editions)
    .set({
      state: "published",
      closedAt: at,
      ...(what.alone === null
        ? { approvedBy: actor.id, approvedAt: at, approvedRevisionId: current.id }
        : { aloneReason: what.alone }),
    })
    .where(eq(editions.id, edition.id));
  const [publication] = await tx
    .insert(publications)
    .values({
      entryId: entry.id,
      number: (lastPublication?.number ?? 0) + 1,
      editionId: edition.id,
      revisionId: current.id,
      changeKind: current.proposal.changeKind,
      note: current.proposal.note,
      // The clock, not the transaction's start: an entry's publications follow each other.
      at: sql`clock_timestamp()`,
      byId: actor.id,
      aloneReason: what.alone,
    })
    .returning({ id: publications.id, number: publications.number });
  if (!publication) throw new Error("the publication was not returned");
  await record({
    verb: what.alone === null ? "publish" : "publish alone",
    entryId: entry.id,
    editionId: edition.id,
    revisionId: current.id,
    details: what.alone === null ? {} : { reason: what.alone },
  });
  return { publicationId: publication.id, number: publication.number };
}

/**
 * Takes a live entry away from readers. Its page stays as a tombstone with the reason, which
 * readers see.
 * @throws Refusal "moved" when another publication is live now, "invalid" without a reason,
 * "not allowed", "not found".
 */
export async function retract(
  actor: Actor,
  request: { entryId: string; publicationId: string; reason: string; key?: string },
): Promise<Published> {
  const reason = needReason(request.reason, "Tell readers why it is taken back.");
  return await write(
    actor,
    { verb: "retract", key: request.key },
    async ({ tx, actor: me, record }) => {
      const state = await entryState(tx, request.entryId, { lock: true });
      insist(me, "retract", standing(state));
      const { entry, live } = state;
      if (!live || live.publication.id !== request.publicationId) {
        throw new Refusal(
          "moved",
          "Another publication of this entry is live now, so nothing was taken back. Reload to see it.",
        );
      }
      const [publication] = await tx
        .insert(publications)
        .values({
          entryId: entry.id,
          number: live.publication.number + 1,
          changeKind: "retraction",
          note: reason,
          at: sql`clock_timestamp()`,
          byId: me.id,
        })
        .returning({ id: publications.id, number: publications.number });
      if (!publication) throw new Error("the publication was not returned");
      await record({ verb: "retract", entryId: entry.id, details: { reason } });
      return { publicationId: publication.id, number: publication.number };
    },
  );
}

function needReason(reason: string, ask: string): string {
  const given = reason.trim();
  if (given) return given;
  throw new Refusal("invalid", `${ask} Nothing was changed.`, {
    problems: [{ path: "reason", message: ask }],
  });
}
