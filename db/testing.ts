import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { closeDb, connect, drizzleOver } from "@/db/connection";
import type { Database } from "@/db/connection";
import { projectFolder, startEmbedded } from "@/db/embedded";
import type { Embedded } from "@/db/embedded";
import { migrate, migrationsFolder } from "@/db/migrate";

/** A Postgres for tests, made afresh, its data thrown away. Shared by all tests that run together. */
export async function startTestServer(): Promise<Embedded> {
  const mark = createHash("sha256").update(projectFolder).digest("hex").slice(0, 8);
  const owner = process.getuid?.() ?? "";
  return await startEmbedded({
    dataDir: path.join(tmpdir(), `whats-known-test-${owner}-${mark}`),
    disposable: true,
  });
}

let own: Promise<Embedded> | undefined;

/** The server `npm test` started, or one of this process's own when a test is run by itself. */
async function serverAddress(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  if (!own) {
    own = startTestServer();
    const server = await own;
    process.once("beforeExit", () => void closeDb().then(() => server.leave()));
  }
  return (await own).url;
}

const on = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

export type TestDatabase = {
  url: string;
  /** Connected as the database's owner, who may do anything the triggers let it. */
  sql: postgres.Sql;
  db: Database;
  drop(): Promise<void>;
};

/**
 * A fresh, migrated, empty database. Until it is dropped, the house's own `db()` and `sql()` speak
 * to it as well (the newest one, when there are several).
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await serverAddress();
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  const template = await migratedTemplate(admin, server);
  const name = `test_${randomBytes(8).toString("hex")}`;
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = on(server, name);
  const sql = connect(url, { max: 5 });
  const db = drizzleOver(connect(url, { max: 5 }));
  await closeDb();
  process.env.DATABASE_URL = url;
  return {
    url,
    sql,
    db,
    async drop() {
      await Promise.all([sql.end({ timeout: 1 }), db.$client.end({ timeout: 1 })]);
      if (process.env.DATABASE_URL === url) {
        await closeDb();
        delete process.env.DATABASE_URL;
      }
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Migrated once for all tests; a changed migration makes another. */
async function migratedTemplate(admin: postgres.Sql, server: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of readdirSync(migrationsFolder, { recursive: true, encoding: "utf8" }).sort()) {
    if (file.endsWith(".sql")) hash.update(readFileSync(path.join(migrationsFolder, file)));
  }
  const name = `template_${hash.digest("hex").slice(0, 12)}`;
  await admin`select pg_advisory_lock(hashtext(${name}))`;
  try {
    const [there] = await admin`select 1 from pg_database where datname = ${name}`;
    if (!there) {
      const making = `${name}_new`;
      await admin.unsafe(`drop database if exists ${making} with (force)`);
      await admin.unsafe(`create database ${making}`);
      await migrate(on(server, making));
      await admin.unsafe(`alter database ${making} rename to ${name}`);
    }
  } finally {
    await admin`select pg_advisory_unlock(hashtext(${name}))`;
  }
  return name;
}
