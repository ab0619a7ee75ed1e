import { z } from "zod";
import { sql } from "@/db/connection";
import { answerFile } from "@/lib/published/answer-file";
import {
  isSlug,
  publicationPath,
  type TrackerAddress,
  wholeAddress,
} from "@/lib/published/address";
import { keyIn, paging } from "@/lib/published/api/cursor";
import { list, one } from "@/lib/published/api/endpoint";
import { all, filters, isId, type Piece, seasonIs, seasonNamed } from "@/lib/published/api/filters";
import { seasonRefOf } from "@/lib/published/api/of-catalogue";
import { apiAddress, nativeOf } from "@/lib/published/api/shape";
import { seasonDetailShape, seasonShape, showShape } from "@/lib/published/api/shape-catalogue";
import { asOf, momentOf } from "@/lib/published/api/when";
import type { Moment } from "@/lib/published/moment";
import type { PublicPromise } from "@/lib/published/promises";
import { seasonAt } from "@/lib/published/season";
import { trackerOfSeason } from "@/lib/published/tracker";

type Season = z.infer<typeof seasonShape>;
type Show = z.infer<typeof showShape>;
type Row = {
  id: string;
  number: number;
  title: string;
  standfirst: string;
  showId: string;
  slug: string;
  showTitle: string;
  nativeTitle: string | null;
  nativeLang: string | null;
  streamer: string;
  first: Date;
  last: Date;
  entries: number;
  publications: number;
};

/** The seasons with something published by a moment, by show and number. */
async function seasonRows({ until }: Moment, where: Piece, tail: Piece = sql()``): Promise<Row[]> {
  return await sql()<Row[]>`
    select s.id, s.number, s.title, s.standfirst, w.id as "showId", w.slug,
           w.title as "showTitle", w.native_title as "nativeTitle", w.native_lang as "nativeLang",
           w.streamer, p.first, p.last, p.entries, p.publications
    from seasons s
    join shows w on w.id = s.show_id
    cross join lateral (
      -- An entry's publications are numbered without gaps, so nothing needs counting one by one.
      select min(f.at) as first, max(l.at) as last, sum(l.number)::int as publications,
             (count(*) filter (where l.stands))::int as entries
      from public_entries e
      cross join lateral (
        select p.number, p.at, p.content is not null as stands from public_publications p
        where p.entry_id = e.id and p.at < ${until}::timestamptz
        order by p.at desc, p.number desc limit 1
      ) l
      cross join lateral (
        select p.at from public_publications p where p.entry_id = e.id and p.number = 1
      ) f
      where e.season_id = s.id
    ) p
    where p.first is not null and ${where}
    order by w.slug, s.number ${tail}`;
}

function seasonOf(row: Row): Season {
  const ref = seasonRefOf({ id: row.id, show: row.slug, number: row.number });
  return {
    id: row.id,
    number: row.number,
    name: `${row.showTitle}, Season ${row.number}`,
    title: row.title,
    standfirst: row.standfirst,
    show: {
      id: row.showId,
      slug: row.slug,
      title: row.showTitle,
      self: apiAddress(`/shows/${row.slug}`),
    },
    firstPublished: row.first.toISOString(),
    lastChanged: row.last.toISOString(),
    entries: row.entries,
    publications: row.publications,
    self: ref.self,
    page: ref.page,
  };
}

export const listSeasons = list({
  id: "listSeasons",
  path: "/seasons",
  summary: "The seasons that are tracked",
  tag: "Seasons",
  parameters: { show: filters.show, asOf, ...paging },
  shape: seasonShape,
  async read({ given, now, limit, cursor }) {
    const key = z.tuple([z.string().max(80), z.int32()]);
    const after = cursor.text === null ? null : keyIn(cursor.text, cursor.mark, key);
    const rows = await seasonRows(
      momentOf(given.asOf, now),
      all(
        given.show !== undefined && sql()`w.slug = ${given.show}`,
        after && sql()`(w.slug, s.number) > (${after[0]}, ${after[1]}::int)`,
      ),
      sql()`limit ${limit + 1}`,
    );
    return rows.map((row) => ({ item: seasonOf(row), key: [row.slug, row.number] }));
  },
});

const about = "With its answer card and what we promised.";

export const getSeason = one({
  id: "getSeason",
  path: "/seasons/{id}",
  summary: "One tracked season, by its id",
  description: about,
  tag: "Seasons",
  parameters: { asOf },
  inPath: { id: { description: "The season's id.", example: "{season}" } },
  shape: seasonDetailShape,
  async read({ path, given, now }) {
    const id = path.id;
    return isId(id) ? await theSeason(sql()`s.id = ${id}`, momentOf(given.asOf, now)) : null;
  },
});

export const getSeasonAt = one({
  id: "getSeasonAt",
  path: "/seasons/{show}/{season}",
  summary: "One tracked season, by its address",
  description: about,
  tag: "Seasons",
  parameters: { asOf },
  inPath: {
    show: { description: "The show's slug.", example: "all-of-us-are-dead" },
    season: { description: "“season-” and its number.", example: "season-2" },
  },
  shape: seasonDetailShape,
  async read({ path, given, now }) {
    const there = seasonIs(seasonNamed(path.show, path.season) ?? undefined);
    return there ? await theSeason(there, momentOf(given.asOf, now)) : null;
  },
});

async function theSeason(
  where: Piece,
  moment: Moment,
): Promise<z.infer<typeof seasonDetailShape> | null> {
  const [row] = await seasonRows(moment, where);
  const season = row && (await seasonAt({ show: row.slug, season: row.number }));
  if (!row || !season) return null;
  // The very code that makes the page, so that both say the same.
  const tracker = await trackerOfSeason(season, moment);
  const address = { show: row.slug, season: row.number };
  return {
    ...seasonOf(row),
    lastChecked: tracker.lastChecked,
    answers: answerFile(tracker).answers,
    promises: tracker.sections
      .flatMap((section) => section.promises)
      .map((promise) => promiseOf(promise, address)),
  };
}

function promiseOf(promise: PublicPromise, tracker: TrackerAddress) {
  const { id, question, says, made, state, settled, settledBy } = promise;
  return {
    id,
    question,
    says,
    made,
    state,
    settled: settledBy?.on ?? settled,
    settledBy:
      settledBy && wholeAddress(publicationPath(tracker, settledBy.slug, settledBy.publication)),
  };
}

export const listShows = list({
  id: "listShows",
  path: "/shows",
  summary: "The shows with a tracked season",
  tag: "Shows",
  parameters: { asOf, ...paging },
  shape: showShape,
  async read({ given, now, limit, cursor }) {
    const after =
      cursor.text === null ? null : keyIn(cursor.text, cursor.mark, z.tuple([z.string().max(80)]));
    const shows = await showsOf(
      momentOf(given.asOf, now),
      all(after && sql()`w.slug > ${after[0]}`),
      limit + 1,
    );
    return shows.map((item) => ({ item, key: [item.slug] }));
  },
});

export const getShow = one({
  id: "getShow",
  path: "/shows/{show}",
  summary: "One show, by its slug or id",
  tag: "Shows",
  parameters: { asOf },
  inPath: { show: { description: "The show's slug or its id.", example: "all-of-us-are-dead" } },
  shape: showShape,
  async read({ path, given, now }) {
    const asked = path.show;
    if (!isId(asked) && !isSlug(asked)) return null;
    const [show] = await showsOf(
      momentOf(given.asOf, now),
      isId(asked) ? sql()`w.id = ${asked}` : sql()`w.slug = ${asked}`,
      1,
    );
    return show ?? null;
  },
});

/** The first shows, by slug, with something published by a moment. */
async function showsOf(moment: Moment, where: Piece, most: number): Promise<Show[]> {
  const { until } = moment;
  const rows = await seasonRows(
    moment,
    sql()`w.id in (
      select w.id from shows w
      where exists (
        select 1 from seasons s
        join public_entries e on e.season_id = s.id
        join public_publications p on p.entry_id = e.id and p.number = 1
        where s.show_id = w.id and p.at < ${until}::timestamptz
      ) and ${where}
      order by w.slug limit ${most})`,
  );
  const shows = new Map<string, Show>();
  for (const row of rows) {
    const show = shows.get(row.slug) ?? {
      id: row.showId,
      slug: row.slug,
      title: row.showTitle,
      nativeTitle: nativeOf(row.nativeTitle, row.nativeLang),
      streamer: row.streamer,
      seasons: [],
      self: apiAddress(`/shows/${row.slug}`),
    };
    show.seasons.push(seasonRefOf({ id: row.id, show: row.slug, number: row.number }));
    shows.set(row.slug, show);
  }
  return [...shows.values()];
}
