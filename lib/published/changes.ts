import { sql } from "@/db/connection";
import { entryPath, publicationPath, type TrackerAddress } from "@/lib/published/address";
import { changeColumns, type ChangeRow, theOneBefore } from "@/lib/published/change-rows";
import { type Difference, difference } from "@/lib/published/difference";
import { after } from "@/lib/published/log-pages";
import { type Moment, now, startOf } from "@/lib/published/moment";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import type { Said } from "@/lib/season/content";
import { type Day, dayOf, type Instant, instantOf } from "@/lib/season/day";
import type { Names } from "@/lib/season/fields";
import { headline } from "@/lib/season/headline";
import { noteSpoils, wordsUnder } from "@/lib/season/spoils";
import type { ChangeKind } from "@/lib/season/words";

/** One publication, as the change log tells it. */
export type Change = {
  id: string;
  /** Grows with every publication of any tracker. */
  sequence: number;
  on: Day;
  at: Instant;
  kind: ChangeKind;
  entry: { id: string; number: number; href: string };
  /** The actor a new entry adds to the cast. */
  joins: string | null;
  /** What the entry says, without giving away what is covered. */
  headline: string;
  /** The desk's words on the change; "" when there are none, or when they are under a cover. */
  note: string;
  /** There are such words, and they are under a cover. */
  noteCovered: boolean;
  /** Against the publication before; null for a retraction. */
  difference: Difference | null;
};

const LEADING: ChangeKind[] = ["correction", "retraction", "new", "update", "clarification"];

/** The changes of a season, as a condition on publications. `since` is a UTC day: of that day and later. */
export const ofSeasonSince = ({ id }: TrackedSeason, since: Day | null) => sql()`(
  season_id = ${id}
  ${since === null ? sql()`` : sql()`and at >= ${startOf(since)}::timestamptz`})`;

/**
 * The latest changes of a season, newest first, at most `limit` of them, as of a moment.
 * What came at the same moment stands with corrections and news first. `since` is a UTC day: changes of
 * that day and later; with `before` the list goes on from that place (see log-pages.ts).
 */
export async function changesOf(
  season: TrackedSeason,
  names: Names,
  options: { limit: number; since?: Day | null; before?: string | null; moment?: Moment },
): Promise<Change[]> {
  const { limit, since = null, before = null, moment = now() } = options;
  const rows = await sql()<ChangeRow[]>`
    select ${changeColumns(moment)}
    from (
      select * from public_publications
      where ${ofSeasonSince(season, since)} and ${after(before)}
        and at < ${moment.until}::timestamptz
      order by at desc, sequence desc limit ${limit}
    ) c
    ${theOneBefore()}
    order by c.at desc, array_position(${LEADING}::text[], c.change_kind::text), c.entry_number,
             c.number desc`;
  return rows.map((row) => asChange(row, addressOf(season), names, moment));
}

/**
 * A publication and the one before it, as the change log tells them. What covered the entry at the
 * moment the row was read for covers its earlier words as well.
 */
export function asChange(
  row: ChangeRow,
  tracker: TrackerAddress,
  names: Names,
  { past }: Pick<Moment, "past"> = now(),
): Change {
  const is = wordsUnder(row.kind, row.content, row.cover);
  const was = wordsUnder(row.kind, row.before, row.cover);
  const noteCovered = row.note !== "" && noteSpoils(was?.content ?? null, is?.content ?? null);
  return {
    id: row.id,
    sequence: Number(row.sequence),
    on: dayOf(row.at),
    at: instantOf(row.at),
    kind: row.changeKind,
    entry: {
      id: row.entryId,
      number: row.entryNumber,
      href: past ? publicationPath(tracker, row.slug, row.number) : entryPath(tracker, row.slug),
    },
    joins: row.changeKind === "new" ? newActor(is, names) : null,
    headline: is ? headline(is, names) : was ? headline(was, names) : "",
    note: noteCovered ? "" : row.note,
    noteCovered,
    difference: is
      ? difference(
          was && { said: was, citations: row.beforeCitations ?? [] },
          { said: is, citations: row.citations },
          names,
        )
      : null,
  };
}

function newActor(what: Said | null, names: Names): string | null {
  if (what?.kind !== "cast" || what.content.returnStatus !== "new") return null;
  return names.get(what.content.personId ?? "") ?? null;
}

export type ChangeCount = {
  changes: number;
  first: Day | null;
  last: Day | null;
  /** The first, and the last that said something new: one that only says it more clearly does not. */
  at: { published: Instant; updated: Instant } | null;
};

/** How many publications a season had had by a moment, and when the first and the last were. */
export async function changeCount(
  seasonId: string,
  { until }: Moment = now(),
): Promise<ChangeCount> {
  // An entry's publications are numbered without gaps, so nothing needs counting one by one.
  const [row] = await sql()<
    { changes: number; first: Date | null; last: Date | null; updated: Date | null }[]
  >`
    select coalesce(sum(l.number), 0)::int as changes, min(f.at) as first, max(l.at) as last,
           max(u.at) as updated
    from public_entries e
    cross join lateral (
      select p.number, p.at from public_publications p
      where p.entry_id = e.id and p.at < ${until}::timestamptz
      order by p.at desc, p.number desc limit 1
    ) l
    cross join lateral (
      select p.at from public_publications p where p.entry_id = e.id and p.number = 1
    ) f
    cross join lateral (
      select p.at from public_publications p
      where p.entry_id = e.id and p.change_kind <> 'clarification' and p.at < ${until}::timestamptz
      order by p.at desc limit 1
    ) u
    where e.season_id = ${seasonId}`;
  return {
    changes: row?.changes ?? 0,
    first: row?.first ? dayOf(row.first) : null,
    last: row?.last ? dayOf(row.last) : null,
    at:
      row?.first && row.updated
        ? { published: instantOf(row.first), updated: instantOf(row.updated) }
        : null,
  };
}
