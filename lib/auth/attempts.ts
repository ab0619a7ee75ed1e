import { createHash } from "node:crypto";
import { minutesToWait, rateLimiters } from "@/db/rate-limiters";
import { Refusal } from "@/lib/season/refusal";

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

// One person at one address gets five tries, and fewer an hour the longer it goes on. The limit on
// an account from everywhere is wide and its window short, and an address the account has signed in
// from does not count against it: guessing from elsewhere never shuts its owner out.
const LIMITS = {
  address: { points: 30, duration: 15 * MINUTE },
  tries: { points: 5, duration: 15 * MINUTE },
  longTries: { points: 15, duration: 120 * MINUTE },
  account: { points: 25, duration: 15 * MINUTE },
  known: { points: 1, duration: 30 * DAY },
  password: { points: 5, duration: 15 * MINUTE },
} as const;
type Limit = keyof typeof LIMITS;

const limiter = rateLimiters(LIMITS);

/** A try at signing in that has been counted. */
export type Attempt = {
  /** The password was right: the account's counters start again. */
  succeeded(): Promise<void>;
};

/**
 * Counts a try at an account from an address before the password is looked at, so that tries made
 * at the same moment count too. Throws Refusal("too many"), which says when to come back.
 */
export async function countAttempt(email: string, address: string): Promise<Attempt> {
  const account = createHash("sha256").update(email.toLowerCase()).digest("base64url");
  const both = `${account}:${address}`;
  // In this order: a try that one limit stops does not count against those after it.
  await take("address", address);
  await take("tries", both);
  await take("longTries", both);
  if (!(await limiter("known").get(both))) await take("account", account);
  return {
    async succeeded() {
      await Promise.all([
        limiter("address").reward(address),
        limiter("tries").delete(both),
        limiter("longTries").delete(both),
        limiter("account").delete(account),
        limiter("known").set(both, 1, LIMITS.known.duration),
      ]);
    },
  };
}

/** Counts a try at the current password of somebody signed in. Throws Refusal("too many"). */
export async function countPasswordTry(userId: string): Promise<Attempt> {
  await take("password", userId);
  return {
    async succeeded() {
      await limiter("password").delete(userId);
    },
  };
}

async function take(name: Limit, key: string): Promise<void> {
  const minutes = await minutesToWait(limiter(name), key);
  if (minutes === null) return;
  throw new Refusal(
    "too many",
    `Too many attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    { detail: { minutes } },
  );
}
