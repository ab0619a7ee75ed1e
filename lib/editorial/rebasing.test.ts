import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { saveDraft } from "@/lib/editorial/drafting";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { historyOf } from "@/lib/editorial/history";
import {
  liveMoves,
  type Newsroom,
  newsroom,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import { publish } from "@/lib/editorial/publishing";
import { queueOf } from "@/lib/editorial/queue";
import { rebase } from "@/lib/editorial/rebasing";
import { refused } from "@/lib/editorial/refused-for-tests";
import { reviewOf, submit } from "@/lib/editorial/review";
import { cancelSchedule, schedule } from "@/lib/editorial/scheduling";
import type { Actor } from "@/lib/season/actor";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const revisions = async (entryId: string): Promise<number> => {
  const [row] = await room.database
    .sql`select count(*)::int as n from revisions where entry_id = ${entryId}`;
  return Number(row?.n);
};

/** A change of Ji-won's in review, overtaken by what went live meanwhile. */
async function overtaken(
  mine: Record<string, unknown>,
  newer: Record<string, unknown>,
  by: Actor = room.jiwon,
) {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const sent = await saveDraft(by, {
    entryId,
    openedOn: revisionId,
    proposal: {
      ...proposal,
      changeKind: "clarification",
      note: "Said better.",
      content: { ...proposal.content, ...mine },
    },
    summary: "",
  });
  await submit(by, sent);
  const live = await liveMoves(room, entryId, newer);
  return { entryId, sent: sent.revisionId, live: live.revisionId };
}

test("Tom brings a change forward: fields come in, it stays in review, and is reviewed again", async () => {
  const { entryId, sent, live } = await overtaken(
    { statement: "Ji-won's words." },
    { detail: "Mina's detail." },
  );
  const before = await reviewOf(room.tom, entryId);
  assert.deepEqual(before?.behind?.comesIn, ["detail"]);
  const waits = await queueOf(room.tom, await deskEntries(room.seasonId), "2025-08-01");
  const line = waits.items.find((item) => item.row.id === entryId);
  assert.equal(line?.row.edition?.behind, true);
  await assert.rejects(publish(room.tom, { entryId, revisionId: sent }), refused("moved"));

  const rebased = await rebase(room.tom, { entryId, revisionId: sent, liveRevisionId: live });
  assert.deepEqual(rebased.cameIn, ["detail"]);
  const review = await reviewOf(room.tom, entryId);
  assert.equal(review?.behind, null);
  assert.equal(review?.edition.state, "in review");
  assert.equal(review?.proposed.parentId, sent);
  assert.equal(review?.proposed.authorId, room.jiwon.id);
  assert.equal(review?.proposed.proposal.content.statement, "Ji-won's words.");
  assert.equal(review?.proposed.proposal.content.detail, "Mina's detail.");
  assert.equal(review?.proposed.proposal.note, "Said better.");
  assert.match(
    review?.proposed.summary ?? "",
    /Brought forward by Tom Reyes onto revision 3: detail/,
  );

  await assert.rejects(publish(room.mina, { entryId, revisionId: sent }), refused("moved"));
  await publish(room.tom, { entryId, revisionId: rebased.revisionId });
  const history = await historyOf(room.mina, entryId);
  assert.equal(history.revisions[0]?.author, "Han Ji-won");
});

test("whoever wrote the words may not approve them, even after a colleague brought them forward", async () => {
  const { entryId, sent, live } = await overtaken(
    { statement: "Tom's words." },
    { detail: "Mina's detail." },
    room.tom,
  );
  const { revisionId } = await rebase(room.jiwon, {
    entryId,
    revisionId: sent,
    liveRevisionId: live,
  });
  await assert.rejects(publish(room.tom, { entryId, revisionId }), refused("not allowed"));
  await publish(room.mina, { entryId, revisionId });
});

test("a field changed on both sides waits for a choice; nothing is written until there is one", async () => {
  const { entryId, sent, live } = await overtaken(
    { statement: "Ji-won's words.", detail: "Ji-won's detail." },
    { statement: "Mina's words.", detail: "Mina's detail." },
  );
  const at = { entryId, revisionId: sent, liveRevisionId: live };
  const before = await revisions(entryId);
  const behind = (await reviewOf(room.tom, entryId))?.behind;
  assert.deepEqual(behind?.clashes[0], {
    field: "statement",
    base: "Filming has begun.",
    theirs: "Mina's words.",
    mine: "Ji-won's words.",
  });
  await assert.rejects(rebase(room.tom, at), refused("clash"));
  await assert.rejects(
    rebase(room.tom, { ...at, choices: { statement: "mine" } }),
    refused("clash"),
  );
  await assert.rejects(
    rebase(room.tom, { ...at, choices: { statement: "mine", detail: "mine", asOf: "mine" } }),
    refused("invalid"),
  );
  assert.equal(await revisions(entryId), before);

  const { cameIn } = await rebase(room.tom, {
    ...at,
    choices: { statement: "mine", detail: "theirs" },
  });
  assert.deepEqual(cameIn, ["detail"]);
  const { proposal } = await openEntry(room.tom, entryId);
  assert.equal(proposal.content.statement, "Ji-won's words.");
  assert.equal(proposal.content.detail, "Mina's detail.");
});

test("what was looked at counts: another draft or another live revision is refused, and twice is once", async () => {
  const { entryId, sent, live } = await overtaken(
    { statement: "Ji-won's words." },
    { detail: "Mina's detail." },
  );
  const at = { entryId, revisionId: sent, liveRevisionId: live };
  const newest = await liveMoves(room, entryId, { detail: "Newer still." });
  await assert.rejects(rebase(room.tom, at), refused("moved"));
  const both = { ...at, liveRevisionId: newest.revisionId };
  const outcomes = await Promise.allSettled([rebase(room.tom, both), rebase(room.mina, both)]);
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  const { openedOn } = await openEntry(room.tom, entryId);
  await assert.rejects(rebase(room.tom, { ...both, revisionId: openedOn ?? "" }), refused("moved"));
});

test("a colleague typing meanwhile loses nothing: their save merges onto what was brought forward", async () => {
  const { entryId, sent, live } = await overtaken(
    { statement: "Ji-won's words." },
    { detail: "Mina's detail." },
  );
  const form = await openEntry(room.jiwon, entryId);
  await rebase(room.tom, { entryId, revisionId: sent, liveRevisionId: live });
  const saved = await saveDraft(room.jiwon, {
    entryId,
    openedOn: form.openedOn,
    liveSeen: form.liveSeen,
    proposal: {
      ...form.proposal,
      content: { ...form.proposal.content, statement: "Ji-won's better words." },
    },
    summary: "",
  });
  assert.equal(saved.proposal.content.statement, "Ji-won's better words.");
  assert.equal(saved.proposal.content.detail, "Mina's detail.");
  assert.deepEqual(saved.mergedFields, ["detail"]);
});

test("a schedule that was held goes back to review, is brought forward and scheduled again", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const sent = await saveDraft(room.jiwon, {
    entryId,
    openedOn: revisionId,
    proposal: {
      ...proposal,
      changeKind: "update",
      content: { ...proposal.content, statement: "Coming soon." },
    },
    summary: "",
  });
  await submit(room.jiwon, sent);
  const publishAt = "2030-01-28T15:00:00Z";
  const { editionId } = await schedule(room.tom, { ...sent, publishAt });
  const live = await liveMoves(room, entryId, { detail: "First." });
  await cancelSchedule(room.tom, { entryId, editionId });
  const again = await rebase(room.tom, {
    entryId,
    revisionId: sent.revisionId,
    liveRevisionId: live.revisionId,
  });
  await schedule(room.tom, { entryId, revisionId: again.revisionId, publishAt });
});
