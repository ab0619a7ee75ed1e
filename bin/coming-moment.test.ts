import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEntry } from "@/lib/editorial/drafting";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { rehearse } from "@/lib/editorial/rehearsal";
import { schedule } from "@/lib/editorial/scheduling";
import { now } from "@/lib/published/moment";
import { seasonAt } from "@/lib/published/season";
import { trackerOfSeason } from "@/lib/published/tracker";
import { dayOf } from "@/lib/season/day";

// Here, outside of both halves, because neither may know the other.

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

test("a tracker at a coming moment is built by the readers' own code", async () => {
  await publishedEntry(room);
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "release",
    slug: "",
    proposal: proposalOf(room, "release", { statement: "There is no date yet." }),
    summary: "",
  });
  const at = new Date(Date.now() + 36 * 3_600_000);
  const publishAt = `${at.toISOString().slice(0, 19)}Z`;
  await schedule(room.tom, { ...saved, publishAt, aloneReason: "Night shift" });
  const read = async () => {
    const season = await seasonAt({ show: "all-of-us-are-dead", season: 2 });
    return season && (await trackerOfSeason(season, now(dayOf(at))));
  };
  const then = await rehearse(room.mina, room.seasonId, at, read);
  assert.equal(then.value?.counts.entries, 2);
  assert.equal(then.value.lastChange, dayOf(at));
  assert.match(JSON.stringify(then.value.sections), /There is no date yet/);
  assert.equal((await read())?.counts.entries, 1);
});
