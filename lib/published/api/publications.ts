import { z } from "zod";
import { sql } from "@/db/connection";
import { numberOfSegment } from "@/lib/published/address";
import { keyIn, notOurs, paging } from "@/lib/published/api/cursor";
import { list, one } from "@/lib/published/api/endpoint";
import { entryAt } from "@/lib/published/api/entries";
import {
  all,
  filters,
  isId,
  isOneOf,
  type Piece,
  seasonIs,
  standsUnder,
} from "@/lib/published/api/filters";
import {
  publicationOf,
  type PublicationRow,
  publicationRows,
} from "@/lib/published/api/publication-of";
import type { Showing } from "@/lib/published/api/says";
import { publicationShape } from "@/lib/published/api/shape-entry";
import { asOf, momentOf, since, until } from "@/lib/published/api/when";
import type { Moment } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { publicSourcesThen } from "@/lib/published/sources";
import type { ChangeKind } from "@/lib/season/words";

const { season, show, kind, certainty, question, changeKind, person, entry, spoilers } = filters;
const asked = { asOf, spoilers };

export const listPublications = list({
  id: "listPublications",
  path: "/publications",
  summary: "The public history, newest first",
  description:
    "Every publication and retraction there ever was, newest first. What is published while you turn the pages stands before the first one; nothing is told twice and nothing left out.",
  tag: "Publications",
  parameters: {
    season,
    show,
    entry,
    kind,
    certainty,
    question,
    changeKind,
    person,
    since,
    until,
    ...asked,
    ...paging,
  },
  shape: publicationShape,
  async read({ given, now, limit, cursor }) {
    const moment = momentOf(given.asOf, now);
    const last = cursor.text === null ? null : await placeOf(cursor.text, cursor.mark);
    const rows = await publicationRows(
      moment,
      all(
        sql()`p.at < ${moment.until}::timestamptz`,
        seasonIs(given.season),
        given.show !== undefined && sql()`w.slug = ${given.show}`,
        given.entry !== undefined && sql()`p.entry_id = ${given.entry}`,
        isOneOf(sql()`p.kind`, given.kind),
        isOneOf(sql()`p.content ->> 'certainty'`, given.certainty),
        standsUnder(sql()`p.kind`, sql()`p.content`, given.question),
        isChange(given.changeKind),
        given.person !== undefined && sql()`p.content ->> 'personId' = ${given.person}`,
        given.since !== undefined && sql()`p.at >= ${given.since}::timestamptz`,
        given.until !== undefined && sql()`p.at < ${given.until}::timestamptz`,
        last && isBefore(last),
      ),
      limit + 1,
    );
    const tell = await teller(moment, { spoilers: given.spoilers === "show" });
    return rows.map((row) => ({ item: tell(row), key: [row.id] }));
  },
});

/** As the column's own type, so that an index serves it, and its order when one kind is asked for. */
function isChange(kinds: readonly ChangeKind[] | undefined): Piece | null {
  const [kind, ...more] = kinds ?? [];
  if (!kind) return null;
  return more.length === 0
    ? sql()`p.change_kind = ${kind}::change_kind`
    : sql()`p.change_kind = any(${[kind, ...more]}::change_kind[])`;
}

type Place = { at: string; sequence: string };

/** Where in the order of all publications a cursor stands. */
async function placeOf(cursor: string, mark: string): Promise<Place> {
  const [id] = keyIn(cursor, mark, z.tuple([z.uuid()]));
  // Its moment as text: a Date would lose the microseconds.
  const [last] = await sql()<Place[]>`
    select p.at::text, p.sequence::text from public_publications p where p.id = ${id}`;
  if (!last) throw notOurs();
  return last;
}

const isBefore = ({ at, sequence }: Place): Piece =>
  sql()`(p.at, p.sequence) < (${at}::text::timestamptz, ${sequence}::text::bigint)`;

export const getPublication = one({
  id: "getPublication",
  path: "/publications/{id}",
  summary: "One publication, by its id",
  tag: "Publications",
  parameters: asked,
  inPath: { id: { description: "The publication's id.", example: "{publication}" } },
  shape: publicationShape,
  async read({ path, given, now }) {
    if (!isId(path.id)) return null;
    return await thePublication(
      sql()`p.id = ${path.id}`,
      momentOf(given.asOf, now),
      given.spoilers === "show",
    );
  },
});

export const getPublicationAt = one({
  id: "getPublicationAt",
  path: "/publications/{show}/{season}/{entry}/{number}",
  summary: "One publication, by its address",
  tag: "Publications",
  parameters: asked,
  inPath: {
    show: { description: "The show's slug.", example: "all-of-us-are-dead" },
    season: { description: "“season-” and its number.", example: "season-2" },
    entry: { description: "The entry's number, or its slug.", example: "1" },
    number: { description: "Which of the entry's publications.", example: "1" },
  },
  shape: publicationShape,
  async read({ path, given, now }) {
    const there = entryAt(path);
    const number = numberOfSegment(path.number);
    if (!there || number === null) return null;
    return await thePublication(
      sql()`p.number = ${number} and ${there}`,
      momentOf(given.asOf, now),
      given.spoilers === "show",
    );
  },
});

async function thePublication(where: Piece, moment: Moment, show: boolean) {
  const [row] = await publicationRows(
    moment,
    sql()`p.at < ${moment.until}::timestamptz and ${where}`,
    1,
  );
  return row ? (await teller(moment, { spoilers: show }))(row) : null;
}

/** Tells publications with their sources as they last were while each stood, up to the moment. */
async function teller(moment: Moment, showing: Showing) {
  const [named, sourcesThen] = await Promise.all([publicNames(), publicSourcesThen()]);
  const names = namesFor(named, []);
  return (row: PublicationRow) => {
    const sources = sourcesThen(new Date(row.next?.at ?? moment.until));
    return publicationOf(row, { named, names, sources }, showing);
  };
}
