import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ZodError } from "zod";
import { createEntry, saveDraft } from "@/lib/editorial/drafting";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { deskEntries } from "@/lib/editorial/entry-rows";
import { openEntry, openNew } from "@/lib/editorial/opening";
import { deskPredictions } from "@/lib/editorial/prediction-list";
import { publishChecks } from "@/lib/editorial/publish-checks";
import { publish, retract } from "@/lib/editorial/publishing";
import { refused } from "@/lib/editorial/refused-for-tests";
import { reviewOf } from "@/lib/editorial/review";
import { proposeOutcome } from "@/lib/editorial/settling";
import { dayOf } from "@/lib/season/day";
import { impreciseDate } from "@/lib/season/imprecise-date";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const window = impreciseDate("2024");
const claim = async (content: Record<string, unknown> = {}) =>
  await publishedEntry(room, "prediction", { window, ...content });
const listed = async (entryId: string, today = "2025-02-01") =>
  (await deskPredictions(await deskEntries(room.seasonId), today)).find(
    ({ row }) => row.id === entryId,
  );

test("a passed claim is settled without touching its words: proposed, reviewed, published", async () => {
  const made = await claim();
  const before = await listed(made.entryId);
  assert.deepEqual(
    [before?.standing.outcome, before?.standing.daysPast, before?.waits],
    ["missed", 32, true],
  );
  const settled = await proposeOutcome(room.tom, {
    ...made,
    outcome: "missed",
    note: "The year ended without it.",
  });
  assert.deepEqual(settled, { sent: true, needs: [] });
  const review = await reviewOf(room.mina, made.entryId);
  assert.equal(review?.edition.state, "in review");
  assert.deepEqual(review?.proposed.proposal, {
    ...made.proposal,
    content: { ...made.proposal.content, outcome: "missed" },
    changeKind: "update",
    note: "The year ended without it.",
  });
  assert.equal(review?.may.publish.allowed, true);
  assert.equal((await reviewOf(room.tom, made.entryId))?.may.publish.allowed, false);
  await publish(room.mina, { entryId: made.entryId, revisionId: review.proposed.id });
  const settledNow = await listed(made.entryId);
  assert.deepEqual([settledNow?.standing.settled, settledNow?.waits], [true, false]);
  const events = await room.database.sql`
    select verb from events where entry_id = ${made.entryId} order by sequence desc limit 3`;
  assert.deepEqual(
    events.map(({ verb }) => String(verb)),
    ["publish", "submit", "settle"],
  );
});

test("whoever writes and reviews a claim sees it judged as readers will, by what officially happened", async () => {
  const release = (spoiler: unknown) =>
    publishedEntry(room, "release", {
      status: "released",
      window: impreciseDate("4 August 2024"),
      spoiler,
    });
  const open = await release(null);
  const made = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "prediction",
    slug: "",
    proposal: proposalOf(room, "prediction", { window }),
    summary: "",
  });
  const desk = async () => {
    const review = await reviewOf(room.tom, made.entryId);
    assert.ok(review);
    const opening = await openEntry(room.jiwon, made.entryId);
    const checks = publishChecks({
      ...review,
      ...opening,
      show: "",
      names: new Map(),
      sources: review.sources,
      live: null,
      today: dayOf(new Date()),
    });
    assert.deepEqual(checks, review.checks, "the form says what the review says");
    return [review.standing?.outcome, checks.find(({ id }) => id === "passed")?.title];
  };
  assert.deepEqual(await desk(), ["hit", "It has happened"]);
  const fresh = await openNew(room.jiwon, room.seasonId, "prediction");
  assert.deepEqual(
    fresh.happened.map(({ what, date }) => [what, date.phrase]),
    [["release", "4 August 2024"]],
  );
  await retract(room.tom, { ...open, reason: "It was another show’s." });
  assert.deepEqual(await desk(), ["missed", "The window has passed"]);
  const covered = await release({ season: 1, episode: null, covers: "everything" });
  assert.deepEqual(await desk(), ["open", "It has happened"], "openly, readers see it open");
  await retract(room.tom, { ...covered, reason: "Done." });
});

test("what stops it from being sent is said, and the draft is kept", async () => {
  const made = await claim();
  const { sql } = room.database;
  await sql`update sources set published = ${sql.json(impreciseDate("2022"))} where id = ${room.sourceId}`;
  const settled = await proposeOutcome(room.jiwon, { ...made, outcome: "void", note: "" });
  assert.equal(settled.sent, false);
  assert.match(settled.needs[0] ?? "", /later than its sources/);
  assert.equal((await reviewOf(room.tom, made.entryId))?.edition.state, "draft");
  await sql`update sources set published = ${sql.json(impreciseDate("23 July 2025"))} where id = ${room.sourceId}`;
});

test("somebody's open draft is not written into, and nothing is settled twice", async () => {
  const made = await claim();
  await saveDraft(room.jiwon, {
    entryId: made.entryId,
    openedOn: made.revisionId,
    proposal: { ...made.proposal, changeKind: "update", note: "Said by a blog." },
    summary: "",
  });
  await saveDraft(room.jiwon, {
    entryId: made.entryId,
    openedOn: made.revisionId,
    proposal: {
      ...proposalOf(room, "prediction", { window, basis: "A blog." }),
      changeKind: "update",
      note: "Said by a blog.",
    },
    summary: "",
  });
  await assert.rejects(
    proposeOutcome(room.tom, { ...made, outcome: "missed", note: "" }),
    (error: unknown) => refused("moved")(error) && /Han Ji-won has a change/.test(String(error)),
  );
  const settled = await claim({ outcome: "missed" });
  await assert.rejects(
    proposeOutcome(room.tom, { ...settled, outcome: "missed", note: "" }),
    refused("invalid"),
  );
});

test("only predictions have outcomes, only those there are, and only of what is live now", async () => {
  const other = await publishedEntry(room, "context");
  await assert.rejects(
    proposeOutcome(room.tom, { ...other, outcome: "missed", note: "" }),
    refused("invalid"),
  );
  const made = await claim();
  for (const outcome of ["open", "", "late"]) {
    await assert.rejects(proposeOutcome(room.tom, { ...made, outcome, note: "" }), ZodError);
  }
  await assert.rejects(
    proposeOutcome(room.tom, {
      entryId: made.entryId,
      publicationId: other.publicationId,
      outcome: "missed",
      note: "",
    }),
    refused("moved"),
  );
});
