import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { connect } from "@/db/connection";
import { contentHash } from "@/db/content-hash";
import { publications, seedWhenEmpty } from "@/db/seed/seed";
import { testDatabase, type TestDatabase } from "@/db/testing";
import { shortfalls, type SourceStanding } from "@/lib/season/certainty";
import type { Citation } from "@/lib/season/citation";
import { type ContentOf, contentSchema, said } from "@/lib/season/content";
import { standingOf } from "@/lib/season/prediction";
import type { ChangeKind, Kind } from "@/lib/season/words";

type Published = {
  slug: string;
  kind: Kind;
  number: number;
  at: Date;
  live: boolean;
  change_kind: ChangeKind;
  note: string;
  content: unknown;
  citations: Citation[];
};

let desk: TestDatabase;
let published: Published[];
before(async () => {
  desk = await testDatabase();
  assert.equal(await seedWhenEmpty(desk.sql), true);
  published = await desk.sql<Published[]>`select * from public_publications order by sequence`;
});
after(() => desk.drop());

const count = async (table: string, database = desk): Promise<number> => {
  const [row] = await database.sql`select count(*)::int as count from ${database.sql(table)}`;
  return row?.count as number;
};

test("three publications went out, each at its true moment", () => {
  const at = (moment: string) => published.filter((one) => one.at.toISOString() === moment).length;
  assert.equal(at("2023-08-10T09:00:00.000Z"), 31);
  assert.equal(at("2024-01-29T09:00:00.000Z"), 1);
  assert.equal(at("2025-07-23T09:00:00.000Z"), 16);
  assert.equal(published.length, 48);
});

test("nothing of the archive is dated to the day it was put in", async () => {
  const late = await desk.sql`
    select 'entry' from entries where created_at > '2025-07-24'
    union all select 'revision' from revisions where created_at > '2025-07-24'
    union all select 'edition' from editions
      where greatest(opened_at, submitted_at, approved_at, closed_at) > '2025-07-24'
    union all select 'event' from events where at > '2025-07-24'
    union all select 'user' from users where created_at > '2025-07-24'`;
  assert.deepEqual([...late], []);
});

test("entries are numbered from 1 without a gap, in the order they were published", async () => {
  const entries = await desk.sql`select number, created_at from entries order by number`;
  assert.deepEqual(
    entries.map(({ number }) => number),
    Array.from({ length: 39 }, (_, index) => index + 1),
  );
  assert.deepEqual(
    entries.map(({ created_at }) => created_at),
    entries.map(({ created_at }) => created_at).toSorted((a, b) => a - b),
  );
});

test("each was written by one, approved by another, and is recorded", async () => {
  const [written] = await desk.sql`
    select count(*)::int as count from publications p
    join revisions r on r.id = p.revision_id
    join editions e on e.id = p.edition_id
    join users author on author.id = r.author_id
    join users approver on approver.id = e.approved_by
    where author.name = 'Archive' and approver.name = 'Archive desk' and e.state = 'published'
      and e.approved_revision_id = r.id and e.submitted_by = author.id
      and (select count(*) from events v where v.revision_id = r.id) = 3`;
  assert.equal(written?.count, 48);
});

test("nobody can sign in as the archive, and it has no power to give", async () => {
  const users = await desk.sql`select role, password_hash, suspended_at from users order by name`;
  assert.deepEqual(
    users.map(({ role, password_hash }) => [role, password_hash]),
    [
      ["contributor", null],
      ["editor", null],
    ],
  );
  assert.ok(users.every(({ suspended_at }) => suspended_at !== null));
});

test("every published revision has what a publication needs", async () => {
  const rows = await desk.sql<(SourceStanding & { derived_from: string | null })[]>`
    select id, tier, derived_from from public_sources`;
  const sources = new Map(
    rows.map(({ id, tier, derived_from }) => [id, { id, tier, derivedFrom: derived_from }]),
  );
  for (const { slug, kind, content, citations } of published) {
    const read = said(kind, content);
    assert.deepEqual(read.content, content, `${slug} is stored as its schema reads it`);
    assert.ok(read.content.statement && read.content.certainty && read.content.asOf, slug);
    assert.deepEqual(shortfalls(read.content.certainty, citations, sources), [], slug);
  }
});

test("the hash kept with a revision is the hash of what it proposes", async () => {
  const hashes = await desk.sql`
    select r.content_hash from publications p join revisions r on r.id = p.revision_id
    order by p.sequence`;
  assert.deepEqual(
    hashes.map(({ content_hash }) => content_hash),
    published.map(({ kind, content, citations, change_kind, note }) =>
      contentHash({
        content: said(kind, content).content,
        citations,
        changeKind: change_kind,
        note,
      }),
    ),
  );
});

test("updates tell readers what is new, and only what changed is published again", () => {
  for (const { slug, number, change_kind, note } of published) {
    assert.equal(change_kind, number === 1 ? "new" : "update", slug);
    if (number > 1) assert.ok(note, `${slug} says what is new`);
  }
  const again = published.filter(({ number }) => number === 2).map(({ slug }) => slug);
  assert.deepEqual(again.toSorted(), [
    "cast-cho-yi-hyun",
    "cast-park-ji-hu",
    "cast-park-solomon",
    "cast-yoon-chan-young",
    "early-2024-prediction",
    "filming-not-started",
    "in-development",
    "no-official-plot",
    "release-date",
  ]);
});

async function live<K extends Kind>(kind: K, slug: string): Promise<ContentOf<K>> {
  const [row] = await desk.sql`
    select content from public_publications where slug = ${slug} and live`;
  return contentSchema(kind).parse(row?.content) as ContentOf<K>;
}

const idOf = async (slug: string): Promise<string> => {
  const [row] = await desk.sql`select id from entries where slug = ${slug}`;
  return row?.id as string;
};

test("what has been overtaken points to what took its place", async () => {
  const begun = await idOf("production-begun");
  assert.equal((await live("production", "filming-not-started")).overtakenBy, begun);
  assert.equal((await live("production", "in-development")).overtakenBy, begun);
  assert.equal((await live("plot", "no-official-plot")).overtakenBy, await idOf("on-jo-in-seoul"));
});

test("“last June” keeps its phrase, its day and the reading chosen", async () => {
  const { announced, asOf, detail } = await live("renewal", "renewed-for-season-2");
  assert.deepEqual(announced, {
    phrase: "last June",
    edtf: "2022-06",
    anchor: "2023-08-10",
    earliest: "2022-06-01",
    latest: "2022-06-30",
  });
  assert.equal(asOf?.edtf, "2022-06-06");
  assert.match(detail, /June 2023 or June 2022/);
  assert.match(detail, /7 June in Seoul/);
});

test("one prediction is settled by the desk, the other by the calendar", async () => {
  const early = await live("prediction", "early-2024-prediction");
  assert.equal(early.window?.earliest, "2024-01-01");
  assert.equal(early.window?.latest, "2024-04-30");
  assert.equal(standingOf(early, "2025-07-23").settled, true);
  const agency = await live("prediction", "agency-2024-window");
  assert.deepEqual(standingOf(agency, "2024-12-31"), {
    outcome: "open",
    settled: false,
    unclear: false,
    daysPast: 0,
    atLeast: false,
  });
  assert.deepEqual(standingOf(agency, "2025-07-23"), {
    outcome: "missed",
    settled: false,
    unclear: false,
    daysPast: 204,
    atLeast: false,
  });
});

test("the two promises that were kept were kept on 23 July 2025", async () => {
  const promises = await desk.sql`
    select question, state, settled_at, p.at, slug from promises_now
    left join public_publications p on p.id = settled_by order by question::text`;
  const then = new Date("2025-07-23T09:00:00Z");
  assert.deepEqual(
    promises.map(({ question, state, settled_at, at, slug }) => [
      question,
      state,
      settled_at,
      at,
      slug,
    ]),
    [
      ["cast", "kept", then, then, "cast-yoon-chan-young"],
      ["plot", "kept", then, then, "on-jo-in-seoul"],
      ["release", "open", null, null, null],
      ["trailer", "open", null, null, null],
    ],
  );
});

test("who repeats whom is on record, and no address is made up", async () => {
  const repeats = await desk.sql`
    select s.publisher, o.publisher as origin from public_sources s
    join public_sources o on o.id = s.derived_from order by s.publisher`;
  assert.deepEqual(
    repeats.map(({ publisher, origin }) => `${publisher} < ${origin}`),
    ["India TV < Netflix", "Outlook India < BH Entertainment", "Pinkvilla < Netflix"],
  );
  const [addresses] = await desk.sql`select count(url)::int as count from sources`;
  assert.equal(addresses?.count, 0);
});

test("people are found by the other names they go by", async () => {
  const people = await desk.sql`
    select name, native_name from people
    where 'Lomon' = any(aliases) or 'Lee JQ' = any(aliases) order by name`;
  assert.deepEqual(
    people.map(({ name, native_name }) => [name, native_name]),
    [
      ["Lee Jae-kyoo", "이재규"],
      ["Park Solomon", "박솔로몬"],
    ],
  );
});

test("seeding again does nothing", async () => {
  assert.equal(await seedWhenEmpty(desk.sql), false);
  assert.equal(await count("publications"), 48);
});

test("two instances that seed at once make one tracker", async () => {
  const fresh = await testDatabase();
  // With no more rights than the product works with.
  const role = "whats_known_app";
  const instances = [1, 2].map(() => connect(fresh.url, { max: 1, role }));
  try {
    const seeded = await Promise.all(instances.map(seedWhenEmpty));
    assert.deepEqual(seeded.toSorted(), [false, true]);
    assert.equal(await count("shows", fresh), 1);
    assert.equal(await count("publications", fresh), 48);
  } finally {
    await Promise.all(instances.map((instance) => instance.end()));
    await fresh.drop();
  }
});

test("a client whose types Drizzle has changed seeds just the same", async () => {
  const fresh = await testDatabase();
  try {
    assert.equal(await seedWhenEmpty(fresh.db.$client), true);
    const [row] = await fresh.sql`
      select content ->> 'statement' as statement, jsonb_typeof(content) as type from revisions limit 1`;
    assert.equal(row?.type, "object");
    assert.ok(row?.statement);
  } finally {
    await fresh.drop();
  }
});

test("the data names each entry once", () => {
  const slugs = publications.flatMap(({ publishes }) => publishes.filter(({ opens }) => opens));
  assert.equal(new Set(slugs.map(({ slug }) => slug)).size, 39);
});
