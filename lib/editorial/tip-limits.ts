import { createHash } from "node:crypto";
import { minutesToWait, rateLimiters } from "@/db/rate-limiters";
import { Refusal } from "@/lib/season/refusal";

const HOUR = 60 * 60;

// One place may tell us a handful an hour; all of them together no more than a desk can read.
const LIMITS = {
  tips: { points: 6, duration: HOUR },
  "all tips": { points: 120, duration: HOUR },
} as const;
type Limit = keyof typeof LIMITS;

const limiter = rateLimiters(LIMITS);

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
  const minutes = await minutesToWait(limiter(name), key);
  if (minutes === null) return;
  throw new Refusal(
    "too many",
    `${what} This one was not sent, and is still in the form: send it in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    { detail: { minutes } },
  );
}
