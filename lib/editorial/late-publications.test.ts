import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deskEntries, findEntries } from "@/lib/editorial/entry-rows";
import { latePublications } from "@/lib/editorial/late-publications";
import { createEntry } from "@/lib/editorial/drafting";
import { type Newsroom, newsroom, proposalOf } from "@/lib/editorial/newsroom-for-tests";
import { queueOf } from "@/lib/editorial/queue";
import { comingSchedules } from "@/lib/editorial/schedule-list";
import { submit } from "@/lib/editorial/review";
import { publishDue } from "@/lib/editorial/scheduler";
import { schedule } from "@/lib/editorial/scheduling";
import { dayOf } from "@/lib/season/day";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const scheduledFor = async (publishAt: Date, statement: string) => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room, "production", { statement }),
    summary: "",
  });
  await submit(room.jiwon, saved);
  await schedule(room.tom, {
    ...saved,
    publishAt: new Date(Math.floor(publishAt.getTime() / 1000) * 1000).toISOString(),
  });
  return saved;
};
const soon = (ms: number): Date => new Date(Date.now() + ms);

test("what goes out today stands in everybody's queue as something to know, and in the list as scheduled", async () => {
  const { entryId } = await scheduledFor(soon(600_000), "Filming goes on in Busan.");
  await scheduledFor(soon(40 * 86_400_000), "Filming ends in spring.");
  assert.equal(comingSchedules(await deskEntries(room.seasonId)).length, 2);
  for (const actor of [room.jiwon, room.tom]) {
    // Ten minutes ahead may be tomorrow.
    const { items } = await queueOf(actor, await deskEntries(room.seasonId), dayOf(soon(600_000)));
    const today = items.filter(({ group }) => group === "today");
    assert.deepEqual(
      today.map(({ row }) => row.id),
      [entryId],
    );
    assert.match(today[0]?.due ?? "", /^\d\d:\d\d UTC$/);
  }
  const listed = findEntries(await deskEntries(room.seasonId), { state: "scheduled" });
  assert.equal(listed.length, 2);
});

test("what went out more than a minute after its moment is listed, with who scheduled it", async () => {
  const { entryId } = await scheduledFor(soon(60_000), "The crew is back.");
  assert.deepEqual(await latePublications(room.seasonId, soon(-86_400_000)), []);
  // Nobody was there at its moment, two hours ago.
  await room.database.sql`
    update editions set publish_at = clock_timestamp() - interval '2 hours'
    where entry_id = ${entryId}`;
  await publishDue();
  const [late, ...more] = await latePublications(room.seasonId, soon(-86_400_000));
  assert.equal(more.length, 0);
  assert.equal(late?.entryId, entryId);
  assert.equal(late?.title, "The crew is back.");
  assert.equal(late?.by, "Tom Reyes");
  assert.ok(late.at.getTime() - late.dueAt.getTime() >= 2 * 3600_000);
  assert.deepEqual(await latePublications(room.seasonId, soon(60_000)), []);
});
