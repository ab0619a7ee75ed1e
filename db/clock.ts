import { setTimeout as wait } from "node:timers/promises";
import { sql } from "@/db/connection";
import { within } from "@/db/patience";

const EVERY_MS = 60_000;
const PATIENCE_MS = 5000;

// The start script and what Next bundles are one process, and have one clock.
const clock = ((globalThis as { whatsKnownClock?: { aheadMs: number } }).whatsKnownClock ??= {
  aheadMs: 0,
});

/** This instant by the database's clock as it was last measured; until then by this machine's own. */
export function databaseNow(): Date {
  return new Date(Date.now() + clock.aheadMs);
}

/**
 * Measures how far the database's clock is ahead of this machine's, to half the time the answer takes.
 * @throws when the database does not answer within five seconds; the last measure stands.
 */
export async function measureClock(): Promise<void> {
  const asked = Date.now();
  const [row] = await within(PATIENCE_MS, sql()<[{ at: Date }]>`select clock_timestamp() as at`);
  clock.aheadMs = row.at.getTime() - (asked + Date.now()) / 2;
}

/**
 * Measures now and from then on every minute, until the returned function is called: this machine's
 * clock may be set while we run. Comes back after the first measure, also when it failed.
 */
export async function followClock(every = EVERY_MS): Promise<() => void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  await measureClock().catch(() => undefined);
  const forever = async (): Promise<void> => {
    for (;;) {
      await wait(every, undefined, { signal, ref: false });
      // A database that is away is told of elsewhere; meanwhile the last measure stands.
      await measureClock().catch(() => undefined);
    }
  };
  void forever().catch(() => undefined);
  return () => stopping.abort();
}
