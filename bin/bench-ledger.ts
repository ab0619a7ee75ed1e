import { closeDb } from "@/db/connection";
import { newsroom, publishedEntry } from "@/lib/editorial/newsroom-for-tests";
import type { Newsroom } from "@/lib/editorial/newsroom-for-tests";
import { ledgerAt } from "@/lib/published/ledger";
import { impreciseDate } from "@/lib/season/imprecise-date";

export type LedgerTimes = { few: number; many: number };

const CLAIMS = 10;
const FEW = 100;
const MANY = 10_000;
const ROUNDS = 6;
const READS = 10;

/**
 * Milliseconds (medians) that the ledger takes with 100 and with 10,000 publications of the same ten
 * claims.
 */
export async function timeTheLedger(): Promise<LedgerTimes> {
  // One after the other: a fresh database is the one the house's own connection speaks to.
  const rooms = { few: await grown(FEW), many: await grown(MANY) };
  const times: Record<keyof LedgerTimes, number[]> = { few: [], many: [] };
  try {
    // In turns, so that whatever else the machine does meets both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const size of ["few", "many"] as const) {
        await closeDb();
        process.env.DATABASE_URL = rooms[size].database.url;
        for (let warm = 0; warm < 4; warm += 1) await read();
        for (let n = 0; n < READS; n += 1) times[size].push(await read());
      }
    }
    return { few: median(times.few), many: median(times.many) };
  } finally {
    for (const { database } of Object.values(rooms)) await database.drop();
  }
}

async function read(): Promise<number> {
  const begun = performance.now();
  const ledger = await ledgerAt("all-of-us-are-dead", 2);
  const took = performance.now() - begun;
  const claims = ledger?.groups.flatMap((group) => group.claims) ?? [];
  if (claims.length !== CLAIMS) throw new Error(`the ledger has ${claims.length} claims`);
  return took;
}

async function grown(publications: number): Promise<Newsroom> {
  const room = await newsroom();
  for (let n = 0; n < CLAIMS; n += 1) await claimed(room, n, publications / CLAIMS);
  await room.database.sql`vacuum analyze`;
  return room;
}

/** A claim that was published again and again, each time a little differently. */
async function claimed(room: Newsroom, n: number, publications: number): Promise<void> {
  const { entryId, revisionId } = await publishedEntry(room, "prediction", {
    window: impreciseDate(String(2024 + (n % 3))),
    predictedBy: `Outlet ${n % 4}`,
  });
  await room.database.sql.begin(async (tx) => {
    await tx`
      insert into revisions
        (entry_id, number, parent_id, content, change_kind, note, summary, author_id, content_hash)
      select entry_id, m, id, jsonb_set(content, '{statement}', to_jsonb('Report ' || m)),
        'update', note, summary, author_id, content_hash || m
      from revisions, generate_series(2, ${publications}::int) as m where id = ${revisionId}`;
    await tx`
      insert into citations (revision_id, source_id, stance, position)
      select r.id, c.source_id, c.stance, c.position
      from revisions r, citations c
      where r.entry_id = ${entryId} and r.number > 1 and c.revision_id = ${revisionId}`;
    await tx`
      insert into editions (entry_id, state, current_revision_id, opened_by, closed_at)
      select entry_id, 'published', id, author_id, now() from revisions
      where entry_id = ${entryId} and number > 1`;
    // What guards each publication would take most of the time, and is not what is measured.
    await tx`alter table publications disable trigger user`;
    await tx`
      insert into publications (entry_id, number, edition_id, revision_id, change_kind, by_id)
      select r.entry_id, r.number, d.id, r.id, 'update', r.author_id
      from revisions r join editions d on d.current_revision_id = r.id
      where r.entry_id = ${entryId} and r.number > 1
      order by r.number`;
    await tx`alter table publications enable trigger user`;
    await tx`
      update entries set live_publication_id = (
        select id from publications where entry_id = ${entryId} order by number desc limit 1
      ) where id = ${entryId}`;
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
