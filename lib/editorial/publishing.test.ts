import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEntry, saveDraft } from "@/lib/editorial/drafting";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { historyOf } from "@/lib/editorial/history";
import { restore } from "@/lib/editorial/restoring";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import { publish, publishAlone, retract } from "@/lib/editorial/publishing";
import { queueOf } from "@/lib/editorial/queue";
import { returnEdition, reviewOf, submit } from "@/lib/editorial/review";
import { checkEntry } from "@/lib/editorial/checking";
import { refused } from "@/lib/editorial/refused-for-tests";
import { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const drafted = async (
  content: Record<string, unknown> = {},
  kind: "production" | "prediction" = "production",
) =>
  await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind,
    slug: "",
    proposal: proposalOf(room, kind, content),
    summary: "",
  });
const publications = async (entryId: string) =>
  await room.database.sql`
  select number, change_kind, note, revision_id, alone_reason from publications
  where entry_id = ${entryId} order by number`;

test("drafted, returned, mended, published, restored: the whole path", async () => {
  const saved = await drafted();
  await submit(room.jiwon, saved);
  await returnEdition(room.tom, { ...saved, reason: "Where was it said?" });
  const queue = await queueOf(room.jiwon, await deskEntries(room.seasonId), "2026-01-01");
  const returned = queue.items.find((item) => item.row.id === saved.entryId);
  assert.equal(returned?.group, "returned");
  assert.match(returned?.why ?? "", /Where was it said/);

  const mended = await saveDraft(room.jiwon, {
    entryId: saved.entryId,
    openedOn: saved.revisionId,
    proposal: {
      ...proposalOf(room),
      citations: [{ sourceId: room.sourceId, stance: "supports", quote: "", locator: "page 1" }],
    },
    summary: "Says where",
  });
  await submit(room.jiwon, mended);
  const review = await reviewOf(room.tom, saved.entryId);
  assert.equal(review?.may.publish.allowed, true);
  await publish(room.tom, mended);
  const changed = await saveDraft(room.tom, {
    entryId: saved.entryId,
    openedOn: mended.revisionId,
    proposal: {
      ...mended.proposal,
      changeKind: "clarification",
      content: { ...mended.proposal.content, statement: "Cameras roll." },
    },
    summary: "",
  });
  await submit(room.tom, changed);
  await publish(room.mina, changed);
  const history = await historyOf(room.jiwon, saved.entryId);
  assert.deepEqual(
    history.revisions.map((line) => [line.number, line.author, line.publications.length]),
    [
      [3, "Tom Reyes", 1],
      [2, "Han Ji-won", 1],
      [1, "Han Ji-won", 0],
    ],
  );
  const back = await restore(room.jiwon, {
    entryId: saved.entryId,
    fromRevisionId: mended.revisionId,
    latestNumber: 3,
  });
  assert.equal(back.proposal.content.statement, "Filming has begun.");
  assert.equal(back.number, 4);
  assert.equal((await publications(saved.entryId)).length, 2);
});

test("the second person is neither who sent it nor who wrote it", async () => {
  const saved = await createEntry(room.tom, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.jiwon, saved);
  await assert.rejects(publish(room.tom, saved), refused("not allowed"));
  await assert.rejects(publish(room.jiwon, saved), refused("not allowed"));
  await publish(room.mina, saved);
});

test("the exact revision reviewed is the one published", async () => {
  const saved = await drafted();
  await submit(room.jiwon, saved);
  const newer = await saveDraft(room.jiwon, {
    entryId: saved.entryId,
    openedOn: saved.revisionId,
    proposal: {
      ...proposalOf(room),
      content: { ...proposalOf(room).content, statement: "Something else." },
    },
    summary: "",
  });
  await submit(room.jiwon, newer);
  await assert.rejects(publish(room.tom, saved), refused("moved"));
  assert.equal((await publications(saved.entryId)).length, 0);
});

test("two editors press Publish at once: one publication", async () => {
  const saved = await drafted();
  await submit(room.jiwon, saved);
  const results = await Promise.allSettled([publish(room.tom, saved), publish(room.mina, saved)]);
  assert.deepEqual(results.map((r) => r.status).toSorted(), ["fulfilled", "rejected"]);
  assert.equal((await publications(saved.entryId)).length, 1);
});

test("a double click on Publish and a late retry publish once", async () => {
  const saved = await drafted();
  await submit(room.jiwon, saved);
  const request = { ...saved, key: crypto.randomUUID() };
  const answers = await Promise.all([publish(room.tom, request), publish(room.tom, request)]);
  const late = await publish(room.tom, request);
  assert.deepEqual(answers, [late, late]);
  assert.equal((await publications(saved.entryId)).length, 1);
});

test("publishing alone needs a reason, is marked, and is listed for a later look", async () => {
  const saved = await drafted();
  await assert.rejects(publishAlone(room.tom, { ...saved, reason: "  " }), refused("invalid"));
  await assert.rejects(
    publishAlone(room.jiwon, { ...saved, reason: "Nobody is here" }),
    refused("not allowed"),
  );
  const { publicationId } = await publishAlone(room.tom, { ...saved, reason: "Nobody is here" });
  const [publication] = await publications(saved.entryId);
  assert.equal(publication?.alone_reason, "Nobody is here");
  const listed = async () =>
    (await queueOf(room.mina, await deskEntries(room.seasonId), "2026-01-01")).items.some(
      (item) => item.group === "alone" && item.row.id === saved.entryId,
    );
  assert.equal(await listed(), true);
  await checkEntry(room.mina, { entryId: saved.entryId, publicationId, note: "Looked again" });
  assert.equal(await listed(), false);
});

test("what the checks stop is not sent, and says what is missing", async () => {
  const saved = await drafted({ statement: "", certainty: null });
  await assert.rejects(submit(room.jiwon, saved), (error: unknown) => {
    assert.ok(error instanceof Refusal && error.code === "blocked");
    assert.match(error.message, /Write the statement/);
    return true;
  });
  await assert.rejects(publishAlone(room.tom, { ...saved, reason: "Hurry" }), refused("blocked"));
});

test("a retraction leaves readers the reason, and the next publication brings the entry back", async () => {
  const entry = await publishedEntry(room);
  await assert.rejects(
    retract(room.jiwon, { ...entry, reason: "It was wrong" }),
    refused("not allowed"),
  );
  await retract(room.tom, { ...entry, reason: "It was wrong" });
  const { rows } = await deskEntries(room.seasonId);
  const listed = rows.find(({ id }) => id === entry.entryId);
  assert.deepEqual([listed?.audience, listed?.title], ["retracted", "Filming has begun."]);
  await assert.rejects(retract(room.tom, { ...entry, reason: "Again" }), refused("not allowed"));
  const back = await restore(room.tom, {
    entryId: entry.entryId,
    fromRevisionId: entry.revisionId,
    latestNumber: 1,
  });
  assert.equal(back.changed, true);
  const opening = await openEntry(room.tom, entry.entryId);
  assert.equal(opening.edition?.state, "draft");
  await submit(room.tom, back);
  await publish(room.mina, back);
  assert.deepEqual(
    (await publications(entry.entryId)).map((p) => [p.number, p.change_kind]),
    [
      [1, "new"],
      [2, "retraction"],
      [3, "new"],
    ],
  );
});

test("an edition begun before a retraction is not published over it unseen", async () => {
  const entry = await publishedEntry(room);
  const saved = await saveDraft(room.jiwon, {
    entryId: entry.entryId,
    openedOn: entry.revisionId,
    proposal: {
      ...entry.proposal,
      changeKind: "update",
      note: "More",
      content: { ...entry.proposal.content, detail: "More" },
    },
    summary: "",
  });
  await submit(room.jiwon, saved);
  await retract(room.mina, { ...entry, reason: "Wrong" });
  await assert.rejects(publish(room.tom, saved), (error: unknown) => error instanceof Refusal);
});
