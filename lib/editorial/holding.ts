import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { editions, events } from "@/db/schema";
import type { EntryState } from "@/lib/editorial/entry-state";

export const LIVE_MOVED = "What readers see changed after this was approved.";

/**
 * Stops an entry's scheduled change from going live by itself, says why, and tells the desk. Does
 * nothing when none is scheduled or it is held already. The caller holds the entry's lock.
 */
export async function holdScheduled(
  tx: Transaction,
  { entry, scheduled }: Pick<EntryState, "entry" | "scheduled">,
  reason: string,
): Promise<void> {
  if (!scheduled || scheduled.edition.heldAt) return;
  await tx
    .update(editions)
    .set({ heldAt: sql`clock_timestamp()`, heldReason: reason })
    .where(eq(editions.id, scheduled.edition.id));
  await tx.insert(events).values({
    actorId: null,
    verb: "hold schedule",
    entryId: entry.id,
    editionId: scheduled.edition.id,
    revisionId: scheduled.revision.id,
    details: { reason, publishAt: scheduled.edition.publishAt?.toISOString() },
  });
}

/** True when the scheduled change was made for something else than what readers see now. */
export function scheduleIsOvertaken({ scheduled, live, lastPublication }: EntryState): boolean {
  if (!scheduled) return false;
  const base = scheduled.edition.baseRevisionId;
  if (live) return base !== live.revision.id;
  // Never published: nothing to be overtaken by. Retracted: made for what is not there any more.
  return lastPublication !== null && base !== null;
}

/** The entry as if its scheduled edition were the open one, for what is asked of open editions. */
export function scheduledAsOpen(state: EntryState): EntryState {
  const { scheduled } = state;
  return { ...state, edition: scheduled?.edition ?? null, current: scheduled?.revision ?? null };
}
