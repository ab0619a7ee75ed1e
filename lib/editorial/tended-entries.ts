import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { type Day, LAST_DAY } from "@/lib/season/day";

/** Who looks after a live entry, and what they said and did about looking at it. */
export type Tended = {
  owner: { id: string; name: string } | null;
  lastCheck: { at: Date; by: string; note: string; source: string | null } | null;
  /** The latest snooze, also one that is over. */
  snoozed: { until: Day; reason: string; by: string; at: Date } | null;
  /**
   * The last possible day of the newest source that supports what is live, or that a check of it
   * cited; null when there is none, or when the day of one is not known.
   */
  newestSource: Day | null;
};

type Row = {
  id: string;
  owner_id: string | null;
  owner: string | null;
  checked_at: string | null;
  checked_by: string;
  check_note: string;
  check_source: string | null;
  until: Day | null;
  reason: string;
  snoozed_by: string;
  snoozed_at: string;
  newest: Day | null;
};

/** The live entries of a tracker by id. Somebody suspended owns nothing. */
export async function tendedEntries(seasonId: string): Promise<Map<string, Tended>> {
  const rows = await db().execute<Row>(sql`
    select e.id, o.id as owner_id, o.name as owner,
      k.at as checked_at, k.by as checked_by, k.note as check_note, k.source as check_source,
      s.until::text as until, s.reason, s.by as snoozed_by, s.at as snoozed_at, n.newest
    from entries e
    join publications p on p.id = e.live_publication_id and p.revision_id is not null
    left join users o on o.id = e.owner_id and o.suspended_at is null
    left join lateral (
      select c.at, u.name as by, c.note, b.name || ', ' || f.title as source
      from checks c
      join users u on u.id = c.by_id
      left join sources f on f.id = c.source_id
      left join publishers b on b.id = f.publisher_id
      where c.entry_id = e.id order by c.at desc limit 1
    ) k on true
    left join lateral (
      select z.until, z.reason, u.name as by, z.at
      from snoozes z join users u on u.id = z.by_id
      where z.entry_id = e.id order by z.at desc limit 1
    ) s on true
    left join lateral (
      select nullif(max(coalesce(f.published ->> 'latest', ${LAST_DAY})), ${LAST_DAY}) as newest
      from (
        select t.source_id from citations t
        where t.revision_id = p.revision_id and t.stance = 'supports'
        union
        select c.source_id from checks c
        where c.publication_id = p.id and c.source_id is not null
      ) cited
      join sources f on f.id = cited.source_id
    ) n on true
    where e.season_id = ${seasonId}`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        owner: row.owner_id ? { id: row.owner_id, name: row.owner ?? "" } : null,
        lastCheck: row.checked_at
          ? {
              at: new Date(row.checked_at),
              by: row.checked_by,
              note: row.check_note,
              source: row.check_source,
            }
          : null,
        snoozed: row.until
          ? {
              until: row.until,
              reason: row.reason,
              by: row.snoozed_by,
              at: new Date(row.snoozed_at),
            }
          : null,
        newestSource: row.newest,
      },
    ]),
  );
}

/** Everybody who can look after an entry, by name. */
export async function possibleOwners(): Promise<{ id: string; name: string }[]> {
  return [
    ...(await db().execute<{ id: string; name: string }>(
      sql`select id, name from users where suspended_at is null order by name, id`,
    )),
  ];
}
