import { sql } from "@/db/connection";
import { entryPath, publicationPath } from "@/lib/published/address";
import { type Moment, now } from "@/lib/published/moment";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import { cited, type CitedSource, type PublicSources } from "@/lib/published/sources";
import type { Citation } from "@/lib/season/citation";
import { type Said, said } from "@/lib/season/content";
import { type Day, dayOf, type Instant, instantOf } from "@/lib/season/day";
import type { Kind } from "@/lib/season/words";

export { newestStanding, ofKind, type Standable } from "@/lib/season/standable";

/** A live entry: what it says now, who says so, and what became of it. */
export type PublishedEntry = {
  id: string;
  number: number;
  slug: string;
  position: number;
  href: string;
  said: Said;
  citations: Citation[];
  sources: CitedSource[];
  /** Grows with every publication of any tracker: this is that of the live one. */
  sequence: number;
  /** How often it was published, the first time and retractions counted. */
  publications: number;
  firstPublished: Day;
  changed: Day;
  corrected: Day | null;
  /** The last look since its latest change. */
  checked: Day | null;
  /** The same to the second. What only says it more clearly moves neither `published` nor `updated`. */
  at: {
    published: Instant;
    updated: Instant;
    changed: Instant;
    corrected: Instant | null;
    checked: Instant | null;
  };
  /** The live entry that took its place, and since when. */
  overtaken: Overtaken | null;
};
export type Overtaken = {
  id: string;
  number: number;
  href: string;
  on: Day | null;
  at: Instant | null;
};

type Row = {
  id: string;
  number: number;
  slug: string;
  position: number;
  kind: Kind;
  content: unknown;
  citations: Citation[];
  sequence: string;
  publications: number;
  firstPublished: Date;
  changed: Date;
  updated: Date;
  corrected: Date | null;
  overtakenSince: Date | null;
  checked: Date | null;
};

/**
 * The entries of a season that stood at a moment, in their order; those retracted by then have left
 * it. Of a past moment, their addresses are those of the wording that stood then.
 */
export async function liveEntries(
  season: TrackedSeason,
  sources: PublicSources,
  { until, past }: Moment = now(),
): Promise<PublishedEntry[]> {
  // Everything is looked up per entry, by index: a long history costs no more than a short one.
  const rows = await sql()<Row[]>`
    select e.id, e.number, e.slug, e.position, e.kind, v.content, v.citations, v.at as changed,
           v.sequence, v.number as publications, f.at as "firstPublished", u.at as updated, c.at as corrected,
           o.at as "overtakenSince", k.at as checked
    from public_entries e
    cross join lateral (
      select p.content, p.citations, p.at, p.sequence, p.number from public_publications p
      where p.entry_id = e.id and p.at < ${until}::timestamptz
      order by p.at desc, p.number desc limit 1
    ) v
    left join lateral (
      select p.at from public_publications p where p.entry_id = e.id and p.number = 1
    ) f on true
    cross join lateral (
      select p.at from public_publications p
      where p.entry_id = e.id and p.change_kind <> 'clarification' and p.at < ${until}::timestamptz
      order by p.at desc limit 1
    ) u
    left join lateral (
      select p.at from public_publications p
      where p.entry_id = e.id and p.change_kind = 'correction' and p.at < ${until}::timestamptz
      order by p.at desc limit 1
    ) c on true
    left join lateral (
      select p.at from public_publications p
      where p.entry_id = e.id and p.content ->> 'overtakenBy' = v.content ->> 'overtakenBy'
      order by p.revision_number limit 1
    ) o on true
    left join lateral (
      select max(c.at) as at from public_checks c
      where c.entry_id = e.id and c.at >= v.at and c.at < ${until}::timestamptz
    ) k on true
    where e.season_id = ${season.id} and v.content is not null
    order by e.position, e.number`;
  const tracker = addressOf(season);
  const address = ({ slug, publications }: Row): string =>
    past ? publicationPath(tracker, slug, publications) : entryPath(tracker, slug);
  const live = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const says = said(row.kind, row.content);
    const over = live.get(says.content.overtakenBy ?? "");
    return {
      id: row.id,
      number: row.number,
      slug: row.slug,
      position: row.position,
      href: address(row),
      said: says,
      citations: row.citations,
      sources: cited(row.citations, sources),
      sequence: Number(row.sequence),
      publications: row.publications,
      firstPublished: dayOf(row.firstPublished),
      changed: dayOf(row.changed),
      corrected: row.corrected && dayOf(row.corrected),
      checked: row.checked && dayOf(row.checked),
      at: {
        published: instantOf(row.firstPublished),
        updated: instantOf(row.updated),
        changed: instantOf(row.changed),
        corrected: row.corrected && instantOf(row.corrected),
        checked: row.checked && instantOf(row.checked),
      },
      overtaken:
        over && over.id !== row.id
          ? {
              id: over.id,
              number: over.number,
              href: address(over),
              on: row.overtakenSince && dayOf(row.overtakenSince),
              at: row.overtakenSince && instantOf(row.overtakenSince),
            }
          : null,
    };
  });
}
