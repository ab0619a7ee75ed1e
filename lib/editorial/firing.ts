import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/connection";
import { editions, events } from "@/db/schema";
import { entryState } from "@/lib/editorial/entry-state";
import { goLiveAsScheduled } from "@/lib/editorial/go-live";
import { holdScheduled, whyNotLive } from "@/lib/editorial/holding";
import { wasLate } from "@/lib/editorial/lateness";
import { databaseClock } from "@/lib/editorial/moments";

export type Due = { editionId: string; entryId: string };

/**
 * "missed": a colleague cancelled or moved it at that very moment, which is on record; "elsewhere":
 * another instance is at it, or was.
 */
export type Outcome = "published" | "held" | "missed" | "elsewhere";

/**
 * Publishes one scheduled change if it is due by the database's clock, exactly as approved, in one
 * transaction; or holds it, when something stands in the way. Whatever an instance believed before
 * is asked again under the entry's lock.
 */
export async function publishOne({ editionId, entryId }: Due): Promise<Outcome> {
  return await db().transaction(async (tx) => {
    // An instance whose machine vanishes midway keeps nobody waiting for longer than this.
    await tx.execute(sql`select set_config('lock_timeout', '2s', true),
      set_config('statement_timeout', '20s', true),
      set_config('idle_in_transaction_session_timeout', '20s', true)`);
    if (!(await claim(tx, editionId))) return "elsewhere";
    const state = await entryState(tx, entryId, { lock: true });
    const edition = state.scheduled?.edition;
    if (edition?.id !== editionId || !edition.publishAt) {
      return await notScheduledAnyMore(tx, { editionId, entryId });
    }
    if (edition.heldAt) return "elsewhere";
    const now = await databaseClock(tx);
    if (edition.publishAt > now) {
      return await miss(tx, { editionId, entryId }, "It was moved at that very moment.");
    }
    const reason = await whyNotLive(tx, state, now);
    if (reason !== null) {
      await holdScheduled(tx, state, reason);
      return "held";
    }
    const { settledBefore } = await goLiveAsScheduled(tx, state);
    const seconds = Math.floor((now.getTime() - edition.publishAt.getTime()) / 1000);
    await tx.insert(events).values({
      actorId: null,
      verb: "publish as scheduled",
      entryId,
      editionId,
      revisionId: edition.currentRevisionId,
      details: {
        dueAt: edition.publishAt.toISOString(),
        ...(wasLate(edition.publishAt, now) ? { at: now.toISOString(), late: seconds } : {}),
        ...(settledBefore.length > 0 ? { settledBefore } : {}),
      },
    });
    return "published";
  });
}

// Instances share the work instead of queueing for the same entry; the entry's lock is what counts.
async function claim(tx: Transaction, editionId: string): Promise<boolean> {
  const [row] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`schedule ${editionId}`}, 0)) as mine`,
  );
  return row?.mine === true;
}

async function notScheduledAnyMore(tx: Transaction, due: Due): Promise<Outcome> {
  const [found] = await tx
    .select({ state: editions.state })
    .from(editions)
    .where(eq(editions.id, due.editionId));
  if (!found || found.state === "published") return "elsewhere";
  return await miss(tx, due, "Its schedule was cancelled at that very moment.");
}

async function miss(tx: Transaction, due: Due, reason: string): Promise<Outcome> {
  await tx
    .insert(events)
    .values({ actorId: null, verb: "miss schedule", ...due, details: { reason } });
  return "missed";
}
