import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { z } from "zod";
import { answerApi } from "@/lib/published/api/answer";
import { ask, type Listed, walk } from "@/lib/published/api/asking-for-tests";
import { cursorAfter, listMark } from "@/lib/published/api/cursor";
import { ENDPOINTS } from "@/lib/published/api/endpoints";
import type { entryShape, publicationShape } from "@/lib/published/api/shape-entry";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import {
  COVERED_WORDS,
  HOSTILE,
  type HostileTracker,
  publishHostile,
  UNPUBLISHED_WORDS,
} from "@/lib/published/hostile-for-tests";

type Entry = z.infer<typeof entryShape>;
type Publication = z.infer<typeof publicationShape>;

let desk: Archive;
let hostile: HostileTracker;
before(async () => {
  desk = await archive();
  hostile = await publishHostile(desk);
});
after(() => desk.drop());

const LISTS = ["shows", "seasons", "entries", "publications", "predictions", "people", "sources"];
// Nothing that a browser or a script it is pasted into would take for anything but text.
const LIVELY = /[<>&\u2028\u2029\p{Cc}]/u;

test("hostile texts come back exactly as they were typed, in JSON that stays JSON wherever it is pasted", async () => {
  const season = hostile.path.slice(1);
  const entries = (await walk<Entry>(`/entries?season=${season}&limit=100`)).flat();
  assert.equal(entries.length, hostile.entries.length);
  for (const wanted of hostile.entries) {
    const entry = entries.find(({ id }) => id === wanted.id);
    assert.ok(entry);
    if (wanted.says === null) continue;
    const { content } = wanted;
    assert.equal(entry.says.statement, content.statement);
    assert.equal(entry.says.detail, content.detail);
    assert.equal(entry.says.quotation?.text, content.quotation?.text);
    assert.equal(entry.says.quotation?.speaker, content.quotation?.speaker);
    assert.equal(entry.headline, content.statement);
    const [latest] = (await walk<Publication>(`/publications?entry=${entry.id}`)).flat();
    assert.equal(latest?.note, wanted.note);
    assert.equal(latest?.says?.statement, content.statement);
  }
  for (const path of LISTS) {
    const { text, headers } = await ask(`/${path}?limit=100`);
    assert.doesNotMatch(text, LIVELY, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
  }
  assert.equal(
    (await walk<{ title: string }>("/shows")).flat().find(({ title }) => title === hostile.title)
      ?.title,
    hostile.title,
  );
});

test("covered and unpublished words are in no answer, unless covered ones are asked for", async () => {
  for (const path of LISTS) {
    const text = JSON.stringify(await walk(`/${path}?limit=100`));
    assert.ok(!text.includes(COVERED_WORDS) && !text.includes(UNPUBLISHED_WORDS), path);
  }
  const covered = hostile.entries.find(({ says }) => says === null);
  const { body } = await ask<Entry>(`/entries/${covered?.id}?spoilers=show`);
  assert.match(String(body.spoiler?.reveals?.statement), new RegExp(COVERED_WORDS));
  const { reveals: _reveals, ...spoiler } = body.spoiler ?? { covers: [] };
  assert.ok(!JSON.stringify({ ...body, spoiler }).includes(COVERED_WORDS));
  const made = (await walk<Publication>(`/publications?entry=${covered?.id}&spoilers=show`)).flat();
  for (const { spoiler: s, ...rest } of made) {
    assert.ok(s?.covers.includes("note") && s.reveals);
    assert.ok(!JSON.stringify(rest).includes(COVERED_WORDS));
  }
});

test("whatever is asked, a problem repeats nothing that could come alive", async () => {
  for (const text of Object.values(HOSTILE)) {
    const given = encodeURIComponent(text.slice(0, 500));
    for (const path of [
      `/entries?${given}=1`,
      `/entries?kind=${given}`,
      `/entries?asOf=${given}`,
      `/entries?cursor=${given}`,
      `/entries?season=${given}`,
      `/people?name=${given}`,
      `/entries/${given}`,
      `/seasons/all-of-us-are-dead/${given}`,
      `/${given}`,
    ]) {
      const response = await answerApi(new Request(`http://localhost:3000/api/v1${path}`));
      const answer = await response.text();
      assert.ok([200, 400, 404].includes(response.status), path);
      assert.doesNotMatch(answer, LIVELY, path);
      JSON.parse(answer);
      assert.match(response.headers.get("content-type") ?? "", /^application\/(problem\+)?json;/);
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    }
  }
});

test("a person with a hostile name is found by it", async () => {
  const people = (
    await walk<{ id: string; name: string; nativeName: { text: string } | null }>(
      "/people?limit=100",
    )
  ).flat();
  for (const person of people) {
    const { body } = await ask<Listed<{ id: string }>>(
      `/people?limit=100&name=${encodeURIComponent(person.name)}`,
    );
    assert.ok(
      body.items.some(({ id }) => id === person.id),
      person.name,
    );
  }
  assert.deepEqual(
    (await walk<{ id: string }>("/people?limit=1")).flat().map(({ id }) => id),
    people.map(({ id }) => id),
  );
});

const ODD = [
  "",
  "\0",
  "0001-01-01",
  "0001-01-01T00:00:00+14:00",
  "9999-12-31",
  "9999-12-31T23:59:59Z",
  "all-of-us-are-dead/season-2",
  "00000000-0000-0000-0000-000000000000",
  "cast,plot",
  "missed",
  "show",
  "100",
  "2147483648",
  "1e9",
];

test("whatever strangers send, cursors of their own making too, is answered and breaks nothing", async () => {
  const odd = fc.oneof(
    fc.constant("a\0b"),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(...ODD),
  );
  const number = fc.oneof(fc.integer(), fc.maxSafeInteger());
  // As each list's own, and as none.
  const key = fc.oneof(
    fc.tuple(odd),
    fc.tuple(odd, number),
    fc.tuple(odd, fc.uuid()),
    fc.tuple(odd, number, number),
    fc.array(fc.oneof(odd, number, fc.constant(null)), { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.nat(ENDPOINTS.length - 1),
      fc.array(fc.tuple(fc.nat(20), odd), { maxLength: 3 }),
      fc.option(key),
      fc.array(odd, { minLength: 4, maxLength: 4 }),
      async (which, given, forged, parts) => {
        const endpoint = ENDPOINTS[which];
        assert.ok(endpoint);
        const names = [...Object.keys(endpoint.parameters), "x"];
        const query = new URLSearchParams();
        for (const [i, value] of given) query.set(names[i % names.length] ?? "x", value);
        if (forged && endpoint.list) {
          query.delete("cursor");
          query.set(
            "cursor",
            cursorAfter(listMark(endpoint.path, query), forged as (string | number)[]),
          );
        }
        const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
          if (name === "show") return "all-of-us-are-dead";
          if (name === "season") return "season-2";
          return encodeURIComponent((parts.pop() ?? "").replace(/[\uD800-\uDFFF]/g, "") || "1");
        });
        const { status, text } = await ask(`${path}?${query}`);
        assert.ok([200, 400, 404, 410].includes(status), `${path}?${query} ${status} ${text}`);
      },
    ),
    { numRuns: 300 },
  );
});
