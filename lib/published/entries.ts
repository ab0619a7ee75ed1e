import { sql } from "@/db/connection";
import { entryPath, publicationPath, type TrackerAddress } from "@/lib/published/address";
import { type EntryRow, entryRows } from "@/lib/published/entry-rows";
import { type Moment, now } from "@/lib/published/moment";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import { cited, type CitedSource, type PublicSources } from "@/lib/published/sources";
import type { Citation } from "@/lib/season/citation";
import { type Said, said } from "@/lib/season/content";
import { type Day, dayOf, type Instant, instantOf } from "@/lib/season/day";
import type { Word } from "@/lib/season/record";

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
  /** What it said before, as far as that tells what happened: see `Recorded`. */
  record: Word[];
};
export type Overtaken = {
  id: string;
  number: number;
  href: string;
  on: Day | null;
  at: Instant | null;
};

/**
 * The entries of a season that stood at a moment, in their order; those retracted by then have left
 * it. Of a past moment, their addresses are those of the wording that stood then.
 */
export async function liveEntries(
  season: TrackedSeason,
  sources: PublicSources,
  moment: Moment = now(),
): Promise<PublishedEntry[]> {
  const rows = await entryRows(moment, sql()`e.season_id = ${season.id}`);
  const tracker = addressOf(season);
  return rows.map((row) => publishedEntry(row, tracker, sources, moment));
}

/** An entry as the database tells it, with its sources, as pages and answers show it. */
export function publishedEntry(
  row: EntryRow,
  tracker: TrackerAddress,
  sources: PublicSources,
  { past }: Pick<Moment, "past">,
): PublishedEntry {
  const address = ({ slug, publications }: Pick<EntryRow, "slug" | "publications">): string =>
    past ? publicationPath(tracker, slug, publications) : entryPath(tracker, slug);
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    position: row.position,
    href: address(row),
    said: said(row.kind, row.content),
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
    overtaken: row.overtaker && {
      id: row.overtaker.id,
      number: row.overtaker.number,
      href: address(row.overtaker),
      on: row.overtakenSince && dayOf(row.overtakenSince),
      at: row.overtakenSince && instantOf(row.overtakenSince),
    },
    record: row.record,
  };
}
