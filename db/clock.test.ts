import assert from "node:assert/strict";
import { after, before, mock, test } from "node:test";
import { databaseNow, followClock, measureClock } from "@/db/clock";
import { closeDb, sql } from "@/db/connection";
import { testDatabase, type TestDatabase } from "@/db/testing";

const TEN_MINUTES = 600_000;

let desk: TestDatabase;
before(async () => {
  desk = await testDatabase();
});
after(() => desk.drop());

/** How far the instant we believe in lies from the database's, in milliseconds. */
async function off(): Promise<number> {
  const [row] = await sql()<[{ at: Date }]>`select clock_timestamp() as at`;
  return Math.abs(databaseNow().getTime() - row.at.getTime());
}

test("an instance whose clock is wrong goes by the database's, also when it is set wrong later", async () => {
  const really = Date.now;
  try {
    for (const wrong of [TEN_MINUTES, -TEN_MINUTES, 400 * 86_400_000]) {
      mock.method(Date, "now", () => really() + wrong);
      assert.ok((await off()) > TEN_MINUTES / 2, "the clock is wrong");
      await measureClock();
      assert.ok((await off()) < TEN_MINUTES / 2);
    }
    const stop = await followClock(5);
    mock.method(Date, "now", () => really() - TEN_MINUTES);
    for (let tries = 0; (await off()) > TEN_MINUTES / 2; tries += 1) assert.ok(tries < 5000);
    stop();
  } finally {
    mock.restoreAll();
    await measureClock();
  }
});

test("while the database is away the last measure stands", async () => {
  const really = Date.now;
  try {
    mock.method(Date, "now", () => really() + TEN_MINUTES);
    await measureClock();
    const url = process.env.DATABASE_URL;
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
    await closeDb();
    await assert.rejects(measureClock());
    if (url) process.env.DATABASE_URL = url;
    await closeDb();
    assert.ok((await off()) < TEN_MINUTES / 2);
  } finally {
    mock.restoreAll();
    await measureClock();
  }
});
