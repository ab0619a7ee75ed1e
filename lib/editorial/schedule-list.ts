import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { type EditionSummary, type EntryRow, entryRows, titleOf } from "@/lib/editorial/entry-rows";
import type { Scheduled } from "@/lib/editorial/scheduled";
import { namesOf } from "@/lib/editorial/sources-of";
import type { Actor } from "@/lib/season/actor";

/** A scheduled change with the entry it changes, and what is being worked on beside it. */
export type ComingSchedule = Scheduled & {
  row: EntryRow;
  /** What the entry is called once the change is live. */
  title: string;
  /** The open edition: the change after this one. */
  open: EditionSummary | null;
};

/** All scheduled changes of a tracker, the next one first; those that are held included. */
export async function comingSchedules(_actor: Actor, seasonId: string): Promise<ComingSchedule[]> {
  const rows = await entryRows(seasonId);
  const names = await namesOf(db(), seasonId);
  return rows
    .flatMap((row) =>
      row.scheduled
        ? [
            {
              ...row.scheduled,
              row,
              title: titleOf(row.scheduled.said, names) || row.title,
              open: row.edition,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime());
}

/** How many changes of a tracker are scheduled, held ones included. */
export async function scheduledCount(seasonId: string): Promise<number> {
  const [row] = await db().execute<{ n: number }>(sql`
    select count(*)::int as n from editions d join entries e on e.id = d.entry_id
    where e.season_id = ${seasonId} and d.state = 'scheduled'`);
  return row?.n ?? 0;
}
