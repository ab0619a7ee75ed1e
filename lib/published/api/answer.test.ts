import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { z } from "zod";
import { ask, type Listed, walk } from "@/lib/published/api/asking-for-tests";
import type {
  personShape,
  seasonDetailShape,
  showShape,
} from "@/lib/published/api/shape-catalogue";
import type {
  entryShape,
  predictionShape,
  publicationShape,
} from "@/lib/published/api/shape-entry";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerAsOf } from "@/lib/published/as-of";

type Entry = z.infer<typeof entryShape>;
type Publication = z.infer<typeof publicationShape>;
type Prediction = z.infer<typeof predictionShape>;
type Season = z.infer<typeof seasonDetailShape>;
type Person = z.infer<typeof personShape>;

const SEASON = "all-of-us-are-dead/season-2";
const LISTS = ["shows", "seasons", "entries", "publications", "predictions", "people", "sources"];
const SPOILING = { entries: true, publications: true, predictions: true };
const NOW = new Date("2026-03-01T12:00:00Z");

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const slugOf = async (kind: string): Promise<string> => {
  const [row] = await desk.sql<{ slug: string }[]>`
    select slug from entries where kind = ${kind}::kind order by number limit 1`;
  return row?.slug ?? "";
};

test("every list answers, and each of its items is found again by its own address", async () => {
  for (const path of LISTS) {
    const { status, body } = await ask<Listed<{ id: string; self: string }>>(`/${path}?limit=100`);
    assert.equal(status, 200);
    assert.ok(body.items.length > 0, path);
    for (const item of body.items.slice(0, 5)) {
      const one = await ask<{ id: string }>(item.self.slice(item.self.indexOf("/v1/") + 3));
      assert.equal(one.status, 200, item.self);
      assert.equal(one.body.id, item.id);
    }
  }
});

test("a season answers what its page answers, now and as of any day", async () => {
  for (const day of ["2023-08-10", "2024-06-01", "2025-07-23"]) {
    const { body, headers } = await ask<Season>(`/seasons/${SEASON}?asOf=${day}`);
    const page = await trackerAsOf("all-of-us-are-dead", 2, day);
    assert.ok(page?.is === "written");
    assert.deepEqual(
      body.answers.map(({ answer }) => answer),
      page.tracker.answers.map(({ words }) => words),
    );
    assert.equal(body.entries, page.tracker.counts.entries);
    assert.equal(body.publications, page.tracker.counts.changes);
    assert.equal(headers.get("cache-control"), "public, max-age=86400");
  }
  const now = await ask<Season>(`/seasons/${SEASON}`);
  assert.equal(now.headers.get("cache-control"), "public, max-age=0, must-revalidate");
  assert.equal(now.body.promises.length, 4);
});

test("the first day holds nothing that came later, in any list", async () => {
  for (const path of ["shows", "seasons", "entries", "publications", "predictions", "people"]) {
    const pages = await walk(`/${path}?asOf=2023-08-10&limit=100`);
    const text = JSON.stringify(pages);
    assert.ok(pages[0]?.length, path);
    assert.doesNotMatch(text, /202[45]-\d\d-\d\dT|has begun|Yoon Ga-i|Roh Jae-won/, path);
    const none = await ask<Listed<unknown>>(`/${path}?asOf=2023-08-09`);
    assert.deepEqual(none.body, { items: [], next: null });
  }
  assert.equal((await ask(`/seasons/${SEASON}?asOf=2023-08-09`)).status, 404);
});

test("as of an instant: what was published at that very moment is in it, a moment before it is not", async () => {
  await desk.publish(
    await slugOf("release"),
    { detail: "At noon." },
    { at: "2026-01-10T12:00:00.500Z" },
  );
  const at = async (when: string) =>
    (await ask<Listed<Publication>>(`/publications?limit=1&asOf=${encodeURIComponent(when)}`)).body
      .items[0];
  assert.equal((await at("2026-01-10T12:00:00.500Z"))?.says?.detail, "At noon.");
  assert.equal((await at("2026-01-10T21:00:00.500+09:00"))?.says?.detail, "At noon.");
  assert.notEqual((await at("2026-01-10T12:00:00.499Z"))?.says?.detail, "At noon.");
});

test("what is unknown, misspelt, given twice, impossible or still to come is refused by its name", async () => {
  type Refused = {
    status: number;
    type: string;
    errors?: { parameter: string; allowed?: string[] }[];
  };
  for (const [query, parameter] of [
    ["knd=cast", "knd"],
    ["kind=Cast", "kind"],
    ["kind=cast,", "kind"],
    ["kind=cast&kind=plot", "kind"],
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=1e1", "limit"],
    ["asOf=2023-02-30", "asOf"],
    ["asOf=2023-08-10T25:00:00Z", "asOf"],
    ["asOf=2023-08-10T12:00:00", "asOf"],
    ["asOf=2026-03-02", "asOf"],
    ["asOf=2026-03-01T12:00:06Z", "asOf"],
    ["season=all-of-us-are-dead", "season"],
    ["person=Lomon", "person"],
    ["spoilers=yes", "spoilers"],
    ["cursor=abc", "cursor"],
    ["cursor=%00", "cursor"],
    ["__proto__=1", "__proto__"],
    ["toString=1", "toString"],
  ] as const) {
    const { status, body } = await ask<Refused>(`/entries?${query}`, {}, NOW);
    assert.equal(status, 400, query);
    assert.equal(body.errors?.[0]?.parameter, parameter, query);
    assert.match(body.type, /\/api#problem-invalid-parameter$/);
  }
  const both = await ask<Refused>("/entries?a=1&b=2&limit=x");
  assert.deepEqual(
    both.body.errors?.map(({ parameter }) => parameter),
    ["a", "b", "limit"],
  );
  const kinds = await ask<Refused>("/entries?kind=x");
  assert.equal(kinds.body.errors?.[0]?.allowed?.length, 9);
});

test("a cursor serves only the list and the filters it was given with", async () => {
  const { body } = await ask<Listed<Entry>>("/entries?limit=3&kind=cast");
  const cursor = new URL(body.next ?? "").searchParams.get("cursor") ?? "";
  assert.equal((await ask(`/entries?limit=5&kind=cast&cursor=${cursor}`)).status, 200);
  for (const path of [
    `/entries?cursor=${cursor}`,
    `/entries?kind=plot&cursor=${cursor}`,
    `/publications?kind=cast&cursor=${cursor}`,
    `/entries?kind=cast&cursor=${cursor.slice(0, -4)}`,
    `/entries?kind=cast&cursor=${cursor}A`,
  ]) {
    const { status } = await ask(path);
    assert.ok(status === 400 || path.endsWith("A"), path);
  }
  const forged = Buffer.from(JSON.stringify(["x", "a", 1, 1])).toString("base64url");
  assert.equal((await ask(`/entries?cursor=${forged}`)).status, 400);
});

test("an address that names nothing is not found, whatever is in it", async () => {
  for (const path of [
    "/nothing",
    "/entries/1",
    "/entries/00000000-0000-4000-8000-000000000000",
    `/entries/${SEASON}/999`,
    `/entries/${SEASON}/Not-A-Slug`,
    `/entries/${SEASON}/%3Cscript%3E`,
    `/entries/${SEASON}/%00`,
    "/entries/%ff",
    "/seasons/all-of-us-are-dead/season-9",
    "/seasons/all-of-us-are-dead/2",
    `/publications/${SEASON}/1/99`,
    "/people/Lomon",
    "/shows/../../desk",
    "/shows/a%2Fb",
  ]) {
    const { status, text } = await ask(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(text, /script|desk"/);
  }
});

test("a person is found by any of their names, and their entries by them", async () => {
  const { body } = await ask<Listed<Person>>("/people?name=LOMON");
  assert.equal(body.items.length, 1);
  const [person] = body.items;
  assert.ok(person);
  const entries = (await walk<Entry>(`/entries?person=${person.id}`)).flat();
  assert.ok(entries.length > 0);
  assert.ok(entries.every(({ says }) => says.kind === "cast" && says.person?.id === person.id));
});

test("claims are judged by the calendar of the moment asked about", async () => {
  const outcomes = async (asOf: string) =>
    (await walk<Prediction>(`/predictions?predicts=release${asOf}`))
      .flat()
      .map(({ outcome }) => outcome);
  assert.deepEqual(new Set(await outcomes("&asOf=2023-12-31")), new Set(["open"]));
  assert.deepEqual(new Set(await outcomes("")), new Set(["missed"]));
  const missed = (await walk<Prediction>("/predictions?outcome=missed")).flat();
  assert.deepEqual(
    missed.map(({ outcome, settled, daysOff }) => [outcome, settled, daysOff > 0]),
    [
      ["missed", true, true],
      ["missed", false, true],
    ],
  );
});

test("covered words come only when they are asked for, and only in their own place", async () => {
  const hidden = (await walk<Entry>("/entries?limit=100")).flat().filter(({ spoiler }) => spoiler);
  assert.ok(hidden.length > 3);
  for (const entry of hidden) {
    assert.equal(entry.spoiler?.reveals, undefined);
    for (const name of entry.spoiler?.covers ?? []) {
      if (name !== "quotes")
        assert.equal((entry.says as Record<string, unknown>)[name], null, name);
    }
  }
  const shown = (await walk<Entry>("/entries?limit=100&spoilers=show")).flat();
  const recap = shown.find(({ spoiler }) => spoiler?.covers.includes("statement"));
  assert.ok(recap?.spoiler?.reveals);
  const words = String(recap.spoiler.reveals.statement);
  assert.equal(recap.says.statement, null);
  const open = await ask(`/entries/${recap.id}`);
  assert.ok(words.length > 10 && !open.text.includes(JSON.stringify(words).slice(1, 40)));
});

test("a retracted entry is gone from lists; its address says so and leads to why", async () => {
  const { body } = await ask<Listed<Entry>>("/entries?kind=related&limit=1");
  const [entry] = body.items;
  assert.ok(entry);
  await desk.retract(entry.slug, "It was not so.", "2026-02-01T00:00:00Z");
  const gone = await ask<{ type: string; retraction?: string }>(`/entries/${entry.id}`);
  assert.equal(gone.status, 410);
  assert.match(gone.body.type, /#problem-retracted$/);
  const why = await ask<Publication>(gone.body.retraction?.split("/v1")[1] ?? "");
  assert.equal(why.body.note, "It was not so.");
  assert.equal(why.body.says, null);
  const left = (await walk<Entry>("/entries?kind=related")).flat();
  assert.ok(left.every(({ id }) => id !== entry.id));
  assert.equal((await ask(`/entries/${entry.id}?asOf=2026-01-31`)).status, 200);
  const first = await ask<Publication>(`/publications/${SEASON}/${entry.number}/1`);
  assert.equal(first.body.replacedBy?.changeKind, "retraction");
});

test("no draft, no reason, no schedule, no embargo and nobody's name at the desk is in any answer", async () => {
  const { sql } = desk;
  const hidden = { statement: "zqdraft", detail: "zqdraft" };
  const embargoed = await desk.draft(await slugOf("production"), hidden);
  await sql`
    update editions set embargo_until = '2031-01-01T00:00:00Z' where id = ${embargoed.editionId}`;
  const scheduled = await desk.draft(await slugOf("renewal"), hidden);
  await sql`
    update editions set state = 'scheduled', publish_at = '2031-01-01T00:00:00Z',
      scheduled_at = now(), scheduled_by = e.id, submitted_at = now(), submitted_by = opened_by,
      approved_at = now(), approved_by = e.id, approved_revision_id = current_revision_id
    from (select id from users where role = 'editor' limit 1) e
    where editions.id = ${scheduled.editionId}`;
  await sql`
    insert into working_copies (editor_id, season_id, kind, entry_id, form)
    select u.id, n.season_id, n.kind, n.id, '{"statement": "zqdraft"}'
    from users u, entries n where n.id = ${embargoed.entryId} limit 1`;
  // Somebody no publication names, and an entry that was never published.
  await sql`insert into people (name, aliases) values ('zqdraft', '{zqdraft}')`;
  await sql`
    insert into entries (season_id, kind, number, slug, position)
    select season_id, 'context', 9001, 'zqdraft', 9001 from entries limit 1`;
  const people = await sql<{ name: string }[]>`select name from users`;
  for (const path of LISTS) {
    const covered = path in SPOILING ? "&spoilers=show" : "";
    const text = JSON.stringify(await walk(`/${path}?limit=100${covered}`));
    assert.doesNotMatch(text, /zqdraft|A private reason|newsroom\.example|password|2031-01/, path);
    for (const { name } of people) assert.ok(!text.includes(name), `${path} names ${name}`);
  }
  assert.equal((await ask(`/entries/${SEASON}/9001`)).status, 404);
  assert.equal((await ask(`/entries/${SEASON}/zqdraft`)).status, 404);
  assert.deepEqual((await ask("/people?name=zqdraft")).body, { items: [], next: null });
});

test("what is unchanged is not sent again, however it was packed on its way", async () => {
  const first = await ask(`/entries?season=${SEASON}`);
  const tag = first.headers.get("etag") ?? "";
  assert.match(tag, /^W\/"[^"]+"$/);
  assert.equal(first.headers.get("content-encoding"), null);
  for (const named of [tag, `"other", ${tag}`, tag.replace("W/", ""), "*"]) {
    const again = await ask(`/entries?season=${SEASON}`, { headers: { "if-none-match": named } });
    assert.equal(again.status, 304);
    assert.equal(again.text, "");
    assert.equal(again.headers.get("etag"), tag);
    assert.equal(again.headers.get("access-control-allow-origin"), "*");
  }
  const other = await ask(`/entries?season=${SEASON}&limit=1`, {
    headers: { "if-none-match": tag },
  });
  assert.equal(other.status, 200);
});

test("anybody's script may read, nobody may write", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const { status, headers, body } = await ask("/entries", { method });
    assert.equal(status, 405);
    assert.equal(headers.get("allow"), "GET, HEAD, OPTIONS");
    assert.equal(body.status, 405);
  }
  const { status, headers } = await ask("/entries", { method: "OPTIONS" });
  assert.equal(status, 204);
  assert.equal(headers.get("access-control-allow-origin"), "*");
  assert.equal(headers.get("access-control-allow-methods"), "GET, HEAD, OPTIONS");
  const head = await ask("/entries?limit=2", { method: "HEAD" });
  const get = await ask("/entries?limit=2");
  assert.equal(head.text, "");
  assert.equal(head.headers.get("etag"), get.headers.get("etag"));
  assert.match(get.headers.get("link") ?? "", /^<http[^>]+cursor=[\w-]+>; rel="next", /);
});

test("shows hold their seasons, and the directory leads everywhere", async () => {
  const { body } = await ask<z.infer<typeof showShape>>("/shows/all-of-us-are-dead");
  assert.equal(body.seasons[0]?.number, 2);
  assert.equal(body.nativeTitle?.language, "ko");
  const directory = await ask<Record<string, string>>("");
  assert.equal(directory.status, 200);
  for (const name of ["shows", "entries", "openapi"]) {
    const { status } = await ask(directory.body[name]?.split("/v1")[1] ?? "?");
    assert.equal(status, 200, name);
  }
});
