import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/db/schema";

export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
/** A transaction of `db()`: what `db().transaction(async (tx) => ...)` hands out. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

type Open = {
  sql?: postgres.Sql | undefined;
  db?: Database | undefined;
  rehearsals?: postgres.Sql | undefined;
  /** What `sql()` and `db()` speak to inside a rehearsal (db/rehearsal.ts). */
  rehearsing?: AsyncLocalStorage<{ sql: postgres.Sql; db: Database }>;
};

// Next bundles this module apart from the start script, and reloads it in development: the
// connections belong to the process, not to a copy of the module.
const open = ((globalThis as { whatsKnownDatabase?: Open }).whatsKnownDatabase ??= {});

/**
 * A plain postgres.js client. Instants are UTC and come as Date, days as 'YYYY-MM-DD' strings.
 * `role` is taken on at once, so that the database refuses what the application must never do.
 * `forBoth`: Drizzle, which writes its JSON as text, speaks through the same connection.
 */
export function connect(
  url: string,
  options: { max?: number; role?: string | undefined; forBoth?: boolean } = {},
): postgres.Sql {
  const { max = poolSize(), role, forBoth = false } = options;
  const asIs = (day: string): string => day;
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: {
      application_name: "whats-known",
      TimeZone: "UTC",
      ...(role ? { role } : {}),
    },
    types: {
      date: {
        to: 1184,
        from: [1114, 1184],
        serialize: (instant: Date | string) => new Date(instant).toISOString(),
        parse: (text: string) => new Date(text),
      },
      day: { to: 1082, from: [1082], serialize: asIs, parse: asIs },
      ...(forBoth ? { json: JSON_OR_ITS_TEXT } : {}),
    },
  });
}

/** Drizzle over a client of its own: it changes how its client reads dates and JSON. */
export function drizzleOver(client: postgres.Sql): Database {
  return drizzle(client, { schema, casing: "snake_case" });
}

const JSON_OR_ITS_TEXT = {
  to: 114,
  from: [114, 3802],
  serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
};

function poolSize(): number {
  const asked = Number(process.env.DATABASE_POOL);
  return Number.isInteger(asked) && asked > 0 ? asked : 10;
}

function address(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start with `npm start` or `npm run dev`.");
  return url;
}

/** Inside a rehearsal, what stands in for the process's connections; one for all copies of this module. */
export const rehearsing = (open.rehearsing ??= new AsyncLocalStorage());

/** The process's raw connection, opened at the first query. For what Drizzle cannot say. */
export function sql(): postgres.Sql {
  return (
    rehearsing.getStore()?.sql ??
    (open.sql ??= connect(address(), { role: process.env.DATABASE_ROLE }))
  );
}

/** The process's database, opened at the first query. */
export function db(): Database {
  return (
    rehearsing.getStore()?.db ??
    (open.db ??= drizzleOver(connect(address(), { role: process.env.DATABASE_ROLE })))
  );
}

/** A few connections of their own for rehearsals: they never take one that a publisher needs. */
export function rehearsalClient(): postgres.Sql {
  return (open.rehearsals ??= connect(address(), {
    max: 2,
    role: process.env.DATABASE_ROLE,
    forBoth: true,
  }));
}

/** Closes them all, letting running queries finish for up to five seconds. They open again when asked. */
export async function closeDb(): Promise<void> {
  const clients = [open.sql, open.db?.$client, open.rehearsals];
  open.sql = undefined;
  open.db = undefined;
  open.rehearsals = undefined;
  for (const client of clients) await client?.end({ timeout: 5 });
}
