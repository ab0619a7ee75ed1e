import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { seedWhenEmpty } from "@/db/seed/seed";
import { sources, type SourceKey } from "@/db/seed/sources";
import type { Held, Holder } from "@/db/seed/held";
import { units } from "@/db/seed/units";
import { testDatabase, type TestDatabase } from "@/db/testing";
import type { Citation } from "@/lib/season/citation";
import type { Content } from "@/lib/season/content";

type Published = {
  slug: string;
  at: Date;
  number: number;
  content: Content;
  citations: Citation[];
};

let desk: TestDatabase;
let published: Published[];
let numbers: Map<string, number>;
let ids: Map<string, string>;
let names: Map<string, string>;
before(async () => {
  desk = await testDatabase();
  await seedWhenEmpty(desk.sql);
  published = await desk.sql<Published[]>`
    select slug, at, entry_number as number, content, citations from public_publications order by at`;
  numbers = new Map(published.map(({ slug, number }) => [slug, number]));
  const named = await desk.sql<{ id: string; name: string }[]>`
    select id, name from public_people union all select id, name from public_characters`;
  names = new Map(named.map(({ id, name }) => [id, name]));
  const cited = await desk.sql<{ id: string; publisher: string; title: string }[]>`
    select id, publisher, title from public_sources`;
  ids = new Map(cited.map(({ id, publisher, title }) => [`${publisher}, ${title}`, id]));
});
after(() => desk.drop());

const OF_AUGUST_2023 = [
  "opening",
  "context",
  "slate",
  "premise",
  "Zombieverse",
  "renewal",
  "“last June”",
  "Netflix quote",
  "no date",
  "strikes",
  "filming",
  "early 2024",
  "promise 1",
  "losses",
  "cast",
  "Cheong-san",
  "promise 2",
  "no plot",
  "bombing",
  "fall",
  "Nam-ra",
  "farewell",
  "director",
  "promise 3",
  "trailer",
  "promise 4",
  "“Netflix”",
  "not filming in March 2023, a release in early 2024",
  "“will be back”, “can expect”",
  "“looking like he’ll be back”, “seemingly fell to his death”",
];
const OF_JULY_2025 = [
  "production",
  "release date",
  "confirmed",
  "new",
  "plot",
  "directors and writer",
  "early 2024 settled",
  "not mentioned",
];

test("every unit of the sources is listed, once, with what holds it", () => {
  assert.deepEqual(
    units.map((of) => of.units.map(({ unit }) => unit)),
    [OF_AUGUST_2023, ["agency's 2024"], OF_JULY_2025],
  );
});

for (const of of units) {
  for (const { unit, heldBy } of of.units) {
    test(`${of.day}, ${unit}: held as it should be`, async () => {
      assert.ok(heldBy.length > 0);
      for (const holder of heldBy) await isHeld(holder, of.day);
    });
  }
}

test("every entry holds some unit", () => {
  const holding = units
    .flatMap((of) => of.units.flatMap(({ heldBy }) => heldBy))
    .flatMap((holder) => ("entry" in holder ? [holder.entry] : []));
  assert.deepEqual(
    [...numbers.keys()].filter((slug) => !holding.includes(slug)),
    [],
  );
});

async function isHeld(holder: Holder, day: string): Promise<void> {
  if ("entry" in holder) return entrySays(holder, day);
  if ("citation" in holder) {
    const { content, citations } = asOf(holder.of, day);
    const cited = citations.find(({ sourceId }) => sourceId === sourceIdOf(holder.citation));
    assert.equal(cited?.quote, holder.quote);
    if (cited?.stance === "supports") assert.ok(content.quotation?.text.includes(holder.quote));
  } else if ("promise" in holder) {
    const made = await desk.sql`
      select made_at from public_promises where question = ${holder.promise}`;
    assert.deepEqual([...made], [{ made_at: new Date(`${day}T09:00:00Z`) }]);
  } else if ("related" in holder) {
    const { work, relation } = asOf(holder.related, day).content as Record<string, unknown>;
    assert.deepEqual({ work, relation }, { work: holder.work, relation: holder.relation });
  } else if ("season" in holder) {
    const [season] = await desk.sql`select title, standfirst from seasons`;
    assert.match(season?.[holder.season], holder.season === "title" ? /^Season 2$/ : /zombies/);
  } else if ("checked" in holder) {
    const checked = await desk.sql`
      select c.at from public_checks c join entries e on e.id = c.entry_id
      where e.slug = ${holder.checked}`;
    assert.deepEqual([...checked], [{ at: new Date(`${day}T09:00:00Z`) }]);
  } else if ("tension" in holder) {
    // Told where readers meet the one: its detail points to the other.
    const other = holder.tension.find((slug) => slug !== holder.toldBy) ?? "";
    const { detail } = asOf(holder.toldBy, day).content;
    assert.match(detail, new RegExp(`No\\. ${numbers.get(other)}\\b`));
  } else {
    assert.ok(holder.leftOut.length > 20);
  }
}

function entrySays(held: Held, day: string): void {
  const { content, citations } = asOf(held.entry, day);
  assert.equal(content.certainty, held.certainty);
  assert.equal(content.asOf?.edtf, held.asOf);
  assert.equal(content.spoiler?.covers, held.covers);
  if (content.spoiler) assert.equal(content.spoiler.season, 1);
  const support = citations.filter(({ stance }) => stance === "supports");
  assert.ok(support.some(({ sourceId }) => sourceId === sourceIdOf(held.source)));
  for (const [field, value] of Object.entries(held.says ?? {})) {
    assert.deepEqual(plain((content as Record<string, unknown>)[field]), value, field);
  }
}

/** What an entry said at the end of a day. */
function asOf(slug: string, day: string): Published {
  const end = new Date(`${day}T23:59:59Z`);
  const then = published.findLast((one) => one.slug === slug && one.at <= end);
  assert.ok(then, `${slug} was not published by ${day}`);
  return then;
}

function sourceIdOf(key: SourceKey): string | undefined {
  return ids.get(`${sources[key].publisher}, ${sources[key].title}`);
}

/** Dates as EDTF, people and characters as names. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  return value && typeof value === "object" && "edtf" in value ? value.edtf : value;
}
