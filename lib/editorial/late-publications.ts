import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { LATE_AFTER_SECONDS } from "@/lib/editorial/lateness";
import { titleOf } from "@/lib/editorial/entry-rows";
import { namesOf } from "@/lib/editorial/sources-of";
import { said } from "@/lib/season/content";
import type { Kind } from "@/lib/season/words";

/** A publication that went live late: after the moment it was scheduled for. */
export type LatePublication = {
  entryId: string;
  number: number;
  title: string;
  dueAt: Date;
  at: Date;
  /** Who scheduled it. */
  by: string;
};

/** The scheduled changes of a tracker that went live late since an instant, the newest first. */
export async function latePublications(seasonId: string, since: Date): Promise<LatePublication[]> {
  const rows = await db().execute<{
    entry_id: string;
    number: number;
    kind: Kind;
    content: unknown;
    due_at: string;
    at: string;
    by: string;
  }>(sql`
    select e.id as entry_id, e.number, e.kind, r.content, p.due_at, p.at, u.name as by
    from publications p
    join entries e on e.id = p.entry_id
    join revisions r on r.id = p.revision_id
    join users u on u.id = p.by_id
    where e.season_id = ${seasonId} and p.at >= ${since.toISOString()}::timestamptz
      and p.at > p.due_at + make_interval(secs => ${LATE_AFTER_SECONDS})
    order by p.at desc limit 50`);
  const names = rows.length > 0 ? await namesOf(db(), seasonId) : new Map<string, string[]>();
  return rows.map((row) => ({
    entryId: row.entry_id,
    number: row.number,
    title: titleOf(said(row.kind, row.content), names),
    dueAt: new Date(row.due_at),
    at: new Date(row.at),
    by: row.by,
  }));
}
