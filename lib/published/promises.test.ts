import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerAsOf } from "@/lib/published/as-of";
import { publicPromises } from "@/lib/published/promises";
import { addDays, type Day, dayOf } from "@/lib/season/day";

const SHOW = "all-of-us-are-dead";
const MADE = "2025-08-01T09:00:00Z";

let desk: Archive;
let seasonId: string;
let publicationId: string;
before(async () => {
  desk = await archive();
  const [season] = await desk.sql`select id from seasons`;
  seasonId = String(season?.id);
  const [publication] = await desk.sql`
    select p.id from publications p join entries e on e.live_publication_id = p.id
    where e.slug = 'okja'`;
  publicationId = String(publication?.id);
});
after(() => desk.drop());

const promised = async (): Promise<string> => {
  const id = randomUUID();
  await desk.sql`insert into promises (id, season_id, question, says, made_at)
    values (${id}, ${seasonId}, 'filming', 'We will say so here.', ${MADE})`;
  return id;
};
const settle = async (promiseId: string, state: string, at: string): Promise<void> => {
  await desk.sql`insert into promise_settlements (promise_id, state, publication_id, at)
    values (${promiseId}, ${state}, ${state === "kept" || state === "late" ? publicationId : null}, ${at})`;
};
/** How the page of that day tells of a promise: its state, the day it was settled, and by what. */
const onThePageOf = async (day: Day, promiseId: string) => {
  const found = await trackerAsOf(SHOW, 2, day, "2026-03-01");
  if (found?.is !== "written") return assert.fail(`no page of ${day}`);
  const promise = found.tracker.sections
    .flatMap((section) => section.promises)
    .find(({ id }) => id === promiseId);
  return promise && [promise.state, promise.settled, promise.settledBy?.slug ?? null];
};

test("a past day shows the promise as readers saw it that day: kept, opened again, broken", async () => {
  const id = await promised();
  const before = await onThePageOf("2025-08-06", id);
  assert.deepEqual(before, ["open", null, null]);
  await settle(id, "kept", "2025-08-05T12:00:00Z");
  await settle(id, "open", "2025-08-08T12:00:00Z");
  await settle(id, "broken", "2025-08-09T23:59:59.999Z");
  const days = ["2025-07-31", "2025-08-01", "2025-08-04", "2025-08-05", "2025-08-07", "2025-08-08"];
  assert.deepEqual(await Promise.all(days.map(async (day) => await onThePageOf(day, id))), [
    undefined,
    ["open", null, null],
    ["open", null, null],
    ["kept", "2025-08-05", "okja"],
    ["kept", "2025-08-05", "okja"],
    ["open", null, null],
  ]);
  assert.deepEqual(await onThePageOf("2025-08-09", id), ["broken", "2025-08-09", null]);
  const now = (await publicPromises(seasonId)).find((promise) => promise.id === id);
  assert.equal(now?.state, "broken");
});

test("whatever was settled and taken back, every day shows the last word of that day", async () => {
  const step = fc.record({
    hours: fc.integer({ min: 1, max: 40 }),
    ending: fc.constantFrom("kept", "late", "broken", "moot"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const id = await promised();
      let at = Date.parse(MADE);
      const history: { at: Date; state: string }[] = [];
      for (const [i, { hours, ending }] of steps.entries()) {
        at += hours * 3_600_000;
        // Every other one takes the one before back.
        history.push({ at: new Date(at), state: i % 2 === 0 ? ending : "open" });
      }
      for (const told of history) await settle(id, told.state, told.at.toISOString());
      for (let day = dayOf(new Date(MADE)); day <= dayOf(new Date(at)); day = addDays(day, 1)) {
        const last = history.findLast((told) => dayOf(told.at) <= day);
        const shown = await onThePageOf(day, id);
        assert.equal(shown?.[0], last?.state ?? "open", day);
      }
    }),
    { numRuns: 8 },
  );
});
