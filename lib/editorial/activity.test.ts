import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { testDatabase } from "@/db/testing";
import type { TestDatabase } from "@/db/testing";
import { activity } from "@/lib/editorial/activity";
import { FIRST_DAY, LAST_DAY } from "@/lib/season/day";

let desk: TestDatabase;
before(async () => {
  desk = await testDatabase();
  await desk.sql`
    insert into events (verb, at) values
      ('sign in', '2026-11-20T23:59:59Z'), ('sign out', '2026-11-21T00:00:00Z')`;
});
after(() => desk.drop());

const verbs = async (filter: Parameters<typeof activity>[0]) =>
  (await activity(filter)).lines.map(({ verb }) => verb);

test("the trail of some days, both included, and of all the days there are", async () => {
  assert.deepEqual(await verbs({ to: "2026-11-20" }), ["sign in"]);
  assert.deepEqual(await verbs({ from: "2026-11-21", to: "2026-11-21" }), ["sign out"]);
  assert.deepEqual(await verbs({ from: FIRST_DAY, to: LAST_DAY }), ["sign out", "sign in"]);
  assert.deepEqual(await verbs({ to: FIRST_DAY }), []);
});
