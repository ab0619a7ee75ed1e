import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEntry, saveDraft } from "@/lib/editorial/drafting";
import { setEmbargo } from "@/lib/editorial/embargo";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { historyOf } from "@/lib/editorial/history";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import { publish, publishAlone, retract } from "@/lib/editorial/publishing";
import { queueOf } from "@/lib/editorial/queue";
import { rebase } from "@/lib/editorial/rebasing";
import { refused } from "@/lib/editorial/refused-for-tests";
import { reviewOf, submit } from "@/lib/editorial/review";
import { comingSchedules } from "@/lib/editorial/schedule-list";
import { cancelSchedule, moveSchedule, schedule } from "@/lib/editorial/scheduling";
import { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const inMinutes = (minutes: number) =>
  new Date(Math.floor(Date.now() / 1000) * 1000 + minutes * 60_000).toISOString();
const verbs = async (entryId: string) =>
  (
    await room.database.sql`select verb from events where entry_id = ${entryId} order by sequence`
  ).map((row) => String(row.verb));

const sent = async (content: Record<string, unknown> = {}) => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room, "production", content),
    summary: "",
  });
  await submit(room.jiwon, saved);
  return saved;
};
const scheduled = async (minutes = 60) => {
  const saved = await sent();
  const { editionId } = await schedule(room.tom, { ...saved, publishAt: inMinutes(minutes) });
  return { ...saved, editionId };
};
/** The next change of a live entry, sent for review by Ji-won. */
const nextChange = async (entry: { entryId: string; revisionId: string }, statement: string) => {
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
  return saved;
};

test("a second person schedules the revision they saw; it is listed and told everywhere", async () => {
  const saved = await sent();
  const publishAt = "2030-01-28T15:00:00+09:00";
  await assert.rejects(schedule(room.jiwon, { ...saved, publishAt }), refused("not allowed"));
  const answer = await schedule(room.tom, { ...saved, publishAt });
  assert.equal(answer.publishAt, "2030-01-28T06:00:00.000Z");
  const coming = comingSchedules(await deskEntries(room.seasonId));
  const [it] = coming.filter((change) => change.entryId === saved.entryId);
  assert.equal(it?.approvedBy, "Tom Reyes");
  assert.equal(it?.title, "Filming has begun.");
  assert.equal(it?.open, null);
  assert.equal(it?.row.state, null);
  const opening = await openEntry(room.jiwon, saved.entryId);
  assert.equal(opening.scheduled?.publishAt.toISOString(), answer.publishAt);
  assert.equal(opening.edition, null);
  assert.equal((await historyOf(room.jiwon, saved.entryId)).scheduled?.revisionNumber, 1);
  await assert.rejects(schedule(room.tom, { ...saved, publishAt }), refused("not allowed"));
});

const NO_MOMENTS = [
  "",
  "soon",
  "2027-01-28T15:00:00",
  "2027-02-30T15:00:00Z",
  "2999-01-01T00:00:00Z",
];
for (const publishAt of NO_MOMENTS) {
  test(`nothing is scheduled for ${JSON.stringify(publishAt)}`, async () => {
    const saved = await sent();
    await assert.rejects(schedule(room.tom, { ...saved, publishAt }), refused("invalid"));
    assert.equal((await reviewOf(room.tom, saved.entryId))?.edition.state, "in review");
  });
}

test("a moment that has passed needs a yes", async () => {
  const saved = await sent();
  const publishAt = inMinutes(-30);
  await assert.rejects(schedule(room.tom, { ...saved, publishAt }), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual(error.detail, { past: true });
    return refused("invalid", /has passed/)(error);
  });
  const answer = await schedule(room.tom, { ...saved, publishAt, pastIsFine: true });
  assert.ok(Date.parse(answer.publishAt) > Date.parse(publishAt));
  await assert.rejects(
    moveSchedule(room.tom, { ...saved, editionId: answer.editionId, publishAt }),
    refused("invalid", /has passed/),
  );
});

test("whoever sent or wrote it does not schedule it, but may schedule alone with a reason", async () => {
  const saved = await createEntry(room.tom, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.tom, saved);
  const publishAt = inMinutes(60);
  await assert.rejects(
    schedule(room.tom, { ...saved, publishAt }),
    refused("not allowed", /second person schedules/),
  );
  await assert.rejects(
    schedule(room.tom, { ...saved, publishAt, aloneReason: " " }),
    refused("invalid"),
  );
  await schedule(room.tom, { ...saved, publishAt, aloneReason: "Night shift" });
  const { scheduled: change } = await openEntry(room.mina, saved.entryId);
  assert.deepEqual([change?.approvedBy, change?.aloneReason], [null, "Night shift"]);
});

test("what the checks stop is not scheduled", async () => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room, "production", { statement: "" }),
    summary: "",
  });
  const request = { ...saved, publishAt: inMinutes(60), aloneReason: "Hurry" };
  await assert.rejects(schedule(room.tom, request), refused("blocked", /Write the statement/));
});

test("cancelling takes the approval back: in review, or superseded when the next change is open", async () => {
  const one = await scheduled();
  assert.deepEqual(await cancelSchedule(room.mina, one), { became: "in review" });
  const review = await reviewOf(room.tom, one.entryId);
  assert.equal(review?.edition.approvedBy, null);
  assert.equal(review?.edition.publishAt, null);
  await publish(room.tom, one);

  const other = await scheduled();
  const opening = await openEntry(room.jiwon, other.entryId);
  assert.equal(opening.openedOn, other.revisionId);
  const next = await saveDraft(room.jiwon, {
    entryId: other.entryId,
    openedOn: opening.openedOn,
    proposal: {
      ...opening.proposal,
      content: { ...opening.proposal.content, statement: "It goes on." },
    },
    summary: "",
  });
  assert.deepEqual(await cancelSchedule(room.mina, other), { became: "superseded" });
  await assert.rejects(
    cancelSchedule(room.mina, other),
    refused("moved", /not scheduled any more/),
  );
  const history = await historyOf(room.jiwon, other.entryId);
  assert.deepEqual(
    history.revisions.map(({ id }) => id),
    [next.revisionId, other.revisionId],
  );
  assert.deepEqual((await verbs(other.entryId)).slice(-2), [
    "cancel schedule",
    "too late to cancel",
  ]);
});

test("a draft scheduled alone without having been sent is a draft again when cancelled", async () => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  const { editionId } = await schedule(room.tom, {
    ...saved,
    publishAt: inMinutes(60),
    aloneReason: "Night shift",
  });
  assert.deepEqual(await cancelSchedule(room.tom, { ...saved, editionId }), { became: "draft" });
});

test("moving needs no second approval and keeps the revision; a stranger's id moves nothing", async () => {
  const one = await scheduled();
  const publishAt = inMinutes(120);
  await assert.rejects(moveSchedule(room.jiwon, { ...one, publishAt }), refused("not allowed"));
  for (const editionId of ["no id", crypto.randomUUID(), (await scheduled()).editionId]) {
    await assert.rejects(
      moveSchedule(room.tom, { ...one, editionId, publishAt }),
      refused("not found"),
    );
  }
  const moved = await moveSchedule(room.mina, { ...one, publishAt });
  assert.equal(moved.publishAt, publishAt);
  const { scheduled: change } = await openEntry(room.tom, one.entryId);
  assert.deepEqual([change?.revisionId, change?.scheduledBy], [one.revisionId, "Tom Reyes"]);
});

test("a retry and a double click schedule once", async () => {
  const saved = await sent();
  const request = { ...saved, publishAt: inMinutes(60), key: crypto.randomUUID() };
  const answers = await Promise.all([schedule(room.tom, request), schedule(room.tom, request)]);
  assert.deepEqual(answers, [answers[0], answers[0]]);
  assert.deepEqual(
    (await verbs(saved.entryId)).filter((verb) => verb === "schedule"),
    ["schedule"],
  );
});

for (const first of ["a publication", "a publication alone", "a retraction"]) {
  test(`when ${first} moves live first, the scheduled change is held and the desk told`, async () => {
    const entry = await publishedEntry(room);
    const coming = await nextChange(entry, "Filming goes on.");
    const { editionId } = await schedule(room.tom, { ...coming, publishAt: inMinutes(60) });
    const urgent = first === "a retraction" ? null : await nextChange(entry, "It has stopped.");
    if (!urgent) await retract(room.mina, { ...entry, reason: "It was wrong" });
    else {
      if (first === "a publication") await publish(room.tom, urgent);
      else await publishAlone(room.tom, { ...urgent, reason: "Now" });
    }
    const { items } = await queueOf(room.mina, await deskEntries(room.seasonId), "2026-01-01");
    const held = items.find(({ group, row }) => group === "held" && row.id === entry.entryId);
    assert.ok(held?.pressing);
    assert.match(held.why, /What readers see changed/);
    const { items: others } = await queueOf(
      room.jiwon,
      await deskEntries(room.seasonId),
      "2026-01-01",
    );
    assert.ok(!others.some(({ group }) => group === "held"));
    assert.ok((await verbs(entry.entryId)).includes("hold schedule"));
    await assert.rejects(
      moveSchedule(room.tom, { entryId: entry.entryId, editionId, publishAt: inMinutes(90) }),
      refused("moved"),
    );
    const { became } = await cancelSchedule(room.tom, { entryId: entry.entryId, editionId });
    assert.equal(became, "in review");
    if (!urgent) return;
    const again = { ...coming, publishAt: inMinutes(90) };
    await assert.rejects(schedule(room.tom, again), refused("moved", /Bring it forward/));
    const { revisionId } = await rebase(room.tom, {
      ...coming,
      liveRevisionId: urgent.revisionId,
      choices: { statement: "mine" },
    });
    await schedule(room.tom, { ...again, revisionId });
  });
}

test("under embargo nobody publishes, alone or not, and nothing is scheduled before it ends", async () => {
  const saved = await sent();
  const editionId = (await openEntry(room.tom, saved.entryId)).edition?.id ?? "";
  const change = { entryId: saved.entryId, editionId };
  const until = inMinutes(60);
  await assert.rejects(setEmbargo(room.jiwon, { ...change, until }), refused("not allowed"));
  await assert.rejects(setEmbargo(room.tom, { ...change, until: "friday" }), refused("invalid"));
  await assert.rejects(
    setEmbargo(room.tom, { ...change, until: inMinutes(-1) }),
    refused("invalid"),
  );
  await setEmbargo(room.tom, { ...change, until });
  await assert.rejects(publish(room.tom, saved), refused("blocked", /under embargo until/));
  await assert.rejects(
    publishAlone(room.tom, { ...saved, reason: "Now" }),
    refused("blocked", /under embargo until/),
  );
  await assert.rejects(
    schedule(room.tom, { ...saved, publishAt: inMinutes(59) }),
    refused("blocked", /under embargo until/),
  );
  await schedule(room.tom, { ...saved, publishAt: until });
  await assert.rejects(
    moveSchedule(room.tom, { ...change, publishAt: inMinutes(10) }),
    refused("blocked"),
  );
  await assert.rejects(
    setEmbargo(room.tom, { ...change, until: inMinutes(61) }),
    refused("invalid"),
  );
  await setEmbargo(room.tom, { ...change, until: null });
  await moveSchedule(room.tom, { ...change, publishAt: inMinutes(10) });
});

test("an embargo is of the change that is meant: the scheduled one, or the draft beside it", async () => {
  const entry = await publishedEntry(room);
  const coming = await nextChange(entry, "Filming goes on.");
  const opened = await openEntry(room.tom, entry.entryId);
  const { entryId } = entry;
  const first = { entryId, editionId: opened.edition?.id ?? "" };
  await setEmbargo(room.tom, { ...first, until: inMinutes(60) });
  await schedule(room.tom, { ...coming, publishAt: inMinutes(120) });
  await nextChange(entry, "It has stopped.");
  const second = { entryId, editionId: (await openEntry(room.tom, entryId)).edition?.id ?? "" };
  const ends = async () => {
    const { edition, scheduled } = await openEntry(room.mina, entryId);
    return [scheduled?.embargoUntil?.toISOString(), edition?.embargoUntil?.toISOString()].map(
      (until) => until ?? null,
    );
  };
  const [soon, later] = [inMinutes(30), inMinutes(600)];
  await setEmbargo(room.tom, { ...first, until: soon });
  await setEmbargo(room.tom, { ...second, until: later });
  assert.deepEqual(await ends(), [soon, later]);
  await setEmbargo(room.mina, { ...first, until: null });
  assert.deepEqual(await ends(), [null, later]);
  await moveSchedule(room.mina, { ...first, publishAt: inMinutes(5) });

  for (const editionId of ["no id", crypto.randomUUID(), (await scheduled()).editionId]) {
    const stranger = { entryId, editionId, until: later };
    await assert.rejects(setEmbargo(room.tom, stranger), refused("not found"));
    await assert.rejects(setEmbargo(room.jiwon, stranger), refused("not allowed"));
  }
  await cancelSchedule(room.tom, first);
  await assert.rejects(
    setEmbargo(room.tom, { ...first, until: later }),
    refused("moved", /not on its way to readers any more/),
  );
  assert.deepEqual(await ends(), [null, later]);
});
