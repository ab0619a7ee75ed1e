import { sql } from "@/db/connection";
import { entryPath, publicationPath, type TrackerAddress } from "@/lib/published/address";
import { type Difference, difference } from "@/lib/published/difference";
import { type Moment, now, startOf } from "@/lib/published/moment";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import type { Citation } from "@/lib/season/citation";
import { type Said, said, type Spoiler } from "@/lib/season/content";
import { type Day, dayOf, type Instant, instantOf } from "@/lib/season/day";
import type { Names } from "@/lib/season/fields";
import { headline } from "@/lib/season/headline";
import { coveredSince } from "@/lib/season/spoils";
import type { ChangeKind, Kind } from "@/lib/season/words";

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
  /** Against the publication before; null for a retraction. */
  difference: Difference | null;
};

export const CHANGES_SHOWN = 500;

const LEADING: ChangeKind[] = ["correction", "retraction", "new", "update", "clarification"];

/** A publication with the one before it, as the database tells them. */
export type ChangeRow = {
  id: string;
  entryId: string;
  entryNumber: number;
  slug: string;
  kind: Kind;
  number: number;
  changeKind: ChangeKind;
  note: string;
  at: Date;
  sequence: string;
  content: unknown;
  citations: Citation[];
  before: unknown;
  beforeCitations: Citation[] | null;
  /** What covers the entry now. */
  cover: Spoiler | null;
};

/** What covers an entry's words now, also once it was retracted; of `c` (publications) unless given. */
export const coverNow = (entryId = sql()`c.entry_id`) => sql()`(
  select l.content -> 'spoiler' from public_publications l
  where l.entry_id = ${entryId} and l.content is not null
  order by l.number desc limit 1) as cover`;

/**
 * The latest changes of a season, newest first, at most `limit` of them, as of a moment.
 * What came at the same moment stands with corrections and news first.
 * `since` is a UTC day: changes of that day and later.
 */
export async function changesOf(
  season: TrackedSeason,
  names: Names,
  {
    since = null,
    limit = CHANGES_SHOWN,
    moment = now(),
  }: { since?: Day | null; limit?: number; moment?: Moment } = {},
): Promise<Change[]> {
  const rows = await sql()<ChangeRow[]>`
    select c.id, c.entry_id as "entryId", c.entry_number as "entryNumber", c.slug, c.kind,
           c.number, c.change_kind as "changeKind", c.note, c.at, c.sequence, c.content,
           c.citations, b.content as before, b.citations as "beforeCitations", ${coverNow()}
    from (
      select * from public_publications
      where season_id = ${season.id} and at < ${moment.until}::timestamptz
      ${since === null ? sql()`` : sql()`and at >= ${startOf(since)}::timestamptz`}
      order by at desc, sequence desc limit ${limit}
    ) c
    left join public_publications b on b.entry_id = c.entry_id and b.number = c.number - 1
    order by c.at desc, array_position(${LEADING}::text[], c.change_kind::text), c.entry_number,
             c.number desc`;
  return rows.map((row) => asChange(row, addressOf(season), names, moment));
}

/**
 * A publication and the one before it, as the change log tells them. What is covered by now is covered
 * in the earlier words as well, except in the log of the past, which stays as it was.
 */
export function asChange(
  row: ChangeRow,
  tracker: TrackerAddress,
  names: Names,
  { past }: Pick<Moment, "past"> = now(),
): Change {
  const words = (content: unknown): Said | null =>
    content === null ? null : coveredSince(said(row.kind, content), past ? null : row.cover);
  const [is, was] = [words(row.content), words(row.before)];
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
    note: isCovered(is) || isCovered(was) ? "" : row.note,
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

function isCovered(what: Said | null): boolean {
  return what?.content.spoiler?.covers === "everything";
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
