import type { z } from "zod";
import { sql } from "@/db/connection";
import { entryPath, publicationPath, wholeAddress } from "@/lib/published/address";
import { type Around, publicationRefOf } from "@/lib/published/api/entries";
import type { Piece } from "@/lib/published/api/filters";
import { seasonRefOf } from "@/lib/published/api/of-catalogue";
import { asOfOf, citationsOf, saysOf, type Showing, spoilerOf } from "@/lib/published/api/says";
import { apiAddress, orNull } from "@/lib/published/api/shape";
import type { publicationShape } from "@/lib/published/api/shape-entry";
import { coverAt } from "@/lib/published/change-rows";
import { difference } from "@/lib/published/difference";
import type { Moment } from "@/lib/published/moment";
import { namesFor } from "@/lib/published/names";
import { cited } from "@/lib/published/sources";
import type { Citation } from "@/lib/season/citation";
import type { Content, Said, Spoiler } from "@/lib/season/content";
import { headline } from "@/lib/season/headline";
import { noteSpoils, reachOf, wordsUnder } from "@/lib/season/spoils";
import type { ChangeKind, Kind } from "@/lib/season/words";

type Publication = z.infer<typeof publicationShape>;
/** A publication, the one before it and the one after it, as the database tells them. */
export type PublicationRow = {
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
  /** What covered the entry's words at the moment that is asked about. */
  cover: Spoiler | null;
};

/** Publications with what came before and after each, newest first. */
export async function publicationRows(
  moment: Moment,
  where: Piece,
  limit: number,
): Promise<PublicationRow[]> {
  return await sql()<PublicationRow[]>`
    select c.*, b.content as before, b.citations as "beforeCitations", n.next,
           coalesce(x.overtakers, '[]') as overtakers,
           ${coverAt(moment, sql()`c."entryId"`)}
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
export function publicationOf(
  row: PublicationRow,
  { named, names: people, sources }: Around,
  { spoilers: show }: Showing,
) {
  const tracker = { show: row.show, season: row.season };
  const is = wordsUnder(row.kind, row.content, row.cover);
  const was = wordsUnder(row.kind, row.before, row.cover);
  const names = row.overtakers.length > 0 ? namesFor(named, row.overtakers) : people;
  const { changes, hidden } = changesOf(row, is, was, names);
  const { citations, quotes } = citationsOf(cited(row.citations, sources), is?.content ?? null);
  // A note may tell what either wording covers.
  const note = orNull(row.note);
  const sides: [Content | null, Content | null] = [was?.content ?? null, is?.content ?? null];
  const noteCovered = noteSpoils(...sides);
  const covered = { quotes, changes: hidden, note: noteCovered ? note : null };
  const words = is
    ? saysOf(is, named, { spoilers: show }, { season: row.season, more: covered, was: sides[0] })
    : { says: null, spoiler: spoilerOf(reachOf(sides, row.season), present(covered), show) };
  return {
    id: row.id,
    number: row.number,
    at: row.at.toISOString(),
    changeKind: row.changeKind,
    note: noteCovered ? null : note,
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
  row: PublicationRow,
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
