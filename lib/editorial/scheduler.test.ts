import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { until } from "@/db/until-for-tests";
import { activity } from "@/lib/editorial/activity";
import { createEntry } from "@/lib/editorial/drafting";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { publishOne } from "@/lib/editorial/firing";
import { historyOf } from "@/lib/editorial/history";
import { MIDWAY, START } from "@/lib/editorial/instance-for-tests";
import { type Newsroom, newsroom, proposalOf } from "@/lib/editorial/newsroom-for-tests";
import { latePublications } from "@/lib/editorial/late-publications";
import { queueOf } from "@/lib/editorial/queue";
import { submit } from "@/lib/editorial/review";
import { publishDue, runScheduler } from "@/lib/editorial/scheduler";
import { cancelSchedule, moveSchedule, schedule } from "@/lib/editorial/scheduling";
import { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const soon = (seconds: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + seconds * 1000).toISOString();
const wait = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

async function scheduled(publishAt = soon(-1)) {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.jiwon, saved);
  const { editionId } = await schedule(room.tom, { ...saved, publishAt, pastIsFine: true });
  return { entryId: saved.entryId, revisionId: saved.revisionId, editionId };
}
/** As if the desk had scheduled it long ago and every instance had slept through the moment. */
async function overdue(minutes: number) {
  const one = await scheduled(soon(3600));
  await room.database.sql`
    update editions set publish_at = now() - ${minutes} * interval '1 minute',
      scheduled_at = now() - interval '1 day' where id = ${one.editionId}`;
  return one;
}
const publicationsOf = async (entryId: string) =>
  await room.database.sql`
    select p.number, p.revision_id, p.at, p.due_at, u.name as by from publications p
    join users u on u.id = p.by_id where p.entry_id = ${entryId}`;
const trail = async (entryId: string) =>
  await room.database.sql<{ verb: string; actor_id: string | null; details: { late?: number } }[]>`
    select verb, actor_id, details from events where entry_id = ${entryId} order by sequence`;

/** An instance in a process of its own; `says` is what it published. */
function instance(task: "publish" | "race", clock = 0) {
  const shift = `const Real = Date, by = ${clock * 60_000};
    globalThis.Date = class extends Real {
      constructor(...of) { super(...(of.length ? of : [Real.now() + by])); }
      static now() { return Real.now() + by; }
    };`;
  const child: ChildProcess = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(shift)}`,
      "--import=tsx",
      fileURLToPath(new URL("instance-for-tests.ts", import.meta.url)),
    ],
    {
      env: { ...process.env, DATABASE_URL: room.database.url, INSTANCE_TASK: task },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout?.on("data", (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    child,
    ended,
    says: async () => {
      assert.equal(await ended, 0);
      return JSON.parse(said) as { naive: number[]; published: string[] };
    },
  };
}
/** Does something while instances that reach an advisory lock wait there. */
async function holding(lock: number, work: (waiting: () => Promise<number>) => Promise<void>) {
  await room.database.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${lock})`;
    await work(async () => {
      const [row] = await room.database.sql<{ n: number }[]>`
        select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and l.objid = ${lock} and not l.granted
          and d.datname = current_database()`;
      return row?.n ?? 0;
    });
  });
}
test("what is due goes live as approved, by itself, and what is not waits", async () => {
  const due = await scheduled();
  const coming = await scheduled(soon(3600));
  const turn = await publishDue();
  assert.deepEqual(turn, { published: [due.editionId], held: [] });
  const [publication] = await publicationsOf(due.entryId);
  assert.equal(publication?.revision_id, due.revisionId);
  assert.equal(publication?.by, "Tom Reyes");
  assert.ok(publication?.due_at);
  assert.equal((await publicationsOf(coming.entryId)).length, 0);
  const said = (await trail(due.entryId)).at(-1);
  assert.deepEqual(
    [said?.verb, said?.actor_id, said?.details.late],
    ["publish as scheduled", null, undefined],
  );
  assert.deepEqual(await publishDue(), { published: [], held: [] });
});

test("an instance that slept through the moment publishes late and says so", async () => {
  const one = await overdue(42);
  await publishDue();
  const { lines } = await activity({});
  const line = lines.find(
    ({ verb, entryId }) => verb === "publish as scheduled" && entryId === one.entryId,
  );
  assert.ok(Number(line?.details.late) >= 42 * 60);
  const history = await historyOf(room.mina, one.entryId);
  const published = history.revisions[0]?.publications[0];
  assert.ok(published?.dueAt && published.at.getTime() - published.dueAt.getTime() >= 42 * 60_000);
});

test("more than a minute is late, be it by half a second", async () => {
  const one = await overdue(60.5 / 60);
  await publishDue();
  const said = (await trail(one.entryId)).find(({ verb }) => verb === "publish as scheduled");
  assert.ok(said?.details.late !== undefined);
  const late = await latePublications(room.seasonId, new Date(0));
  assert.ok(late.some(({ entryId }) => entryId === one.entryId));
});

test("the running scheduler publishes at the moment, and stops when asked", async () => {
  const stop = runScheduler({ every: 50 });
  const one = await scheduled(soon(2));
  await until("it is published", async () => (await publicationsOf(one.entryId)).length === 1);
  const [publication] = await publicationsOf(one.entryId);
  assert.ok(publication && publication.at >= publication.due_at);
  await stop();
  const other = await scheduled();
  await wait(150);
  assert.equal((await publicationsOf(other.entryId)).length, 0);
  await publishDue();
});

test("what the checks stop at its moment is held, the desk is told, and the others go live", async () => {
  const stopped = await scheduled();
  const fine = await scheduled();
  await room.database.sql`update sources set tier = 'unattributed' where id = ${room.sourceId}`;
  try {
    const turn = await publishDue();
    assert.deepEqual(turn.held.toSorted(), [stopped.editionId, fine.editionId].toSorted());
  } finally {
    await room.database.sql`update sources set tier = 'primary' where id = ${room.sourceId}`;
  }
  const { items } = await queueOf(room.mina, await deskEntries(room.seasonId), "2026-01-01");
  const held = items.find(({ group, row }) => group === "held" && row.id === stopped.entryId);
  assert.match(held?.why ?? "", /official/i);
  assert.deepEqual(await publishDue(), { published: [], held: [] });
  await moveSchedule(room.mina, { ...stopped, publishAt: soon(-1), pastIsFine: true });
  assert.deepEqual(await publishDue(), { published: [stopped.editionId], held: [] });
});

test("a schedule that breaks is tried three times, held, and blocks nobody", async (t) => {
  t.mock.method(console, "error", () => undefined);
  const broken = await scheduled();
  const { sql } = room.database;
  await sql.unsafe(`
    create function break_one() returns trigger language plpgsql as $$
    begin
      if new.edition_id = '${broken.editionId}' then raise exception 'a bug of ours'; end if;
      return new;
    end $$;
    create trigger break_one before insert on publications for each row execute function break_one()`);
  const fine = await scheduled();
  assert.deepEqual((await publishDue()).published, [fine.editionId]);
  await publishDue();
  assert.deepEqual((await publishDue()).held, [broken.editionId]);
  await sql.unsafe("drop trigger break_one on publications; drop function break_one()");
  assert.deepEqual((await trail(broken.entryId)).map(({ verb }) => verb).slice(-4), [
    "miss schedule",
    "miss schedule",
    "miss schedule",
    "hold schedule",
  ]);
  assert.deepEqual(await publishDue(), { published: [], held: [] });
});

test("cancelling and firing at once: one wins, and both are on record", async () => {
  for (let round = 0; round < 25; round += 1) {
    const one = await scheduled();
    const cancel = async () => await cancelSchedule(room.mina, one);
    const fire = async () => await publishOne(one);
    const [cancelled, fired] =
      round % 2 === 0
        ? await Promise.allSettled([cancel(), fire()])
        : (await Promise.allSettled([fire(), cancel()])).toReversed();
    assert.equal(fired?.status, "fulfilled");
    const live = (await publicationsOf(one.entryId)).length;
    const verbs = (await trail(one.entryId)).map(({ verb }) => verb).slice(-2);
    if (cancelled?.status === "fulfilled") {
      assert.equal(live, 0);
      assert.deepEqual(verbs, ["cancel schedule", "miss schedule"]);
    } else {
      assert.equal(live, 1);
      assert.ok(cancelled?.reason instanceof Refusal && cancelled.reason.code === "moved");
      assert.match(cancelled.reason.message, /went live on/);
      assert.deepEqual(verbs, ["publish as scheduled", "too late to cancel"]);
    }
  }
});

test("two instances, the same schedule, one killed in the middle: published once", async () => {
  const { sql } = room.database;
  await sql.unsafe(`
    create function stop_midway() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(${MIDWAY});
      return null;
    end $$;
    create trigger stop_midway after insert on publications
      for each row execute function stop_midway()`);
  const one = await scheduled();
  const first = instance("publish");
  await holding(MIDWAY, async (waiting) => {
    await until("one waits", async () => (await waiting()) === 1);
    first.child.kill("SIGKILL");
    await first.ended;
    // The database has not noticed yet: the other instance leaves it alone.
    assert.deepEqual(await publishDue(), { published: [], held: [] });
  });
  await until("the next one publishes it", async () => (await publishDue()).published.length > 0);
  await sql.unsafe("drop trigger stop_midway on publications; drop function stop_midway()");
  assert.equal((await publicationsOf(one.entryId)).length, 1);
  assert.equal(
    (await trail(one.entryId)).filter(({ verb }) => verb === "publish as scheduled").length,
    1,
  );
});

test("an instance whose clock is ten minutes off publishes nothing early, and nothing late", async () => {
  const coming = await scheduled(soon(300));
  for (const minutes of [10, -10]) {
    const due = await scheduled();
    const { published } = await instance("publish", minutes).says();
    assert.deepEqual(published, [due.editionId]);
    assert.equal((await trail(due.entryId)).at(-1)?.details.late, undefined);
  }
  assert.equal((await publicationsOf(coming.entryId)).length, 0);
});

test("200 schedules on three instances: each published once, which the naive way does not do", async () => {
  const { sql } = room.database;
  const like = await scheduled(soon(3600));
  await sql`
    with numbered as (select n, gen_random_uuid() as entry, gen_random_uuid() as revision
      from generate_series(1, 200) n),
    made as (insert into entries (id, season_id, kind, number, slug, position)
      select entry, ${room.otherSeasonId}, 'production', n, 'entry-' || n, n from numbered),
    said as (insert into revisions (id, entry_id, number, content, change_kind, summary, author_id, content_hash)
      select n.revision, n.entry, 1, r.content, r.change_kind, r.summary, r.author_id, r.content_hash
      from numbered n, revisions r where r.id = ${like.revisionId}),
    cited as (insert into citations (revision_id, source_id, position, stance)
      select revision, ${room.sourceId}, 0, 'supports' from numbered)
    insert into editions (entry_id, state, current_revision_id, opened_by, submitted_by, submitted_at,
      approved_by, approved_at, approved_revision_id, publish_at, scheduled_by, scheduled_at)
    select entry, 'scheduled', revision, ${room.jiwon.id}, ${room.jiwon.id}, now(),
      ${room.tom.id}, now(), revision, now(), ${room.tom.id}, now() from numbered`;
  await sql`create table naive_schedules as select n as id, false as fired from generate_series(1, 200) n`;
  await sql`create table naive_publications (schedule_id int)`;

  const three = [instance("race"), instance("race"), instance("race")];
  await holding(START, async (waiting) => {
    await until("three wait", async () => (await waiting()) === 3);
  });
  const said = await Promise.all(three.map(async ({ says }) => await says()));
  const naive = said.flatMap((one) => one.naive);
  assert.ok(naive.length > 200, "the race is one that the naive way loses");
  const published = said.flatMap((one) => one.published);
  assert.equal(published.length, 200);
  assert.equal(new Set(published).size, 200);
  const [count] = await sql`
    select count(*)::int as n, count(distinct entry_id)::int as entries from publications
    join entries e on e.id = entry_id where e.season_id = ${room.otherSeasonId}`;
  assert.deepEqual({ ...count }, { n: 200, entries: 200 });
});
