import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import {
  COVERED_WORDS,
  HOSTILE,
  publishHostile,
  UNPUBLISHED_WORDS,
} from "@/lib/published/hostile-for-tests";
import { search } from "@/lib/published/search";
import { searchAsked, searchPath } from "@/lib/published/search-asked";

let past: Archive;
before(async () => {
  past = await archive();
});
after(async () => {
  await past.drop();
});

const find = async (q: string, more: Record<string, string> = {}) =>
  await search(searchAsked({ q, ...more }));
const people = async (q: string) => (await find(q)).people.map(({ name }) => name);

test("people are found by their name, in any script, by aliases and other romanisations", async () => {
  for (const [q, name] of [
    ["Park Ji-hu", "Park Ji-hu"],
    ["parkjihu", "Park Ji-hu"],
    ["PARK JI HU", "Park Ji-hu"],
    ["Park Ji-hoo", "Park Ji-hu"],
    ["Lomon", "Park Solomon"],
    ["lommon", "Park Solomon"],
    ["조이현", "Cho Yi-hyun"],
    ["조이현".normalize("NFD"), "Cho Yi-hyun"],
    ["조이", "Cho Yi-hyun"],
    ["Cho Yi hyeon", "Cho Yi-hyun"],
    ["yoon chanyoung", "Yoon Chan-young"],
    ["is Lomon back?", "Park Solomon"],
    ["Yun Chan-yung", "Yoon Chan-young"],
  ] as const) {
    const found = await people(q);
    assert.ok(found.includes(name), `${q} finds ${name}, not only ${found.join(", ")}`);
  }
});

test("whom no cast entry names is found through what names them: speakers, directors, writers", async () => {
  for (const q of ["이재규", "Lee JQ", "Lee Jae-kyoo", "Lee Jae-gyu"]) {
    const { people, statements } = await find(q);
    const director = people.find(({ name }) => name === "Lee Jae-kyoo");
    assert.ok(director, `${q} finds the director`);
    assert.ok(director.entries.some(({ said: { kind } }) => kind === "context"));
    assert.ok(
      statements.some(
        ({ said: { content } }) => content.quotation?.speaker === "Lee Jae-kyoo, director",
      ),
      `${q} finds what the director said`,
    );
  }
  const { people } = await find("천성일");
  assert.deepEqual(
    people.map(({ name }) => name),
    ["Chun Sung-il"],
  );
});

test("who spoke, who predicted and where it is shown are found", async () => {
  await past.publish(
    "netflix-and-south-korea",
    {
      quotation: { text: "We wait.", speaker: "Ossian Brix", said: null, context: "" },
      spoiler: null,
    },
    { at: "2026-01-01T01:00:00Z" },
  );
  const spoken = (await find("ossian brix")).statements[0];
  assert.equal(spoken?.excerpt, "Said by Ossian Brix");
  const [claim] = await past.sql<{ slug: string; by: string }[]>`
    select slug, content ->> 'predictedBy' as by from public_publications
    where live and kind = 'prediction' and content ->> 'predictedBy' <> '' limit 1`;
  assert.ok(claim);
  assert.ok((await find(claim.by)).statements.some(({ href }) => href.endsWith(`/${claim.slug}`)));
  const shown = await past.sql<{ slug: string; on: string }[]>`
    select slug, content ->> 'platform' as on from public_publications
    where live and kind = 'release' and content ->> 'platform' <> ''`;
  for (const { slug, on } of shown) {
    assert.ok(
      (await find(on)).statements.some(({ href }) => href.endsWith(`/${slug}`)),
      on,
    );
  }
  assert.ok(shown.length > 0);
});

test("somebody named only behind a cover, or only in a draft, is not told as found", async () => {
  await past.sql`
    insert into people (name, native_name, native_lang)
    values ('Ines Corvo', '코르보', 'ko'), ('Just', null, null)`;
  await past.draft("zombieverse", { statement: "Ines Corvo directs." });
  assert.deepEqual(await people("Ines Corvo"), []);
  const covered = { season: 1, episode: null, covers: "detail" as const };
  const says = { statement: "Just somebody dies.", detail: "It is Ines Corvo." };
  await past.publish(
    "season-1-fates",
    { ...says, spoiler: covered },
    { at: "2026-01-01T02:00:00Z" },
  );
  const { people: found, statements } = await find("Ines Corvo");
  assert.deepEqual(found, []);
  assert.deepEqual(
    statements.map(({ covered: behind }) => behind),
    [true],
  );
  assert.deepEqual((await find("코르보")).total, 0);
  // A single word in Latin letters may be just a word.
  assert.deepEqual(await people("Just"), []);
  await past.publish("season-1-fates", { ...says, spoiler: null }, { at: "2026-01-01T03:00:00Z" });
  assert.deepEqual(await people("코르보"), ["Ines Corvo"]);
  // A cover that comes later takes the name back out of sight, from the earlier words too.
  await past.publish(
    "season-1-fates",
    { ...says, detail: "It is.", spoiler: covered },
    { at: "2026-01-01T04:00:00Z" },
  );
  assert.deepEqual(await people("코르보"), []);
});

test("who is found leads to what is said of them", async () => {
  const { people, statements } = await find("Lomon");
  const [lomon] = people;
  assert.ok(lomon?.entries.some(({ href }) => href.includes("/entries/cast-")));
  assert.ok(statements.some(({ said: { kind } }) => kind === "cast"));
});

test("a name that is nobody's finds nobody, and a resembling one is offered as a guess", async () => {
  assert.deepEqual(await people("Xyzzy Qwop"), []);
  const { meant } = await find("Park Jihuu");
  assert.equal(meant, "Park Ji-hu");
  assert.equal((await find("Park Ji-hu")).meant, null);
});

test("statements are found by all their words, in any order and case, and by a slip in one", async () => {
  const slugs = (await find("MARCH filming 2023")).statements.map(({ href }) => href);
  assert.ok(slugs.some((href) => href.endsWith("/filming-not-started")));
  const slip = await find("filmming");
  assert.ok(slip.statements.some(({ href }) => href.endsWith("/filming-not-started")));
});

test("a question by its name finds the entries of that kind", async () => {
  for (const [q, kind] of [
    ["trailer", "trailer"],
    ["Release date?", "release"],
  ] as const) {
    const { statements } = await find(q);
    assert.ok(
      statements.some(({ said, standing }) => said.kind === kind && standing !== "past"),
      q,
    );
  }
});

test("filters narrow what is shown, and the counts are those of what there is", async () => {
  const all = await find("season");
  const [[kind, n]] = [...all.kinds] as [[string, number]];
  const some = await find("season", { kind });
  assert.equal(some.total, n);
  assert.ok(some.statements.every(({ said }) => said.kind === kind));
  assert.deepEqual([...some.kinds], [...all.kinds]);
  const official = await find("season", { certainty: "official" });
  assert.ok(official.statements.every(({ said }) => said.content.certainty === "official"));
  assert.equal(official.total, all.certainties.get("official") ?? 0);
});

test("what stands comes before what was overtaken, that before the past; words still said are found once", async () => {
  const { statements } = await find("filming");
  const standings = statements.map(({ standing }) => standing);
  assert.deepEqual(
    standings,
    ["stands", "overtaken", "past"].flatMap((one) => standings.filter((other) => other === one)),
  );
  assert.ok(standings.includes("overtaken") && standings.includes("past"));
  const words = statements.map(({ headline }) => headline);
  assert.equal(new Set(words).size, words.length);
  assert.ok(statements.some(({ excerpt }) => /^They .* with No\. 5: /.test(excerpt)));
});

test("what is said no more is found, marked as past, at the address where it stands", async () => {
  await past.publish(
    "filming-not-started",
    { statement: "Quorx machines were seen on the set." },
    { at: "2026-01-02T00:00:00Z" },
  );
  await past.publish(
    "filming-not-started",
    { statement: "Nothing of the kind was seen." },
    { at: "2026-01-03T00:00:00Z" },
  );
  const { statements } = await find("quorx machines");
  assert.equal(statements.length, 1);
  assert.equal(statements[0]?.standing, "past");
  assert.match(statements[0]?.href ?? "", /\/filming-not-started\/\d+$/);
  assert.equal(statements[0]?.at, "2026-01-02T00:00:00.000Z");
});

test("what stands behind a cover is found and not shown", async () => {
  await past.publish(
    "season-1-fates",
    {
      statement: "Zyqqer did it in the library.",
      spoiler: { season: 1, episode: null, covers: "everything" },
    },
    { at: "2026-01-04T00:00:00Z" },
  );
  const { statements } = await find("zyqqer");
  assert.equal(statements.length, 1);
  assert.equal(statements[0]?.covered, true);
  assert.doesNotMatch(`${statements[0]?.headline} ${statements[0]?.excerpt}`, /zyqqer/i);
});

test("a cover that came later is drawn over the earlier words as well", async () => {
  const words = { statement: "Plivverex falls from the roof.", detail: "Plivverex again." };
  const spoiler = { season: 1, episode: null, covers: "everything" as const };
  const slug = "filming-not-started";
  await past.publish(slug, { ...words, spoiler: null }, { at: "2026-01-04T01:00:00Z" });
  assert.match((await find("plivverex")).statements[0]?.headline ?? "", /plivverex/i);
  const now = { ...words, statement: "Plivverex fell from the wall.", spoiler };
  await past.publish(slug, now, { at: "2026-01-04T02:00:00Z" });
  const { statements } = await find("plivverex");
  assert.deepEqual(
    statements.map(({ standing, covered }) => [standing === "past", covered]),
    [
      [false, true],
      [true, true],
    ],
  );
  for (const { headline, excerpt } of statements) {
    assert.doesNotMatch(`${headline} ${excerpt}`, /plivverex/i);
  }
  await past.publish(slug, { ...words, spoiler: null }, { at: "2026-01-04T03:00:00Z" });
});

test("drafts are never found", async () => {
  await past.draft("filming-not-started", { statement: "Wobblegax is only a draft." });
  const found = await find("wobblegax");
  assert.deepEqual([found.statements, found.total], [[], 0]);
});

test("only what readers can see overtakes anything", async () => {
  const overtaken = async (by: string, at: string) => {
    await past.publish(
      "season-1-fates",
      { statement: "Vexxol is how it ended.", spoiler: null, overtakenBy: by },
      { at },
    );
    const { statements } = await find("vexxol");
    return statements.find(({ standing }) => standing !== "past")?.standing;
  };
  // An entry that is only a draft so far has no public id at all.
  assert.equal(
    await overtaken("00000000-0000-4000-8000-00000000d4af", "2026-01-05T00:00:00Z"),
    "stands",
  );
  const [live] = await past.sql<{ id: string }[]>`
    select id from public_entries where slug = 'filming-not-started'`;
  assert.equal(await overtaken(live?.id ?? "", "2026-01-06T00:00:00Z"), "overtaken");
});

test("sources are found by title and publisher, and lead to what cites them", async () => {
  const { sources } = await find("Teen Vogue");
  assert.ok(
    sources.some(({ entries }) => entries.some(({ slug }) => slug === "filming-not-started")),
  );
});

test("what is kept for searching is what the history makes of it, each wording once", async () => {
  const made = await past.sql`
    select distinct on (p.entry_id, search_text(r.content)) p.id as publication_id,
      ' ' || search_text(r.content) || ' ' as words, r.content -> 'spoiler' ->> 'covers' as covers,
      (select x.content -> 'spoiler' ->> 'covers' from publications o
        join revisions x on x.id = o.revision_id
        where o.entry_id = p.entry_id order by o.number desc limit 1) as covers_now
    from publications p join revisions r on r.id = p.revision_id
    order by p.entry_id, search_text(r.content), p.number desc`;
  const kept = await past.sql`
    select publication_id, words, covers, covers_now from wordings
    order by entry_id, words`;
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  assert.deepEqual(sorted(kept), sorted(made));
  assert.ok(kept.some(({ covers_now }) => covers_now !== null));
});

test("nothing typed, and nothing but signs, finds nothing", async () => {
  for (const q of [
    "",
    "   ",
    "%",
    "_",
    "'",
    '"',
    "\\",
    "%%%___",
    "* OR 1=1 --".replace(/\w/g, ""),
    "🧟",
  ]) {
    const found = await find(q);
    assert.equal(found.total, 0, JSON.stringify(q));
  }
});

test("any text is a question: none breaks the search, and none finds what is not published", async () => {
  await publishHostile(past);
  assert.equal((await find(UNPUBLISHED_WORDS)).total, 0);
  for (const { headline, excerpt } of (await find(COVERED_WORDS)).statements) {
    assert.ok(!`${headline} ${excerpt}`.includes(COVERED_WORDS));
  }
  for (const q of Object.values(HOSTILE)) await find(q);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 120 }), async (q) => {
      const found = await find(q);
      assert.ok(found.total >= found.statements.length);
    }),
    { numRuns: 40 },
  );
});

test("the search folds as readers do: what differs in case, accents, width, marks or signs is the same", async () => {
  const fold = async (text: string) => {
    const [row] = await past.sql<{ f: string }[]>`select search_fold(${text}) as f`;
    return row?.f;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(..."aZéÉñ조이현ＡｚБб ‑-’.") as never, maxLength: 20 }),
      async (text) => {
        const once = await fold(text);
        assert.equal(await fold(once ?? ""), once);
        assert.equal(await fold(text.normalize("NFD")), once);
        assert.equal(await fold(text.toUpperCase()), once);
        assert.equal(await fold(` ${text}!`), once);
      },
    ),
    { numRuns: 60 },
  );
});

test("an address is read and written alike; what is not understood is left out", () => {
  const asked = searchAsked({
    q: "  Park   Ji-hu ",
    kind: "cast",
    certainty: "official",
    page: "2",
  });
  assert.deepEqual(asked, { q: "Park Ji-hu", kind: "cast", certainty: "official", page: 2 });
  const url = new URL(searchPath(asked, { page: 2 }), "http://here.invalid");
  assert.deepEqual(searchAsked(Object.fromEntries(url.searchParams)), asked);
  assert.deepEqual(searchAsked({ q: ["a", "b"], kind: "no", certainty: "maybe", page: "-1" }), {
    q: "a",
    kind: null,
    certainty: null,
    page: 1,
  });
  assert.equal(searchAsked({ q: "x".repeat(5000) }).q.length, 100);
  assert.equal(searchAsked({ q: "a\0b" }).q, "");
});
