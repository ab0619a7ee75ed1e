import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type postgres from "postgres";
import { connect } from "@/db/connection";
import { within } from "@/db/patience";

const PULSE_MS = 5000;

// The start script listens, and what Next bundles says whether it hears: they are one process.
const hearing = ((globalThis as { whatsKnownHearing?: Map<string, boolean> }).whatsKnownHearing ??=
  new Map());

/** Whether the channel is heard in this process, or nobody here listens to it. */
export function isHearing(channel: string): boolean {
  return hearing.get(channel) ?? true;
}

type Listening = {
  /** Told once that the channel is not heard any more, and once that it is again. */
  say?: (line: string, error?: unknown) => void;
  /** How often the connection has to show that it lives, in milliseconds. */
  pulse?: number;
};

/**
 * Calls `heard` for every notification on the channel, on a connection of its own, until the
 * returned function is called. A broken or silent connection is noticed within ten seconds and
 * replaced; `reconnected` is then called, because notifications in between are lost for good.
 * Comes back once it listens, or after five seconds when the database is away.
 */
export async function listen(
  channel: string,
  heard: (payload: string) => void,
  reconnected: () => void,
  { say = console.error, pulse = PULSE_MS }: Listening = {},
): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: there is nothing to listen to.");
  const stopping = new AbortController();
  const { signal } = stopping;
  let client: postgres.Sql | undefined;
  let settled = false;
  let begun: () => void = () => undefined;
  const listening = new Promise<void>((resolve) => (begun = resolve));

  const lost = (error: unknown): void => {
    if (signal.aborted || hearing.get(channel) === false) return;
    hearing.set(channel, false);
    say(`What the database announces (${channel}) is not heard, and is tried again:`, error);
  };
  const found = (): void => {
    if (settled) say(`What the database announces (${channel}) is heard again.`);
    hearing.set(channel, true);
    if (settled) reconnected();
    begun();
  };

  const attend = async (): Promise<void> => {
    client = connect(url, { max: 1 });
    const beat = `pulse_${randomBytes(6).toString("hex")}`;
    let beats = 0;
    await client.listen(beat, () => (beats += 1));
    // postgres.js listens again by itself after a short break, and then calls this once more.
    await client.listen(channel, heard, found);
    for (;;) {
      const before = beats;
      await within(pulse, client.notify(beat, ""));
      await wait(pulse, undefined, { signal, ref: false });
      if (beats === before) throw new Error("the listening connection has gone silent");
    }
  };

  const forever = async (): Promise<void> => {
    while (!signal.aborted) {
      await attend().catch(lost);
      await client?.end({ timeout: 0 }).catch(() => undefined);
      await wait(1000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  void forever();
  // When the database is away at this moment we go on without it, and make up for it on connecting.
  await within(PULSE_MS, listening).catch(lost);
  settled = true;

  return async () => {
    stopping.abort();
    hearing.delete(channel);
    await client?.end({ timeout: 1 }).catch(() => undefined);
  };
}
