import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { db, type Database } from "@/db/connection";
import { rateLimits } from "@/db/schema";
import { Refusal } from "@/lib/season/refusal";

const HOUR = 60 * 60;

// One place may tell us a handful an hour; all of them together no more than a desk can read.
const LIMITS = {
  tips: { points: 6, duration: HOUR },
  "all tips": { points: 120, duration: HOUR },
} as const;
type Limit = keyof typeof LIMITS;

const limiters = new WeakMap<Database, Map<Limit, RateLimiterDrizzle>>();

/**
 * Counts one tip from an address. What is stored is a digest that changes every day, never the
 * address, and it is gone within the hour.
 * @throws Refusal "too many", which says when to come back.
 */
export async function countTip(address: string, today: string): Promise<void> {
  const digest = createHash("sha256").update(`${today} ${address}`).digest("base64url");
  await take("tips", digest, "You have told us several things this hour.");
  await take("all tips", "everybody", "Many readers are telling us things right now.");
}

async function take(name: Limit, key: string, what: string): Promise<void> {
  try {
    await limiter(name).consume(key);
  } catch (stop) {
    if (!(stop instanceof RateLimiterRes)) throw stop;
    const minutes = Math.max(1, Math.ceil(stop.msBeforeNext / 60_000));
    throw new Refusal(
      "too many",
      `${what} This one was not sent, and is still in the form: send it in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
      { detail: { minutes } },
    );
  }
}

function limiter(name: Limit): RateLimiterDrizzle {
  const storeClient = db();
  let all = limiters.get(storeClient);
  if (!all) limiters.set(storeClient, (all = new Map()));
  let one = all.get(name);
  if (!one) {
    one = new RateLimiterDrizzle({
      storeClient,
      schema: rateLimits,
      keyPrefix: name,
      ...LIMITS[name],
      // The limiters of signing in sweep the table for all.
      clearExpiredByTimeout: false,
    });
    all.set(name, one);
  }
  return one;
}
