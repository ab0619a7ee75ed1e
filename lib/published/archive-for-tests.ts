import { type History, historyIn } from "@/db/history-for-tests";
import { seedWhenEmpty } from "@/db/seed/seed";
import { testDatabase, type TestDatabase } from "@/db/testing";

/** The first tracker in a database of its own, to add to. */
export type Archive = TestDatabase & History;
export async function archive(): Promise<Archive> {
  const database = await testDatabase();
  await seedWhenEmpty(database.sql);
  return { ...database, ...(await historyIn(database.sql)) };
}
