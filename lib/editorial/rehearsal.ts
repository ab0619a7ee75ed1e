import { db, type Transaction } from "@/db/connection";
import { inRehearsal } from "@/db/rehearsal";
import { entryState } from "@/lib/editorial/entry-state";
import { goLiveAsScheduled } from "@/lib/editorial/go-live";
import { whyNotLive } from "@/lib/editorial/holding";
import { type Scheduled, scheduledChanges } from "@/lib/editorial/scheduled";
import type { Actor } from "@/lib/season/actor";

export type Rehearsal<T> = {
  /** What `read` answered. */
  value: T;
  /** The scheduled changes that were live while it read. */
  live: Scheduled[];
  /** Due by then as well, and held, or to be held as things stand: why. */
  leftOut: { change: Scheduled; reason: string }[];
};

/**
 * Reads as if it were `moment` (an instant) and everything scheduled up to it on this tracker had
 * gone live: it is published for real, each at its own moment, in a transaction that is always
 * rolled back, and `read` runs inside it. So it is the readers' own code that shows what they will
 * get. Nothing is written, told or seen elsewhere.
 * @throws an error with a code of Postgres when somebody is at work on one of these entries for
 * longer than a second; whatever `read` throws.
 */
export async function rehearse<T>(
  _actor: Actor,
  seasonId: string,
  moment: Date,
  read: () => Promise<T>,
): Promise<Rehearsal<T>> {
  return await inRehearsal(async () => {
    const live: Scheduled[] = [];
    const leftOut: Rehearsal<T>["leftOut"] = [];
    for (const change of await scheduledChanges(db(), { seasonId })) {
      if (change.publishAt > moment) break;
      const reason = await db().transaction(async (tx) => await play(tx, change));
      if (reason === "live") live.push(change);
      else if (reason !== "gone") leftOut.push({ change, reason });
    }
    return { value: await read(), live, leftOut };
  });
}

/** Publishes a scheduled change as of its moment, or answers why it will be held. */
async function play(tx: Transaction, change: Scheduled): Promise<string> {
  const state = await entryState(tx, change.entryId, { lock: true });
  const edition = state.scheduled?.edition;
  // Published or cancelled since it was listed: what is live, or not, says so by itself.
  if (edition?.id !== change.editionId) return "gone";
  const reason = edition.heldReason ?? (await whyNotLive(tx, state, change.publishAt));
  if (reason !== null) return reason;
  await goLiveAsScheduled(tx, state, change.publishAt);
  return "live";
}
