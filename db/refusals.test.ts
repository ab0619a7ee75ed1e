import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type postgres from "postgres";
import { connect } from "@/db/connection";
import { testDatabase, type TestDatabase } from "@/db/testing";
import { until } from "@/db/until-for-tests";

// What the database refuses whatever the code does: each is tried with raw SQL.

let database: TestDatabase;
let sql: postgres.Sql;
type Ids = Record<"mina" | "tom" | "season" | "source" | "spare", string>;
let ids: Ids;

before(async () => {
  database = await testDatabase();
  sql = database.sql;
  const one = async (query: postgres.PendingQuery<postgres.Row[]>): Promise<string> =>
    String((await query)[0]?.id);
  const mina = await one(
    sql`insert into users (email, name, role) values ('mina@x.example', 'Mina', 'admin') returning id`,
  );
  const tom = await one(
    sql`insert into users (email, name, role) values ('tom@x.example', 'Tom', 'editor') returning id`,
  );
  const show = await one(
    sql`insert into shows (slug, title, streamer) values ('show', 'Show', 'Netflix') returning id`,
  );
  const season = await one(
    sql`insert into seasons (show_id, number, title, standfirst) values (${show}, 2, 'Season 2', '') returning id`,
  );
  const publisher = await one(sql`insert into publishers (name) values ('Netflix') returning id`);
  const newSource = () =>
    one(
      sql`insert into sources (publisher_id, title, tier) values (${publisher}, 'Notice', 'primary') returning id`,
    );
  ids = { mina, tom, season, source: await newSource(), spare: await newSource() };
});
after(async () => {
  await database.drop();
});

let numbers = 0;
type Made = { entry: string; revision: string; edition: string };

// An approved edition of a fresh entry: written by Tom, approved by Mina.
async function approved(options: { certainty?: string | null; cite?: number } = {}): Promise<Made> {
  const { certainty = "official", cite = 1 } = options;
  numbers += 1;
  const [entry] = await sql`insert into entries (season_id, kind, number, slug, position)
    values (${ids.season}, 'context', ${numbers}, ${`entry-${numbers}`}, ${numbers}) returning id`;
  const [revision] =
    await sql`insert into revisions (entry_id, number, content, change_kind, summary, author_id, content_hash)
    values (${entry?.id}, 1, ${sql.json({ certainty })}, 'new', '', ${ids.tom}, 'x') returning id`;
  for (const source of [ids.source, ids.spare].slice(0, cite)) {
    await sql`insert into citations (revision_id, source_id, position, stance)
      values (${revision?.id}, ${source}, 0, 'supports')`;
  }
  const [edition] = await sql`insert into editions
    (entry_id, state, current_revision_id, opened_by, submitted_by, submitted_at, approved_by, approved_at, approved_revision_id)
    values (${entry?.id}, 'in review', ${revision?.id}, ${ids.tom}, ${ids.tom}, now(), ${ids.mina}, now(), ${revision?.id}) returning id`;
  return { entry: String(entry?.id), revision: String(revision?.id), edition: String(edition?.id) };
}

const go = (
  made: Made,
  more: { number?: number; revision?: string | null; client?: postgres.Sql } = {},
) => {
  const client = more.client ?? sql;
  return client`insert into publications (entry_id, number, edition_id, revision_id, change_kind, by_id)
    values (${made.entry}, ${more.number ?? 1}, ${made.edition}, ${more.revision ?? made.revision}, 'new', ${ids.mina}) returning id`;
};

const HISTORY = [
  "revisions",
  "citations",
  "publications",
  "events",
  "promise_settlements",
  "source_versions",
];

const promised = async (): Promise<string> => {
  const [made] = await sql`insert into promises (season_id, question, says, made_at)
    values (${ids.season}, 'filming', 'We will say so.', '2025-01-01T00:00:00Z') returning id`;
  return String(made?.id);
};
const settle = (
  promise: string,
  state: string,
  more: { at?: string; client?: postgres.Sql } = {},
) => {
  const { at = "2025-01-05T00:00:00Z", client = sql } = more;
  return client`insert into promise_settlements (promise_id, state, at) values (${promise}, ${state}, ${at})`;
};

async function refuses(attempt: PromiseLike<unknown>, like: RegExp): Promise<void> {
  await assert.rejects(async () => await attempt, like);
}

test("an approved, sourced revision is published and becomes live", async () => {
  const made = await approved();
  const [publication] = await go(made);
  const [entry] = await sql`select live_publication_id from entries where id = ${made.entry}`;
  assert.equal(entry?.live_publication_id, publication?.id);
});

test("revisions, citations, publications, settlements, events and what sources were called are never changed, deleted or emptied", async () => {
  const made = await approved();
  await go(made);
  await sql`insert into events (verb) values ('test')`;
  await settle(await promised(), "moot");
  const words: Record<string, string> = {
    citations: "quote",
    events: "verb",
    source_versions: "title",
  };
  for (const table of HISTORY) {
    const name = sql(table);
    const column = sql(words[table] ?? "note");
    await refuses(
      table === "promise_settlements"
        ? sql`update ${name} set state = 'kept'`
        : sql`update ${name} set ${column} = 'rewritten'`,
      /append-only/,
    );
    await refuses(sql`delete from ${name}`, /append-only/);
    await refuses(sql`truncate ${name} cascade`, /append-only/);
  }
});

test("the product's own role lacks the right to rewrite history, whatever triggers say", async () => {
  await approved();
  const app = connect(database.url, { max: 1, role: "whats_known_app" });
  try {
    await app`select 1 from revisions`;
    for (const table of HISTORY) {
      await refuses(app`delete from ${app(table)}`, /permission denied/);
      await refuses(app`truncate ${app(table)}`, /permission denied/);
    }
    // What is not history stays the product's own to change, or to lock.
    await app`select 1 from users for share`;
    await refuses(app`alter table revisions disable trigger all`, /must be owner/);
  } finally {
    await app.end();
  }
});

test("a second open edition of an entry, from two connections at once", async () => {
  const made = await approved();
  await sql`update editions set state = 'discarded', closed_at = now() where id = ${made.edition}`;
  const open = (client: postgres.Sql) =>
    client`insert into editions (entry_id, current_revision_id, opened_by) values (${made.entry}, ${made.revision}, ${ids.tom})`;
  const other = connect(database.url, { max: 1 });
  try {
    const results = await Promise.allSettled([open(sql), open(other)]);
    assert.deepEqual(results.map((r) => r.status).toSorted(), ["fulfilled", "rejected"]);
  } finally {
    await other.end();
  }
});

test("a second publication of the same edition, from two connections at once", async () => {
  const made = await approved();
  const other = connect(database.url, { max: 1 });
  try {
    const results = await Promise.allSettled([
      go(made),
      go(made, { client: other }),
      go(made, { number: 2, client: other }),
    ]);
    assert.equal(results.filter((r) => r.status === "fulfilled").length, 1);
    const [row] =
      await sql`select count(*)::int as n from publications where entry_id = ${made.entry}`;
    assert.equal(row?.n, 1);
  } finally {
    await other.end();
  }
});

test("a live publication that is not the entry's latest, or is another entry's", async () => {
  const one = await approved();
  const other = await approved();
  await go(one);
  const [foreign] = await go(other);
  await refuses(
    sql`update entries set live_publication_id = ${foreign?.id} where id = ${one.entry}`,
    /live publication is the latest/,
  );
  await refuses(
    sql`update entries set live_publication_id = null where id = ${one.entry}`,
    /live publication is the latest/,
  );
});

test("a publication whose revision or edition belongs to another entry", async () => {
  const one = await approved();
  const other = await approved();
  await refuses(go(one, { revision: other.revision }), /not the revision approved|same_entry/);
  await refuses(go({ ...one, edition: other.edition }), /not the revision approved|same_entry/);
  await refuses(
    sql`update editions set current_revision_id = ${other.revision} where id = ${one.edition}`,
    /same_entry/,
  );
});

test("an approver who is the submitter, or who wrote the revision", async () => {
  const made = await approved();
  await refuses(
    sql`update editions set approved_by = ${ids.tom} where id = ${made.edition}`,
    /approver_is_not_the_submitter/,
  );
  await sql`update editions set submitted_by = ${ids.mina}, approved_by = ${ids.tom} where id = ${made.edition}`;
  await refuses(go(made), /approver wrote the revision/);
});

test("a revision that nobody approved, or that moved after the approval", async () => {
  const made = await approved();
  await sql`update editions set approved_by = null, approved_at = null, approved_revision_id = null where id = ${made.edition}`;
  await refuses(go(made), /not the revision approved/);
});

test("a published revision without the citations its certainty needs", async () => {
  await refuses(go(await approved({ cite: 0 })), /cites 0 of the 1/);
  await refuses(go(await approved({ certainty: "disputed", cite: 1 })), /cites 1 of the 2/);
  await refuses(go(await approved({ certainty: null })), /says nothing of its certainty/);
  await go(await approved({ certainty: "disputed", cite: 2 }));
});

test("a source removed at the same moment as the revision that cites it is published", async () => {
  for (let round = 0; round < 20; round += 1) {
    const made = await approved({ cite: 0 });
    const [publisher] = await sql`select id from publishers limit 1`;
    const [source] = await sql`insert into sources (publisher_id, title, tier)
      values (${publisher?.id}, 'Fleeting', 'primary') returning id`;
    const other = connect(database.url, { max: 1 });
    const citeAndPublish = sql.begin(async (tx) => {
      await tx`insert into citations (revision_id, source_id, position, stance)
        values (${made.revision}, ${source?.id}, 0, 'supports')`;
      await tx`insert into publications (entry_id, number, edition_id, revision_id, change_kind, by_id)
        values (${made.entry}, 1, ${made.edition}, ${made.revision}, 'new', ${ids.mina})`;
    });
    const remove = other`delete from sources where id = ${source?.id}`;
    await Promise.allSettled([citeAndPublish, remove]);
    await other.end();
    const [row] = await sql`
      select count(p.id)::int as live, count(s.id)::int as cited from publications p
      left join citations c on c.revision_id = p.revision_id
      left join sources s on s.id = c.source_id where p.entry_id = ${made.entry}`;
    assert.equal(row?.live, row?.cited, "published without its source");
  }
});

test("citations added to a revision once it is published", async () => {
  const made = await approved();
  await go(made);
  await refuses(
    sql`insert into citations (revision_id, source_id, position, stance) values (${made.revision}, ${ids.spare}, 1, 'supports')`,
    /its citations are fixed/,
  );
});

test("a publication out of number or out of time", async () => {
  const made = await approved();
  await refuses(go(made, { number: 2 }), /does not follow/);
  await go(made);
  await refuses(
    sql`insert into publications (entry_id, number, change_kind, by_id, at)
      values (${made.entry}, 2, 'retraction', ${ids.mina}, now() - interval '1 year')`,
    /dated before/,
  );
});

test("a retraction of what is not live, and a retraction that says something", async () => {
  const made = await approved();
  const retract = (
    number: number,
  ) => sql`insert into publications (entry_id, number, change_kind, by_id)
    values (${made.entry}, ${number}, 'retraction', ${ids.mina})`;
  await refuses(retract(1), /only a live entry/);
  await go(made);
  await retract(2);
  await refuses(retract(3), /only a live entry/);
  const other = await approved();
  await refuses(
    sql`insert into publications (entry_id, number, edition_id, revision_id, change_kind, by_id)
      values (${other.entry}, 1, ${other.edition}, ${other.revision}, 'retraction', ${ids.mina})`,
    /retraction_has_no_revision/,
  );
});

test("an address moved, or shared, once readers have it", async () => {
  const made = await approved();
  await go(made);
  await refuses(
    sql`update entries set slug = 'elsewhere' where id = ${made.entry}`,
    /keeps its address/,
  );
  await refuses(sql`update entries set number = 9999 where id = ${made.entry}`, /keeps its season/);
  await refuses(
    sql`insert into entries (season_id, kind, number, slug, position) values (${ids.season}, 'context', 8888, 'entry-1', 1)`,
    /duplicate key/,
  );
  await refuses(
    sql`insert into entries (season_id, kind, number, slug, position) values (${ids.season}, 'context', 8888, 'Bad Slug', 1)`,
    /slug_shape/,
  );
});

test("the last admin going away, also when two leave at the same moment", async () => {
  await refuses(sql`update users set role = 'editor' where id = ${ids.mina}`, /last admin/);
  await refuses(sql`update users set suspended_at = now() where id = ${ids.mina}`, /last admin/);
  await refuses(sql`delete from users where role = 'admin'`, /last admin/);
  await refuses(sql`truncate users cascade`, /append-only/);
  const [second] =
    await sql`insert into users (email, name, role) values ('ada@x.example', 'Ada', 'admin') returning id`;
  const other = connect(database.url, { max: 1 });
  try {
    for (let round = 0; round < 20; round += 1) {
      await sql`update users set role = 'admin' where id in (${ids.mina}, ${second?.id})`;
      await Promise.allSettled([
        sql`update users set role = 'editor' where id = ${ids.mina}`,
        other`update users set suspended_at = now() where id = ${second?.id}`,
      ]);
      const [left] =
        await sql`select count(*)::int as n from users where role = 'admin' and suspended_at is null`;
      assert.ok(Number(left?.n) >= 1, "no admin is left");
      await sql`update users set suspended_at = null where id = ${second?.id}`;
    }
  } finally {
    await other.end();
  }
});

test("every instance is told when readers see something new", async () => {
  const told: string[] = [];
  // It resolves once it listens.
  await sql.listen("public_change", (what) => told.push(what));
  await go(await approved());
  await until("the instance is told", () => told.length > 0);
  assert.equal(told[0], "publications");
});

test("a promise is settled in turn: never twice, never before it was made, kept by a publication only", async () => {
  const promise = await promised();
  await refuses(settle(promise, "open"), /is open already/);
  await refuses(settle(promise, "kept"), /kept by a publication/);
  await refuses(settle(promise, "moot", { at: "2024-12-31T00:00:00Z" }), /dated before/);
  const other = connect(database.url, { max: 1 });
  try {
    const both = await Promise.allSettled([
      settle(promise, "moot"),
      settle(promise, "broken", { client: other }),
    ]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  } finally {
    await other.end();
  }
  await refuses(settle(promise, "open", { at: "2025-01-04T00:00:00Z" }), /dated before/);
  await settle(promise, "open", { at: "2025-01-06T00:00:00Z" });
  const standing = await sql`
    select state, settled_at, settled_by from promises_now where id = ${promise}`;
  assert.deepEqual([...standing], [{ state: "open", settled_at: null, settled_by: null }]);
});
