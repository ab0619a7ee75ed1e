import type postgres from "postgres";
import { sql } from "@/db/connection";
import type { Moment } from "@/lib/published/moment";
import type { Citation } from "@/lib/season/citation";
import { RECORDED_KINDS, type Word } from "@/lib/season/record";
import type { ChangeKind, Kind } from "@/lib/season/words";

/** An entry as it stood at a moment, as the database tells it. */
export type EntryRow = {
  id: string;
  number: number;
  slug: string;
  position: number;
  kind: Kind;
  seasonId: string;
  /** The show's slug and the season's number: its tracker's address. */
  show: string;
  season: number;
  content: unknown;
  citations: Citation[];
  /** The publication that stood: which it is, how it came, and how many there had been. */
  publicationId: string;
  changeKind: ChangeKind;
  sequence: string;
  publications: number;
  firstPublished: Date;
  changed: Date;
  /** As changed, but for clarifications. */
  updated: Date;
  corrected: Date | null;
  checked: Date | null;
  /** The entry of the same season that stood in its place at that moment. */
  overtaker: { id: string; number: number; slug: string; publications: number } | null;
  overtakenSince: Date | null;
  /** What it said of what happened, up to that moment; empty for kinds that tell nothing of it. */
  record: Word[];
};

type Piece = postgres.Fragment;

/**
 * The entries that stood at a moment, retracted ones left out. `where` says which, of
 * `e` (public_entries), `v` (the publication that stood), `s` (seasons) and `w` (shows); `tail` is
 * their order, and how many.
 */
export async function entryRows(
  { until }: Moment,
  where: Piece,
  tail: Piece = sql()`order by e.position, e.number`,
): Promise<EntryRow[]> {
  const latest = (of: Piece): Piece => sql()`
    select h.id, h.number, h.at from public_history h
    where h.entry_id = ${of} and h.at < ${until}::timestamptz
    order by h.at desc, h.number desc limit 1`;
  // Everything is looked up per entry, by index: a long history costs no more than a short one. What
  // was said and cited is read of the one publication that stood.
  return await sql()<EntryRow[]>`
    select e.id, e.number, e.slug, e.position, e.kind, e.season_id as "seasonId", w.slug as show,
           s.number as season, v.content, v.citations, v.id as "publicationId",
           v.change_kind as "changeKind", v.sequence, v.number as publications, v.at as changed,
           f.at as "firstPublished", u.at as updated, c.at as corrected, k.at as checked, x.overtaker,
           o.at as "overtakenSince",
           case when e.kind::text = any(${[...RECORDED_KINDS]})
             then public_record(e.id, ${until}::timestamptz) else '[]'::jsonb end as record
    from public_entries e
    join seasons s on s.id = e.season_id
    join shows w on w.id = s.show_id
    cross join lateral (${latest(sql()`e.id`)}) y
    join public_publications v on v.id = y.id
    left join lateral (
      select h.at from public_history h where h.entry_id = e.id and h.number = 1 limit 1
    ) f on true
    cross join lateral (
      select h.at from public_history h
      where h.entry_id = e.id and h.change_kind <> 'clarification' and h.at < ${until}::timestamptz
      order by h.at desc, h.number desc limit 1
    ) u
    left join lateral (
      select h.at from public_history h
      where h.entry_id = e.id and h.change_kind = 'correction' and h.at < ${until}::timestamptz
      order by h.at desc limit 1
    ) c on true
    left join lateral (
      select h.at from public_history h
      where h.entry_id = e.id and h.content ->> 'overtakenBy' = v.content ->> 'overtakenBy'
      order by h.revision_number limit 1
    ) o on true
    left join lateral (
      select max(c.at) as at from public_checks c
      where c.entry_id = e.id and c.at >= v.at and c.at < ${until}::timestamptz
    ) k on true
    left join lateral (
      select jsonb_build_object(
        'id', t.id, 'number', t.number, 'slug', t.slug, 'publications', l.number) as overtaker
      from public_entries t
      cross join lateral (${latest(sql()`t.id`)}) l
      join public_history h on h.id = l.id
      where t.id = (v.content ->> 'overtakenBy')::uuid and t.season_id = e.season_id
        and t.id <> e.id and h.content is not null
    ) x on true
    where v.content is not null and ${where}
    ${tail}`;
}
