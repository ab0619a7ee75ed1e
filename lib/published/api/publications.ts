import { z } from "zod";
import { sql } from "@/db/connection";
import { entryPath, numberOfSegment, publicationPath, wholeAddress } from "@/lib/published/address";
import { keyIn, notOurs, paging } from "@/lib/published/api/cursor";
import { list, one } from "@/lib/published/api/endpoint";
import { around, type Around, entryAt, publicationRefOf } from "@/lib/published/api/entries";
import {
  all,
  filters,
  isId,
  isOneOf,
  type Piece,
  seasonIs,
  standsUnder,
} from "@/lib/published/api/filters";
import { seasonRefOf } from "@/lib/published/api/of-catalogue";
import { asOfOf, citationsOf, saysOf, type Showing, spoilerOf } from "@/lib/published/api/says";
import { apiAddress, orNull } from "@/lib/published/api/shape";
import { publicationShape } from "@/lib/published/api/shape-entry";
import { asOf, momentOf, since, until } from "@/lib/published/api/when";
import { difference } from "@/lib/published/difference";
import type { Moment } from "@/lib/published/moment";
import { namesFor } from "@/lib/published/names";
import { cited } from "@/lib/published/sources";
import type { Citation } from "@/lib/season/citation";
import { type Said, said } from "@/lib/season/content";
import { headline } from "@/lib/season/headline";
import type { ChangeKind, Kind } from "@/lib/season/words";

type Publication = z.infer<typeof publicationShape>;
type Row = {
  id: string;
  number: number;
  at: Date;
  changeKind: ChangeKind;
  note: string;
  entryId: string;
  entryNumber: number;
  slug: string;
  kind: Kind;
  seasonId: string;
  show: string;
  season: number;
  content: unknown;
  citations: Citation[];
  before: unknown;
  beforeCitations: Citation[] | null;
  next: { id: string; number: number; at: string; changeKind: ChangeKind } | null;
  /** The number of the entry each side says took its place. */
  overtakers: { id: string; number: number }[];
};

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
        isOneOf(sql()`p.change_kind`, given.changeKind),
        given.person !== undefined && sql()`p.content ->> 'personId' = ${given.person}`,
        given.since !== undefined && sql()`p.at >= ${given.since}::timestamptz`,
        given.until !== undefined && sql()`p.at < ${given.until}::timestamptz`,
        last && isBefore(last),
      ),
      limit + 1,
    );
    const beside = await around();
    const showing = { spoilers: given.spoilers === "show" };
    return rows.map((row) => ({ item: publicationOf(row, beside, showing), key: [row.id] }));
  },
});

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
    if (!isId(path.id ?? "")) return null;
    return await thePublication(
      sql()`p.id = ${path.id ?? ""}`,
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
    const number = numberOfSegment(path.number ?? "");
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
  return row ? publicationOf(row, await around(), { spoilers: show }) : null;
}

/** Publications with what came before and after each, newest first. */
async function publicationRows(moment: Moment, where: Piece, limit: number): Promise<Row[]> {
  return await sql()<Row[]>`
    select c.*, b.content as before, b.citations as "beforeCitations", n.next,
           coalesce(x.overtakers, '[]') as overtakers
    from (
      select p.id, p.number, p.at, p.sequence, p.change_kind as "changeKind", p.note,
             p.entry_id as "entryId", p.entry_number as "entryNumber", p.slug, p.kind,
             p.season_id as "seasonId", w.slug as show, s.number as season, p.content, p.citations
      from public_publications p
      join public_entries e on e.id = p.entry_id
      join seasons s on s.id = p.season_id
      join shows w on w.id = s.show_id
      where ${where}
      order by p.at desc, p.sequence desc limit ${limit}
    ) c
    left join public_publications b on b.entry_id = c."entryId" and b.number = c.number - 1
    left join lateral (
      select jsonb_build_object(
        'id', a.id, 'number', a.number, 'at', a.at, 'changeKind', a.change_kind) as next
      from public_publications a
      where a.entry_id = c."entryId" and a.number = c.number + 1
        and a.at < ${moment.until}::timestamptz
    ) n on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number)) as overtakers
      from public_entries t
      where t.id in ((c.content ->> 'overtakenBy')::uuid, (b.content ->> 'overtakenBy')::uuid)
        and t.season_id = c."seasonId"
        and exists (
          select 1 from public_publications p
          where p.entry_id = t.id and p.number = 1 and p.at < ${moment.until}::timestamptz)
    ) x on true
    order by c.at desc, c.sequence desc`;
}

/** A publication as the answers give it. */
function publicationOf(row: Row, { named, sources }: Around, { spoilers: show }: Showing) {
  const tracker = { show: row.show, season: row.season };
  const is = row.content === null ? null : said(row.kind, row.content);
  const was = row.before === null ? null : said(row.kind, row.before);
  const names = namesFor(named, row.overtakers);
  const { changes, hidden } = changesOf(row, is, was, names);
  const { citations, quotes } = citationsOf(cited(row.citations, sources), is?.content ?? null);
  // A note may tell what either wording covers.
  const note = orNull(row.note);
  const noteSpoils = [is, was].some((what) => what?.content.spoiler?.covers === "everything");
  const covered = { quotes, changes: hidden, note: noteSpoils ? note : null };
  const words = is
    ? saysOf(is, named, { spoilers: show }, covered)
    : { says: null, spoiler: spoilerOf(was?.content ?? null, present(covered), show) };
  return {
    id: row.id,
    number: row.number,
    at: row.at.toISOString(),
    changeKind: row.changeKind,
    note: noteSpoils ? null : note,
    entry: {
      id: row.entryId,
      number: row.entryNumber,
      slug: row.slug,
      kind: row.kind,
      self: apiAddress(`/entries/${row.entryId}`),
      page: wholeAddress(entryPath(tracker, row.slug)),
    },
    season: seasonRefOf({ id: row.seasonId, show: row.show, number: row.season }),
    headline: is ? headline(is, names) : was ? headline(was, names) : "",
    certainty: is?.content.certainty ?? null,
    asOf: asOfOf(is?.content ?? null),
    ...words,
    citations,
    changes,
    replacedBy:
      row.next && publicationRefOf(tracker, row.slug, { ...row.next, at: new Date(row.next.at) }),
    self: apiAddress(`/publications/${row.id}`),
    page: wholeAddress(publicationPath(tracker, row.slug, row.number)),
  } satisfies Publication;
}

const present = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const PLAIN: Record<string, string> = { personId: "person", characterId: "character" };

/** What changed since the publication before, what would spoil taken out, and what was taken out. */
function changesOf(
  row: Row,
  is: Said | null,
  was: Said | null,
  names: ReadonlyMap<string, string>,
): { changes: Publication["changes"]; hidden: Publication["changes"] | null } {
  if (!is || !was) return { changes: [], hidden: null };
  const { fields } = difference(
    { said: was, citations: row.beforeCitations ?? [] },
    { said: is, citations: row.citations },
    names,
  );
  const whole = fields.map(({ name, label, before: b, after: a, spoils: covered }) => ({
    field: PLAIN[name] ?? name,
    label,
    before: orNull(b),
    after: orNull(a),
    covered,
  }));
  const hidden = whole.filter(({ covered }) => covered);
  return {
    changes: whole.map((change) =>
      change.covered ? { ...change, before: null, after: null } : change,
    ),
    hidden: hidden.length > 0 ? hidden : null,
  };
}
