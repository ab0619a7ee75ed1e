import { archive } from "@/lib/published/archive-for-tests";
import { trackerAsOf } from "@/lib/published/as-of";
import { closeDb } from "@/db/connection";
import type postgres from "postgres";

export type PastTimes = { page: string; few: number; many: number };

const FEW = 100;
const MANY = 10_000;
const ROUNDS = 6;
const READS = 8;
const SHOW = "all-of-us-are-dead";
const TODAY = "2026-06-01";
const DAYS = { "middle of its history": "2025-12-01", "latest day": "2026-05-31" };

type Grown = { url: string; drop(): Promise<void> };

/**
 * Milliseconds (medians) that the tracker as of a past day takes with 100 and with 10,000
 * publications of the same entries.
 */
export async function timeThePast(): Promise<PastTimes[]> {
  // One after the other: a fresh database is the one the house's own connection speaks to.
  const databases = { few: await grown(FEW), many: await grown(MANY) };
  try {
    const times = Object.fromEntries(
      Object.keys(DAYS).map((name) => [name, { few: [] as number[], many: [] as number[] }]),
    );
    // In turns, so that whatever else the machine does meets both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const size of ["few", "many"] as const) {
        await closeDb();
        process.env.DATABASE_URL = databases[size].url;
        for (let warm = 0; warm < 4; warm += 1) await read(DAYS["latest day"]);
        for (const [name, day] of Object.entries(DAYS)) {
          for (let n = 0; n < READS; n += 1) times[name]?.[size].push(await read(day));
        }
      }
    }
    return Object.entries(times).map(([page, { few, many }]) => ({
      page,
      few: median(few),
      many: median(many),
    }));
  } finally {
    for (const { drop } of Object.values(databases)) await drop();
  }
}

async function read(day: string): Promise<number> {
  const begun = performance.now();
  const found = await trackerAsOf(SHOW, 2, day, TODAY);
  if (found?.is !== "written") throw new Error(`there is no page of ${day}`);
  return performance.now() - begun;
}

/** The first tracker with its entries published again and again, in other words, evenly over a year. */
export async function grown(publications: number): Promise<Grown> {
  const { sql, url, drop } = await archive();
  const [there] = await sql<{ n: number; entries: number }[]>`
    select count(*)::int as n, count(distinct entry_id)::int as entries from publications`;
  if (!there) throw new Error("the archive is empty");
  await publishAgain(sql, publications - there.n);
  await sql`drop table again`;
  await sql`vacuum analyze`;
  return { url, drop };
}

async function publishAgain(sql: postgres.Sql, more: number): Promise<void> {
  const [editor] = await sql<{ id: string }[]>`select id from users where role = 'editor'`;
  const [author] = await sql<{ id: string }[]>`select id from users where role = 'contributor'`;
  if (!editor || !author) throw new Error("the archive has no people");
  await sql`
    create table again as
    select e.id as entry_id, l.number + 1 + (n - 1) / e.entries as number, l.id as latest,
           '2025-08-01T00:00:00Z'::timestamptz + n * (interval '300 days' / ${more}::int) as at,
           gen_random_uuid() as revision_id, gen_random_uuid() as edition_id, n,
           case when n % 20 = 0 then 'correction' else 'update' end::change_kind as change_kind
    from generate_series(1, ${more}::int) n
    join (
      select e.*, row_number() over (order by e.number) - 1 as place, count(*) over () as entries
      from entries e
    ) e on e.place = (n - 1) % e.entries
    join publications l on l.id = e.live_publication_id`;
  await sql`
    insert into revisions (id, entry_id, number, parent_id, content, change_kind, note, summary,
                           author_id, created_at, content_hash)
    select a.revision_id, a.entry_id, a.number, p.revision_id,
           jsonb_set(r.content, '{detail}', to_jsonb(r.content ->> 'detail' || ' Look ' || a.n)),
           a.change_kind,
           'Publication ' || a.n, 'Again', ${author.id}, a.at, a.revision_id::text
    from again a
    join publications p on p.id = a.latest
    join revisions r on r.id = p.revision_id`;
  await sql`
    insert into citations (revision_id, source_id, position, stance, quote, locator)
    select a.revision_id, c.source_id, c.position, c.stance, c.quote, c.locator
    from again a
    join publications p on p.id = a.latest
    join citations c on c.revision_id = p.revision_id`;
  await sql`
    insert into editions (id, entry_id, state, current_revision_id, opened_by, opened_at,
      submitted_by, submitted_at, approved_by, approved_at, approved_revision_id, closed_at)
    select a.edition_id, a.entry_id, 'published', a.revision_id, ${author.id}, a.at, ${author.id},
           a.at, ${editor.id}, a.at, a.revision_id, a.at
    from again a`;
  // One per entry at a time: the database makes each the live one before it takes the next.
  const layers = await sql<{ number: number }[]>`
    select distinct (n - 1) / (select count(*) from entries)::int as number from again order by 1`;
  for (const { number } of layers) {
    await sql`
      insert into publications
        (entry_id, number, edition_id, revision_id, change_kind, note, at, by_id)
      select a.entry_id, a.number, a.edition_id, a.revision_id, a.change_kind,
             'Publication ' || a.n, a.at, ${editor.id}
      from again a where (a.n - 1) / (select count(*) from entries)::int = ${number}
      order by a.n`;
  }
}

export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
