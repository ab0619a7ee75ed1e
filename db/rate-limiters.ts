import { lt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db, type Database } from "@/db/connection";
import { rateLimits } from "@/db/schema";

/** So many points within so many seconds. */
export type Limit = { points: number; duration: number };

/**
 * Limiters by name, each counting under its own name in Postgres, so that all instances count
 * together. `forgetEveryMinute` clears what has expired.
 */
export function rateLimiters<Name extends string>(
  limits: Record<Name, Limit>,
): (name: Name) => RateLimiterDrizzle {
  const ofDatabase = new WeakMap<Database, Record<Name, RateLimiterDrizzle>>();
  return (name) => {
    const storeClient = db();
    let all = ofDatabase.get(storeClient);
    if (!all) {
      const made = Object.entries<Limit>(limits).map(([keyPrefix, limit]) => [
        keyPrefix,
        new RateLimiterDrizzle({
          storeClient,
          schema: rateLimits,
          keyPrefix,
          ...limit,
          clearExpiredByTimeout: false, // an hour late, and only of limiters in use
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

/** Deletes every counter that has run out. */
export async function forgetExpired(): Promise<void> {
  await db().delete(rateLimits).where(lt(rateLimits.expire, new Date()));
}

/** Does so now and every minute from now on, in any instance for all. Returns how to stop. */
export function forgetEveryMinute(): () => Promise<void> {
  // A database that is away is noticed elsewhere; the next minute tries again.
  const forget = (): void => void forgetExpired().catch(() => undefined);
  forget();
  const minute = setInterval(forget, 60_000).unref();
  return async () => clearInterval(minute);
}
