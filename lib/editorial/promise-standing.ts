import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { promises, promiseSettlements } from "@/db/schema";
import type { PromiseState } from "@/lib/season/words";

export type StandingPromise = typeof promises.$inferSelect & { state: PromiseState };

/**
 * A promise and how it stands, locked until the transaction ends: it is settled by one at a time.
 * Null when there is none.
 */
export async function lockedPromise(
  tx: Transaction,
  promiseId: string,
): Promise<StandingPromise | null> {
  const [promise] = await tx
    .select()
    .from(promises)
    .where(eq(promises.id, promiseId))
    .for("no key update");
  if (!promise) return null;
  // Asked after the lock was had: whoever held it before may have settled it.
  const [latest] = await tx
    .select({ state: promiseSettlements.state })
    .from(promiseSettlements)
    .where(eq(promiseSettlements.promiseId, promiseId))
    .orderBy(desc(promiseSettlements.sequence))
    .limit(1);
  return { ...promise, state: latest?.state ?? "open" };
}

/** Adds to how a locked promise ended. `at`: an instant of the database's own clock unless it says otherwise. */
export async function addSettlement(
  tx: Transaction,
  settlement: {
    promiseId: string;
    state: PromiseState;
    publicationId: string | null;
    byId: string;
    at?: SQL;
  },
): Promise<void> {
  await tx.insert(promiseSettlements).values({ at: sql`clock_timestamp()`, ...settlement });
}

/** Promises are locked in one order always, so that two publications cannot wait for each other. */
export function inOrder<T extends { promiseId: string }>(all: T[]): T[] {
  return all.toSorted((a, b) => (a.promiseId < b.promiseId ? -1 : 1));
}
