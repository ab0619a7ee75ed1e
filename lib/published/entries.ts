import { sql } from "@/db/connection";
import { entryPath } from "@/lib/published/address";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import { cited, type CitedSource, type PublicSources } from "@/lib/published/sources";
import type { Citation } from "@/lib/season/citation";
import { type Said, said } from "@/lib/season/content";
import { type Day, dayOf } from "@/lib/season/day";
import type { Kind } from "@/lib/season/words";

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
  /** How often it was published, the first time counted. */
  publications: number;
  firstPublished: Day;
  changed: Day;
  corrected: Day | null;
  /** The last look since its latest change. */
  checked: Day | null;
  /** The live entry that took its place, and since when. */
  overtaken: Overtaken | null;
};
export type Overtaken = { id: string; number: number; href: string; on: Day | null };

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
  corrected: Date | null;
  overtakenSince: Date | null;
  checked: Date | null;
};

/** The live entries of a season in their order; retracted ones have left it. */
export async function liveEntries(
  season: TrackedSeason,
  sources: PublicSources,
): Promise<PublishedEntry[]> {
  const rows = await sql()<Row[]>`
    select v.entry_id as id, v.entry_number as number, v.slug, v.position, v.kind, v.content,
           v.citations, v.at as changed, v.sequence, h.publications, h.first as "firstPublished", h.corrected,
           h.overtaken_since as "overtakenSince", k.at as checked
    from public_publications v
    join lateral (
      select count(*)::int as publications, min(p.at) as first,
             max(p.at) filter (where p.change_kind = 'correction') as corrected,
             min(p.at) filter (where p.content ->> 'overtakenBy' = v.content ->> 'overtakenBy')
               as overtaken_since
      from public_publications p where p.entry_id = v.entry_id
    ) h on true
    left join lateral (
      select max(c.at) as at from public_checks c where c.entry_id = v.entry_id and c.at >= v.at
    ) k on true
    where v.season_id = ${season.id} and v.live and v.content is not null
    order by v.position, v.entry_number`;
  const tracker = addressOf(season);
  const live = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const says = said(row.kind, row.content);
    const over = live.get(says.content.overtakenBy ?? "");
    return {
      id: row.id,
      number: row.number,
      slug: row.slug,
      position: row.position,
      href: entryPath(tracker, row.slug),
      said: says,
      citations: row.citations,
      sources: cited(row.citations, sources),
      sequence: Number(row.sequence),
      publications: row.publications,
      firstPublished: dayOf(row.firstPublished),
      changed: dayOf(row.changed),
      corrected: row.corrected && dayOf(row.corrected),
      checked: row.checked && dayOf(row.checked),
      overtaken:
        over && over.id !== row.id
          ? {
              id: over.id,
              number: over.number,
              href: entryPath(tracker, over.slug),
              on: row.overtakenSince && dayOf(row.overtakenSince),
            }
          : null,
    };
  });
}

/** The entries of one kind, with `said` narrowed to it. */
export function ofKind<K extends Kind, E extends { said: Said } = PublishedEntry>(
  entries: E[],
  kind: K,
): (E & { said: Extract<Said, { kind: K }> })[] {
  return entries.filter(
    (entry): entry is E & { said: Extract<Said, { kind: K }> } => entry.said.kind === kind,
  );
}

/** As much of an entry as tells whether it still stands, and since when. */
export type Standable = Pick<PublishedEntry, "said" | "position"> & { overtaken: unknown };

/** Newest as-of first; entries that were overtaken are left out. */
export function newestStanding<E extends Standable>(entries: E[]): E[] {
  return entries
    .filter((entry) => entry.overtaken === null)
    .toSorted((a, b) => latestDay(b).localeCompare(latestDay(a)) || a.position - b.position);
}

function latestDay({ said: { content } }: Standable): Day {
  return content.asOf?.latest ?? content.asOf?.earliest ?? "0001-01-01";
}
