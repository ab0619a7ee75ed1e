import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import type { EntryRow } from "@/lib/editorial/entry-rows";
import type { Reader } from "@/lib/editorial/entry-state";
import { type Said, said } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { type Happening, happenings } from "@/lib/season/happened";
import { type Recorded, RECORDED_KINDS, type Word } from "@/lib/season/record";
import type { Kind } from "@/lib/season/words";

type Row = { id: string; live: Said | null };

/** A tracker's entries, in its order. */
type Rows<R extends Row> = { seasonId: string; rows: R[] };

/** A live entry of a tracker, with whether another live one took its place, and what it said before. */
export type StandingRow<R extends Row = EntryRow> = Recorded & { row: R };

/** What readers see of a tracker, and what by that has officially happened by a UTC day. */
export async function whatHappened<R extends Row>(
  { seasonId, rows }: Rows<R>,
  today: Day,
  tx: Reader = db(),
): Promise<{ standables: StandingRow<R>[]; happened: Happening<StandingRow<R>>[] }> {
  const kinds = sql.join(
    RECORDED_KINDS.map((kind) => sql`${kind}`),
    sql`, `,
  );
  const read = await tx.execute<{ id: string; season: number; record: Word[] }>(sql`
    select e.id, s.number as season, public_record(e.id, 'infinity') as record
    from entries e
    join seasons s on s.id = e.season_id
    join publications p on p.id = e.live_publication_id
    where e.season_id = ${seasonId} and p.revision_id is not null and e.kind in (${kinds})`);
  const standables = standablesOf(rows, new Map(read.map(({ id, record }) => [id, record])));
  const [first] = read;
  return { standables, happened: first ? happenings(standables, first.season, today) : [] };
}

/**
 * What an entry of this kind is held against on a UTC day: what has officially happened by what readers
 * see of its tracker. Nothing, where it claims nothing. Plain data: it crosses to the browser.
 */
export async function heldAgainst(
  tx: Reader,
  { kind, seasonId }: { kind: Kind; seasonId: string },
  today: Day,
): Promise<Happening[]> {
  if (kind !== "prediction") return [];
  const read = await tx.execute<{ id: string; kind: Kind; content: unknown }>(sql`
    select e.id, e.kind, r.content
    from entries e
    join publications p on p.id = e.live_publication_id
    join revisions r on r.id = p.revision_id
    where e.season_id = ${seasonId}
    order by e.position, e.number`);
  const rows = read.map((row) => ({ id: row.id, live: said(row.kind, row.content) }));
  return (await whatHappened({ seasonId, rows }, today, tx)).happened;
}

function standablesOf<R extends Row>(rows: R[], records: Map<string, Word[]>): StandingRow<R>[] {
  const live = new Set(rows.filter((row) => row.live).map((row) => row.id));
  return rows.flatMap((row, position) => {
    if (!row.live) return [];
    const { id } = row;
    const { overtakenBy } = row.live.content;
    const overtaken =
      overtakenBy && overtakenBy !== id && live.has(overtakenBy) ? overtakenBy : null;
    return [{ id, row, said: row.live, position, overtaken, record: records.get(id) ?? [] }];
  });
}
