import { eq, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { editions, publications } from "@/db/schema";
import type { Edition, EntryState, Revision } from "@/lib/editorial/entry-state";
import { type SettledBefore, settlePinned } from "@/lib/editorial/scheduled-keeps";

export type Published = { publicationId: string; number: number };

/**
 * Makes an edition's revision what readers see, and closes the edition. The caller holds the
 * entry's lock and has asked everything there is to ask; the database asks again.
 */
export async function goLive(
  tx: Transaction,
  { entry, lastPublication }: EntryState,
  what: {
    edition: Edition;
    revision: Revision;
    byId: string;
    aloneReason: string | null;
    /** The moment it was scheduled for; null when a person pressed the button. */
    dueAt: Date | null;
    /** An instant of the database's own clock unless it says otherwise. */
    at?: SQL;
    /** What else changes on the edition: who approved it, unless that is known already. */
    also?: PgUpdateSetSource<typeof editions>;
  },
): Promise<Published> {
  const { edition, revision, aloneReason } = what;
  await tx
    .update(editions)
    .set({
      state: "published",
      closedAt: sql`clock_timestamp()`,
      aloneReason,
      ...what.also,
    })
    .where(eq(editions.id, edition.id));
  const [publication] = await tx
    .insert(publications)
    .values({
      entryId: entry.id,
      number: (lastPublication?.number ?? 0) + 1,
      editionId: edition.id,
      revisionId: revision.id,
      changeKind: revision.proposal.changeKind,
      note: revision.proposal.note,
      // The clock, not the transaction's start: an entry's publications follow each other.
      at: what.at ?? sql`clock_timestamp()`,
      byId: what.byId,
      aloneReason,
      dueAt: what.dueAt,
    })
    .returning({ id: publications.id, number: publications.number });
  if (!publication) throw new Error("the publication was not returned");
  return { publicationId: publication.id, number: publication.number };
}

/**
 * Makes the scheduled revision what readers see, as it was approved, in the name of who scheduled
 * it, and settles the promises it keeps; those that were settled meanwhile are answered.
 * `rehearsedAt`: as of that instant instead of now, before its moment too; only in a transaction
 * that is rolled back.
 */
export async function goLiveAsScheduled(
  tx: Transaction,
  state: EntryState,
  rehearsedAt?: Date,
): Promise<Published & { settledBefore: SettledBefore[] }> {
  const { scheduled } = state;
  const scheduledBy = scheduled?.edition.scheduledBy;
  if (!scheduled || !scheduledBy) throw new Error("there is nothing scheduled to go live");
  const { edition, revision } = scheduled;
  const at = rehearsedAt
    ? sql`greatest(${rehearsedAt.toISOString()}::timestamptz, clock_timestamp())`
    : undefined;
  const published = await goLive(tx, state, {
    edition,
    revision,
    byId: scheduledBy,
    aloneReason: edition.aloneReason,
    dueAt: edition.publishAt,
    // The database lets nothing go live before its moment; in a rehearsal that moment has come.
    ...(at ? { at, also: { publishAt: null, embargoUntil: null } } : {}),
  });
  const settledBefore = await settlePinned(
    tx,
    { id: edition.id, entryId: edition.entryId, scheduledBy },
    published.publicationId,
    at,
  );
  return { ...published, settledBefore };
}
