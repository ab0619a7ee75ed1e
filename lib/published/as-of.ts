import { sql } from "@/db/connection";
import { changeCount } from "@/lib/published/changes";
import type { Fragment } from "@/lib/published/log-pages";
import { endOf, publicToday, startOf } from "@/lib/published/moment";
import { seasonAt, type TrackedSeason } from "@/lib/published/season";
import { type Tracker, trackerOfSeason } from "@/lib/published/tracker";
import { type Day, dayOf, isDay, LAST_DAY } from "@/lib/season/day";

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
  today: Day = publicToday(),
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

/** A stretch of the days on which something was published, newest first. */
export type PublicationDays = {
  days: PublicationDay[];
  /** The day everything began, wherever this stretch lies. */
  first: Day;
  /** The stretch after this one holds days before this day; null when this is the last. */
  older: Day | null;
  /** The stretch before this one holds days before this day; null when that is the first, or this is. */
  newer: Day | null;
};

/**
 * The days on which something was published, newest first, at most `most` of them: the latest, or with
 * `before` those before a UTC day. Null when nothing was ever published.
 */
export async function publicationDays(
  season: TrackedSeason,
  { before = null, most = 400 }: { before?: Day | null; most?: number } = {},
): Promise<PublicationDays | null> {
  const days = (condition: Fragment, order: Fragment) =>
    sql()<PublicationDay[]>`
      select to_char(p.at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as changes
      from public_publications p where p.season_id = ${season.id} and ${condition}
      group by 1 order by 1 ${order}`;
  const from = startOf(before ?? LAST_DAY);
  const [{ first }, found, [newer]] = await Promise.all([
    changeCount(season.id),
    days(
      before === null ? sql()`true` : sql()`p.at < ${from}::timestamptz`,
      sql()`desc limit ${most + 1}`,
    ),
    days(sql()`p.at >= ${from}::timestamptz`, sql()`offset ${most} limit 1`),
  ]);
  if (!first) return null;
  const shown = found.slice(0, most);
  return {
    days: shown,
    first,
    older: found.length > most ? (shown.at(-1)?.day ?? null) : null,
    newer: newer?.day ?? null,
  };
}
