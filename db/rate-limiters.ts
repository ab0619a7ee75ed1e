import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db, type Database } from "@/db/connection";
import { rateLimits } from "@/db/schema";

/** So many points within so many seconds. */
export type Limit = { points: number; duration: number };

/**
 * Limiters by name, each counting under its own name in Postgres, so that all instances count
 * together. With `sweeps` the first of them clears what has expired, of everybody's counters.
 */
export function rateLimiters<Name extends string>(
  limits: Record<Name, Limit>,
  { sweeps = false }: { sweeps?: boolean } = {},
): (name: Name) => RateLimiterDrizzle {
  const ofDatabase = new WeakMap<Database, Record<Name, RateLimiterDrizzle>>();
  return (name) => {
    const storeClient = db();
    let all = ofDatabase.get(storeClient);
    if (!all) {
      const made = Object.entries<Limit>(limits).map(([keyPrefix, limit], place) => [
        keyPrefix,
        new RateLimiterDrizzle({
          storeClient,
          schema: rateLimits,
          keyPrefix,
          ...limit,
          clearExpiredByTimeout: sweeps && place === 0,
        }),
      ]);
      all = Object.fromEntries(made) as Record<Name, RateLimiterDrizzle>;
      ofDatabase.set(storeClient, all);
    }
    return all[name];
  };
}

/** Takes a point; null when there was one, else in how many minutes (at least one) there is again. */
export async function minutesToWait(
  limiter: RateLimiterDrizzle,
  key: string,
): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (stop) {
    if (!(stop instanceof RateLimiterRes)) throw stop;
    return Math.max(1, Math.ceil(stop.msBeforeNext / 60_000));
  }
}
