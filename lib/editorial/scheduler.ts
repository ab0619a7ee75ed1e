import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { within } from "@/db/patience";
import { type Due, publishOne } from "@/lib/editorial/firing";
import { isAway, isPassing, noteFault } from "@/lib/editorial/firing-faults";

const BATCH = 20;
const EVERY_MS = 2000;
const SOONEST_MS = 20;
const STOP_MS = 10_000;
/** After a fault, this instance leaves that schedule alone for a while. */
const REST_MS = 5000;

/** What one turn came to, by edition. */
export type Turn = { published: string[]; held: string[] };

export type TurnOptions = {
  /** Ends the turn after the schedule at hand. */
  signal?: AbortSignal;
  /** Schedules to leave alone until then, in milliseconds of `performance.now()`; faults add to it. */
  resting?: Map<string, number>;
};

/**
 * Publishes every scheduled change that is due by the database's clock, each in a transaction of its
 * own. Any number of instances may do this at once: each change goes live exactly once. What cannot
 * go live is held, with its reason; what fails is tried again and then held; neither stands in the
 * way of the others.
 * @throws when the database is away.
 */
export async function publishDue({ signal, resting = new Map() }: TurnOptions = {}): Promise<Turn> {
  const turn: Turn = { published: [], held: [] };
  const done: string[] = [];
  for (;;) {
    const later = [...resting].filter(([, until]) => until > performance.now());
    const due = await dueExcept([...done, ...later.map(([id]) => id)]);
    if (due.length === 0) return turn;
    for (const one of due) {
      if (signal?.aborted) return turn;
      done.push(one.editionId);
      const outcome = await tryOne(one, resting);
      if (outcome === "published") turn.published.push(one.editionId);
      if (outcome === "held") turn.held.push(one.editionId);
    }
  }
}

async function tryOne(one: Due, resting: Map<string, number>): Promise<string> {
  try {
    const outcome = await publishOne(one);
    resting.delete(one.editionId);
    return outcome;
  } catch (error) {
    if (isAway(error)) throw error;
    // Somebody is at work on that entry, or was faster: the next turn finds out.
    if (isPassing(error)) return "busy";
    const reference = randomUUID().slice(0, 8);
    console.error(`Fault ${reference}:`, error);
    resting.set(one.editionId, performance.now() + REST_MS);
    return await noteFault(one, reference).catch((again: unknown) => {
      if (isAway(again)) throw again;
      console.error(`Fault ${reference} could not be put on record:`, again);
      return "failed";
    });
  }
}

async function dueExcept(editionIds: string[]): Promise<Due[]> {
  const rows = await db().execute<{ id: string; entry_id: string }>(sql`
    select id, entry_id from editions
    where state = 'scheduled' and held_at is null and publish_at <= clock_timestamp()
      and id not in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(editionIds)}::jsonb))
    order by publish_at, id limit ${BATCH}`);
  return rows.map((row) => ({ editionId: row.id, entryId: row.entry_id }));
}

/** Milliseconds until something is due, by the database's clock; `most` when nothing is before. */
async function untilNextDue(most: number): Promise<number> {
  const [row] = await db().execute<{ ms: string | null }>(sql`
    select extract(epoch from min(publish_at) - clock_timestamp()) * 1000 as ms from editions
    where state = 'scheduled' and held_at is null and publish_at > clock_timestamp()`);
  return !row?.ms ? most : Math.min(most, Math.max(SOONEST_MS, Math.ceil(Number(row.ms))));
}

/**
 * Publishes what is due from now on, turn after turn: at its moment, and looking again at least
 * every `every` milliseconds. A database that is away is waited for. Returns how to stop: the
 * schedule at hand is finished first.
 */
export function runScheduler({ every = EVERY_MS }: { every?: number } = {}): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const resting = new Map<string, number>();
  let said = false;
  const turn = async (): Promise<number> => {
    try {
      await publishDue({ signal, resting });
      said = false;
      return await untilNextDue(every);
    } catch (error) {
      // Once, not every few seconds; a database that is away is noticed elsewhere.
      if (!said && !isAway(error)) console.error("Schedules are not being published:", error);
      said ||= !isAway(error);
      return every;
    }
  };
  const running = (async () => {
    while (!signal.aborted) {
      const pause = await turn();
      await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await within(STOP_MS, running).catch(() => undefined);
  };
}
