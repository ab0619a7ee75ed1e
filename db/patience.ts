import { setTimeout as wait } from "node:timers/promises";

/** What `work` comes to, or an error with the code CONNECT_TIMEOUT when it takes longer than that. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  work.catch(() => undefined); // nobody may be waiting any more when it fails
  const late = wait(ms, undefined, { signal: done.signal, ref: false }).then(
    () =>
      Promise.reject(Object.assign(new Error("no answer in time"), { code: "CONNECT_TIMEOUT" })),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
