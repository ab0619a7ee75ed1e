import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Where the migrations lie. */
export const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

// Any fixed number will do; it only has to be the same in every instance.
const LOCK = 7_461_302_885;

/**
 * Brings the database up to date and returns how many migrations that took. Instances that start
 * together wait for one another.
 */
export async function migrate(url: string): Promise<number> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${LOCK})`;
    const before = await applied(client);
    await runMigrations(drizzle(client), { migrationsFolder });
    return (await applied(client)) - before;
  } finally {
    await client.end(); // and with the connection goes the lock
  }
}

async function applied(client: postgres.Sql): Promise<number> {
  const [table] =
    await client`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 0;
  const [row] = await client`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return Number(row?.count);
}
