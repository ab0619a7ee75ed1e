import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { migrate, migrationsFolder } from "@/db/migrate";
import { testDatabase } from "@/db/testing";

/** Brings a database to where it was before one migration and all that follow it. */
async function migrateUpTo(url: string, tag: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "whats-known-migrations-"));
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await cp(migrationsFolder, folder, { recursive: true });
    const file = path.join(folder, "meta/_journal.json");
    const journal = JSON.parse(await readFile(file, "utf8")) as { entries: { tag: string }[] };
    const index = journal.entries.findIndex((entry) => entry.tag.endsWith(tag));
    assert.ok(index > 0);
    await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, index) }));
    await runMigrations(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
  }
}

test("settlements from before there was a history come along, the earlier ones as the trail tells them", async () => {
  const house = await testDatabase();
  const name = `old_${randomBytes(6).toString("hex")}`;
  await house.sql.unsafe(`create database ${name}`);
  const url = new URL(house.url);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
  try {
    await migrateUpTo(url.href, "promise_settlements");
    const id = async (query: PromiseLike<postgres.Row[]>): Promise<string> =>
      String((await query)[0]?.id);
    const tom = await id(sql`insert into users (email, name, role)
      values ('tom@x.example', 'Tom', 'editor') returning id`);
    const show = await id(sql`insert into shows (slug, title, streamer)
      values ('show', 'Show', 'Netflix') returning id`);
    const season = await id(sql`insert into seasons (show_id, number, title, standfirst)
      values (${show}, 2, 'Season 2', '') returning id`);
    const promised = async (state: string, settledAt: string | null) =>
      await id(sql`insert into promises (season_id, question, says, made_at, state, settled_at)
        values (${season}, 'filming', 'Words.', '2025-01-01T00:00:00Z', ${state}, ${settledAt})
        returning id`);
    const untouched = await promised("open", null);
    const untold = await promised("moot", "2025-02-01T00:00:00Z");
    const told = await promised("broken", "2025-01-09T00:00:00Z");
    for (const [state, at] of [
      ["moot", "2025-01-05T00:00:00Z"],
      ["open", "2025-01-08T00:00:00Z"],
      ["broken", "2025-01-08T23:59:59Z"],
    ]) {
      await sql`insert into events (actor_id, verb, at, details)
        values (${tom}, 'settle promise', ${String(at)}, ${sql.json({ promise: told, state: String(state) })})`;
    }
    assert.ok((await migrate(url.href)) >= 1);
    const history = async (promise: string) =>
      (
        await sql`select state, at, by_id from promise_settlements
          where promise_id = ${promise} order by sequence`
      ).map((row) => [row.state, (row.at as Date).toISOString().slice(0, 10), row.by_id]);
    assert.deepEqual(await history(untouched), []);
    assert.deepEqual(await history(untold), [["moot", "2025-02-01", null]]);
    assert.deepEqual(await history(told), [
      ["moot", "2025-01-05", tom],
      ["open", "2025-01-08", tom],
      ["broken", "2025-01-09", tom],
    ]);
    const [now] = await sql`select state, settled_at from promises_now where id = ${told}`;
    assert.deepEqual({ ...now }, { state: "broken", settled_at: new Date("2025-01-09T00:00:00Z") });
  } finally {
    await sql.end({ timeout: 1 });
    await house.sql.unsafe(`drop database ${name} with (force)`);
    await house.drop();
  }
});
