import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { until } from "@/db/until-for-tests";
import { sql as words } from "drizzle-orm";
import { connect, db, sql } from "@/db/connection";
import { inRehearsal } from "@/db/rehearsal";
import { createEntry, saveDraft } from "@/lib/editorial/drafting";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { rehearse } from "@/lib/editorial/rehearsal";
import { submit } from "@/lib/editorial/review";
import { schedule } from "@/lib/editorial/scheduling";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const soon = (hours: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + hours * 3_600_000);

async function comesLive(hours: number, statement: string): Promise<{ entryId: string }> {
  const entry = await publishedEntry(room);
  const { proposal } = await openEntry(room.jiwon, entry.entryId);
  const saved = await saveDraft(room.jiwon, {
    entryId: entry.entryId,
    openedOn: entry.revisionId,
    proposal: {
      ...proposal,
      changeKind: "update",
      note: "It changed.",
      content: { ...proposal.content, statement },
    },
    summary: "",
  });
  await submit(room.jiwon, saved);
  await schedule(room.tom, { ...saved, publishAt: soon(hours).toISOString() });
  // Work goes on beside it.
  const next = await openEntry(room.jiwon, entry.entryId);
  await saveDraft(room.jiwon, {
    entryId: entry.entryId,
    openedOn: next.openedOn,
    proposal: { ...next.proposal, content: { ...next.proposal.content, detail: "More." } },
    summary: "",
  });
  return entry;
}

const readersSee = async (client = sql()): Promise<string[]> =>
  (
    await client<{ statement: string; at: Date }[]>`
      select content ->> 'statement' as statement, at from public_publications
      where live and season_id = ${room.seasonId} order by entry_number`
  ).map(({ statement, at }) => {
    assert.ok(at instanceof Date);
    return statement;
  });
const everything = async () =>
  JSON.stringify(
    await room.database.sql`
      select (select jsonb_agg(e order by e.id) from editions e) as editions,
        (select count(*) from publications) as publications, (select count(*) from events) as events`,
  );

test("what is scheduled up to a moment is read as if it were live, and nobody else sees it", async () => {
  await comesLive(1, "First.");
  await comesLive(2, "Second.");
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room, "production", { statement: "Quite new." }),
    summary: "",
  });
  await schedule(room.tom, {
    ...saved,
    publishAt: soon(2).toISOString(),
    aloneReason: "Night shift",
  });
  const before = await everything();
  const elsewhere = connect(room.database.url, { max: 2 });
  const told: string[] = [];
  await elsewhere.listen("public_change", (what) => told.push(what));

  const at = async (hours: number) =>
    await rehearse(room.mina, room.seasonId, soon(hours), async () => ({
      here: await readersSee(),
      // Asked through another connection, while the rehearsal is on.
      there: await readersSee(elsewhere),
      desk: (await deskEntries(room.seasonId)).rows.map(
        (row) => row.live?.content.statement ?? null,
      ),
      instants: (await db().query.publications.findMany()).every(({ at }) => at instanceof Date),
    }));
  const now = ["Filming has begun.", "Filming has begun."];
  const first = await at(1);
  assert.deepEqual(first.value.here, ["First.", "Filming has begun."]);
  assert.deepEqual(first.value.there, now);
  assert.deepEqual(first.live.length, 1);
  const [one, second] = await Promise.all([at(1), at(2)]);
  assert.deepEqual(one.value.here, first.value.here);
  assert.deepEqual(second.value.here, ["First.", "Second.", "Quite new."]);
  assert.deepEqual(second.value.desk, second.value.here);
  assert.equal(second.value.instants, true);
  assert.deepEqual(second.leftOut, []);
  assert.deepEqual((await at(0)).value.here, now);

  assert.equal(await everything(), before);
  assert.deepEqual(await readersSee(), now);
  await elsewhere.notify("public_change", "the test itself");
  await until("the notice comes through", () => told.length > 0);
  assert.deepEqual(told, ["the test itself"]);
  await elsewhere.end();
});

test("what would be held is left out, and why is told", async () => {
  const entry = await comesLive(3, "Third.");
  await room.database.sql`
    update editions set held_at = now(), held_reason = 'Stopped by hand.'
    where entry_id = ${entry.entryId} and state = 'scheduled'`;
  const { live, leftOut } = await rehearse(room.mina, room.seasonId, soon(4), async () => null);
  assert.ok(!live.some(({ entryId }) => entryId === entry.entryId));
  assert.deepEqual(
    leftOut.map(({ change, reason }) => [change.entryId, reason]),
    [[entry.entryId, "Stopped by hand."]],
  );
});

test("a reading that fails leaves nothing behind", async () => {
  const before = await everything();
  await assert.rejects(
    rehearse(room.mina, room.seasonId, soon(4), async () => {
      throw new Error("no such page");
    }),
    /no such page/,
  );
  await assert.rejects(
    rehearse(room.mina, room.seasonId, soon(4), async () => await sql()`select nonsense`),
    /nonsense/,
  );
  assert.equal(await everything(), before);
  assert.equal((await readersSee()).includes("Third."), false);
});

test("somebody at work on the entry is not waited for long", async () => {
  const entry = await comesLive(3, "Locked.");
  await room.database.sql.begin(async (tx) => {
    await tx`select 1 from entries where id = ${entry.entryId} for no key update`;
    await assert.rejects(
      rehearse(room.mina, room.seasonId, soon(4), async () => null),
      (error: Error & { cause?: { code?: string } }) => error.cause?.code === "55P03",
    );
  });
});

test("what goes on after a rehearsal was given up changes nothing", async () => {
  const entry = await comesLive(3, "Overslept.");
  const before = await everything();
  const publish = `update editions set state = 'published', publish_at = null, closed_at = now()
    where entry_id = '${entry.entryId}' and state = 'scheduled'`;
  const late: Promise<unknown>[] = [];
  let wake = (): void => undefined;
  const overslept = new Promise<void>((resolve) => (wake = resolve));
  await assert.rejects(
    inRehearsal(
      async () => {
        const [client, database] = [sql(), db()];
        const asleep = database.transaction(async (tx) => {
          await tx.execute(words`select 1`);
          await overslept;
          await tx.execute(words.raw(publish));
        });
        late.push(
          asleep,
          overslept.then(async () => await client.unsafe(publish)),
          overslept.then(async () => await client`select set_config('lock_timeout', '7s', false)`),
          overslept.then(async () => await database.execute(words.raw(publish))),
          overslept.then(
            async () =>
              await database.transaction(async (tx) => await tx.execute(words.raw(publish))),
          ),
        );
        for (const one of late) one.catch(() => undefined);
        await asleep;
      },
      { patienceMs: 100 },
    ),
    { code: "CONNECT_TIMEOUT" },
  );
  wake();
  const came = await Promise.allSettled(late);
  assert.equal(await everything(), before);
  assert.deepEqual(
    came.map(({ status }) => status),
    late.map(() => "rejected"),
  );
  assert.deepEqual((await rehearse(room.mina, room.seasonId, soon(0), async () => 1)).value, 1);
});
