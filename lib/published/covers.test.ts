import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerApi } from "@/lib/published/api/answer";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerAsOf } from "@/lib/published/as-of";
import { changeLog } from "@/lib/published/change-log";
import { allCorrections } from "@/lib/published/corrections";
import { publishedEntry } from "@/lib/published/entry";
import { entryFeed, type Feed, seasonFeed, siteFeed } from "@/lib/published/feed";
import { asAtom, asJsonFeed } from "@/lib/published/feed-formats";
import { answerFile } from "@/lib/published/answer-file";
import { asCalendar } from "@/lib/published/calendar";
import { cardOfTracker } from "@/lib/published/cards/of-tracker";
import { seasonDates } from "@/lib/published/dated-events";
import { badgeOf } from "@/lib/published/embed/badge-words";
import { ledgerAt } from "@/lib/published/ledger";
import { now } from "@/lib/published/moment";
import { publicationOf } from "@/lib/published/publication";
import { entryNodes } from "@/lib/published/structured/entry-page";
import { correctionsNodes } from "@/lib/published/structured/other-pages";
import { publicationNodes } from "@/lib/published/structured/publication-page";
import { trackerNodes } from "@/lib/published/structured/tracker-page";
import { type Nodes, written } from "@/lib/published/structured/written";
import { trackerDescription, trackerTitle } from "@/lib/published/titles";
import { trackerOf } from "@/lib/published/tracker";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";

const SHOW = "all-of-us-are-dead";
const TODAY = "2026-03-05";
const SPOILT = /plivverex/i;

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const everything = { season: 1, episode: null, covers: "everything" as const };

const detail = { ...everything, covers: "detail" as const };

const there = <T>(found: T | null): T => {
  assert.ok(found);
  return found;
};
const feedsOf = async (slug: string): Promise<Feed[]> =>
  [await siteFeed(), await seasonFeed(SHOW, 2), await entryFeed(SHOW, 2, slug)].map(there);

/** What machines are told of an entry and of its latest publication, and on the pages of all. */
async function nodesOf(slug: string): Promise<Nodes[]> {
  const page = there(await publishedEntry(SHOW, 2, slug, TODAY));
  return [
    trackerNodes(there(await trackerOf(SHOW, 2, TODAY))),
    entryNodes(page),
    publicationNodes(there(await publicationOf(SHOW, 2, slug, page.publications))),
    correctionsNodes(there(await allCorrections()).corrections),
  ];
}

/** Everything that is told of an entry's latest change where nothing can be covered. */
async function toldOf(slug: string): Promise<Record<string, string>> {
  const page = there(await publishedEntry(SHOW, 2, slug, TODAY));
  const log = there(await changeLog(SHOW, 2)).changes;
  return {
    feeds: (await feedsOf(slug)).map((feed) => asAtom(feed) + asJsonFeed(feed)).join(""),
    log: JSON.stringify(log.map(({ note, headline }) => [note, headline])),
    shortLog: JSON.stringify(there(await trackerOf(SHOW, 2, TODAY)).log),
    corrections: JSON.stringify(
      there(await allCorrections()).corrections.map(({ note, headline }) => [note, headline]),
    ),
    structured: (await nodesOf(slug)).map(written).join(""),
    api: await api(`/publications?entry=${page.id}`),
  };
}

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

test("where in a source the covered words stand is covered with them", async () => {
  const { id, live } = there(await publishedEntry(SHOW, 2, "season-1-fates", TODAY));
  const places = (live?.sources ?? []).map(({ locator }) => locator).filter(Boolean);
  assert.ok(places.length > 0);
  const [open, shown] = [await api(`/entries/${id}`), await api(`/entries/${id}?spoilers=show`)];
  for (const place of places) assert.ok(!open.includes(place) && shown.includes(place), place);
});

test("a note is covered with what it tells: a changed detail, a fate, what was taken back", async () => {
  const slug = "cast-park-ji-hu";
  const hidden = async (why: string) => {
    for (const [where, told] of Object.entries(await toldOf(slug)))
      assert.doesNotMatch(told, SPOILT, `${why}, in ${where}`);
    const page = there(await publishedEntry(SHOW, 2, slug, TODAY));
    assert.equal(page.history[0]?.spoils, true, why);
    assert.equal((await publicationOf(SHOW, 2, slug, page.publications))?.spoils, true, why);
    assert.match(await api(`/publications?entry=${page.id}&limit=1&spoilers=show`), SPOILT, why);
  };
  const note = "Plivverex was the name all along.";
  const open = "Quibblor is on the record.";
  const published = (says: object, at: string, told = note) =>
    desk.publish(slug, { ...says }, { at, note: told, changeKind: "correction" });
  await published({ spoiler: detail, detail: "It was plivverex." }, "2026-03-04T01:00:00Z");
  await hidden("a covered detail changed");
  await published({ spoiler: null, detail: "", priorFate: "missing" }, "2026-03-04T02:00:00Z");
  await hidden("a fate changed");
  const again = { statement: "Park Ji-hu returns.", recheckAfter: "2026-09-01" };
  await published({ ...again, spoiler: detail }, "2026-03-04T03:00:00Z", open);
  for (const [where, told] of Object.entries(await toldOf(slug)))
    assert.match(told, /quibblor/i, `a note on open words, in ${where}`);
  await desk.publish(slug, { spoiler: detail, detail: "Covered." }, { at: "2026-03-04T05:00:00Z" });
  await desk.retract(slug, note, "2026-03-04T06:00:00Z");
  await hidden("it was retracted");
});

test("a covered correction is told as one, and says no more than that it was made", async () => {
  const slug = "season-1-fates";
  await desk.publish(
    slug,
    { statement: "It ends so: grolloveth." },
    { at: "2026-03-05T01:00:00Z", note: "Grolloveth it is.", changeKind: "correction" },
  );
  for (const told of Object.values(await toldOf(slug))) assert.doesNotMatch(told, /grolloveth/i);
  for (const feed of await feedsOf(slug)) {
    const text = asAtom(feed) + asJsonFeed(feed);
    const [item] = feed.items;
    assert.ok(item?.kind === "correction" && item.entry.href.endsWith(slug));
    assert.doesNotMatch(text, /What was wrong\.[^a-z]*(How sure|What happened)/i);
    assert.match(text, /What was corrected is a spoiler/);
  }
  const comments = (await nodesOf(slug)).map(written).join("");
  assert.match(comments, /"CorrectionComment","text":"Quibblor is on the record\."/);
  assert.doesNotMatch(comments, /"CorrectionComment","text":"(?!Quibblor)/);
});

/** The answer to each question wherever it is told in a line, for people and machines. */
async function answersOf(): Promise<Record<string, string>> {
  const tracker = there(await trackerOf(SHOW, 2, TODAY));
  return {
    card: JSON.stringify(tracker.answers),
    file: JSON.stringify(answerFile(tracker)),
    share: JSON.stringify(cardOfTracker(tracker)),
    badge: JSON.stringify(badgeOf(tracker)),
    title: trackerTitle(tracker),
    description: trackerDescription(tracker),
    structured: written(trackerNodes(tracker)),
    api: await api(`/seasons/${SHOW}/season-2`),
  };
}

test("an answer behind a cover is told nowhere, and no older one in its place", async () => {
  const release = {
    status: "date announced",
    certainty: "official",
    statement: "It is out.",
    window: exactDay("2027-04-09"),
    asOf: exactDay("2026-03-05"),
  };
  const all = { ...everything, season: 2 };
  await desk.publish("release-date", release, { at: "2026-03-05T02:00:00Z" });
  assert.match(Object.values(await answersOf()).join(), /9 Apr 2027/);
  for (const spoiler of [all, { ...all, covers: "detail" as const }]) {
    await desk.publish("release-date", { ...release, spoiler }, { at: "2026-03-05T03:00:00Z" });
    for (const [where, told] of Object.entries(await answersOf()))
      assert.doesNotMatch(
        told,
        /9 Apr 2027|2027-04-09|no release date|no date yet|not announced|date announced|days since/i,
        `${where}, ${spoiler.covers}`,
      );
    const { answers, sections } = there(await trackerOf(SHOW, 2, TODAY));
    const answer = answers.find(({ question }) => question === "release");
    assert.equal(answer?.words, "Behind a spoiler cover");
    assert.deepEqual([answer.covered, answer.state, answer.when], [true, null, null]);
    assert.equal(sections.find(({ id }) => id === "release")?.covered, true);
  }
  assert.equal((await answersOf()).title, "All of Us Are Dead Season 2: renewed");
  await desk.publish("renewed-for-season-2", { spoiler: all }, { at: "2026-03-05T04:00:00Z" });
  for (const [where, told] of Object.entries(await answersOf()))
    if (where !== "structured") assert.doesNotMatch(told, /"renewed"|Yes, for|renewed,/, where);
  assert.equal((await answersOf()).title, "All of Us Are Dead Season 2: what we know");
  assert.match((await answersOf()).badge ?? "", /renewal is a spoiler/);
});

test("a covered date is in no calendar, also not as one that no longer holds", async () => {
  const events = async () => {
    const text = asCalendar(there(await seasonDates(SHOW, 2)));
    return text.match(/SUMMARY:.*/g) ?? [];
  };
  const both = async (spoiler: object | null, at: string) => {
    for (const slug of ["release-date", "renewed-for-season-2"])
      await desk.publish(slug, { spoiler }, { at });
  };
  await both(null, "2026-03-05T05:00:00Z");
  assert.match((await events()).join(), /is out.*was announced|was announced.*is out/);
  await both(detail, "2026-03-05T05:30:00Z");
  assert.deepEqual(await events(), [], "its words from before are covered too");
  await desk.retract("release-date", "It was not so.", "2026-03-05T06:00:00Z");
  assert.deepEqual(await events(), []);
});

test("a covered claim is in no ledger, and what is covered judges no claim for readers", async () => {
  const slug = "agency-2024-window";
  const api0 = await api("/predictions?limit=50");
  assert.match(api0, /"outcome":"missed"/);
  const spoiler = { ...everything, season: 2 };
  const window = impreciseDate("May 2031");
  const claim = { window, predictedBy: "Plivverex Ltd", predicts: "release" };
  await desk.publish(slug, { ...claim, spoiler }, { at: "2026-03-05T06:10:00Z" });
  const ledger = async () => JSON.stringify(await ledgerAt(SHOW, 2));
  assert.doesNotMatch(await ledger(), /2031|plivverex/i);
  const open = await api("/predictions?limit=50");
  assert.doesNotMatch(open, /2031|plivverex/i);
  assert.match(open, /"outcome":null/);
  assert.doesNotMatch(await api("/predictions?limit=50&outcome=open"), new RegExp(slug));
  await desk.publish(slug, { ...claim, spoiler: null }, { at: "2026-03-05T06:20:00Z" });
  const out = {
    status: "released",
    certainty: "official",
    window: exactDay("2031-05-09"),
    asOf: exactDay("2031-05-09"),
    spoiler,
  };
  await desk.publish("release-date", out, { at: "2026-03-05T06:30:00Z" });
  const later = now("2031-06-02");
  const told = JSON.stringify([
    (await ledgerAt(SHOW, 2, later))?.groups,
    [...there(await trackerOf(SHOW, 2, later.today)).standings],
  ]);
  assert.doesNotMatch(told, /2031-05-09|9 May 2031|"hit"/);
});

test("whether somebody returns is told nowhere when all of the entry is covered", async () => {
  const before = there(await trackerOf(SHOW, 2, TODAY));
  const expected = before.cast.groups.find(({ status }) => status === "expected")?.rows ?? [];
  const [first] = expected;
  assert.ok(first);
  const spoiler = { ...everything, season: 2 };
  await desk.publish(
    first.entry.slug,
    { returnStatus: "not returning", spoiler },
    { at: "2026-03-05T07:00:00Z" },
  );
  const { cast, answers } = there(await trackerOf(SHOW, 2, TODAY));
  assert.ok(!cast.groups.some(({ status }) => status === "not returning"));
  const covered = cast.groups.find(({ status }) => status === null)?.rows ?? [];
  assert.deepEqual(
    covered.map(({ entry }) => entry.id),
    [first.entry.id],
  );
  const counts = `${cast.inWords} ${answers.at(-1)?.words} ${answers.at(-1)?.more}`;
  assert.doesNotMatch(counts, /not returning/);
  assert.match(counts, /one stands behind a spoiler cover/i);
});
