import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type postgres from "postgres";
import { connect } from "@/db/connection";
import { within } from "@/db/patience";

const PULSE_MS = 5000;

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
): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: there is nothing to listen to.");
  const stopping = new AbortController();
  let client: postgres.Sql | undefined;
  let settled = false;
  let begun: () => void = () => undefined;
  const listening = new Promise<void>((resolve) => (begun = resolve));

  const attend = async (): Promise<void> => {
    client = connect(url, { max: 1 });
    const pulse = `pulse_${randomBytes(6).toString("hex")}`;
    let beats = 0;
    await client.listen(pulse, () => (beats += 1));
    // postgres.js listens again by itself after a short break, and then calls this once more.
    await client.listen(channel, heard, () => {
      if (settled) reconnected();
      begun();
    });
    for (;;) {
      const before = beats;
      await within(PULSE_MS, client.notify(pulse, ""));
      await wait(PULSE_MS, undefined, { signal: stopping.signal, ref: false });
      if (beats === before) throw new Error("the listening connection has gone silent");
    }
  };

  const forever = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await attend().catch(() => undefined);
      await client?.end({ timeout: 0 }).catch(() => undefined);
      await wait(1000, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  void forever();
  // When the database is away at this moment we go on without it, and make up for it on connecting.
  await within(PULSE_MS, listening).catch(() => undefined);
  settled = true;

  return async () => {
    stopping.abort();
    await client?.end({ timeout: 1 }).catch(() => undefined);
  };
}
