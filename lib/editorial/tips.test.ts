import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ZodError } from "zod";
import { forgetExpired } from "@/db/rate-limiters";
import { discardDraft, saveDraft } from "@/lib/editorial/drafting";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { entryState } from "@/lib/editorial/entry-state";
import { type Newsroom, newsroom, publishedEntry } from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import { publish, retract } from "@/lib/editorial/publishing";
import { queueOf } from "@/lib/editorial/queue";
import { refused } from "@/lib/editorial/refused-for-tests";
import { deskTips, openTips } from "@/lib/editorial/tip-lists";
import { submit } from "@/lib/editorial/review";
import { answerTip, receiveTip, toldTip } from "@/lib/editorial/tips";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

let visitors = 0;
const somewhere = () => ({ visitor: `visitor ${(visitors += 1)}` });
const told = async (publicationId: string, says = "Filming began in June, not in July.") =>
  (await receiveTip({ publicationId, says, link: "" }, somewhere())).tipId;

test("what a reader says waits in the editors' queue, tied to the publication they saw", async () => {
  const { entryId, publicationId } = await publishedEntry(room);
  const tipId = await told(publicationId);
  const queue = await queueOf(room.tom, await deskEntries(room.seasonId), "2026-11-22");
  const item = queue.items.find(({ group, row }) => group === "told" && row.id === entryId);
  assert.equal(item?.why, "A reader says it is wrong");
  const [tip] = (await deskTips(room.seasonId)).filter(({ id }) => id === tipId);
  assert.equal(tip?.entryId, entryId);
  assert.deepEqual([tip?.publication.number, tip?.publication.live], [1, true]);
  const contributors = await queueOf(room.jiwon, await deskEntries(room.seasonId), "2026-11-22");
  assert.ok(contributors.items.every(({ group }) => group !== "told"));
  assert.deepEqual(await deskTips(room.otherSeasonId), []);
});

test("accepting opens a draft of a correction, and the reader can read that it was", async () => {
  const { entryId, publicationId, revisionId } = await publishedEntry(room);
  const tipId = await told(publicationId);
  const { editionId, opened } = await answerTip(room.tom, { tipId, state: "accepted", answer: "" });
  assert.ok(opened);
  const { edition, current } = await entryState(room.database.db, entryId);
  assert.equal(edition?.id, editionId);
  assert.equal(edition?.baseRevisionId, revisionId);
  assert.equal(current?.proposal.changeKind, "correction");
  assert.match(current?.summary ?? "", /A reader told us: Filming began in June/);
  const tip = await toldTip(tipId);
  assert.equal(tip?.state, "accepted");
  // Who mends it has the reader's words before them.
  const { told: words } = await openEntry(room.jiwon, entryId);
  assert.deepEqual(
    words.map(({ id, says }) => [id, says]),
    [[tipId, "Filming began in June, not in July."]],
  );
  assert.equal((await openTips(room.seasonId)).has(entryId), false);
});

test("the reader can read what became of what was accepted: being drafted, published, or given up", async () => {
  const { entryId, publicationId, proposal } = await publishedEntry(room);
  const accepted = async (says: string) => {
    const tipId = await told(publicationId, says);
    await answerTip(room.tom, { tipId, state: "accepted", answer: "" });
    const { current } = await entryState(room.database.db, entryId);
    return { tipId, draft: current?.id ?? "" };
  };
  const change = async (tipId: string) => (await toldTip(tipId))?.change;
  const first = await accepted("It began in June, I think.");
  assert.deepEqual(await change(first.tipId), { is: "begun", published: null });
  await discardDraft(room.tom, { entryId, revisionId: first.draft });
  assert.deepEqual(await change(first.tipId), { is: "given up", published: null });

  const second = await accepted("It began in May, I think.");
  const saved = await saveDraft(room.jiwon, {
    entryId,
    openedOn: second.draft,
    proposal: {
      ...proposal,
      content: { ...proposal.content, statement: "Filming began in May." },
      changeKind: "correction",
      note: "We had said June.",
    },
    summary: "The notice says May",
  });
  await submit(room.jiwon, { entryId, revisionId: saved.revisionId });
  assert.deepEqual(await change(second.tipId), { is: "begun", published: null });
  await publish(room.tom, { entryId, revisionId: saved.revisionId });
  assert.deepEqual(await change(second.tipId), { is: "published", published: 2 });
  assert.deepEqual(await change(first.tipId), { is: "given up", published: null });
  const open = await told(publicationId, "It began in April, I think.");
  assert.equal(await change(open), null);
});

test("accepting while a draft is open joins that draft and changes nothing in it", async () => {
  const { entryId, publicationId, revisionId, proposal } = await publishedEntry(room);
  const saved = await saveDraft(room.jiwon, {
    entryId,
    openedOn: revisionId,
    proposal: { ...proposal, content: { ...proposal.content, statement: "Filming goes on." } },
    summary: "",
  });
  const tipId = await told(publicationId);
  const answered = await answerTip(room.tom, { tipId, state: "accepted", answer: "" });
  assert.equal(answered.opened, false);
  const { current } = await entryState(room.database.db, entryId);
  assert.equal(current?.id, saved.revisionId);
});

test("declining takes a reason, which the reader can read; only once", async () => {
  const { publicationId } = await publishedEntry(room);
  const tipId = await told(publicationId);
  await assert.rejects(answerTip(room.tom, { tipId, state: "declined", answer: " " }), ZodError);
  const answer = "The notice names July.";
  await answerTip(room.tom, { tipId, state: "declined", answer });
  assert.equal((await toldTip(tipId))?.answer, answer);
  await assert.rejects(
    answerTip(room.mina, { tipId, state: "accepted", answer: "" }),
    refused("moved"),
  );
});

test("of two editors who answer at once one does, and one draft is opened", async () => {
  const { publicationId } = await publishedEntry(room);
  const tipId = await told(publicationId);
  const results = await Promise.allSettled(
    [room.tom, room.mina, room.tom].map((who) =>
      answerTip(who, { tipId, state: "accepted", answer: "" }),
    ),
  );
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
});

test("contributors read tips and do not answer them", async () => {
  const { publicationId } = await publishedEntry(room);
  const tipId = await told(publicationId);
  await assert.rejects(
    answerTip(room.jiwon, { tipId, state: "accepted", answer: "" }),
    refused("not allowed"),
  );
  assert.equal((await toldTip(tipId))?.state, "open");
});

test("a tip on an entry retracted since is declined, not drafted from", async () => {
  const { entryId, publicationId } = await publishedEntry(room);
  const tipId = await told(publicationId);
  await retract(room.tom, { entryId, publicationId, reason: "It was about another show." });
  await assert.rejects(
    answerTip(room.tom, { tipId, state: "accepted", answer: "" }),
    refused("blocked"),
  );
  await answerTip(room.tom, { tipId, state: "declined", answer: "It is retracted already." });
});

test("the same words sent twice, or twenty times at once, are one tip", async () => {
  const { entryId, publicationId } = await publishedEntry(room);
  const from = somewhere();
  const ids = await Promise.all(
    Array.from({ length: 5 }, () =>
      receiveTip({ publicationId, says: "It says July twice.", link: "" }, from),
    ),
  );
  assert.equal(new Set(ids.map(({ tipId }) => tipId)).size, 1);
  assert.equal((await openTips(room.seasonId)).get(entryId)?.n, 1);
});

test("one visitor tells us a handful an hour, and within the hour nothing tells that they did", async () => {
  const { publicationId } = await publishedEntry(room);
  const from = { visitor: "a busy visitor" };
  const send = (n: number) =>
    receiveTip({ publicationId, says: `This is wrong, number ${n}.`, link: "" }, from);
  for (let n = 1; n <= 6; n += 1) await send(n);
  await assert.rejects(send(7), refused("too many"));
  const { sql } = room.database;
  const theirs = async () =>
    await sql<{ soon: boolean }[]>`
    select expire < now() + interval '58 minutes' as soon from rate_limits
    where key like '%a busy visitor%'`;
  assert.deepEqual([...(await theirs())], [{ soon: true }]);
  await forgetExpired();
  assert.equal((await theirs()).length, 1);
  await sql`update rate_limits set expire = now() - interval '1 second'
    where key like '%a busy visitor%'`;
  await forgetExpired();
  assert.deepEqual([...(await theirs())], []);
});

test("text that cannot be kept, is empty or too long, and links that are none, are refused", async () => {
  const { publicationId } = await publishedEntry(room);
  const send = (says: unknown, link: unknown = "") =>
    receiveTip({ publicationId, says, link }, somewhere());
  for (const says of ["", "short", "x".repeat(1001), "with a NUL \0 in it", 7, null]) {
    await assert.rejects(send(says), ZodError);
  }
  for (const link of ["javascript:alert(1)", "data:text/html,x", "example", "//x", 7]) {
    await assert.rejects(send("This is wrong, I think.", link), ZodError);
  }
  await assert.rejects(
    receiveTip(
      { publicationId: "00000000-0000-4000-8000-000000000000", says: "It is wrong.", link: "" },
      somewhere(),
    ),
    refused("not found"),
  );
});

test("what a reader said stays as they said it, whatever the code does", async () => {
  const { publicationId } = await publishedEntry(room);
  const tipId = await told(publicationId);
  await assert.rejects(room.database.sql`update tips set says = 'other' where id = ${tipId}`);
  await assert.rejects(room.database.sql`delete from tips where id = ${tipId}`);
  await answerTip(room.tom, { tipId, state: "declined", answer: "No." });
  await assert.rejects(room.database.sql`update tips set answer = 'other' where id = ${tipId}`);
});
