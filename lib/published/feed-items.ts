import { sql } from "@/db/connection";
import { publicationPath } from "@/lib/published/address";
import { changeColumns, type ChangeRow, theOneBefore } from "@/lib/published/change-rows";
import { asChange, type Change } from "@/lib/published/changes";
import { liveEntries } from "@/lib/published/entries";
import { after, isPlace } from "@/lib/published/log-pages";
import { now } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { addressOf, seasonName, trackedSeasons, type TrackedSeason } from "@/lib/published/season";
import { publicSources } from "@/lib/published/sources";
import { said } from "@/lib/season/content";
import type { Names } from "@/lib/season/fields";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Certainty, Kind } from "@/lib/season/words";

/** One publication as those who follow are told of it: nothing in it is covered on the page. */
export type FeedItem = Change & {
  /** "All of Us Are Dead, Season 2". */
  of: string;
  entryKind: Kind;
  /** Of a retraction both are null. */
  certainty: Certainty | null;
  asOf: string | null;
  /** The publication's own address, which never changes what it says. */
  publication: string;
};

export type FeedItems = {
  items: FeedItem[];
  /** The publication after which the next page goes on (`sequence`), or null on the last page. */
  next: string | null;
};

export const ITEMS_SHOWN = 50;

type Row = ChangeRow & { seasonId: string };

/**
 * The latest publications, newest first: of every tracker, of a season's or of one entry's. `before`
 * is the `next` of an earlier page; null when it names no publication.
 */
export async function feedItems(
  from: { season?: TrackedSeason; entryId?: string },
  before: string | null = null,
): Promise<FeedItems | null> {
  if (before !== null && !(await isPlace(before))) return null;
  const rows = await sql()<Row[]>`
    select ${changeColumns()}, c.season_id as "seasonId"
    from (
      select * from public_publications
      where ${after(before)}
      ${from.season ? sql()`and season_id = ${from.season.id}` : sql()``}
      ${from.entryId ? sql()`and entry_id = ${from.entryId}` : sql()``}
      order by at desc, sequence desc limit ${ITEMS_SHOWN + 1}
    ) c
    ${theOneBefore()}
    order by c.at desc, c.sequence desc`;
  const shown = rows.slice(0, ITEMS_SHOWN);
  const seasons = from.season ? [from.season] : await trackedSeasons();
  const namesOf = await namesIn(
    seasons.filter(({ id }) => shown.some((row) => row.seasonId === id)),
  );
  return {
    items: shown.flatMap((row) => {
      const season = seasons.find(({ id }) => id === row.seasonId);
      return season ? [asItem(row, season, namesOf.get(season.id) ?? new Map())] : [];
    }),
    next: rows.length > ITEMS_SHOWN ? (shown.at(-1)?.sequence ?? null) : null,
  };
}

async function namesIn(seasons: TrackedSeason[]): Promise<Map<string, Names>> {
  const [named, sources] = await Promise.all([publicNames(), publicSources(now())]);
  return new Map(
    await Promise.all(
      seasons.map(async (season): Promise<[string, Names]> => [
        season.id,
        namesFor(named, await liveEntries(season, sources)),
      ]),
    ),
  );
}

function asItem(row: Row, season: TrackedSeason, names: Names): FeedItem {
  const is = row.content === null ? null : said(row.kind, row.content).content;
  const tracker = addressOf(season);
  return {
    ...asChange(row, tracker, names),
    of: seasonName(season),
    entryKind: row.kind,
    certainty: is?.certainty ?? null,
    asOf: is?.asOf ? formatImprecise(is.asOf) : null,
    publication: publicationPath(tracker, row.slug, row.number),
  };
}
