import { sql } from "drizzle-orm";
import { db } from "@/db/connection";

/** A list shows at most this many; more are found by searching. */
export const LISTED_AT_MOST = 200;

/** How many sources and people there are. */
export async function catalogueCounts(): Promise<{ sources: number; people: number }> {
  const [row] = await db().execute<{ sources: number; people: number }>(sql`
    select (select count(*)::int from sources) as sources, (select count(*)::int from people) as people`);
  return row ?? { sources: 0, people: 0 };
}
