import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { type Tracker, trackerOf } from "@/lib/published/tracker";
import { allTrackers } from "@/lib/published/trackers";

const SHOW = "all-of-us-are-dead";
const TODAY = "2025-08-12";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const read = async (today = TODAY): Promise<Tracker> => {
  const tracker = await trackerOf(SHOW, 2, today);
  assert.ok(tracker);
  return tracker;
};
const everythingIn = (page: unknown): string =>
  JSON.stringify(page, (_key, value: unknown) => (value instanceof Map ? [...value] : value));

test("the answers at a glance are what the newest entries say", async () => {
  const { answers } = await read();
  assert.deepEqual(
    answers.map(({ asks, words, certainty, source }) => [asks, words, certainty, source?.name]),
    [
      ["Renewed?", "Yes, for Season 2", "official", "Netflix"],
      ["Release date?", "Not announced", "unknown", "What’s Known"],
      ["Filming?", "Under way", "official", "Netflix"],
      ["Trailer?", "None yet", "unknown", "What’s Known"],
      ["Cast?", "Eight actors confirmed", "official", "Netflix"],
    ],
  );
  assert.equal(answers[0]?.asOf?.edtf, "2022-06-06");
  assert.equal(answers[1]?.more, "1,163 days since it was renewed");
  assert.equal(answers[3]?.checked, "2025-07-23");
  assert.equal(answers[4]?.more, "Four of them new. Four more are expected back.");
});

test("every entry stands in one place, and what was overtaken stands apart with its pointer", async () => {
  const { sections, related, counts } = await read();
  const all = [
    ...sections.flatMap(({ lead, entries, overtaken }) => [
      ...(lead ? [lead] : []),
      ...entries,
      ...overtaken,
    ]),
    ...related,
  ].map(({ number }) => number);
  assert.equal(new Set(all).size, all.length);
  assert.equal(all.length, counts.entries);
  const filming = sections.find(({ id }) => id === "filming");
  assert.equal(filming?.lead?.slug, "production-begun");
  const before = filming?.overtaken.find(({ slug }) => slug === "filming-not-started");
  assert.equal(before?.overtaken?.number, filming?.lead?.number);
  assert.equal(before?.overtaken?.on, "2025-07-23");
});

test("a covered recap never answers a question", async () => {
  const { sections } = await read();
  assert.equal(sections.find(({ id }) => id === "plot")?.lead?.slug, "on-jo-in-seoul");
});

test("the calendar judges a prediction nobody has settled", async () => {
  const standingOn = async (today: string) => {
    const { standings, sections } = await read(today);
    const claim = sections
      .flatMap(({ entries }) => entries)
      .find(({ said }) => said.kind === "prediction" && said.content.outcome === null);
    assert.ok(claim);
    return standings.get(claim.id);
  };
  assert.deepEqual(await standingOn("2024-12-31"), {
    outcome: "open",
    settled: false,
    unclear: false,
    daysPast: 0,
    atLeast: false,
  });
  assert.deepEqual(await standingOn(TODAY), {
    outcome: "missed",
    settled: false,
    unclear: false,
    daysPast: 224,
    atLeast: false,
  });
});

test("the first day is told in one line, the newcomers in one, and looks are not changes", async () => {
  const { log, counts } = await read();
  const opening = log.at(-1);
  assert.equal(opening?.opening, true);
  assert.equal(opening?.on, "2023-08-10");
  assert.equal(opening?.entries.length, 31);
  assert.ok(log.some(({ text }) => text.endsWith("Yoon Ga-i and Roh Jae-won join the cast.")));
  assert.equal(log.filter(({ kind }) => kind === "checked").length, 1);
  assert.equal(counts.changes, 48);
});

test("fates are told only where our sources tell them", async () => {
  const { cast } = await read();
  const rows = cast.groups.flatMap((group) => group.rows);
  assert.equal(rows.find(({ actor }) => actor?.name === "Lee Min-jae")?.fate, null);
  assert.equal(rows.find(({ actor }) => actor?.name === "Cho Yi-hyun")?.fate, "half-zombie");
});

test("nobody has been there: no tracker", async () => {
  assert.equal(await trackerOf(SHOW, 3, TODAY), null);
  assert.equal(await trackerOf("no-such-show", 2, TODAY), null);
  assert.equal((await allTrackers(TODAY)).length, 1);
});

test("drafts, reasons and the names of editors are nowhere in what readers get", async () => {
  await desk.draft("release-date", { statement: "SECRET DRAFT" }, { note: "SECRET NOTE" });
  const [entry] = await desk.sql<{ id: string }[]>`
    insert into entries (season_id, kind, number, slug, position)
    select id, 'context', 900, 'secret-slug', 900 from seasons returning id`;
  assert.ok(entry);
  await desk.publish("strikes", { overtakenBy: entry.id }, { at: "2025-08-01T00:00:00Z" });
  await desk.sql`
    insert into people (name) values ('Secret Person')`;
  const page = await read();
  const all = everythingIn(page);
  for (const secret of [/secret/i, /A private reason/, /Archive/, /@/, /"No\. 900"/]) {
    assert.doesNotMatch(all, secret);
  }
  const strikes = page.sections.flatMap(({ entries }) => entries).find((e) => e.slug === "strikes");
  assert.equal(strikes?.overtaken, null, "what is not public overtakes nothing");
  assert.ok(page.log.some(({ entries }) => entries.some(({ number }) => number === 4)));
});
