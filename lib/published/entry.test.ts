import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { changeLog } from "@/lib/published/change-log";
import { publishedEntry } from "@/lib/published/entry";
import { trackerOf } from "@/lib/published/tracker";

const SHOW = "all-of-us-are-dead";
const TODAY = "2026-02-01";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const page = async (slug: string) => {
  const found = await publishedEntry(SHOW, 2, slug, TODAY);
  assert.ok(found, slug);
  return found;
};

test("three reports of one announcement are one origin", async () => {
  const { origins, live } = await page("production-begun");
  assert.equal(origins, "3 reports, one origin");
  assert.equal(live?.sources.filter(({ stance }) => stance === "supports").length, 3);
});

test("the history tells what changed from one publication to the next, sources too", async () => {
  const { history, publications } = await page("cast-park-ji-hu");
  assert.equal(publications, 2);
  assert.deepEqual(
    history.map(({ number, kind, on }) => [number, kind, on]),
    [
      [2, "update", "2025-07-23"],
      [1, "new", "2023-08-10"],
    ],
  );
  const fields = history[0]?.difference?.fields ?? [];
  const returning = fields.find(({ name }) => name === "returnStatus");
  assert.deepEqual([returning?.before, returning?.after], ["expected", "confirmed"]);
  assert.equal(history[0]?.difference?.removed.length, 1);
  assert.equal(history[0]?.difference?.added.length >= 1, true);
  assert.equal(
    fields.some(({ name }) => name === "recheckAfter"),
    false,
    "when the desk looks again is not for readers",
  );
});

test("what is covered stays out of headings, titles and the change log", async () => {
  const { headline, live, history } = await page("season-1-fates");
  assert.equal(headline, "What happened in Season 1");
  const covered = live?.said.content.statement ?? "";
  assert.ok(history[0]?.difference?.fields.find(({ name }) => name === "statement")?.spoils);
  await desk.publish(
    "season-1-fates",
    { statement: `${covered} So it seems.` },
    { note: "Gwi-nam falls too.", at: "2026-01-02T00:00:00Z" },
  );
  const log = await changeLog(SHOW, 2, { since: "2026-01-02" });
  assert.equal(log?.changes[0]?.note, "");
  assert.equal(log?.changes[0]?.headline, "What happened in Season 1");
  assert.ok(log?.changes[0]?.difference?.fields.every(({ spoils }) => spoils));
  const tracker = await trackerOf(SHOW, 2, TODAY);
  assert.doesNotMatch(JSON.stringify(tracker?.log), /Gwi-nam/);
});

test("a fate is covered also where nothing else of the entry is", async () => {
  const { history } = await page("cast-cho-yi-hyun");
  const first = history.at(-1)?.difference?.fields ?? [];
  assert.equal(first.find(({ name }) => name === "priorFate")?.spoils, true);
  assert.equal(first.find(({ name }) => name === "statement")?.spoils, false);
});

test("a correction is counted, dated and keeps the old wording", async () => {
  await desk.publish(
    "okja",
    { statement: "The film Okja is of the same slate." },
    { changeKind: "correction", note: "It was no hit.", at: "2026-01-03T00:00:00Z" },
  );
  const { corrections, history, live } = await page("okja");
  assert.equal(corrections, 1);
  assert.equal(live?.corrected, "2026-01-03");
  assert.equal(history[0]?.note, "It was no hit.");
  assert.match(history[1]?.said?.content.statement ?? "", /hit/);
});

test("the change log since a day holds that day and nothing before it", async () => {
  const since = async (day: string | null) =>
    (await changeLog(SHOW, 2, { since: day }))?.changes ?? [];
  const all = await since(null);
  const later = await since("2025-07-23");
  assert.ok(later.length < all.length);
  assert.ok(later.some(({ on }) => on === "2025-07-23"));
  assert.ok(later.every(({ on }) => on >= "2025-07-23"));
  assert.deepEqual(await since("2030-01-01"), []);
});

test("the change log goes on, page after page, until everything was told once", async () => {
  for (const since of [null, "2025-07-23"]) {
    const whole = await changeLog(SHOW, 2, { since, most: 1000 });
    const told: string[] = [];
    for (let before: string | null = null; ;) {
      const log = await changeLog(SHOW, 2, { since, before, most: 7 });
      assert.ok(log);
      assert.equal(log.page.total, whole?.changes.length);
      assert.equal(log.page.passed, told.length);
      assert.equal(log.ever, (await changeLog(SHOW, 2))?.page.total);
      assert.ok(log.changes.length <= 7);
      told.push(...log.changes.map(({ id }) => id));
      if (!log.page.older) break;
      before = log.page.older;
    }
    assert.ok(told.length > 14);
    assert.equal(told.length, whole?.page.total);
    assert.deepEqual(new Set(told), new Set(whole?.changes.map(({ id }) => id)));
  }
  assert.equal(await changeLog(SHOW, 2, { before: "999999" }), null);
  assert.equal(await changeLog(SHOW, 2, { before: "nowhere" }), null);
});

test("a retracted entry leaves the tracker; its page keeps the reason and what it said", async () => {
  await desk.retract("kill-boksoon", "We cannot stand behind this.", "2026-01-04T00:00:00Z");
  const tracker = await trackerOf(SHOW, 2, TODAY);
  assert.equal(
    tracker?.related.some(({ slug }) => slug === "kill-boksoon"),
    false,
  );
  const { live, retraction, history, question } = await page("kill-boksoon");
  assert.equal(live, null);
  assert.equal(question, null);
  assert.equal(retraction?.note, "We cannot stand behind this.");
  assert.equal(retraction?.on, "2026-01-04");
  assert.match(history[1]?.said?.content.statement ?? "", /Kill Boksoon/);
  const log = await changeLog(SHOW, 2, { since: "2026-01-04" });
  assert.equal(log?.changes[0]?.kind, "retraction");
});

test("published again after a retraction, it is back, with all of its history", async () => {
  await desk.publish("kill-boksoon", {}, { changeKind: "new", at: "2026-01-05T00:00:00Z" });
  const { live, history } = await page("kill-boksoon");
  assert.ok(live);
  assert.deepEqual(
    history.map(({ kind }) => kind),
    ["new", "retraction", "new"],
  );
});

test("an address that can be none of ours is not asked of the database", async () => {
  for (const slug of ["\0", "a\0b", "Ünicode", "a--b", "-a", "", "x".repeat(81), "a'b"]) {
    assert.equal(await publishedEntry("all-of-us-are-dead", 2, slug), null, JSON.stringify(slug));
    assert.equal(await publishedEntry(slug, 2, "release-date"), null, JSON.stringify(slug));
  }
});

test("an entry never published, or of another season, has no page", async () => {
  await desk.sql`
    insert into entries (season_id, kind, number, slug, position)
    select id, 'context', 901, 'not-yet', 901 from seasons`;
  assert.equal(await publishedEntry(SHOW, 2, "not-yet", TODAY), null);
  assert.equal(await publishedEntry(SHOW, 1, "okja", TODAY), null);
  assert.equal(await publishedEntry(SHOW, 2, "no-such-entry", TODAY), null);
});
