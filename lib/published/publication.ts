import { sql } from "@/db/connection";
import { entryPath, isSlug, publicationPath } from "@/lib/published/address";
import { coverAt } from "@/lib/published/change-rows";
import { liveEntries } from "@/lib/published/entries";
import { now } from "@/lib/published/moment";
import { type Named, namesFor, publicNames } from "@/lib/published/names";
import { addressOf, seasonAt, type TrackedSeason } from "@/lib/published/season";
import {
  cited,
  type CitedSource,
  originsInWords,
  type PublicSources,
  publicSources,
} from "@/lib/published/sources";
import type { Citation } from "@/lib/season/citation";
import type { Content, Said, Spoiler } from "@/lib/season/content";
import { type Day, dayOf, type Instant, instantOf } from "@/lib/season/day";
import type { Names } from "@/lib/season/fields";
import { headline } from "@/lib/season/headline";
import { noteSpoils, type Reach, reachOf, wordsUnder } from "@/lib/season/spoils";
import type { ChangeKind, Kind } from "@/lib/season/words";

/** Another publication of the same entry, and where it is. */
export type OtherPublication = {
  number: number;
  on: Day;
  at: Instant;
  kind: ChangeKind;
  href: string;
};

/** One publication of an entry: what it said from then on, however often it changed since. */
export type PublicationPage = {
  id: string;
  season: TrackedSeason;
  kind: Kind;
  entry: { number: number; href: string };
  number: number;
  href: string;
  on: Day;
  at: Instant;
  changeKind: ChangeKind;
  /** The desk's words to readers; they may tell what is covered when `spoils`. */
  note: string;
  spoils: boolean;
  /** How far one must have watched for what this and the one before it cover. */
  reach: Reach;
  /**
   * Null: with this publication the entry was retracted. What is covered by now is covered here too.
   */
  said: Said | null;
  /** Gives nothing away: for titles and citations. */
  headline: string;
  sources: CitedSource[];
  /** "3 reports, one origin". */
  origins: string;
  earlier: OtherPublication | null;
  /** The one that replaced it; null: it is the current one. */
  replacedBy: OtherPublication | null;
  latest: OtherPublication;
  all: PublicSources;
  names: Names;
  named: Map<string, Named>;
  /** Where each live entry's page is, by its number. */
  addresses: ReadonlyMap<number, string>;
};

type Row = {
  id: string;
  entryNumber: number;
  slug: string;
  kind: Kind;
  number: number;
  changeKind: ChangeKind;
  note: string;
  at: Date;
  content: unknown;
  citations: Citation[];
  cover: Spoiler | null;
};

/** The publication of that number of an entry; null when there never was one. */
export async function publicationOf(
  show: string,
  seasonNumber: number,
  slug: string,
  number: number,
): Promise<PublicationPage | null> {
  if (!isSlug(slug)) return null;
  const season = await seasonAt({ show, season: seasonNumber });
  if (!season) return null;
  const rows = await sql()<Row[]>`
    select p.id, p.entry_number as "entryNumber", p.slug, p.kind, p.number,
           p.change_kind as "changeKind", p.note, p.at, p.content, p.citations,
           ${coverAt(now(), sql()`e.id`)}
    from public_entries e
    join public_publications p on p.entry_id = e.id
    join public_publications l on l.id = e.live_publication_id
    where e.season_id = ${season.id} and e.slug = ${slug}
      and p.number in (${number - 1}, ${number}, ${number + 1}, l.number)
    order by p.number`;
  const at = (wanted: number): Row | undefined => rows.find((row) => row.number === wanted);
  const [row, before, latest] = [at(number), at(number - 1), rows.at(-1)];
  if (!row || !latest) return null;
  const next = at(number + 1);
  // Its sources are named as they last were while it stood.
  const stood = next ? { until: next.at.toISOString() } : now();
  const [all, named] = await Promise.all([publicSources(stood), publicNames()]);
  const entries = await liveEntries(season, all);
  const names = namesFor(named, entries);
  const tracker = addressOf(season);
  const other = ({ number: n, at: instant, changeKind }: Row): OtherPublication => ({
    number: n,
    on: dayOf(instant),
    at: instantOf(instant),
    kind: changeKind,
    href: publicationPath(tracker, slug, n),
  });
  const is = wordsUnder(row.kind, row.content, row.cover);
  const was = before ? wordsUnder(before.kind, before.content, before.cover) : null;
  const sides: [Content | null, Content | null] = [was?.content ?? null, is?.content ?? null];
  return {
    id: row.id,
    season,
    kind: row.kind,
    entry: { number: row.entryNumber, href: entryPath(tracker, slug) },
    number,
    href: publicationPath(tracker, slug, number),
    on: dayOf(row.at),
    at: instantOf(row.at),
    changeKind: row.changeKind,
    note: row.note,
    spoils: noteSpoils(...sides),
    reach: reachOf(sides, season.number),
    said: is,
    headline: is ? headline(is, names) : "Retracted",
    sources: cited(row.citations, all),
    origins: originsInWords(row.citations, all),
    earlier: before ? other(before) : null,
    replacedBy: next ? other(next) : null,
    latest: other(latest),
    all,
    names,
    named,
    addresses: new Map(entries.map((entry) => [entry.number, entry.href])),
  };
}
