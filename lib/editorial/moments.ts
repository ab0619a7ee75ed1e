import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { readInstant, sayInstant } from "@/lib/season/instant";
import { Refusal } from "@/lib/season/refusal";

/** Years a schedule or an embargo may lie ahead: further is a slip of the finger. */
export const YEARS_AHEAD = 5;

/** The database's clock, the only one that decides when something is due. */
export async function databaseClock(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  if (!row) throw new Error("the database does not know the time");
  return new Date(row.now);
}

/** Reads the moment a form gave. @throws Refusal "invalid" at `path`. */
export function readMoment(text: unknown, now: Date, path: string): Date {
  const moment = typeof text === "string" ? readInstant(text) : null;
  const ask = (message: string): Refusal =>
    new Refusal("invalid", `${message} Nothing was changed.`, {
      problems: [{ path, message }],
    });
  if (!moment) {
    throw ask("Give a day and a time that exist, with their zone: 2027-01-28T15:00:00Z.");
  }
  const furthest = new Date(now);
  furthest.setUTCFullYear(now.getUTCFullYear() + YEARS_AHEAD);
  if (moment > furthest) {
    throw ask(
      `${sayInstant(moment)} is more than ${YEARS_AHEAD} years ahead. Choose an earlier moment.`,
    );
  }
  return moment;
}
