import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEntry, discardDraft, saveDraft } from "@/lib/editorial/drafting";
import type { Merge } from "@/lib/editorial/merge";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import type { Proposal } from "@/lib/editorial/proposal";
import { publish } from "@/lib/editorial/publishing";
import { refused } from "@/lib/editorial/refused-for-tests";
import { submit } from "@/lib/editorial/review";
import { exactDay } from "@/lib/season/imprecise-date";
import { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const saying = (proposal: Proposal, words: Partial<Proposal["content"]>): Proposal =>
  ({
    ...proposal,
    changeKind: "update",
    note: "",
    content: { ...proposal.content, ...words },
  }) as Proposal;
const count = async (
  table: "revisions" | "entries" | "editions",
  entryId?: string,
): Promise<number> => {
  const { sql } = room.database;
  const column = table === "entries" ? "id" : "entry_id";
  const [row] = entryId
    ? await sql`select count(*)::int as n from ${sql(table)} where ${sql(column)} = ${entryId}`
    : await sql`select count(*)::int as n from ${sql(table)}`;
  return Number(row?.n);
};

test("a contributor saves a draft: a revision, and readers still see what they saw", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const saved = await saveDraft(room.jiwon, {
    entryId,
    openedOn: revisionId,
    proposal: saying(proposal, { statement: "Filming goes on." }),
    summary: "More is known",
  });
  assert.equal(saved.changed, true);
  assert.equal(saved.number, 2);
  const opening = await openEntry(room.tom, entryId);
  assert.equal(opening.proposal.content.statement, "Filming goes on.");
  assert.equal(opening.live?.proposal.content.statement, "Filming has begun.");
});

test("unchanged content makes no revision and opens no edition", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const again = await saveDraft(room.tom, {
    entryId,
    openedOn: revisionId,
    proposal: saying(proposal, {}),
    summary: "",
  });
  assert.equal(again.changed, false);
  assert.equal(await count("revisions", entryId), 1);
  assert.equal(await count("editions", entryId), 1);
});

test("two editors change different fields of one entry: both stay, and the second is told", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const open = { entryId, openedOn: revisionId, summary: "" };
  await saveDraft(room.tom, { ...open, proposal: saying(proposal, { detail: "Tom's detail" }) });
  const saved = await saveDraft(room.jiwon, {
    ...open,
    proposal: saying(proposal, { statement: "Ji-won's statement" }),
  });
  assert.deepEqual(saved.mergedFields, ["detail"]);
  assert.equal(saved.proposal.content.detail, "Tom's detail");
  assert.equal(saved.proposal.content.statement, "Ji-won's statement");
});

test("two editors change the same field: nothing is written, and all three versions come back", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const open = { entryId, openedOn: revisionId, summary: "" };
  const toms = await saveDraft(room.tom, {
    ...open,
    proposal: saying(proposal, { statement: "Tom's statement" }),
  });
  const before = await count("revisions", entryId);
  const mine = saying(proposal, { statement: "Ji-won's statement", detail: "And a detail" });
  const clash = await saveDraft(room.jiwon, { ...open, proposal: mine }).then(
    () => assert.fail("the save should have clashed"),
    (error: unknown) => error,
  );
  assert.ok(clash instanceof Refusal && clash.code === "clash");
  const detail = clash.detail as Merge & { theirRevisionId: string };
  assert.deepEqual(detail.clashes, [
    {
      field: "statement",
      base: "Filming has begun.",
      theirs: "Tom's statement",
      mine: "Ji-won's statement",
    },
  ]);
  assert.equal(detail.merged.content.detail, "And a detail");
  assert.equal(detail.theirRevisionId, toms.revisionId);
  assert.equal(await count("revisions", entryId), before);

  const chosen = saying(detail.merged, { statement: "Both together" });
  const saved = await saveDraft(room.jiwon, {
    entryId,
    openedOn: detail.theirRevisionId,
    proposal: chosen,
    summary: "Merged",
  });
  assert.equal(saved.proposal.content.statement, "Both together");
  assert.equal(saved.proposal.content.detail, "And a detail");
});

test("a note typed for the next change does not clash with the note of the last one", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const toms = await saveDraft(room.tom, {
    entryId,
    openedOn: revisionId,
    proposal: { ...saying(proposal, { detail: "More" }), note: "Tom's note" },
    summary: "",
  });
  await submit(room.tom, { entryId, revisionId: toms.revisionId });
  await publish(room.mina, { entryId, revisionId: toms.revisionId });
  const saved = await saveDraft(room.jiwon, {
    entryId,
    openedOn: revisionId,
    proposal: { ...saying(proposal, { statement: "Newer words." }), note: "Ji-won's note" },
    summary: "",
  });
  assert.equal(saved.proposal.note, "Ji-won's note");
  assert.equal(saved.proposal.content.detail, "More");
});

test("twenty editors race on one entry: no update is lost", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room, "production");
  const { db } = room.database;
  const { users, sources, publishers } = await import("@/db/schema");
  const [publisher] = await db.select().from(publishers).limit(1);
  const racers = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const [person] = await db
        .insert(users)
        .values({ name: `Racer ${i}`, role: "contributor", email: `racer${i}@newsroom.example` })
        .returning();
      const [source] = await db
        .insert(sources)
        .values({ publisherId: publisher?.id ?? "", title: `Source ${i}`, tier: "report" })
        .returning();
      return {
        actor: { id: person?.id ?? "", name: "", role: "contributor" as const },
        sourceId: source?.id ?? "",
      };
    }),
  );
  await Promise.all(
    racers.map(({ actor, sourceId }) =>
      saveDraft(actor, {
        entryId,
        openedOn: revisionId,
        proposal: {
          ...saying(proposal, {}),
          citations: [
            ...proposal.citations,
            { sourceId, stance: "supports", quote: "", locator: "" },
          ],
        },
        summary: "",
      }),
    ),
  );
  const { proposal: now } = await openEntry(room.mina, entryId);
  const cited = new Set(now.citations.map((citation) => citation.sourceId));
  assert.equal(cited.size, 21);
  assert.ok(racers.every(({ sourceId }) => cited.has(sourceId)));
  assert.equal(await count("revisions", entryId), 21);
});

test("a save takes an edition back from review: approval binds to a revision", async () => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.jiwon, saved);
  const again = await saveDraft(room.jiwon, {
    entryId: saved.entryId,
    openedOn: saved.revisionId,
    proposal: { ...proposalOf(room), note: "One more thing" },
    summary: "",
  });
  assert.equal(again.leftReview, true);
  await assert.rejects(publish(room.tom, { ...again }), refused("not allowed"));
});

test("a double click on Save, or a lost answer and its retry, writes once and answers alike", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const request = {
    entryId,
    openedOn: revisionId,
    proposal: saying(proposal, { statement: "Pressed twice." }),
    summary: "",
    key: crypto.randomUUID(),
  };
  const [one, two] = await Promise.all([
    saveDraft(room.tom, request),
    saveDraft(room.tom, request),
  ]);
  const three = await saveDraft(room.tom, request);
  assert.deepEqual(one, two);
  assert.deepEqual(one, three);
  assert.equal(await count("revisions", entryId), 2);
});

test("a new entry pressed twice is one entry", async () => {
  const before = await count("entries");
  const request = {
    seasonId: room.seasonId,
    kind: "context" as const,
    slug: "",
    proposal: proposalOf(room, "context", { statement: "Only once." }),
    summary: "",
    key: crypto.randomUUID(),
  };
  const [one, two] = await Promise.all([
    createEntry(room.tom, request),
    createEntry(room.tom, request),
  ]);
  assert.equal(one.entryId, two.entryId);
  assert.equal(await count("entries"), before + 1);
});

test("entries made at the same moment get different numbers and addresses", async () => {
  const made = await Promise.all(
    [room.mina, room.tom, room.jiwon].map((actor) =>
      createEntry(actor, {
        seasonId: room.otherSeasonId,
        kind: "context",
        slug: "",
        proposal: proposalOf(room, "context", { statement: "The same words." }),
        summary: "",
      }),
    ),
  );
  const rows = await room.database.sql`
    select number, slug from entries where id in ${room.database.sql(made.map((m) => m.entryId))} order by number`;
  assert.deepEqual(
    rows.map((row) => row.number),
    [1, 2, 3],
  );
  assert.deepEqual(rows.map((row) => row.slug).toSorted(), [
    "the-same-words",
    "the-same-words-2",
    "the-same-words-3",
  ]);
});

test("an address that is taken, or is none, is refused at its field", async () => {
  const request = {
    seasonId: room.seasonId,
    kind: "context" as const,
    proposal: proposalOf(room, "context"),
    summary: "",
  };
  await createEntry(room.tom, { ...request, slug: "an-address" });
  for (const slug of ["an-address", "Not An Address", "../x", "a--b"]) {
    await assert.rejects(createEntry(room.tom, { ...request, slug }), (error: unknown) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.problems[0]?.path, "slug");
      return true;
    });
  }
});

test("a draft is discarded only as it was seen, and only by who may", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const saved = await saveDraft(room.tom, {
    entryId,
    openedOn: revisionId,
    proposal: saying(proposal, { asOf: exactDay("2025-07-22") }),
    summary: "",
  });
  await assert.rejects(discardDraft(room.tom, { entryId, revisionId }), refused("moved"));
  await assert.rejects(
    discardDraft(room.jiwon, { entryId, revisionId: saved.revisionId }),
    refused("not allowed"),
  );
  await discardDraft(room.tom, { entryId, revisionId: saved.revisionId });
  const opening = await openEntry(room.tom, entryId);
  assert.equal(opening.edition, null);
  assert.equal(opening.proposal.content.statement, "Filming has begun.");
});
