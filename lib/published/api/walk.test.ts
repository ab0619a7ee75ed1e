import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { z } from "zod";
import { ask, type Listed, walk } from "@/lib/published/api/asking-for-tests";
import type {
  entryShape,
  predictionShape,
  publicationShape,
} from "@/lib/published/api/shape-entry";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import {
  CERTAINTIES,
  CHANGE_KINDS,
  KINDS,
  OUTCOMES,
  PREDICTED,
  QUESTIONS,
} from "@/lib/season/words";

type Entry = z.infer<typeof entryShape>;
type Publication = z.infer<typeof publicationShape>;
type Prediction = z.infer<typeof predictionShape>;

let desk: Archive;
let entries: Entry[];
let publications: Publication[];
let predictions: Prediction[];

before(async () => {
  desk = await archive();
  const [cast] = await desk.sql<{ slug: string }[]>`
    select slug from entries where kind = 'cast' order by number limit 1`;
  assert.ok(cast);
  const at = "2026-01-02T03:04:05.678901Z";
  await desk.publish(cast.slug, { detail: "Again." }, { at, changeKind: "correction" });
  // Two at the very same microsecond, and one of them taken back at it.
  const [plot] = await desk.sql<{ slug: string }[]>`
    select slug from entries where kind = 'plot' order by number limit 1`;
  assert.ok(plot);
  await desk.publish(plot.slug, { detail: "Also." }, { at });
  await desk.retract(plot.slug, "No.", at);
  entries = (await walk<Entry>("/entries?limit=100")).flat();
  publications = (await walk<Publication>("/publications?limit=100")).flat();
  predictions = (await walk<Prediction>("/predictions?limit=100")).flat();
});
after(() => desk.drop());

const ids = (items: { id: string }[]): string[] => items.map(({ id }) => id);

const LISTS = ["shows", "seasons", "entries", "publications", "predictions", "people", "sources"];

test("all pages in a row are the list: nothing twice, nothing left out, whatever the size of a page", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LISTS),
      fc.integer({ min: 1, max: 40 }),
      async (path, limit) => {
        const whole = (await walk<{ id: string }>(`/${path}?limit=100`)).flat();
        const pages = await walk<{ id: string }>(`/${path}?limit=${limit}`);
        assert.deepEqual(ids(pages.flat()), ids(whole));
        assert.ok(pages.slice(0, -1).every((page) => page.length === limit));
        assert.equal(new Set(ids(whole)).size, whole.length);
      },
    ),
    { numRuns: 25 },
  );
});

test("the filters agree with filtering by hand", async () => {
  const some = <T>(values: readonly T[]) =>
    fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
      nil: undefined,
    });
  const days = ["2023-08-10", "2024-01-05", "2025-07-23", "2026-01-02"];
  const people = [
    ...new Set(
      entries.flatMap(({ says }) => (says.kind === "cast" ? (says.person?.id ?? []) : [])),
    ),
  ];
  const query = (asked: Record<string, string[] | string | undefined>): string =>
    Object.entries(asked)
      .flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`],
      )
      .join("&");
  const has = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
    wanted === undefined || (value !== null && wanted.includes(value));
  await fc.assert(
    fc.asyncProperty(
      some(KINDS),
      some(CERTAINTIES),
      some(QUESTIONS.map(({ id }) => id)),
      fc.option(fc.constantFrom(...people), { nil: undefined, freq: 4 }),
      async (kind, certainty, question, person) => {
        const found = (
          await walk<Entry>(`/entries?limit=30&${query({ kind, certainty, question, person })}`)
        ).flat();
        const byHand = entries.filter(
          (entry) =>
            has(kind, entry.kind) &&
            has(certainty, entry.certainty) &&
            has(question, entry.question) &&
            (person === undefined ||
              (entry.says.kind === "cast" && entry.says.person?.id === person)),
        );
        assert.deepEqual(ids(found), ids(byHand));
      },
    ),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(
      some(KINDS),
      some(CHANGE_KINDS),
      some(CERTAINTIES),
      fc.option(fc.constantFrom(...days), { nil: undefined }),
      fc.option(fc.constantFrom(...days), { nil: undefined }),
      fc.option(fc.constantFrom(...entries.slice(0, 6).map(({ id }) => id)), {
        nil: undefined,
        freq: 3,
      }),
      async (kind, changeKind, certainty, since, until, entry) => {
        const asked = query({ kind, changeKind, certainty, since, until, entry });
        const found = (await walk<Publication>(`/publications?limit=30&${asked}`)).flat();
        const byHand = publications.filter(
          (made) =>
            has(kind, made.entry.kind) &&
            has(changeKind, made.changeKind) &&
            has(certainty, made.certainty) &&
            (since === undefined || made.at.slice(0, 10) >= since) &&
            (until === undefined || made.at.slice(0, 10) <= until) &&
            (entry === undefined || made.entry.id === entry),
        );
        assert.deepEqual(ids(found), ids(byHand));
      },
    ),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(some(OUTCOMES), some(PREDICTED), async (outcome, predicts) => {
      const found = (await walk<Prediction>(`/predictions?${query({ outcome, predicts })}`)).flat();
      const byHand = predictions.filter(
        (claim) => has(outcome, claim.outcome) && has(predicts, claim.predicts),
      );
      assert.deepEqual(ids(found), ids(byHand));
    }),
    { numRuns: 15 },
  );
});

test("as of any moment, publications are those made by then, and entries say what the latest of them said", async () => {
  const moments = publications.map(({ at }) => at);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...moments),
      fc.integer({ min: -1, max: 1 }),
      async (at, off) => {
        const asOf = new Date(Date.parse(at) + off).toISOString();
        const then = publications.filter((made) => made.at <= asOf);
        const history = (await walk<Publication>(`/publications?limit=100&asOf=${asOf}`)).flat();
        assert.deepEqual(ids(history), ids(then));
        const latest = new Map<string, Publication>();
        // In the words of then: what was covered since is covered only where it is read now.
        for (const made of history.toReversed()) latest.set(made.entry.id, made);
        const standing = [...latest.values()].filter(({ says }) => says !== null);
        const stood = (await walk<Entry>(`/entries?limit=100&asOf=${asOf}`)).flat();
        assert.deepEqual(
          stood.map(({ publication }) => publication.id).toSorted(),
          ids(standing).toSorted(),
        );
        const says = new Map(standing.map((made) => [made.entry.id, made.says]));
        for (const entry of stood) assert.deepEqual(entry.says, says.get(entry.id));
      },
    ),
    { numRuns: 20 },
  );
});

test("a walk goes on whole while things are published", async () => {
  const was = (await walk<Publication>("/publications?limit=100")).flat();
  let n = 0;
  const pages = await walk<Publication>("/publications?limit=9", async () => {
    n += 1;
    const entry = entries[n];
    assert.ok(entry);
    if (entry.kind !== "related")
      await desk.publish(entry.slug, { detail: `Change ${n}.` }, { at: `2026-05-0${n}T00:00:00Z` });
  });
  assert.ok(n > 2);
  assert.deepEqual(ids(pages.flat()), ids(was));
  const { body } = await ask<Listed<Publication>>(`/publications?limit=1`);
  assert.ok(!ids(was).includes(body.items[0]?.id ?? ""));
  const stood = ids((await walk<Entry>("/entries?limit=100")).flat());
  const walked = await walk<Entry>("/entries?limit=7", async () => {
    const entry = entries.find(({ kind }) => kind === "release");
    n += 1;
    await desk.publish(
      entry?.slug ?? "",
      { detail: `${n}` },
      { at: `2026-06-${10 + n}T00:00:00Z` },
    );
  });
  assert.deepEqual(ids(walked.flat()), stood);
});
