import { minutesToWait, rateLimiters } from "@/db/rate-limiters";
import { Refusal } from "@/lib/season/refusal";

// What has expired is forgotten every minute: this and the next minutes make an hour.
const ALMOST_AN_HOUR = 55 * 60;

// One place may tell us a handful an hour; all of them together no more than a desk can read.
const LIMITS = {
  tips: { points: 6, duration: ALMOST_AN_HOUR },
  "all tips": { points: 120, duration: ALMOST_AN_HOUR },
} as const;
type Limit = keyof typeof LIMITS;

const limiter = rateLimiters(LIMITS);

/**
 * Counts one tip of a visitor. `visitor` is a key that does not say who or where they are; while the
 * product runs, it is gone from the database within the hour.
 * @throws Refusal "too many", which says when to come back.
 */
export async function countTip(visitor: string): Promise<void> {
  await take("tips", visitor, "You have told us several things this hour.");
  await take("all tips", "everybody", "Many readers are telling us things right now.");
}

async function take(name: Limit, key: string, what: string): Promise<void> {
  const minutes = await minutesToWait(limiter(name), key);
  if (minutes === null) return;
  throw new Refusal(
    "too many",
    `${what} This one was not sent, and is still in the form: send it in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    { detail: { minutes } },
  );
}
