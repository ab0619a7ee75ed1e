import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerApi } from "@/lib/published/api/answer";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerAsOf } from "@/lib/published/as-of";

const SHOW = "all-of-us-are-dead";
const TODAY = "2026-03-05";
const SPOILT = /plivverex/i;

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const everything = { season: 1, episode: null, covers: "everything" as const };

const api = async (path: string): Promise<string> =>
  await (await answerApi(new Request(`http://here.invalid/api/v1${path}`))).text();

test("a past day is read under the covers that stood then, and under none that came later", async () => {
  const slug = "filming-not-started";
  const words = { statement: "Plivverex falls from the roof.", detail: "" };
  await desk.publish(slug, words, { at: "2026-03-01T10:00:00Z", note: "Plivverex it is." });
  await desk.publish(slug, { ...words, spoiler: everything }, { at: "2026-03-02T10:00:00Z" });
  const log = async (day: string): Promise<string> => {
    const found = await trackerAsOf(SHOW, 2, day, TODAY);
    assert.ok(found?.is === "written");
    return JSON.stringify(found.tracker.log);
  };
  const publications = (asOf: string) => api(`/publications?limit=5&asOf=${asOf}`);
  for (const told of [await log("2026-03-01"), await publications("2026-03-01")])
    assert.match(told, SPOILT);
  for (const day of ["2026-03-02", "2026-03-04"])
    for (const told of [await log(day), await publications(day)])
      assert.doesNotMatch(told, SPOILT, day);
  assert.doesNotMatch(await publications("2026-03-02T10:00:00Z"), SPOILT);
  assert.match(await publications("2026-03-02T09:59:59Z"), SPOILT);
  await desk.retract(slug, "It was not so.", "2026-03-03T10:00:00Z");
  for (const told of [await log("2026-03-03"), await publications("2026-03-03")])
    assert.doesNotMatch(told, SPOILT, "also once it was retracted");
});
