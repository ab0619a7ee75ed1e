import { setTimeout as wait } from "node:timers/promises";
import { sql } from "@/db/connection";

const PATIENCE_MS = 2000;

/** Whether this instance can do its work: the database answers within two seconds. Never throws. */
export async function isReady(): Promise<boolean> {
  const answered = sql()`select 1`.then(
    () => true,
    () => false,
  );
  return await Promise.race([answered, wait(PATIENCE_MS, false, { ref: false })]);
}
