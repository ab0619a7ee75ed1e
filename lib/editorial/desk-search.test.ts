import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEntry } from "@/lib/editorial/drafting";
import { deskSearch } from "@/lib/editorial/desk-search";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { retract } from "@/lib/editorial/publishing";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const find = (q: string) => deskSearch(room.tom, room.seasonId, q);

test("an entry is found by its words, its number, and the names of those in it, with slips", async () => {
  const { entryId } = await publishedEntry(room, "cast", { statement: "She is back." });
  for (const q of [
    "she is back",
    "1",
    "No. 1",
    "Park Ji-hu",
    "parkjihu",
    "박지후",
    "Park Ji-hoo",
    "parc jihu",
    "onjo",
  ]) {
    const { entries } = await find(q);
    assert.equal(entries[0]?.id, entryId, q);
  }
  const { people } = await find("park jihoo");
  assert.equal(people[0]?.name, "Park Ji-hu");
  assert.deepEqual((await find("qqxyzzy")).entries, []);
});

test("drafts and what was retracted are found as well, with their state", async () => {
  await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "context",
    slug: "",
    proposal: proposalOf(room, "context", { statement: "A walrus was cast." }),
    summary: "",
  });
  assert.deepEqual(
    (await find("walrus")).entries.map(({ state }) => state),
    ["draft"],
  );
  const { entryId, publicationId } = await publishedEntry(room, "context", {
    statement: "A pelican was cast.",
  });
  await retract(room.tom, { entryId, publicationId, reason: "It was not." });
  assert.deepEqual(
    (await find("pelican")).entries.map(({ id, state, title }) => [id, state, title]),
    [[entryId, "retracted", "A pelican was cast."]],
  );
});

test("sources are found by title and publisher", async () => {
  assert.equal((await find("production notise")).sources[0]?.title, "Production notice");
  assert.equal((await find("netflix")).sources.length, 2);
});

test("with nothing typed, what this person worked on last", async () => {
  const { entryId } = await publishedEntry(room, "context", { statement: "The last of all." });
  assert.equal((await find(" ")).entries[0]?.id, entryId);
  assert.deepEqual((await deskSearch(room.mina, room.seasonId, "")).entries, []);
});

test("another tracker's entries are listed apart, with the name of theirs", async () => {
  const { entries, elsewhere } = await deskSearch(room.tom, room.otherSeasonId, "walrus");
  assert.deepEqual(entries, []);
  assert.deepEqual(
    elsewhere.map(({ title, season }) => [title, season]),
    [["A walrus was cast.", 2]],
  );
  assert.deepEqual((await find("walrus")).elsewhere, []);
  // A number means an entry of the tracker one works on.
  assert.deepEqual((await deskSearch(room.tom, room.otherSeasonId, "No. 1")).entries, []);
});

test("no text breaks the search", async () => {
  for (const q of [
    "%",
    "_",
    "'; drop table entries; --",
    "\\",
    "a\0b",
    "\ud800",
    "x".repeat(9999),
  ]) {
    await find(q);
  }
});
