import type { Sql } from "postgres";
import { closeDb, connect } from "@/db/connection";
import { publishDue } from "@/lib/editorial/scheduler";

// One instance of the product in a process of its own, for tests. It waits behind START until the
// test lets all instances go at once, takes one turn of the scheduler and prints what it published;
// for a "race" it first does to a table of its own what the scheduler must not do.

/** Advisory locks that a test holds to keep its instances waiting. */
export const START = 471_001;
export const MIDWAY = 471_002;

async function main(task: string): Promise<void> {
  const sql = connect(process.env.DATABASE_URL ?? "", { max: 1 });
  await sql`select pg_advisory_xact_lock_shared(${START})`;
  const naive = task === "race" ? await naively(sql) : [];
  const { published } = await publishDue();
  process.stdout.write(JSON.stringify({ naive, published }));
  await sql.end();
  await closeDb();
}

/** Asks what is due and then publishes it, as if nobody else did. */
async function naively(sql: Sql): Promise<number[]> {
  const due = await sql<{ id: number }[]>`select id from naive_schedules where not fired`;
  for (const { id } of due) {
    await sql`insert into naive_publications (schedule_id) values (${id})`;
    await sql`update naive_schedules set fired = true where id = ${id}`;
  }
  return due.map(({ id }) => id);
}

if (process.env.INSTANCE_TASK) await main(process.env.INSTANCE_TASK);
