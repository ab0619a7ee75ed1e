import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { events } from "@/db/schema";
import { entryState } from "@/lib/editorial/entry-state";
import type { Due } from "@/lib/editorial/firing";
import { holdScheduled } from "@/lib/editorial/holding";

/** How often a schedule is tried before it is held. */
const TRIES = 3;

// Somebody else held the lock, or two got in each other's way: another try will do.
const PASSING = new Set(["55P03", "40P01", "40001"]);
const AWAY = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
]);

/** True when the database could not be asked at all. */
export function isAway(error: unknown): boolean {
  return codesOf(error).some((code) => AWAY.has(code) || code.startsWith("08"));
}

/** True when another try will do: a lock that was not to be had, a deadlock. */
export function isPassing(error: unknown): boolean {
  return codesOf(error).some((code) => PASSING.has(code));
}

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    codes.push(String((at as { code?: unknown }).code ?? ""));
    if (at instanceof AggregateError) codes.push(...at.errors.flatMap(codesOf));
  }
  return codes;
}

/**
 * Puts on record that a schedule could not be published because something broke, and after a few
 * tries holds it, so that the desk is told and nothing is tried for ever.
 */
export async function noteFault(
  { editionId, entryId }: Due,
  reference: string,
): Promise<"failed" | "held"> {
  return await db().transaction(async (tx) => {
    await tx.execute(sql`select set_config('lock_timeout', '2s', true)`);
    const state = await entryState(tx, entryId, { lock: true });
    const edition = state.scheduled?.edition;
    if (edition?.id !== editionId || edition.heldAt) return "failed";
    await tx.insert(events).values({
      actorId: null,
      verb: "miss schedule",
      entryId,
      editionId,
      details: { reason: `Something broke on our side, reference ${reference}.`, reference },
    });
    const [row] = await tx.execute<{ tries: number }>(sql`
      select count(*)::int as tries from events
      where entry_id = ${entryId} and edition_id = ${editionId} and verb = 'miss schedule' and details ? 'reference'
        and sequence > (
          select coalesce(max(sequence), 0) from events
          where entry_id = ${entryId} and edition_id = ${editionId}
            and verb in ('schedule', 'schedule alone', 'move schedule'))`);
    if (!row || row.tries < TRIES) return "failed";
    await holdScheduled(
      tx,
      state,
      `It was tried ${TRIES} times and something broke on our side: tell whoever runs the desk the reference ${reference}.`,
    );
    return "held";
  });
}
