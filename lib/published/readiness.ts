import { setTimeout as wait } from "node:timers/promises";
import { sql } from "@/db/connection";
import { isHearing } from "@/db/listen";

/** Where the database announces what was made public. */
export const PUBLIC_CHANGE = "public_change";

const PATIENCE_MS = 2000;

/**
 * Whether this instance can do its work: the database answers within two seconds, and what is published
 * is heard of, without which readers would go on seeing yesterday's pages. Never throws.
 */
export async function isReady(): Promise<boolean> {
  if (!isHearing(PUBLIC_CHANGE)) return false;
  const answered = sql()`select 1`.then(
    () => true,
    () => false,
  );
  return await Promise.race([answered, wait(PATIENCE_MS, false, { ref: false })]);
}
