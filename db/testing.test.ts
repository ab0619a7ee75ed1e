import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { db, sql } from "@/db/connection";
import { listen } from "@/db/listen";
import { testDatabase } from "@/db/testing";
import type { TestDatabase } from "@/db/testing";
import { setTimeout as wait } from "node:timers/promises";

let desk: TestDatabase;
before(async () => {
  desk = await testDatabase();
});
after(() => desk.drop());

test("a test's database is migrated and empty, and the house speaks to it", async () => {
  const [row] = await sql()`select count(*)::int as shows from shows`;
  assert.equal(row?.shows, 0);
  assert.deepEqual(await db().query.shows.findMany(), []);
});

test("instants come as dates in UTC and days as they were written", async () => {
  const [row] = await desk.sql`
    select '2023-08-10'::date as day, '2023-08-10 09:00+02'::timestamptz as instant,
           current_setting('TimeZone') as zone, ${desk.sql.json({ a: 1 })}::jsonb as said`;
  assert.deepEqual(row, {
    day: "2023-08-10",
    instant: new Date("2023-08-10T07:00:00Z"),
    zone: "UTC",
    said: { a: 1 },
  });
});

test("whoever listens hears what is announced, and is told when the connection was lost", async () => {
  const heard: string[] = [];
  const said: string[] = [];
  let reconnected = 0;
  const stop = await listen(
    "newsroom",
    (payload) => heard.push(payload),
    () => (reconnected += 1),
    { say: (line) => said.push(line) },
  );
  try {
    await desk.sql.notify("newsroom", "published");
    await until(() => heard.length === 1);
    await desk.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    await until(() => reconnected === 1);
    await desk.sql.notify("newsroom", "again");
    await until(() => heard.length === 2);
    assert.deepEqual(heard, ["published", "again"]);
    assert.deepEqual(said, ["What the database announces (newsroom) is heard again."]);
  } finally {
    await stop();
  }
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 200, "it never came to that");
    await wait(50);
  }
}
