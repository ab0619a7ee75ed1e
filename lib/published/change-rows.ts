import { sql } from "@/db/connection";
import { type Moment, now } from "@/lib/published/moment";
import type { Citation } from "@/lib/season/citation";
import type { Spoiler } from "@/lib/season/content";
import type { ChangeKind, Kind } from "@/lib/season/words";

/** A publication with the one before it, as the database tells them. */
export type ChangeRow = {
  id: string;
  entryId: string;
  entryNumber: number;
  slug: string;
  kind: Kind;
  number: number;
  changeKind: ChangeKind;
  note: string;
  at: Date;
  sequence: string;
  content: unknown;
  citations: Citation[];
  before: unknown;
  beforeCitations: Citation[] | null;
  /** What covered the entry at the moment that is read. */
  cover: Spoiler | null;
};

/**
 * What covered an entry's words at a moment, also once it was retracted, as `cover`: that of its latest
 * words by then. Of `c` (publications) unless given.
 */
export const coverAt = ({ until }: Pick<Moment, "until"> = now(), entryId = sql()`c.entry_id`) =>
  sql()`(
    select l.content -> 'spoiler' from public_publications l
    where l.entry_id = ${entryId} and l.content is not null and l.at < ${until}::timestamptz
    order by l.number desc limit 1) as cover`;

/** A `ChangeRow` of `c` (publications) and `b` (see `theOneBefore`), under what covered it at a moment. */
export const changeColumns = (moment?: Pick<Moment, "until">) => sql()`
  c.id, c.entry_id as "entryId", c.entry_number as "entryNumber", c.slug, c.kind, c.number,
  c.change_kind as "changeKind", c.note, c.at, c.sequence, c.content, c.citations,
  b.content as before, b.citations as "beforeCitations", ${coverAt(moment)}`;

/** Joins, as `b`, the publication of the same entry before `c`. */
export const theOneBefore = () => sql()`
  left join public_publications b on b.entry_id = c.entry_id and b.number = c.number - 1`;
