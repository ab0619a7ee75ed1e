import { sql } from "@/db/connection";
import { changeCount } from "@/lib/published/changes";
import { endOf, startOf } from "@/lib/published/moment";
import { seasonAt, type TrackedSeason } from "@/lib/published/season";
import { type Tracker, trackerOfSeason } from "@/lib/published/tracker";
import { type Day, dayOf, isDay } from "@/lib/season/day";

/** What can be said of a tracker as of something that may be a day. */
export type AsOf = { season: TrackedSeason; first: Day } & (
  | {
      is: "written";
      day: Day;
      tracker: Tracker;
      /** The day is over, so this page says the same for good. */
      over: boolean;
      /** The last day before this one on which something was published. */
      earlier: Day | null;
    }
  /** Nothing had been published yet. */
  | { is: "before"; day: Day; over: true }
  /** The day is still to come. */
  | { is: "future"; day: Day }
  /** There is no such day. */
  | { is: "no day" }
);

/**
 * The tracker as readers saw it at the end of a UTC day, from what was published and checked by then
 * and nothing later; null when nothing was ever published at the address. `today` is a UTC day.
 */
export async function trackerAsOf(
  show: string,
  seasonNumber: number,
  asked: string,
  today: Day = dayOf(new Date()),
): Promise<AsOf | null> {
  const season = await seasonAt({ show, season: seasonNumber });
  if (!season) return null;
  const { first } = await changeCount(season.id);
  if (!first) return null;
  if (!isDay(asked)) return { is: "no day", season, first };
  if (asked > today) return { is: "future", season, first, day: asked };
  if (asked < first) return { is: "before", season, first, day: asked, over: true };
  const [tracker, earlier] = await Promise.all([
    trackerOfSeason(season, endOf(asked)),
    lastPublishedBefore(season.id, asked),
  ]);
  return { is: "written", season, first, day: asked, tracker, over: asked < today, earlier };
}

async function lastPublishedBefore(seasonId: string, day: Day): Promise<Day | null> {
  const [row] = await sql()<{ at: Date | null }[]>`
    select max(l.at) as at from public_entries e
    cross join lateral (
      select p.at from public_publications p
      where p.entry_id = e.id and p.at < ${startOf(day)}::timestamptz
      order by p.at desc limit 1
    ) l
    where e.season_id = ${seasonId}`;
  return row?.at ? dayOf(row.at) : null;
}

/** The first day after this one on which something was published; null when there is none yet. */
export async function nextPublishedAfter(season: TrackedSeason, day: Day): Promise<Day | null> {
  const [row] = await sql()<{ at: Date | null }[]>`
    select min(l.at) as at from public_entries e
    cross join lateral (
      select p.at from public_publications p
      where p.entry_id = e.id and p.at >= ${endOf(day).until}::timestamptz
      order by p.at limit 1
    ) l
    where e.season_id = ${season.id}`;
  return row?.at ? dayOf(row.at) : null;
}

/** A day on which something was published, and how many publications there were. */
export type PublicationDay = { day: Day; changes: number };

/** The latest days on which something was published, newest first, at most `most` of them. */
export async function publicationDays(
  season: TrackedSeason,
  most = 400,
): Promise<PublicationDay[]> {
  return await sql()<PublicationDay[]>`
    select to_char(p.at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as changes
    from public_publications p where p.season_id = ${season.id}
    group by 1 order by 1 desc limit ${most}`;
}
