import { sql } from "@/db/connection";
import { entryPath, isSlug } from "@/lib/published/address";
import { standings } from "@/lib/published/claims";
import { type Difference, difference } from "@/lib/published/difference";
import { liveEntries, type PublishedEntry } from "@/lib/published/entries";
import { now, publicToday } from "@/lib/published/moment";
import { type Named, namesFor, publicNames } from "@/lib/published/names";
import { addressOf, seasonAt, type TrackedSeason } from "@/lib/published/season";
import { questionOfEntry } from "@/lib/published/sections";
import { originsInWords, type PublicSources, publicSources } from "@/lib/published/sources";
import type { Citation } from "@/lib/season/citation";
import { type Content, type Said, said } from "@/lib/season/content";
import { type Day, dayOf, type Instant, instantOf } from "@/lib/season/day";
import type { Names } from "@/lib/season/fields";
import { headline } from "@/lib/season/headline";
import type { Standing } from "@/lib/season/prediction";
import { noteSpoils, type Reach, reachOf, wordsUnder } from "@/lib/season/spoils";
import { type ChangeKind, type Kind, QUESTIONS } from "@/lib/season/words";

/** One moment of an entry's public history. */
export type Publication = {
  number: number;
  on: Day;
  at: Instant;
  kind: ChangeKind;
  note: string;
  /** Null: from then on the entry was retracted. */
  said: Said | null;
  /** Against the publication before it; null for a retraction. */
  difference: Difference | null;
  /** Its note may tell what is covered. */
  spoils: boolean;
  /** How far one must have watched for what this and the one before it cover. */
  reach: Reach;
};

/** An entry's own page: what it says or why it was retracted, who says so, and its history. */
export type EntryPage = {
  season: TrackedSeason;
  today: Day;
  id: string;
  number: number;
  kind: Kind;
  href: string;
  /** Gives nothing away: for titles and descriptions. */
  headline: string;
  /** The question it stands under: its section of the tracker. */
  question: { id: string; asks: string } | null;
  /** Null: retracted; `retraction` says when and why. */
  live: PublishedEntry | null;
  retraction: Publication | null;
  /** What overtook it, in that entry's own open words. */
  overtakenWords: string | null;
  /** "3 reports, one origin". */
  origins: string;
  standing: Standing | null;
  /** Newest first; `earlier` counts those that are too many to show. */
  history: Publication[];
  earlier: number;
  publications: number;
  corrections: number;
  sources: PublicSources;
  names: Names;
  /** Where each live entry's page is, by its number. */
  addresses: ReadonlyMap<number, string>;
  named: Map<string, Named>;
};

type Row = {
  entryId: string;
  entryNumber: number;
  slug: string;
  kind: Kind;
  number: number;
  changeKind: ChangeKind;
  note: string;
  at: Date;
  content: unknown;
  citations: Citation[];
};

const HISTORY_SHOWN = 200;

/** The page of an entry that was ever published; null for everything else. `today` is a UTC day. */
export async function publishedEntry(
  show: string,
  seasonNumber: number,
  slug: string,
  today: Day = publicToday(),
): Promise<EntryPage | null> {
  if (!isSlug(slug)) return null;
  const season = await seasonAt({ show, season: seasonNumber });
  if (!season) return null;
  const rows = await sql()<Row[]>`
    select entry_id as "entryId", entry_number as "entryNumber", slug, kind, number,
           change_kind as "changeKind", note, at, content, citations
    from public_publications
    where season_id = ${season.id} and slug = ${slug}
    order by number desc limit ${HISTORY_SHOWN + 1}`;
  const [latest] = rows;
  if (!latest) return null;
  const [sources, named, [tally]] = await Promise.all([
    publicSources(now()),
    publicNames(),
    sql()<{ corrections: number }[]>`
      select count(*)::int as corrections from public_publications
      where entry_id = ${latest.entryId} and change_kind = 'correction'`,
  ]);
  const entries = await liveEntries(season, sources);
  const names = namesFor(named, entries);
  const live = entries.find((entry) => entry.id === latest.entryId) ?? null;
  const history = historyOf(rows, names, season.number);
  const lastWords = history.find((publication) => publication.said)?.said ?? null;
  const question = live && questionOfEntry(live);
  const over = entries.find((entry) => entry.id === live?.overtaken?.id);
  return {
    season,
    today,
    id: latest.entryId,
    number: latest.entryNumber,
    kind: latest.kind,
    href: entryPath(addressOf(season), latest.slug),
    headline: lastWords ? headline(lastWords, names) : "",
    question: question
      ? {
          id: question,
          asks: QUESTIONS.find(({ id }) => id === question)?.asks(season.number) ?? "",
        }
      : null,
    live,
    retraction: live ? null : (history[0] ?? null),
    overtakenWords: over ? headline(over.said, names) : null,
    origins: live ? originsInWords(live.citations, sources) : "",
    standing: (live && standings(entries, season.number, today).get(live.id)) ?? null,
    history: history.slice(0, HISTORY_SHOWN),
    earlier: Math.max(0, latest.number - HISTORY_SHOWN),
    publications: latest.number,
    corrections: tally?.corrections ?? 0,
    sources,
    names,
    addresses: new Map(entries.map((entry) => [entry.number, entry.href])),
    named,
  };
}

/**
 * Newest first, each against the one before it; a return after a retraction is new again. What is
 * covered by now is covered in the earlier words as well.
 */
function historyOf(rows: Row[], names: Names, season: number): Publication[] {
  const latest = rows.find(({ content }) => content !== null);
  const cover = latest ? said(latest.kind, latest.content).content.spoiler : null;
  const words = rows.map((row) => wordsUnder(row.kind, row.content, cover));
  return rows.map((row, i) => {
    const is = words[i] ?? null;
    const was = words[i + 1] ?? null;
    const sides: [Content | null, Content | null] = [was?.content ?? null, is?.content ?? null];
    return {
      number: row.number,
      on: dayOf(row.at),
      at: instantOf(row.at),
      kind: row.changeKind,
      note: row.note,
      said: is,
      difference: is
        ? difference(
            was && { said: was, citations: rows[i + 1]?.citations ?? [] },
            { said: is, citations: row.citations },
            names,
          )
        : null,
      spoils: noteSpoils(...sides),
      reach: reachOf(sides, season),
    };
  });
}
