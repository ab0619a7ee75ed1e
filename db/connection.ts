import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/db/schema";

export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
/** A transaction of `db()`: what `db().transaction(async (tx) => ...)` hands out. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

type Open = { sql?: postgres.Sql | undefined; db?: Database | undefined };

// Next bundles this module apart from the start script, and reloads it in development: the
// connections belong to the process, not to a copy of the module.
const open = ((globalThis as { whatsKnownDatabase?: Open }).whatsKnownDatabase ??= {});

/**
 * A plain postgres.js client. Instants are UTC and come as Date, days as 'YYYY-MM-DD' strings.
 * `role` is taken on at once, so that the database refuses what the application must never do.
 */
export function connect(
  url: string,
  options: { max?: number; role?: string | undefined } = {},
): postgres.Sql {
  const { max = poolSize(), role } = options;
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
    },
  });
}

/** Drizzle over a client of its own: it changes how its client reads dates and JSON. */
export function drizzleOver(client: postgres.Sql): Database {
  return drizzle(client, { schema, casing: "snake_case" });
}

function poolSize(): number {
  const asked = Number(process.env.DATABASE_POOL);
  return Number.isInteger(asked) && asked > 0 ? asked : 10;
}

function address(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start with `npm start` or `npm run dev`.");
  return url;
}

/** The process's raw connection, opened at the first query. For what Drizzle cannot say. */
export function sql(): postgres.Sql {
  return (open.sql ??= connect(address(), { role: process.env.DATABASE_ROLE }));
}

/** The process's database, opened at the first query. */
export function db(): Database {
  return (open.db ??= drizzleOver(connect(address(), { role: process.env.DATABASE_ROLE })));
}

/** Closes both, letting running queries finish for up to five seconds. They open again when asked. */
export async function closeDb(): Promise<void> {
  const clients = [open.sql, open.db?.$client];
  open.sql = undefined;
  open.db = undefined;
  for (const client of clients) await client?.end({ timeout: 5 });
}
