import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { ZodError } from "zod";
import { checkEntry } from "@/lib/editorial/checking";
import { saveDraft } from "@/lib/editorial/drafting";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { historyOf } from "@/lib/editorial/history";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { makePromise, settlePromise } from "@/lib/editorial/promising";
import { publish, retract } from "@/lib/editorial/publishing";
import { queueOf } from "@/lib/editorial/queue";
import { refused } from "@/lib/editorial/refused-for-tests";
import { submit } from "@/lib/editorial/review";
import { type StaleItem, staleOf } from "@/lib/editorial/stale";
import { policyLines, resetPolicy, setPolicy } from "@/lib/editorial/stale-policies";
import { policyInWords, reasonInWords } from "@/lib/editorial/stale-words";
import { own, snooze, wake } from "@/lib/editorial/tending";
import { policySchema } from "@/lib/editorial/tending-rules";
import { addDays, dayOf } from "@/lib/season/day";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});
// Each test looks at its own entries only.
const made: string[] = [];
beforeEach(() => {
  made.length = 0;
});

const today = dayOf(new Date());

/** Moves everything said of an entry so many days into the past: the database's history is closed to us. */
async function age(entryId: string, days: number): Promise<void> {
  const { sql } = room.database;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update publications set at = at - make_interval(days => ${days}) where entry_id = ${entryId}`;
    await tx`update checks set at = at - make_interval(days => ${days}) where entry_id = ${entryId}`;
    await tx`update snoozes set at = at - make_interval(days => ${days}) where entry_id = ${entryId}`;
  });
}

async function live(
  ...args: Parameters<typeof publishedEntry> extends [unknown, ...infer R] ? R : []
) {
  const entry = await publishedEntry(room, ...args);
  made.push(entry.entryId);
  return entry;
}

async function staleNow(on = today): Promise<Record<"now" | "soon" | "snoozed", StaleItem[]>> {
  const stale = await staleOf(await deskEntries(room.seasonId), on);
  const ours = (items: StaleItem[]) => items.filter(({ row }) => made.includes(row.id));
  return { now: ours(stale.now), soon: ours(stale.soon), snoozed: ours(stale.snoozed) };
}

const whys = (items: StaleItem[]) => items.map(({ reasons }) => reasons.map(({ why }) => why));

async function update(entry: { entryId: string; revisionId: string }, note: string, content = {}) {
  const saved = await saveDraft(room.jiwon, {
    entryId: entry.entryId,
    openedOn: entry.revisionId,
    proposal: {
      ...proposalOf(room, "release", { statement: note, ...content }),
      changeKind: "update",
      note,
    },
    summary: "",
  });
  await submit(room.jiwon, saved);
  await publish(room.tom, saved);
  return { entryId: entry.entryId, revisionId: saved.revisionId };
}

test("an unannounced date is stale after two weeks, and a check makes it fresh without a revision", async () => {
  const entry = await live("release", { asOf: exactDay("2025-01-01") });
  await age(entry.entryId, 13);
  assert.deepEqual((await staleNow()).now, []);
  assert.equal((await staleNow()).soon[0]?.overdue, -1);
  await age(entry.entryId, 7);
  const [item] = (await staleNow()).now;
  assert.ok(item);
  assert.equal(item.overdue, 6);
  assert.deepEqual(whys([item]), [["due"]]);
  assert.match(policyInWords(item), /^None announced: every 14 days$/);
  await checkEntry(room.tom, { ...entry, note: "Asked Netflix", sourceId: room.sourceId });
  const fresh = await staleOf(await deskEntries(room.seasonId), today);
  assert.ok(![...fresh.now, ...fresh.soon].some(({ row }) => row.id === entry.entryId));
  assert.equal((await historyOf(room.tom, entry.entryId)).revisions.length, 1);
  await age(entry.entryId, 15);
  const [again] = (await staleNow()).now;
  assert.equal(again?.lastCheck?.by, "Tom Reyes");
  assert.match(again?.lastCheck?.source ?? "", /Production notice/);
});

test("a date of its own counts until somebody has looked on that day or later", async () => {
  const entry = await live("cast", { recheckAfter: addDays(today, -3) });
  assert.deepEqual((await staleNow()).now, []);
  await age(entry.entryId, 10);
  const [item] = (await staleNow()).now;
  assert.equal(item?.overdue, 3);
  assert.match(reasonInWords(item.reasons[0]!, item), /^It was to be looked at again on/);
  await checkEntry(room.tom, { ...entry, note: "" });
  assert.deepEqual((await staleNow()).now, []);
});

test("the nearer the release, the oftener everything that waits for it is looked at", async () => {
  const trailer = await live("trailer", { status: "none yet", ofSeason: 2 });
  await age(trailer.entryId, 5);
  assert.deepEqual((await staleNow()).now, []);
  const release = await live("release", {
    status: "date announced",
    window: exactDay(addDays(today, 20)),
  });
  const [item] = (await staleNow()).now;
  assert.equal(item?.row.id, trailer.entryId);
  assert.equal(item?.overdue, 2);
  assert.equal(
    policyInWords(item),
    "None yet: every 30 days; every 3 days now, because the release is 20 days away",
  );
  await retract(room.tom, { ...release, reason: "The date was withdrawn." });
  assert.deepEqual((await staleNow()).now, []);
});

test("a passed prediction waits to be settled, and a check does not settle it", async () => {
  const window = impreciseDate("2024");
  const claim = await live("prediction", { window });
  const [item] = (await staleNow("2025-01-02")).now;
  assert.deepEqual(whys([item!]), [["ended"]]);
  assert.equal(item?.overdue, 2);
  assert.equal(reasonInWords(item.reasons[0]!, item), "2024 has passed. Settle it");
  assert.deepEqual((await staleNow("2024-12-31")).now, []);
  await checkEntry(room.tom, { ...claim, note: "" });
  assert.deepEqual(whys((await staleNow()).now), [["ended"]]);
});

test("an official day that comes asks for a look, and so do the claims it answers", async () => {
  const day = impreciseDate("4 August 2024");
  const release = await live("release", {
    certainty: "official",
    status: "date announced",
    window: day,
  });
  const claim = await live("prediction", { predicts: "release", window: impreciseDate("2024") });
  const says = async (on: string) =>
    (await staleNow(on)).now.flatMap((item) =>
      item.reasons.flatMap((reason) =>
        reason.why === "ended" ? [reasonInWords(reason, item)] : [],
      ),
    );
  assert.deepEqual(await says("2024-08-03"), []);
  assert.deepEqual((await says("2024-08-04")).toSorted(), [
    "4 Aug 2024 was the official day. Say whether it is out",
    "It came true: 4 Aug 2024. Settle it",
  ]);
  await retract(room.tom, { ...release, reason: "The date was withdrawn." });
  assert.deepEqual(await says("2024-08-04"), []);
  await retract(room.tom, { ...claim, reason: "It was nobody’s." });
});

test("a claim that the record cannot judge is put before an editor", async () => {
  const begun = await live("production", {
    certainty: "official",
    stage: "filming",
    since: impreciseDate("by 23 July 2024"),
  });
  const claim = await live("prediction", {
    predicts: "filming start",
    window: impreciseDate("mid 2024"),
  });
  // What is published now had happened by now.
  const on = addDays(dayOf(new Date()), 1);
  const item = (await staleNow(on)).now.find(({ row }) => row.id === claim.entryId);
  const [reason] = item?.reasons ?? [];
  assert.ok(item && reason?.why === "ended");
  assert.equal(
    reasonInWords(reason, item),
    "It happened: by 23 Jul 2024. That is not enough to judge mid-2024 by. Settle it",
  );
  await retract(room.tom, { ...begun, reason: "Done." });
  await retract(room.tom, { ...claim, reason: "Done." });
});

test("a source older than the fact is told, until a check cites a newer one", async () => {
  const entry = await live("cast", { asOf: exactDay("2025-07-23") });
  await room.database
    .sql`update sources set published = ${room.database.sql.json(exactDay("2025-01-01"))} where id = ${room.sourceId}`;
  const [item] = (await staleNow()).now;
  assert.deepEqual(whys([item!]), [["source"]]);
  assert.match(
    reasonInWords(item!.reasons[0]!, item!),
    /1 Jan 2025, older than the fact \(23 Jul 2025\)/,
  );
  await checkEntry(room.tom, { ...entry, note: "", sourceId: room.secondSourceId });
  assert.deepEqual((await staleNow()).now, []);
  await room.database
    .sql`update sources set published = ${room.database.sql.json(exactDay("2025-07-23"))} where id = ${room.sourceId}`;
});

test("an open promise asks for a look once something is published under it, and not for a correction", async () => {
  const { promiseId } = await makePromise(room.tom, room.seasonId, {
    question: "release",
    says: "When there is a date, it will stand here.",
  });
  const entry = await live("release", { asOf: exactDay("2025-01-01") });
  const saysPromise = async () =>
    (await staleNow()).now.flatMap(({ reasons }) => reasons).some(({ why }) => why === "promise");
  assert.equal(await saysPromise(), true);
  await snooze(room.tom, { promiseId, until: addDays(today, 10), reason: "Only the premise" });
  assert.equal(await saysPromise(), false);
  const second = await update(entry, "A date is expected soon.");
  assert.equal(await saysPromise(), true);
  await snooze(room.tom, { promiseId, until: addDays(today, 10), reason: "Still no date" });
  const corrected = await saveDraft(room.jiwon, {
    entryId: second.entryId,
    openedOn: second.revisionId,
    proposal: { ...proposalOf(room, "release"), changeKind: "correction", note: "It was wrong." },
    summary: "",
  });
  await submit(room.jiwon, corrected);
  await publish(room.tom, corrected);
  assert.equal(await saysPromise(), false);
  await wake(room.tom, { promiseId });
  assert.equal(await saysPromise(), true);
  await settlePromise(room.tom, { promiseId, publicationId: null, state: "moot" });
  assert.equal(await saysPromise(), false);
  await assert.rejects(
    snooze(room.tom, { promiseId, until: addDays(today, 10), reason: "Late" }),
    refused("moved"),
  );
});

test("a snooze ends on its day, when woken, and when the entry changes", async () => {
  const entry = await live("release", { asOf: exactDay("2025-01-01") });
  await age(entry.entryId, 30);
  const { entryId } = entry;
  await snooze(room.tom, {
    entryId,
    until: addDays(today, 5),
    reason: "Netflix answers on Friday",
  });
  assert.deepEqual((await staleNow()).now, []);
  assert.equal((await staleNow()).snoozed[0]?.snoozed?.reason, "Netflix answers on Friday");
  assert.equal((await staleNow(addDays(today, 4))).now.length, 0);
  assert.equal((await staleNow(addDays(today, 5))).now.length, 1);
  await wake(room.mina, { entryId });
  assert.equal((await staleNow()).now.length, 1);
  await snooze(room.tom, { entryId, until: addDays(today, 90), reason: "Nothing before spring" });
  await update(entry, "Netflix said nothing new.", { recheckAfter: addDays(today, 1) });
  assert.equal((await staleNow(addDays(today, 1))).now.length, 1);
});

test("a snooze needs a reason, a day within three months, and an editor", async () => {
  const { entryId } = await live();
  const until = addDays(today, 7);
  await assert.rejects(snooze(room.tom, { entryId, until, reason: " " }), ZodError);
  for (const day of [today, addDays(today, -1), addDays(today, 91)]) {
    await assert.rejects(
      snooze(room.tom, { entryId, until: day, reason: "x" }),
      refused("invalid"),
    );
  }
  await assert.rejects(snooze(room.tom, { entryId, until: "soon", reason: "x" }), ZodError);
  await assert.rejects(snooze(room.jiwon, { entryId, until, reason: "x" }), refused("not allowed"));
  await assert.rejects(wake(room.jiwon, { entryId }), refused("not allowed"));
  const nowhere = "00000000-0000-4000-8000-000000000000";
  await assert.rejects(
    snooze(room.tom, { entryId: nowhere, until, reason: "x" }),
    refused("not found"),
  );
  assert.deepEqual((await staleNow()).snoozed, []);
});

test("everybody takes and leaves what nobody owns; editors give; the queue goes by it", async () => {
  const { entryId } = await live("release", { asOf: exactDay("2025-01-01") });
  await age(entryId, 4000);
  const waitsFor = async (actor = room.jiwon) =>
    (await queueOf(actor, await deskEntries(room.seasonId), today)).items.some(
      ({ group, row }) => group === "stale" && row.id === entryId,
    );
  const owner = async () => (await staleNow()).now[0]?.owner?.name ?? null;
  assert.deepEqual([await waitsFor(), await waitsFor(room.tom)], [false, true]);
  await own(room.jiwon, { entryId, ownerId: room.jiwon.id, seen: null });
  assert.equal(await owner(), "Han Ji-won");
  assert.deepEqual([await waitsFor(), await waitsFor(room.tom)], [true, false]);
  await assert.rejects(
    own(room.tom, { entryId, ownerId: room.tom.id, seen: null }),
    refused("moved"),
  );
  await own(room.tom, { entryId, ownerId: room.mina.id, seen: room.jiwon.id });
  for (const ownerId of [room.jiwon.id, null]) {
    await assert.rejects(
      own(room.jiwon, { entryId, ownerId, seen: room.mina.id }),
      refused("not allowed"),
    );
  }
  await room.database.sql`update users set suspended_at = now() where id = ${room.tom.id}`;
  await assert.rejects(
    own(room.mina, { entryId, ownerId: room.tom.id, seen: room.mina.id }),
    refused("invalid"),
  );
  await room.database.sql`update users set suspended_at = null where id = ${room.tom.id}`;
  await own(room.mina, { entryId, ownerId: null, seen: room.mina.id });
  assert.equal(await owner(), null);
});

test("twenty people who take an entry at once: one does, the others are told", async () => {
  const { entryId } = await live();
  const takers = Array.from({ length: 20 }, (_, i) => (i % 2 ? room.tom : room.mina));
  const answers = await Promise.allSettled(
    takers.map(async (me) => await own(me, { entryId, ownerId: me.id, seen: null })),
  );
  assert.equal(answers.filter(({ status }) => status === "fulfilled").length, 1);
});

test("the desk's own policy outweighs the house's until it is taken back, each with its event", async () => {
  const entry = await live("release", { asOf: exactDay("2025-01-01") });
  await age(entry.entryId, 20);
  assert.equal((await staleNow()).now.length, 1);
  const line = { kind: "release", state: "none announced" };
  await setPolicy(room.tom, { ...line, days: 60, nearDays: 10 });
  assert.equal((await staleNow()).now.length, 0);
  await setPolicy(room.mina, { ...line, days: 21, nearDays: 10 });
  const held = (await policyLines()).find(
    ({ kind, state }) => kind === line.kind && state === line.state,
  );
  assert.deepEqual([held?.days, held?.house.days, held?.changed?.by], [21, 14, "Mina Okafor"]);
  await resetPolicy(room.tom, line);
  await resetPolicy(room.tom, line);
  assert.equal((await staleNow()).now.length, 1);
  const events = await room.database.sql`
    select verb from events where verb like '%policy' order by sequence`;
  assert.deepEqual(
    events.map(({ verb }) => String(verb)),
    ["set policy", "set policy", "reset policy"],
  );
  await assert.rejects(
    setPolicy(room.jiwon, { ...line, days: 1, nearDays: 1 }),
    refused("not allowed"),
  );
  await assert.rejects(setPolicy(room.tom, { ...line, days: 5, nearDays: 9 }), ZodError);
  await assert.rejects(setPolicy(room.tom, { ...line, days: 0, nearDays: 0 }), ZodError);
  await assert.rejects(
    setPolicy(room.tom, { kind: "release", state: "filming", days: 5, nearDays: 5 }),
    refused("not found"),
  );
});

test("what another entry took the place of is left alone", async () => {
  const next = await live("release", { asOf: exactDay("2025-01-01") });
  const old = await live("release", { overtakenBy: next.entryId, asOf: exactDay("2024-01-01") });
  await age(old.entryId, 500);
  assert.ok(!(await staleNow()).now.some(({ row }) => row.id === old.entryId));
});

test("the queue shows passed windows, then the worst, and counts them all, and each stands there once", async () => {
  for (const days of [30, 60, 90, 120]) {
    const { entryId } = await live("release", { asOf: exactDay("2025-01-01") });
    await age(entryId, days);
  }
  const { items, stale } = await queueOf(room.mina, await deskEntries(room.seasonId), today);
  const shown = items.filter(({ group }) => group === "stale");
  assert.equal(shown.length, 4);
  assert.ok(stale.mine >= 4 && stale.all >= stale.mine);
  assert.equal(new Set(shown.map(({ row }) => row.id)).size, 4);
  const passed = shown.filter(({ why }) => why.includes("has passed"));
  assert.deepEqual(passed, shown.slice(0, passed.length));
  assert.ok(passed.length > 0);
  const days = shown.slice(passed.length).map(({ due }) => Number(due?.replace(/\D/g, "")));
  assert.deepEqual(
    days,
    days.toSorted((a, b) => b - a),
  );
});

test("what this person has in the queue for another reason is not listed there as stale again", async () => {
  const { entryId, revisionId } = await live("release", { asOf: exactDay("2025-01-01") });
  await age(entryId, 4000);
  const groupsFor = async (actor = room.tom) => {
    const { items, stale } = await queueOf(actor, await deskEntries(room.seasonId), today);
    const groups = items.filter(({ row }) => row.id === entryId).map(({ group }) => group);
    return { groups, mine: stale.mine, all: stale.all };
  };
  const before = await groupsFor();
  assert.deepEqual(before.groups, ["stale"]);
  const saved = await saveDraft(room.jiwon, {
    entryId,
    openedOn: revisionId,
    proposal: {
      ...proposalOf(room, "release", { statement: "Still nothing." }),
      changeKind: "update",
    },
    summary: "",
  });
  assert.deepEqual((await groupsFor()).groups, ["stale"]);
  await submit(room.jiwon, saved);
  const after = await groupsFor();
  assert.deepEqual(after.groups, ["to review"]);
  assert.deepEqual([after.mine, after.all], [before.mine - 1, before.all]);
});

test("of days that are no number of days, nothing else is said", () => {
  const line = { kind: "release", state: "none announced", nearDays: 3 };
  const wrong = (days: number) =>
    policySchema.safeParse({ ...line, days }).error?.issues.map(({ path }) => path.join()) ?? [];
  assert.deepEqual([wrong(0), wrong(2), wrong(3)], [["days"], ["nearDays"], []]);
});
