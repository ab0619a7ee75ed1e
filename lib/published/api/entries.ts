import { z } from "zod";
import { sql } from "@/db/connection";
import {
  entryPath,
  isSlug,
  numberOfSegment,
  publicationPath,
  type TrackerAddress,
  wholeAddress,
} from "@/lib/published/address";
import { keyIn, paging } from "@/lib/published/api/cursor";
import { list, one } from "@/lib/published/api/endpoint";
import {
  all,
  filters,
  isId,
  isOneOf,
  type Piece,
  seasonIs,
  seasonNamed,
  standsUnder,
} from "@/lib/published/api/filters";
import { seasonRefOf } from "@/lib/published/api/of-catalogue";
import { Problem } from "@/lib/published/api/problem";
import { asOfOf, citationsOf, saysOf, type Showing } from "@/lib/published/api/says";
import { apiAddress } from "@/lib/published/api/shape";
import { entryShape, type publicationRefShape } from "@/lib/published/api/shape-entry";
import { asOf, momentOf } from "@/lib/published/api/when";
import { publishedEntry } from "@/lib/published/entries";
import { type EntryRow, entryRows } from "@/lib/published/entry-rows";
import type { Moment } from "@/lib/published/moment";
import { type Named, namesFor, publicNames } from "@/lib/published/names";
import { questionOfEntry } from "@/lib/published/sections";
import { type PublicSources, publicSources } from "@/lib/published/sources";
import type { Names } from "@/lib/season/fields";
import { headline } from "@/lib/season/headline";
import type { ChangeKind } from "@/lib/season/words";

/** What entries are told with: the names and sources they refer to. */
export type Around = { named: Map<string, Named>; names: Names; sources: PublicSources };

/** Who and what these entries refer to, as at a moment. */
export async function around(moment: Moment, rows: readonly EntryRow[]): Promise<Around> {
  const ids = rows.flatMap(({ content }) => {
    const { personId, characterId } = content as { personId?: string; characterId?: string };
    return [personId, characterId].filter((one) => !!one) as string[];
  });
  const cited = rows.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId));
  const [named, sources] = await Promise.all([publicNames(ids), publicSources(moment, cited)]);
  return { named, names: namesFor(named, []), sources };
}

const asked = { asOf, spoilers: filters.spoilers };
const { season, show, kind, certainty, question, person } = filters;

export const listEntries = list({
  id: "listEntries",
  path: "/entries",
  summary: "The facts that stand",
  description:
    "Every entry that stands, by tracker and number. Retracted ones are left out; overtaken ones are not, and say so.",
  tag: "Entries",
  parameters: { season, show, kind, certainty, question, person, ...asked, ...paging },
  shape: entryShape,
  async read({ given, now, limit, cursor }) {
    const moment = momentOf(given.asOf, now);
    const rows = await entryRows(
      moment,
      all(
        seasonIs(given.season),
        given.show !== undefined && sql()`w.slug = ${given.show}`,
        isOneOf(sql()`e.kind`, given.kind),
        isOneOf(sql()`v.content ->> 'certainty'`, given.certainty),
        standsUnder(sql()`e.kind`, sql()`v.content`, given.question),
        given.person !== undefined && sql()`v.content ->> 'personId' = ${given.person}`,
        cursor.text !== null && after(cursor.text, cursor.mark),
      ),
      sql()`order by w.slug, s.number, e.number limit ${limit + 1}`,
    );
    const showing = { spoilers: given.spoilers === "show" };
    const beside = await around(moment, rows);
    return rows.map((row) => ({
      item: entryOf(row, beside, moment, showing),
      key: [row.show, row.season, row.number],
    }));
  },
});

/** What comes after the place a cursor holds, in the order of trackers and numbers. */
function after(cursor: string, mark: string): Piece {
  const key = z.tuple([z.string().max(80), z.int32(), z.int32()]);
  const [show, season, number] = keyIn(cursor, mark, key);
  return sql()`(w.slug, s.number, e.number) > (${show}, ${season}::int, ${number}::int)`;
}

export const getEntry = one({
  id: "getEntry",
  path: "/entries/{id}",
  summary: "One entry, by its id",
  tag: "Entries",
  parameters: asked,
  inPath: { id: { description: "The entry's id.", example: "{entry}" } },
  shape: entryShape,
  async read({ path, given, now }) {
    if (!isId(path.id)) return null;
    return await theEntry(
      sql()`e.id = ${path.id}`,
      momentOf(given.asOf, now),
      given.spoilers === "show",
    );
  },
});

export const getEntryAt = one({
  id: "getEntryAt",
  path: "/entries/{show}/{season}/{entry}",
  summary: "One entry, by its number or its address",
  tag: "Entries",
  parameters: asked,
  inPath: {
    show: { description: "The show's slug.", example: "all-of-us-are-dead" },
    season: { description: "“season-” and its number.", example: "season-2" },
    entry: { description: "The entry's number, or its slug.", example: "1" },
  },
  shape: entryShape,
  async read({ path, given, now }) {
    const there = entryAt(path);
    if (!there) return null;
    return await theEntry(there, momentOf(given.asOf, now), given.spoilers === "show");
  },
});

/** Of `s`, `w` and `e`: the entry of that number or slug; null when an address can name none. */
export function entryAt(path: Record<"show" | "season" | "entry", string>): Piece | null {
  const tracker = seasonNamed(path.show, path.season);
  const number = numberOfSegment(path.entry);
  if (!tracker || (number === null && !isSlug(path.entry))) return null;
  // A slug may be all digits: then the entry of that number comes first.
  return all(
    seasonIs(tracker),
    number === null ? sql()`e.slug = ${path.entry}` : sql()`e.number = ${number}`,
  );
}

async function theEntry(where: Piece, moment: Moment, spoilers: boolean) {
  const [row] = await entryRows(moment, where);
  if (!row) {
    await refuseRetracted(where, moment);
    return null;
  }
  return entryOf(row, await around(moment, [row]), moment, { spoilers });
}

async function refuseRetracted(where: Piece, { until }: Moment): Promise<void> {
  const [gone] = await sql()<{ id: string }[]>`
    select v.id from public_entries e
    join seasons s on s.id = e.season_id
    join shows w on w.id = s.show_id
    cross join lateral (
      select p.id, p.content from public_publications p
      where p.entry_id = e.id and p.at < ${until}::timestamptz
      order by p.at desc, p.number desc limit 1
    ) v
    where v.content is null and ${where}`;
  if (!gone) return;
  throw new Problem(
    "retracted",
    "This entry was published and taken back. The retraction says why.",
    { retraction: apiAddress(`/publications/${gone.id}`) },
  );
}

/** An entry as the answers give it. */
export function entryOf(
  row: EntryRow,
  { named, names, sources }: Around,
  moment: Moment,
  showing: Showing,
): z.infer<typeof entryShape> {
  const tracker = { show: row.show, season: row.season };
  const entry = publishedEntry(row, tracker, sources, moment);
  const { content } = entry.said;
  const { citations, quotes } = citationsOf(entry.sources, content);
  const { overtaken } = entry;
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    position: row.position,
    kind: row.kind,
    question: questionOfEntry(entry),
    season: seasonRefOf({ id: row.seasonId, show: row.show, number: row.season }),
    headline: headline(entry.said, names),
    certainty: content.certainty,
    asOf: asOfOf(content),
    ...saysOf(entry.said, named, showing, { season: row.season, more: { quotes } }),
    citations,
    publication: publicationRefOf(tracker, row.slug, {
      id: row.publicationId,
      number: row.publications,
      at: row.changed,
      changeKind: row.changeKind,
    }),
    publications: row.publications,
    firstPublished: row.firstPublished.toISOString(),
    corrected: row.corrected?.toISOString() ?? null,
    checked: row.checked?.toISOString() ?? null,
    overtakenBy: overtaken && {
      id: overtaken.id,
      number: overtaken.number,
      since: row.overtakenSince?.toISOString() ?? null,
      self: apiAddress(`/entries/${overtaken.id}`),
      page: wholeAddress(overtaken.href),
    },
    self: apiAddress(`/entries/${row.id}`),
    page: wholeAddress(moment.past ? entry.href : entryPath(tracker, row.slug)),
  };
}

/** A publication, named and linked. */
export function publicationRefOf(
  tracker: TrackerAddress,
  slug: string,
  made: { id: string; number: number; at: Date; changeKind: ChangeKind },
): z.infer<typeof publicationRefShape> {
  return {
    id: made.id,
    number: made.number,
    at: made.at.toISOString(),
    changeKind: made.changeKind,
    self: apiAddress(`/publications/${made.id}`),
    page: wholeAddress(publicationPath(tracker, slug, made.number)),
  };
}
