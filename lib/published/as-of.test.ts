import assert from "node:assert/strict";
import { after, before, mock, test } from "node:test";
import { measureClock } from "@/db/clock";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { type AsOf, nextPublishedAfter, publicationDays, trackerAsOf } from "@/lib/published/as-of";
import { publicToday } from "@/lib/published/moment";
import { isOverForGood } from "@/lib/published/page-says";
import { seasonAt } from "@/lib/published/season";
import { type Tracker, trackerOf } from "@/lib/published/tracker";
import { addDays } from "@/lib/season/day";

const SHOW = "all-of-us-are-dead";
const TODAY = "2026-03-01";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const asOf = async (day: string): Promise<AsOf> => {
  const found = await trackerAsOf(SHOW, 2, day, TODAY);
  assert.ok(found);
  return found;
};
const pageOf = async (day: string): Promise<Tracker> => {
  const found = await asOf(day);
  assert.equal(found.is, "written");
  return found.is === "written" ? found.tracker : assert.fail();
};
const everythingIn = (page: unknown): string =>
  JSON.stringify(page, (_key, value: unknown) => (value instanceof Map ? [...value] : value));

test("the first day shows what the first publication said, and nothing later", async () => {
  const page = await pageOf("2023-08-10");
  assert.deepEqual(
    page.answers.map(({ asks, words }) => [asks, words]),
    [
      ["Renewed?", "Yes, for Season 2"],
      ["Release date?", "Not announced"],
      ["Filming?", "Still in development"],
      ["Trailer?", "None yet"],
      ["Cast?", page.answers[4]?.words],
    ],
  );
  assert.equal(page.counts.changes, 31);
  assert.equal(page.counts.entries, 31);
  assert.equal(page.lastChange, "2023-08-10");
  assert.equal(page.lastChecked, null);
  assert.equal(page.log.length, 1);
  const { names: _names, ...words } = page;
  assert.doesNotMatch(everythingIn(words), /2025-07|Jul 2025|has begun|Yoon Ga-i|Roh Jae-won/);
  const promises = page.sections.flatMap((section) => section.promises);
  assert.equal(promises.length, 4);
  assert.ok(promises.every(({ state, settled }) => state === "open" && settled === null));
  for (const [, standing] of page.standings) assert.equal(standing.outcome, "open");
});

test("a window passes on its own day, also on the pages of the past", async () => {
  const missed = async (day: string) =>
    [...(await pageOf(day)).standings.values()].filter(({ outcome }) => outcome === "missed")
      .length;
  assert.equal(await missed("2024-04-30"), 0);
  assert.ok((await missed("2024-05-01")) > 0);
  assert.ok((await missed("2025-01-01")) > (await missed("2024-12-31")));
});

test("a day on which nothing happened shows what stood, and leads back to the day before it", async () => {
  const found = await asOf("2024-06-01");
  assert.equal(found.is === "written" && found.earlier, "2024-01-29");
  assert.equal(found.is === "written" && found.over, true);
  const page = await pageOf("2024-06-01");
  assert.equal(page.lastChange, "2024-01-29");
  const [entry] = page.related;
  assert.match(entry?.href ?? "", /\/entries\/[a-z0-9-]+\/1$/, "as it was worded then");
});

test("midnight UTC parts the days", async () => {
  await desk.publish("okja", { statement: "LAST MOMENT" }, { at: "2026-01-10T23:59:59.999Z" });
  await desk.publish("okja", { statement: "NEXT MORNING" }, { at: "2026-01-11T00:00:00Z" });
  const said = async (day: string) =>
    (await pageOf(day)).related.find(({ slug }) => slug === "okja")?.said.content.statement;
  assert.notEqual(await said("2026-01-09"), "LAST MOMENT");
  assert.equal(await said("2026-01-10"), "LAST MOMENT");
  assert.equal(await said("2026-01-11"), "NEXT MORNING");
});

test("what is no day, is to come or was before everything is said to be so", async () => {
  for (const asked of ["2023-02-30", "last-june", "2023-8-10", "", "2023-08-10x", "99999-01-01"])
    assert.equal((await asOf(asked)).is, "no day", asked);
  assert.equal((await asOf("2026-03-02")).is, "future");
  assert.equal((await asOf("9999-12-31")).is, "future");
  const early = await asOf("2023-08-09");
  assert.deepEqual([early.is, early.first], ["before", "2023-08-10"]);
  assert.equal((await asOf("0001-01-01")).is, "before");
  const today = await asOf(TODAY);
  assert.equal(today.is === "written" && today.over, false, "today is not over");
  assert.equal(await trackerAsOf(SHOW, 3, "2023-08-10", TODAY), null);
});

test("the days of publication follow one another", async () => {
  const season = await seasonAt({ show: SHOW, season: 2 });
  assert.ok(season);
  assert.equal(await nextPublishedAfter(season, "2023-08-10"), "2024-01-29");
  assert.equal(await nextPublishedAfter(season, "2026-01-11"), null);
  const all = await publicationDays(season);
  assert.deepEqual(all?.days.at(-1), { day: "2023-08-10", changes: 31 });
  assert.deepEqual(all?.days[0], { day: "2026-01-11", changes: 1 });
  assert.equal(all?.older, null);
});

test("however many days there are, all can be reached, and the first stays the first", async () => {
  const season = await seasonAt({ show: SHOW, season: 2 });
  assert.ok(season);
  const all = await publicationDays(season);
  const stretches = [await publicationDays(season, { most: 1 })];
  for (let last = stretches[0]; last?.older; last = stretches.at(-1))
    stretches.push(await publicationDays(season, { before: last.older, most: 1 }));
  assert.ok(stretches.length > 2);
  assert.ok(stretches.every((stretch) => stretch?.first === "2023-08-10"));
  assert.deepEqual(
    stretches.map((stretch) => stretch?.newer),
    [null, null, ...stretches.slice(0, -2).map((stretch) => stretch?.older)],
  );
  const reached = stretches.flatMap((stretch) => stretch?.days ?? []);
  assert.deepEqual(reached, all?.days);
});

test("today is the database's day, however wrong the clock of the machine that serves it", async () => {
  const databaseDay = async () =>
    (await desk.sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD') as day`)[0]
      ?.day;
  for (const days of [3, -3]) {
    mock.timers.enable({ apis: ["Date"], now: Date.now() + days * 86_400_000 });
    try {
      await measureClock();
      const day = await databaseDay();
      const tracker = await trackerOf(SHOW, 2);
      const tomorrow = await trackerAsOf(SHOW, 2, addDays(publicToday(), 1));
      if (day !== (await databaseDay())) return; // midnight came between
      assert.equal(publicToday(), day);
      assert.equal(tracker?.today, day);
      assert.equal(tomorrow?.is, "future");
      assert.equal(isOverForGood(day), false);
      assert.equal(isOverForGood(addDays(day, -2)), true);
    } finally {
      mock.timers.reset();
      await measureClock();
    }
  }
});
