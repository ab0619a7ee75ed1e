import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { saveDraft } from "@/lib/editorial/drafting";
import { type Newsroom, newsroom, publishedEntry } from "@/lib/editorial/newsroom-for-tests";
import type { Proposal } from "@/lib/editorial/proposal";
import { restore } from "@/lib/editorial/restoring";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

/** A live entry, and Ji-won's draft over it: other words, and told to readers as she chose. */
const draftOver = async (told: Pick<Proposal, "changeKind" | "note">) => {
  const entry = await publishedEntry(room);
  await saveDraft(room.jiwon, {
    entryId: entry.entryId,
    openedOn: entry.revisionId,
    proposal: {
      ...entry.proposal,
      ...told,
      content: { ...entry.proposal.content, statement: "Filming is over.", stage: "completed" },
    },
    summary: "",
  });
  return { entryId: entry.entryId, fromRevisionId: entry.revisionId, latestNumber: 2 };
};

test("restoring one field keeps the draft's note to readers and the change kind chosen for it", async () => {
  const told = { changeKind: "update" as const, note: "The crew has packed." };
  const { proposal } = await restore(room.jiwon, {
    ...(await draftOver(told)),
    fields: ["statement"],
  });
  assert.equal(proposal.content.statement, "Filming has begun.");
  assert.deepEqual([proposal.changeKind, proposal.note], ["update", "The crew has packed."]);
});

test("a change kind that was only suggested is suggested anew for what is left of the change", async () => {
  const told = { changeKind: "correction" as const, note: "It had ended." };
  const { proposal } = await restore(room.jiwon, { ...(await draftOver(told)), fields: ["stage"] });
  assert.deepEqual([proposal.changeKind, proposal.note], ["clarification", "It had ended."]);
});

test("restoring all of a revision says nothing yet of what changes", async () => {
  const told = { changeKind: "update" as const, note: "The crew has packed." };
  const { proposal } = await restore(room.jiwon, await draftOver(told));
  assert.deepEqual([proposal.changeKind, proposal.note], ["clarification", ""]);
});
