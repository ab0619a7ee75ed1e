import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { reinstate, suspend } from "@/lib/auth/team";
import { createEntry } from "@/lib/editorial/drafting";
import { holdSchedulesOf } from "@/lib/editorial/holding";
import { type Newsroom, newsroom, proposalOf } from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import { submit } from "@/lib/editorial/review";
import { publishDue } from "@/lib/editorial/scheduler";
import { cancelSchedule, moveSchedule, schedule } from "@/lib/editorial/scheduling";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

// What is scheduled on the word of one person alone, when that person is suspended.

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
beforeEach(async () => {
  await room.database.drop();
  room = await newsroom();
  await room.database.sql`update users set password_hash = 'x'`;
});
after(async () => {
  await room.database.drop();
});

const inMinutes = (minutes: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + minutes * 60_000).toISOString();
const scheduled = async (by: Actor, alone = false) => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  if (!alone) await submit(room.jiwon, saved);
  const { editionId } = await schedule(by, {
    ...saved,
    publishAt: inMinutes(60),
    ...(alone ? { aloneReason: "Night shift" } : {}),
  });
  return { entryId: saved.entryId, revisionId: saved.revisionId, editionId };
};
const heldBecause = async (entryId: string) =>
  (await openEntry(room.mina, entryId)).scheduled?.held?.reason ?? null;
const suspended = async (whom: Actor) =>
  await suspend(room.mina, { userId: whom.id }, holdSchedulesOf);
/** As if the moment had come. */
const comesDue = async () => {
  await room.database
    .sql`update editions set publish_at = clock_timestamp() where state = 'scheduled'`;
  return await publishDue();
};

test("suspending somebody holds what they approved or scheduled, and nothing else, in one go", async () => {
  const [theirs, alone] = [await scheduled(room.tom), await scheduled(room.tom, true)];
  const [others, approved] = [await scheduled(room.mina), await scheduled(room.mina)];
  await room.database.sql`
    update editions set approved_by = ${room.tom.id} where id = ${approved.editionId}`;
  await suspended(room.jiwon);
  assert.equal(await heldBecause(theirs.entryId), null, "who only wrote it has been checked");
  await suspended(room.tom);
  assert.equal(
    await heldBecause(theirs.entryId),
    "Tom Reyes, who approved and scheduled it, was suspended.",
  );
  assert.equal(
    await heldBecause(alone.entryId),
    "Tom Reyes, who scheduled it alone, was suspended.",
  );
  assert.equal(await heldBecause(approved.entryId), "Tom Reyes, who approved it, was suspended.");
  const { published, held } = await comesDue();
  assert.deepEqual([published, held], [[others.editionId], []]);
  const trail = await room.database.sql`
    select entry_id from events where verb = 'hold schedule' order by entry_id`;
  assert.deepEqual(
    trail.map((row) => row.entry_id),
    [theirs, alone, approved].map(({ entryId }) => entryId).toSorted(),
  );
});

test("it is not moved while they are suspended; reinstated, or reviewed by somebody else, it is", async () => {
  const [one, other] = [await scheduled(room.tom), await scheduled(room.tom)];
  await suspended(room.tom);
  const publishAt = inMinutes(90);
  await assert.rejects(
    moveSchedule(room.mina, { ...one, publishAt }),
    (error: unknown) =>
      error instanceof Refusal &&
      error.code === "blocked" &&
      /Cancel its schedule/.test(error.message),
  );
  assert.deepEqual(await cancelSchedule(room.mina, one), { became: "in review" });
  await schedule(room.mina, { ...one, publishAt });
  await reinstate(room.mina, { userId: room.tom.id });
  await moveSchedule(room.mina, { ...other, publishAt });
  assert.deepEqual(
    [await heldBecause(one.entryId), await heldBecause(other.entryId)],
    [null, null],
  );
});

test("what was not held is asked again when its moment comes", async () => {
  const one = await scheduled(room.tom);
  await room.database.sql`update users set suspended_at = now() where id = ${room.tom.id}`;
  assert.deepEqual(await comesDue(), { published: [], held: [one.editionId] });
  assert.match((await heldBecause(one.entryId)) ?? "", /Tom Reyes.*was suspended/);
});
