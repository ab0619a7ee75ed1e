import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ZodError } from "zod";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { createEntry } from "@/lib/editorial/drafting";
import { deskPromises, openPromises } from "@/lib/editorial/promise-lists";
import { makePromise, settlePromise } from "@/lib/editorial/promising";
import { publish, publishAlone } from "@/lib/editorial/publishing";
import { refused } from "@/lib/editorial/refused-for-tests";
import { reviewOf, submit } from "@/lib/editorial/review";
import type { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const promised = async (says = "When filming begins, this will say so."): Promise<string> =>
  (await makePromise(room.tom, room.seasonId, { question: "filming", says })).promiseId;
const stored = async (promiseId: string) => {
  const [row] = await room.database.sql<
    { state: string; settledBy: string | null; settledAt: Date | null }[]
  >`select state, settled_by as "settledBy", settled_at as "settledAt" from promises_now
    where id = ${promiseId}`;
  assert.ok(row);
  return row;
};
const events = async (promiseId: string) =>
  await room.database.sql<{ verb: string; state: string | null; entryId: string | null }[]>`
    select verb, details ->> 'state' as state, entry_id as "entryId" from events
    where details ->> 'promise' = ${promiseId} order by sequence`;

test("a promise is made, a publication keeps it, and the trail tells both", async () => {
  const promiseId = await promised();
  const { publicationId, entryId } = await publishedEntry(room);
  const [open] = await deskPromises(room.seasonId);
  assert.equal(open?.state, "open");
  assert.deepEqual(
    open?.since.map(({ id }) => id),
    [publicationId],
  );
  await settlePromise(room.tom, { promiseId, publicationId, state: "kept" });
  const { state, settledBy, settledAt } = await stored(promiseId);
  assert.deepEqual([state, settledBy], ["kept", publicationId]);
  assert.ok(settledAt);
  assert.deepEqual(
    [...(await events(promiseId))],
    [
      { verb: "make promise", state: null, entryId: null },
      { verb: "settle promise", state: "kept", entryId },
    ],
  );
  const [settled] = await deskPromises(room.seasonId);
  assert.equal(settled?.settledBy?.id, publicationId);
  assert.equal(await openPromises(room.seasonId), 0);
});

test("broken and moot need no publication; kept and late do", async () => {
  for (const state of ["broken", "moot"]) {
    const promiseId = await promised();
    await settlePromise(room.mina, { promiseId, publicationId: null, state });
    assert.equal((await stored(promiseId)).state, state);
  }
  for (const state of ["kept", "late"]) {
    const promiseId = await promised();
    await assert.rejects(
      settlePromise(room.tom, { promiseId, publicationId: null, state }),
      ZodError,
    );
    assert.equal((await stored(promiseId)).state, "open");
  }
});

test("a settlement can be taken back", async () => {
  const promiseId = await promised();
  await settlePromise(room.tom, { promiseId, publicationId: null, state: "moot" });
  await settlePromise(room.tom, { promiseId, publicationId: null, state: "open" });
  assert.deepEqual(await stored(promiseId), { state: "open", settledBy: null, settledAt: null });
});

test("two editors settle at once: one does, the other is told", async () => {
  const promiseId = await promised();
  const attempts = await Promise.allSettled([
    settlePromise(room.tom, { promiseId, publicationId: null, state: "moot" }),
    settlePromise(room.mina, { promiseId, publicationId: null, state: "broken" }),
  ]);
  const failed = attempts.filter((attempt) => attempt.status === "rejected");
  assert.equal(failed.length, 1);
  assert.ok(refused("moved")(failed[0]?.reason));
  assert.equal((await events(promiseId)).length, 2);
});

test("pressed twice with one key, it is done once", async () => {
  const key = crypto.randomUUID();
  const says = { question: "plot", says: "Pressed twice." };
  const first = await makePromise(room.tom, room.seasonId, says, key);
  assert.deepEqual(await makePromise(room.tom, room.seasonId, says, key), first);
});

test("strangers: a contributor, somebody gone, ids of nothing and of another tracker", async () => {
  const promiseId = await promised();
  const { publicationId } = await publishedEntry(room);
  const settle = (what: Record<string, unknown>, actor = room.tom) =>
    settlePromise(actor, { promiseId, publicationId, state: "kept", ...what });
  await assert.rejects(settle({}, room.jiwon), refused("not allowed"));
  // Whoever calls says who they are; Postgres is asked.
  await assert.rejects(settle({}, { ...room.jiwon, role: "admin" }), refused("not allowed"));
  await assert.rejects(settle({}, { ...room.tom, id: NOWHERE }), refused("signed out"));
  await assert.rejects(settle({ promiseId: NOWHERE }), refused("not found"));
  await assert.rejects(settle({ publicationId: NOWHERE }), refused("invalid"));
  const elsewhere = await createEntry(room.jiwon, {
    seasonId: room.otherSeasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.jiwon, elsewhere);
  const foreign = await publish(room.tom, elsewhere);
  await assert.rejects(settle({ publicationId: foreign.publicationId }), refused("invalid"));
  for (const what of [
    { promiseId: "1; drop table promises" },
    { publicationId: "x" },
    { state: "fulfilled" },
    { state: null },
    { more: true },
    { state: "open" },
  ]) {
    await assert.rejects(settle(what), ZodError);
  }
  const make = (input: unknown, seasonId = room.seasonId, actor = room.tom) =>
    makePromise(actor, seasonId, input);
  const good = { question: "plot", says: "Words." };
  await assert.rejects(make(good, room.seasonId, room.jiwon), refused("not allowed"));
  await assert.rejects(make(good, NOWHERE), refused("not found"));
  for (const input of [
    null,
    { ...good, question: "weather" },
    { ...good, says: "" },
    { ...good, says: "   " },
    { ...good, says: "a\0b" },
    { ...good, says: "x".repeat(301) },
    { ...good, state: "kept" },
  ]) {
    await assert.rejects(make(input), ZodError);
  }
  assert.deepEqual(await stored(promiseId), { state: "open", settledBy: null, settledAt: null });
});

test("what was published before a promise cannot have kept it, and is not offered", async () => {
  const { publicationId } = await publishedEntry(room);
  const promiseId = await promised("Made after it.");
  await assert.rejects(
    settlePromise(room.tom, { promiseId, publicationId, state: "kept" }),
    refused("invalid"),
  );
  const promise = (await deskPromises(room.seasonId)).find(({ id }) => id === promiseId);
  assert.deepEqual(promise?.since, []);
});

test("only what was published under its question is offered", async () => {
  const promiseId = await promised("Only filming.");
  await publishedEntry(room, "context", { topic: "premise" });
  await publishedEntry(room, "cast");
  const { publicationId } = await publishedEntry(room);
  const { promiseId: background } = await makePromise(room.tom, room.seasonId, {
    question: "plot",
    says: "Only the plot.",
  });
  const { publicationId: premise } = await publishedEntry(room, "context", { topic: "premise" });
  const offered = async (id: string) =>
    (await deskPromises(room.seasonId))
      .find((promise) => promise.id === id)
      ?.since.map((p) => p.id);
  assert.deepEqual(await offered(promiseId), [publicationId]);
  assert.deepEqual(await offered(background), [premise]);
});

/** A change of Ji-won's in review, and the promises it could keep. */
const sent = async (seasonId = room.seasonId) => {
  const saved = await createEntry(room.jiwon, {
    seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.jiwon, saved);
  return saved;
};
const published = async (entryId: string): Promise<number> =>
  (await room.database.sql`select 1 from publications where entry_id = ${entryId}`).length;

test("publishing settles the promises it keeps, with that publication and at once", async () => {
  const [inTime, late, another] = [
    await promised("First."),
    await promised("Second."),
    await promised("Third."),
  ];
  const change = await sent();
  const offered = (await reviewOf(room.tom, change.entryId))?.promises.map(({ id }) => id) ?? [];
  assert.ok([inTime, late, another].every((id) => offered.includes(id)));
  assert.deepEqual((await reviewOf(room.jiwon, change.entryId))?.promises, []);
  const { publicationId } = await publish(room.tom, {
    ...change,
    keeps: [
      { promiseId: inTime, state: "kept" },
      { promiseId: late, state: "late" },
    ],
  });
  const of = async (id: string) => (({ state, settledBy }) => [state, settledBy])(await stored(id));
  assert.deepEqual(await of(inTime), ["kept", publicationId]);
  assert.deepEqual(await of(late), ["late", publicationId]);
  assert.deepEqual(await of(another), ["open", null]);
  assert.equal((await events(inTime)).at(-1)?.entryId, change.entryId);
});

test("a promise that cannot be kept stops the publication: both happen, or neither", async () => {
  const { promiseId: elsewhere } = await makePromise(room.tom, room.otherSeasonId, {
    question: "filming",
    says: "Of another tracker.",
  });
  const [fine, settled] = [await promised(), await promised()];
  await settlePromise(room.mina, { promiseId: settled, publicationId: null, state: "moot" });
  const change = await sent();
  const attempts: [string, Refusal["code"]][] = [
    [elsewhere, "invalid"],
    [settled, "moved"],
    [NOWHERE, "not found"],
  ];
  for (const [promiseId, code] of attempts) {
    const keeps = [fine, promiseId].map((id) => ({ promiseId: id, state: "kept" as const }));
    await assert.rejects(publish(room.tom, { ...change, keeps }), refused(code));
    await assert.rejects(
      publishAlone(room.tom, { ...change, keeps, reason: "Nobody else is here." }),
      refused(code),
    );
  }
  assert.equal(await published(change.entryId), 0);
  assert.equal((await stored(fine)).state, "open");
  const keeps = [fine, fine].map((promiseId) => ({ promiseId, state: "kept" as const }));
  await assert.rejects(publish(room.tom, { ...change, keeps }), ZodError);
});

test("two publications keep the same promise at the same moment: one is published", async () => {
  const promiseId = await promised();
  const changes = [await sent(), await sent()];
  const keeps = [{ promiseId, state: "kept" as const }];
  const outcomes = await Promise.allSettled(
    changes.map(async (change) => await publish(room.tom, { ...change, keeps })),
  );
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  const all = await Promise.all(changes.map(async ({ entryId }) => await published(entryId)));
  assert.deepEqual(all.toSorted(), [0, 1]);
});
