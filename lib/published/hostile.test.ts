import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { publishedEntry } from "@/lib/published/entry";
import { HOSTILE, type HostileTracker, publishHostile } from "@/lib/published/hostile-for-tests";
import { trackerOf } from "@/lib/published/tracker";
import { KINDS } from "@/lib/season/words";

let desk: Archive;
let hostile: HostileTracker;
before(async () => {
  desk = await archive();
  hostile = await publishHostile(desk);
});
after(() => desk.drop());

test("whatever can be typed is read back as it was typed, in every kind", async () => {
  assert.deepEqual(new Set(hostile.entries.map(({ kind }) => kind)), new Set(KINDS));
  assert.deepEqual(
    new Set(hostile.entries.flatMap(({ says }) => says ?? [])),
    new Set(Object.keys(HOSTILE)),
  );
  const tracker = await trackerOf(hostile.show, hostile.season);
  assert.equal(tracker?.counts.entries, hostile.entries.length);
  assert.equal(tracker?.season.show.title, hostile.title);
  for (const { slug, content, note } of hostile.entries) {
    const page = await publishedEntry(hostile.show, hostile.season, slug);
    assert.deepEqual(page?.live?.said.content, content);
    assert.equal(page?.history[0]?.note, note);
  }
});
