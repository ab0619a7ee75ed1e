import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { editions, events } from "@/db/schema";
import { entryState, type EntryState, type Reader } from "@/lib/editorial/entry-state";
import { stopsInWords } from "@/lib/editorial/publish-checks";
import { checksOf } from "@/lib/editorial/review";
import { suspendedInWords, whySuspended } from "@/lib/editorial/suspended";
import { dayOf } from "@/lib/season/day";
import { sayInstant } from "@/lib/season/instant";

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

/**
 * Holds every scheduled change that goes live on the word of one person alone, who approved or
 * scheduled it, and tells the desk why. To be called in the transaction that suspends them: it locks
 * those entries, always in one order.
 */
export async function holdSchedulesOf(
  tx: Transaction,
  person: { id: string; name: string },
): Promise<void> {
  const theirs = and(
    eq(editions.state, "scheduled"),
    isNull(editions.heldAt),
    or(eq(editions.approvedBy, person.id), eq(editions.scheduledBy, person.id)),
  );
  const found = await tx
    .select({ entryId: editions.entryId })
    .from(editions)
    .where(theirs)
    .orderBy(asc(editions.entryId));
  for (const { entryId } of found) {
    const state = await entryState(tx, entryId, { lock: true });
    const edition = state.scheduled?.edition;
    // It may have gone live, or been cancelled, while the lock was waited for.
    if (edition?.approvedBy === person.id || edition?.scheduledBy === person.id) {
      await holdScheduled(tx, state, suspendedInWords(edition, person));
    }
  }
}

/** True when the scheduled change was made for something else than what readers see now. */
export function scheduleIsOvertaken({ scheduled, live, lastPublication }: EntryState): boolean {
  if (!scheduled) return false;
  const base = scheduled.edition.baseRevisionId;
  if (live) return base !== live.revision.id;
  // Never published: nothing to be overtaken by. Retracted: made for what is not there any more.
  return lastPublication !== null && base !== null;
}

/**
 * Why an entry's scheduled change cannot go live at `moment` (an instant), as a sentence for the
 * desk; null when nothing stops it. Does not look at the moment it is scheduled for.
 */
export async function whyNotLive(
  tx: Reader,
  state: EntryState,
  moment: Date,
): Promise<string | null> {
  if (scheduleIsOvertaken(state)) return LIVE_MOVED;
  const embargo = state.scheduled?.edition.embargoUntil;
  if (embargo && embargo > moment) return `It is under embargo until ${sayInstant(embargo)}.`;
  const suspended = state.scheduled && (await whySuspended(tx, state.scheduled.edition));
  if (suspended) return suspended;
  const checks = await checksOf(tx, scheduledAsOpen(state), dayOf(moment));
  return stopsInWords(checks).join(" ") || null;
}

/** The entry as if its scheduled edition were the open one, for what is asked of open editions. */
export function scheduledAsOpen(state: EntryState): EntryState {
  const { scheduled } = state;
  return { ...state, edition: scheduled?.edition ?? null, current: scheduled?.revision ?? null };
}
