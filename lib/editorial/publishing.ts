import { sql } from "drizzle-orm";
import { publications } from "@/db/schema";
import { hasLiveMoved } from "@/lib/editorial/behind";
import { type Door, write } from "@/lib/editorial/door";
import { insistNoEmbargo } from "@/lib/editorial/embargo";
import { entryState, type EntryState, standing } from "@/lib/editorial/entry-state";
import { goLive, type Published } from "@/lib/editorial/go-live";
import { holdScheduled, LIVE_MOVED } from "@/lib/editorial/holding";
import { insist } from "@/lib/editorial/insist";
import type { Keeps } from "@/lib/editorial/promise-forms";
import { keepPromises } from "@/lib/editorial/promising";
import { needReason } from "@/lib/editorial/reasons";
import { insistOnChecks, sameRevision } from "@/lib/editorial/review";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

/**
 * Publishes exactly the revision that was reviewed, and settles the promises it keeps with it.
 * Needs a second person: neither who sent it nor who wrote it.
 * @throws Refusal "moved" when edition or live moved, "blocked" with the publish checks or by an
 * embargo, "not allowed", "not found". A scheduled change of the same entry is held.
 */
export async function publish(
  actor: Actor,
  request: { entryId: string; revisionId: string; keeps?: Keeps; key?: string },
): Promise<Published> {
  return await write(actor, { verb: "publish", key: request.key }, async (door) => {
    const state = await entryState(door.tx, request.entryId, { lock: true });
    insist(can(door.actor, "publish", standing(state)));
    return await publishReviewed(door, state, { ...request, alone: null });
  });
}

/**
 * Publishes without a second person, for a reason that is marked in the history and listed for a
 * later look.
 * @throws Refusal as `publish`, and "invalid" without a reason.
 */
export async function publishAlone(
  actor: Actor,
  request: { entryId: string; revisionId: string; reason: string; keeps?: Keeps; key?: string },
): Promise<Published> {
  const reason = needReason(request.reason, "Say why nobody else could look at it.");
  return await write(actor, { verb: "publish alone", key: request.key }, async (door) => {
    const state = await entryState(door.tx, request.entryId, { lock: true });
    insist(can(door.actor, "publish alone", standing(state)));
    return await publishReviewed(door, state, { ...request, alone: reason });
  });
}

async function publishReviewed(
  door: Door,
  state: EntryState,
  what: { revisionId: string; alone: string | null; keeps?: Keeps },
): Promise<Published> {
  const { tx, actor, record } = door;
  const edition = sameRevision(state, what.revisionId);
  const { entry, current } = state;
  if (!current) throw new Error("an edition without its revision");
  if (hasLiveMoved(state)) {
    throw new Refusal(
      "moved",
      "What readers see changed since this draft was begun. Bring it forward: its fields are merged onto what is live, and it is reviewed again.",
    );
  }
  await insistNoEmbargo(tx, edition);
  await insistOnChecks(tx, state, "published");
  const published = await goLive(tx, state, {
    edition,
    revision: current,
    byId: actor.id,
    aloneReason: what.alone,
    dueAt: null,
    ...(what.alone === null
      ? {
          also: {
            approvedBy: actor.id,
            approvedAt: sql`clock_timestamp()`,
            approvedRevisionId: current.id,
          },
        }
      : {}),
  });
  await record({
    verb: what.alone === null ? "publish" : "publish alone",
    entryId: entry.id,
    editionId: edition.id,
    revisionId: current.id,
    details: what.alone === null ? {} : { reason: what.alone },
  });
  await holdScheduled(tx, state, LIVE_MOVED);
  await keepPromises(door, published.publicationId, what.keeps ?? []);
  return published;
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
      insist(can(me, "retract", standing(state)));
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
      await holdScheduled(tx, state, LIVE_MOVED);
      return { publicationId: publication.id, number: publication.number };
    },
  );
}
