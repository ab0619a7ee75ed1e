import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ZodError } from "zod";
import { sql } from "@/db/connection";
import { activity } from "@/lib/editorial/activity";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { createEntry } from "@/lib/editorial/drafting";
import { type Newsroom, newsroom, proposalOf } from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import type { Keeps } from "@/lib/editorial/promise-forms";
import { deskPromises } from "@/lib/editorial/promise-lists";
import { makePromise, settlePromise } from "@/lib/editorial/promising";
import { publish } from "@/lib/editorial/publishing";
import { refused } from "@/lib/editorial/refused-for-tests";
import { rehearse } from "@/lib/editorial/rehearsal";
import { submit } from "@/lib/editorial/review";
import { comingSchedules } from "@/lib/editorial/schedule-list";
import { publishDue } from "@/lib/editorial/scheduler";
import { cancelSchedule, moveSchedule, schedule } from "@/lib/editorial/scheduling";
import type { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const inMinutes = (minutes: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + minutes * 60_000).toISOString();
const promised = async (says: string, seasonId = room.seasonId): Promise<string> =>
  (await makePromise(room.tom, seasonId, { question: "filming", says })).promiseId;
const stands = async (id: string) => {
  const promise = (await deskPromises(room.seasonId)).find((one) => one.id === id);
  return [promise?.state, promise?.settledBy?.id ?? null];
};
const sent = async () => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.jiwon, saved);
  return saved;
};
/** A change of Ji-won's that Tom schedules; what it keeps is settled with it. */
const scheduled = async (keeps: Keeps, minutes = 60) => {
  const saved = await sent();
  const { editionId } = await schedule(room.tom, {
    ...saved,
    keeps,
    publishAt: inMinutes(minutes),
    pastIsFine: true,
  });
  return { entryId: saved.entryId, revisionId: saved.revisionId, editionId };
};
const publicationOf = async (entryId: string) =>
  String((await room.database.sql`select id from publications where entry_id = ${entryId}`)[0]?.id);

test("what a scheduled change keeps is settled in the moment it goes live, in the name of who scheduled it", async () => {
  const [inTime, late, another] = [
    await promised("First."),
    await promised("Second."),
    await promised("Third."),
  ];
  const one = await scheduled([
    { promiseId: inTime, state: "kept" },
    { promiseId: late, state: "late" },
  ]);
  const coming = comingSchedules(await deskEntries(room.seasonId));
  assert.deepEqual(coming.find(({ editionId }) => editionId === one.editionId)?.keeps, [
    { promiseId: inTime, says: "First.", state: "kept", stands: "open" },
    { promiseId: late, says: "Second.", state: "late", stands: "open" },
  ]);
  const asked = (await deskPromises(room.seasonId)).find(({ id }) => id === late);
  const { row, publishAt } = coming.find(({ editionId }) => editionId === one.editionId) ?? {};
  assert.deepEqual(asked?.coming, [
    { entryId: one.entryId, number: row?.number, publishAt, state: "late", held: false },
  ]);
  await publishDue();
  assert.deepEqual(await stands(inTime), ["open", null]);

  // The preview shows it settled, and settles nothing.
  const then = new Date(inMinutes(120));
  const { value } = await rehearse(
    room.tom,
    room.seasonId,
    then,
    async () => await sql()`select state from promises_now order by made_at`,
  );
  assert.deepEqual(
    value.map(({ state }) => state),
    ["kept", "late", "open"],
  );
  assert.deepEqual(await stands(inTime), ["open", null]);

  await moveSchedule(room.mina, { ...one, publishAt: inMinutes(-1), pastIsFine: true });
  assert.deepEqual((await publishDue()).published, [one.editionId]);
  const publicationId = await publicationOf(one.entryId);
  assert.deepEqual(await stands(inTime), ["kept", publicationId]);
  assert.deepEqual(await stands(late), ["late", publicationId]);
  assert.deepEqual(await stands(another), ["open", null]);
  const settlements = await room.database.sql`
    select by_id from promise_settlements where publication_id = ${publicationId}`;
  assert.deepEqual(
    settlements.map((row) => row.by_id),
    [room.tom.id, room.tom.id],
  );
  const told = await room.database.sql`
    select actor_id, entry_id, details ->> 'state' as state from events
    where verb = 'settle promise' and details ->> 'promise' = ${late}`;
  assert.deepEqual([...told], [{ actor_id: null, entry_id: one.entryId, state: "late" }]);
});

test("a promise settled meanwhile does not stop the publication: it stays as it is, and the trail says so", async () => {
  const [gone, fine] = [await promised("Settled meanwhile."), await promised("Still open.")];
  const one = await scheduled([
    { promiseId: gone, state: "kept" },
    { promiseId: fine, state: "kept" },
  ]);
  await settlePromise(room.mina, { promiseId: gone, publicationId: null, state: "moot" });
  const { scheduled: change } = await openEntry(room.tom, one.entryId);
  assert.equal(change?.keeps[0]?.stands, "moot");
  await moveSchedule(room.tom, { ...one, publishAt: inMinutes(-1), pastIsFine: true });
  assert.deepEqual((await publishDue()).published, [one.editionId]);
  assert.deepEqual(await stands(gone), ["moot", null]);
  assert.deepEqual(await stands(fine), ["kept", await publicationOf(one.entryId)]);
  const { lines } = await activity({ verb: "publish as scheduled" });
  assert.deepEqual(lines.find(({ entryId }) => entryId === one.entryId)?.details.settledBefore, [
    { says: "Settled meanwhile.", state: "moot" },
  ]);
});

test("cancelling forgets what it was to keep", async () => {
  const promiseId = await promised("Forgotten.");
  const one = await scheduled([{ promiseId, state: "kept" }]);
  await cancelSchedule(room.tom, one);
  await publish(room.tom, one);
  assert.deepEqual(await stands(promiseId), ["open", null]);
  const [row] = await room.database.sql`select count(*)::int as n from edition_keeps
    where edition_id = ${one.editionId}`;
  assert.equal(row?.n, 0);
});

test("nothing is scheduled with a promise that is settled, of another tracker, or not there", async () => {
  const settled = await promised("Settled before.");
  await settlePromise(room.tom, { promiseId: settled, publicationId: null, state: "moot" });
  const elsewhere = await promised("Of another tracker.", room.otherSeasonId);
  const fine = await promised("Fine.");
  const saved = await sent();
  const attempts: [string, Refusal["code"]][] = [
    [settled, "moved"],
    [elsewhere, "invalid"],
    [NOWHERE, "not found"],
  ];
  for (const [promiseId, code] of attempts) {
    const keeps = [fine, promiseId].map((id) => ({ promiseId: id, state: "kept" as const }));
    await assert.rejects(
      schedule(room.tom, { ...saved, keeps, publishAt: inMinutes(60) }),
      refused(code, /Nothing was scheduled/),
    );
  }
  for (const keeps of [
    [fine, fine].map((promiseId) => ({ promiseId, state: "kept" })),
    [{ promiseId: fine, state: "moot" }],
    [{ promiseId: "x", state: "kept" }],
  ]) {
    await assert.rejects(
      schedule(room.tom, { ...saved, keeps: keeps as Keeps, publishAt: inMinutes(60) }),
      ZodError,
    );
  }
  assert.equal((await openEntry(room.tom, saved.entryId)).edition?.state, "in review");
});
