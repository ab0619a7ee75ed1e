import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { allCorrections } from "@/lib/published/corrections";
import { type EntryPage, publishedEntry } from "@/lib/published/entry";
import {
  COVERED_WORDS,
  publishHostile,
  UNPUBLISHED_WORDS,
} from "@/lib/published/hostile-for-tests";
import { publicationOf } from "@/lib/published/publication";
import { entryNodes } from "@/lib/published/structured/entry-page";
import {
  correctionsNodes,
  homeNodes,
  seasonPageNodes,
  sitePageNodes,
} from "@/lib/published/structured/other-pages";
import { publicationNodes } from "@/lib/published/structured/publication-page";
import { trackerNodes } from "@/lib/published/structured/tracker-page";
import { foundByTypes, foundByValidator } from "@/lib/published/structured/vocabulary-for-tests";
import { type Nodes, written } from "@/lib/published/structured/written";
import { trackerOf } from "@/lib/published/tracker";

const SHOW = "all-of-us-are-dead";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const tracker = async (show = SHOW) => {
  const found = await trackerOf(show, 2, "2026-03-01");
  assert.ok(found);
  return found;
};
const entry = async (slug: string, show = SHOW): Promise<EntryPage> => {
  const found = await publishedEntry(show, 2, slug, "2026-03-01");
  assert.ok(found, slug);
  return found;
};

type Json = Record<string, unknown>;
const typed = (nodes: Nodes, type: string): Json[] => {
  const found: Json[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ((value as Json)["@type"] === type) found.push(value as Json);
    for (const part of Object.values(value)) look(part);
  };
  look(nodes);
  return found;
};
const article = (nodes: Nodes): Json => typed(nodes, "NewsArticle")[0] ?? {};

/** Every page of a tracker, in all its publications, as its machines read it. */
async function everyPage(show: string): Promise<Nodes[]> {
  const read = await tracker(show);
  const pages = [
    trackerNodes(read),
    homeNodes([read.season]),
    sitePageNodes({ name: "How we label what we know", path: "/how-we-label" }),
    seasonPageNodes(read.season, { name: "What changed", path: "/changes" }),
    correctionsNodes((await allCorrections())?.corrections ?? assert.fail()),
  ];
  const slugs = await desk.sql<{ slug: string; publications: number }[]>`
    select e.slug, l.number as publications
    from public_entries e
    join public_publications l on l.id = e.live_publication_id
    where e.season_id = ${read.season.id}`;
  for (const { slug, publications } of slugs) {
    pages.push(entryNodes(await entry(slug, show)));
    for (let number = 1; number <= publications; number += 1) {
      const page = await publicationOf(show, 2, slug, number);
      assert.ok(page);
      pages.push(publicationNodes(page));
    }
  }
  return pages;
}

// Schema.org has a role repeat the property it stands in, which Adobe's validator does not know.
const ROLE = /property "actor" for type "PerformanceRole"/i;
// Google's own wishes for its video results, a picture and a day; we have neither, and invent none.
const WISHES = /\(optional\)|uploadDate|thumbnailUrl/;

async function problems(pages: Nodes[]): Promise<string[]> {
  const found = await Promise.all(pages.map(foundByValidator));
  const issues = found.flat().filter((issue) => !ROLE.test(issue) && !WISHES.test(issue));
  return [...issues, ...foundByTypes(pages.map(written))];
}

test("the validators find what is not in the vocabulary", async () => {
  const wrong = [{ "@type": "NewsArticle", headline: 3, seasonNumber: 2 }] as unknown as Nodes;
  assert.equal((await foundByValidator(wrong)).length, 1);
  assert.match(foundByTypes([written(wrong)]).join("\n"), /headline|seasonNumber/);
});

test("the tracker is an article of its season, with the newsroom and its policies", async () => {
  const nodes = trackerNodes(await tracker());
  const { headline, datePublished, dateModified } = article(nodes);
  assert.equal(headline, "All of Us Are Dead, Season 2");
  assert.match(String(datePublished), /^2023-08-10T\d\d:\d\d:\d\dZ$/);
  assert.match(String(dateModified), /^2025-07-23T/);
  const [newsroom] = typed(nodes, "NewsMediaOrganization");
  assert.match(String(newsroom?.correctionsPolicy), /\/corrections$/);
  const [season] = typed(nodes, "TVSeason");
  assert.equal(season?.seasonNumber, 2);
  assert.equal(season?.startDate, undefined);
});

test("only confirmed and official parts are parts", async () => {
  const read = await tracker();
  const confirmed = read.cast.groups
    .filter(({ status }) => status === "confirmed" || status === "new")
    .flatMap(({ rows }) => rows.map(({ actor }) => actor?.name));
  const parts = typed(trackerNodes(read), "PerformanceRole");
  assert.deepEqual(
    parts.map(({ actor }) => (actor as Json).name),
    confirmed,
  );
  assert.equal(typed(entryNodes(await entry("cast-park-ji-hu")), "PerformanceRole").length, 1);
  const expected = read.cast.groups.find(({ status }) => status === "expected")?.rows[0];
  const slug = expected?.entry.slug ?? "";
  assert.equal(typed(entryNodes(await entry(slug)), "PerformanceRole").length, 0);
});

test("neither a check nor a clarification makes anything newer; an update does", async () => {
  const was = article(trackerNodes(await tracker()));
  const wasEntry = article(entryNodes(await entry("strikes")));
  await desk.publish(
    "strikes",
    { statement: "The same, said more clearly." },
    { changeKind: "clarification", at: "2026-02-02T10:00:00Z" },
  );
  await desk.sql`
    insert into checks (entry_id, publication_id, at, by_id)
    select e.id, p.id, '2026-02-03T10:00:00Z', p.by_id
    from entries e join publications p on p.entry_id = e.id and p.number = 2
    where e.slug = 'strikes'`;
  assert.equal((await entry("strikes")).live?.checked, "2026-02-03");
  assert.deepEqual(article(trackerNodes(await tracker())).dateModified, was.dateModified);
  assert.deepEqual(article(entryNodes(await entry("strikes"))).dateModified, wasEntry.dateModified);
  await desk.publish("strikes", { statement: "News." }, { at: "2026-02-04T21:30:00Z" });
  for (const nodes of [trackerNodes(await tracker()), entryNodes(await entry("strikes"))])
    assert.equal(article(nodes).dateModified, "2026-02-04T21:30:00Z");
  assert.deepEqual(
    article(entryNodes(await entry("strikes"))).datePublished,
    wasEntry.datePublished,
  );
});

test("a season starts on an official day only", async () => {
  const day = { phrase: "28 January 2027", edtf: "2027-01-28", anchor: null };
  const window = { ...day, earliest: "2027-01-28", latest: "2027-01-28" };
  const month = {
    phrase: "January 2027",
    edtf: "2027-01",
    anchor: null,
    earliest: "2027-01-01",
    latest: "2027-01-31",
  };
  const starts = async (says: object): Promise<unknown[]> => {
    await desk.publish("release-date", { ...says }, { at: new Date().toISOString() });
    const nodes = [trackerNodes(await tracker()), entryNodes(await entry("release-date"))];
    return nodes.map((page) => typed(page, "TVSeason")[0]?.startDate);
  };
  const announced = { status: "date announced", certainty: "reported", window };
  assert.deepEqual(await starts(announced), [undefined, undefined]);
  assert.deepEqual(await starts({ ...announced, certainty: "official", window: month }), [
    undefined,
    undefined,
  ]);
  assert.deepEqual(await starts({ ...announced, certainty: "official" }), [
    "2027-01-28",
    "2027-01-28",
  ]);
});

test("a trailer is a video once it can be watched", async () => {
  assert.deepEqual(typed(entryNodes(await entry("trailer")), "VideoObject"), []);
  await desk.publish(
    "trailer",
    { status: "available", provider: "youtube", videoId: "abc_DEF-123", ofSeason: 2 },
    { at: "2026-02-05T00:00:00Z" },
  );
  for (const nodes of [trackerNodes(await tracker()), entryNodes(await entry("trailer"))])
    assert.equal(
      typed(nodes, "VideoObject")[0]?.url,
      "https://www.youtube.com/watch?v=abc_DEF-123",
    );
});

test("a correction stands where it was made and among all corrections; a covered one nowhere", async () => {
  await desk.publish(
    "okja",
    { statement: "Okja is of the same slate." },
    { changeKind: "correction", note: "It was no hit.", at: "2026-02-06T00:00:00Z" },
  );
  await desk.publish(
    "season-1-fates",
    { statement: `It ends so: ${COVERED_WORDS}` },
    { changeKind: "correction", note: COVERED_WORDS, at: "2026-02-06T01:00:00Z" },
  );
  const { corrections } = (await allCorrections()) ?? assert.fail();
  const texts = (nodes: Nodes) => typed(nodes, "CorrectionComment").map(({ text }) => text);
  assert.deepEqual(texts(correctionsNodes(corrections)), ["It was no hit."]);
  assert.deepEqual(texts(entryNodes(await entry("okja"))), ["It was no hit."]);
  assert.deepEqual(texts(entryNodes(await entry("season-1-fates"))), []);
});

test("everything that is said of a tracker is in the vocabulary of schema.org, and nothing covered", async () => {
  const pages = await everyPage(SHOW);
  assert.doesNotMatch(pages.map(written).join("\n"), new RegExp(COVERED_WORDS));
  assert.deepEqual(await problems(pages), []);
});

test("hostile words stay words: nothing ends the script, nothing covered or unpublished is told", async () => {
  const { show } = await publishHostile(desk);
  const pages = await everyPage(show);
  const scripts = pages.map(written);
  for (const script of scripts) {
    assert.doesNotMatch(script, /[<>&\u2028\u2029]/);
    assert.doesNotMatch(script, new RegExp(`${COVERED_WORDS}|${UNPUBLISHED_WORDS}`));
  }
  assert.deepEqual(
    scripts.map((script) => (JSON.parse(script) as Json)["@graph"]),
    pages.map((nodes) => JSON.parse(JSON.stringify(nodes)) as unknown),
  );
  assert.deepEqual(await problems(pages), []);
});
