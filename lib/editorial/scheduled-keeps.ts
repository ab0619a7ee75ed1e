import { eq, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { editionKeeps, events } from "@/db/schema";
import { insist } from "@/lib/editorial/insist";
import { type Keeps, keepsSchema } from "@/lib/editorial/promise-forms";
import { addSettlement, inOrder, lockedPromise } from "@/lib/editorial/promise-standing";
import type { Actor } from "@/lib/season/actor";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";
import type { PromiseState } from "@/lib/season/words";

/**
 * Pins to an edition which promises it keeps once it goes live. Replaces what was pinned before.
 * @throws Refusal "not allowed"; "not found"; "invalid" for a promise of another tracker; "moved" for
 * one that is settled; z.ZodError.
 */
export async function pinKeeps(
  tx: Transaction,
  actor: Actor,
  edition: { id: string; seasonId: string },
  keeps: Keeps,
): Promise<void> {
  await forgetKeeps(tx, edition.id);
  if (keeps.length === 0) return;
  insist(may(actor, "promise"));
  for (const { promiseId, state } of inOrder(keepsSchema.parse(keeps))) {
    const promise = await lockedPromise(tx, promiseId);
    if (!promise)
      throw new Refusal("not found", "There is no such promise. Nothing was scheduled.");
    if (promise.seasonId !== edition.seasonId) {
      throw new Refusal(
        "invalid",
        "The promise and the change are of different trackers. Nothing was scheduled.",
      );
    }
    if (promise.state !== "open") {
      throw new Refusal(
        "moved",
        `Somebody settled the promise “${promise.says}” meanwhile, as ${promise.state}. Nothing was scheduled.`,
      );
    }
    await tx.insert(editionKeeps).values({ editionId: edition.id, promiseId, state });
  }
}

/** What was pinned to an edition is pinned no more. */
export async function forgetKeeps(tx: Transaction, editionId: string): Promise<void> {
  await tx.delete(editionKeeps).where(eq(editionKeeps.editionId, editionId));
}

/** A promise that was pinned and settled otherwise before the change went live. */
export type SettledBefore = { says: string; state: PromiseState };

/**
 * Settles what was pinned to an edition, with the publication that has just been made of it and in
 * the name of who scheduled it. What somebody settled meanwhile stays as they settled it: answered,
 * so that the trail can tell.
 */
export async function settlePinned(
  tx: Transaction,
  edition: { id: string; entryId: string; scheduledBy: string },
  publicationId: string,
  at?: SQL,
): Promise<SettledBefore[]> {
  const pinned = await tx.select().from(editionKeeps).where(eq(editionKeeps.editionId, edition.id));
  const before: SettledBefore[] = [];
  for (const { promiseId, state } of inOrder(pinned)) {
    const promise = await lockedPromise(tx, promiseId);
    if (!promise) continue;
    const { says } = promise;
    if (promise.state !== "open") {
      before.push({ says, state: promise.state });
      continue;
    }
    const settlement = { promiseId, state, publicationId, byId: edition.scheduledBy };
    await addSettlement(tx, { ...settlement, ...(at ? { at } : {}) });
    await tx.insert(events).values({
      actorId: null,
      verb: "settle promise",
      entryId: edition.entryId,
      details: { promise: promiseId, says, state },
    });
  }
  return before;
}
