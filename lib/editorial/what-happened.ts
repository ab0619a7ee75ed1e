import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import type { DeskEntries, EntryRow } from "@/lib/editorial/entry-rows";
import type { Day } from "@/lib/season/day";
import { type Happening, happenings } from "@/lib/season/happened";
import { type Recorded, RECORDED_KINDS, type Word } from "@/lib/season/record";

/** A live entry of a tracker, with whether another live one took its place, and what it said before. */
export type StandingRow = Recorded & { row: EntryRow };

/** What readers see of a tracker, and what by that has officially happened by a UTC day. */
export async function whatHappened(
  { seasonId, rows }: DeskEntries,
  today: Day,
): Promise<{ standables: StandingRow[]; happened: Happening<StandingRow>[] }> {
  const kinds = sql.join(
    RECORDED_KINDS.map((kind) => sql`${kind}`),
    sql`, `,
  );
  const read = await db().execute<{ id: string; season: number; record: Word[] }>(sql`
    select e.id, s.number as season, public_record(e.id, 'infinity') as record
    from entries e
    join seasons s on s.id = e.season_id
    join publications p on p.id = e.live_publication_id
    where e.season_id = ${seasonId} and p.revision_id is not null and e.kind in (${kinds})`);
  const standables = standablesOf(rows, new Map(read.map(({ id, record }) => [id, record])));
  const [first] = read;
  return { standables, happened: first ? happenings(standables, first.season, today) : [] };
}

function standablesOf(rows: EntryRow[], records: Map<string, Word[]>): StandingRow[] {
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
