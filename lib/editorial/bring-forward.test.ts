import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { ClashDetail } from "@/lib/editorial/bring-forward";
import { saveDraft, type SaveRequest } from "@/lib/editorial/drafting";
import {
  liveMoves,
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import type { Proposal } from "@/lib/editorial/proposal";
import { publishAlone, retract } from "@/lib/editorial/publishing";
import { restore } from "@/lib/editorial/restoring";
import { reviewOf } from "@/lib/editorial/review";
import type { Saved } from "@/lib/editorial/revisions";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const saying = (proposal: Proposal, words: Record<string, unknown>): Proposal => ({
  ...proposal,
  content: { ...proposal.content, ...words },
});

/** A form as the browser has it: what it says, and what it has seen. */
type Form = Pick<SaveRequest, "openedOn" | "liveSeen"> & { proposal: Proposal };

async function opened(actor: Actor, entryId: string): Promise<Form> {
  const { openedOn, liveSeen, proposal } = await openEntry(actor, entryId);
  return { openedOn, liveSeen, proposal };
}

/** Saves the form; the clash when there is one. */
async function save(
  actor: Actor,
  entryId: string,
  form: Form,
): Promise<{ saved: Saved; clash?: never } | { clash: ClashDetail; saved?: never }> {
  try {
    return { saved: await saveDraft(actor, { entryId, ...form, summary: "" }) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "clash") throw error;
    return { clash: error.detail as ClashDetail };
  }
}

/** The form as the clash panel sends it on, with one side taken everywhere. */
function choosing(clash: ClashDetail, side: "mine" | "theirs"): Form {
  const chosen = Object.fromEntries(clash.clashes.map((each) => [each.field, each[side]]));
  return {
    openedOn: clash.theirRevisionId,
    liveSeen: clash.liveSeen,
    proposal: saying(clash.merged, chosen),
  };
}

/** A draft of Ji-won's, begun from what was live before something newer came. */
async function overtakenDraft(mine: Record<string, unknown>, newer: Record<string, unknown>) {
  const { entryId } = await publishedEntry(room);
  const begun = await opened(room.jiwon, entryId);
  await save(room.jiwon, entryId, { ...begun, proposal: saying(begun.proposal, mine) });
  const live = await liveMoves(room, entryId, newer);
  return { entryId, live };
}

test("live moved under a draft and one takes one's own wording: one choice is enough", async () => {
  const { entryId, live } = await overtakenDraft(
    { statement: "Ji-won's words." },
    { statement: "Mina's words.", detail: "Mina's detail." },
  );
  const form = await opened(room.jiwon, entryId);
  const { clash } = await save(room.jiwon, entryId, form);
  assert.equal(clash?.against, "live");
  assert.deepEqual(
    clash?.clashes.map(({ field, theirs }) => [field, theirs]),
    [["statement", "Mina's words."]],
  );
  const { saved } = await save(room.jiwon, entryId, choosing(clash, "mine"));
  assert.equal(saved?.proposal.content.statement, "Ji-won's words.");
  assert.equal(saved?.proposal.content.detail, "Mina's detail.");
  assert.equal(saved?.liveSeen, live.revisionId);
  assert.equal((await reviewOf(room.tom, entryId))?.behind, null);

  const more = await opened(room.jiwon, entryId);
  const again = await save(room.jiwon, entryId, {
    ...more,
    proposal: saying(more.proposal, { detail: "Ji-won's detail." }),
  });
  assert.equal(again.saved?.proposal.content.statement, "Ji-won's words.");
});

test("a colleague who brought it forward has chosen for everybody who had it open", async () => {
  const { entryId } = await overtakenDraft(
    { statement: "Ji-won's words." },
    { statement: "Mina's words." },
  );
  const toms = await opened(room.tom, entryId);
  const jiwons = await opened(room.jiwon, entryId);
  const { clash } = await save(room.jiwon, entryId, jiwons);
  assert.ok(clash);
  await save(room.jiwon, entryId, choosing(clash, "mine"));
  const { saved } = await save(room.tom, entryId, {
    ...toms,
    proposal: saying(toms.proposal, { detail: "Tom's detail." }),
  });
  assert.equal(saved?.proposal.content.statement, "Ji-won's words.");
  assert.equal(saved?.proposal.content.detail, "Tom's detail.");
});

test("a choice that agrees with the draft in every word is a revision still: it is looked at anew", async () => {
  const { entryId } = await overtakenDraft(
    { statement: "Ji-won's words." },
    { statement: "Mina's words." },
  );
  const { clash } = await save(room.jiwon, entryId, await opened(room.jiwon, entryId));
  assert.ok(clash);
  const { saved } = await save(room.jiwon, entryId, choosing(clash, "mine"));
  assert.equal(saved?.changed, true);
});

test("restoring into a draft that is behind takes nothing back from readers unseen", async () => {
  const { entryId } = await overtakenDraft(
    { statement: "Ji-won's words." },
    { detail: "Mina's detail." },
  );
  const [first] = await room.database.sql`
    select id from revisions where entry_id = ${entryId} and number = 1`;
  await restore(room.jiwon, {
    entryId,
    fromRevisionId: String(first?.id),
    latestNumber: 3,
    fields: ["statement"],
  });
  assert.ok((await reviewOf(room.tom, entryId))?.behind);
  const { saved } = await save(room.jiwon, entryId, await opened(room.jiwon, entryId));
  assert.equal(saved?.proposal.content.detail, "Mina's detail.");
});

test("a form cannot claim to have seen what readers never saw", async () => {
  const { entryId } = await overtakenDraft({ detail: "One." }, { detail: "Two." });
  const form = await opened(room.jiwon, entryId);
  const own = await save(room.jiwon, entryId, { ...form, liveSeen: form.openedOn });
  assert.equal(own.clash?.against, "live");
  const { revisionId: liveSeen } = await publishedEntry(room);
  await assert.rejects(
    save(room.jiwon, entryId, { ...form, liveSeen }),
    (error: unknown) => error instanceof Refusal && error.code === "not found",
  );
});

test("a draft of an entry that was taken back meanwhile is saved as it is", async () => {
  const { entryId, publicationId } = await publishedEntry(room);
  const begun = await opened(room.jiwon, entryId);
  await save(room.jiwon, entryId, {
    ...begun,
    proposal: saying(begun.proposal, { statement: "Ji-won's words." }),
  });
  const form = await opened(room.jiwon, entryId);
  await retract(room.tom, { entryId, publicationId, reason: "It was wrong." });
  const { saved } = await save(room.jiwon, entryId, {
    ...form,
    proposal: saying(form.proposal, { detail: "More." }),
  });
  assert.equal(saved?.proposal.content.statement, "Ji-won's words.");
});

// Every value typed is a value of its own, so one that goes away was seen by who replaced it.
test("any sequence of saves, choices and publications converges and loses no one's field", async () => {
  const FIELDS = ["statement", "detail"] as const;
  type Field = (typeof FIELDS)[number];
  type Words = Record<Field, string>;
  const wordsOf = ({ content }: Proposal): Words => ({
    statement: content.statement,
    detail: content.detail,
  });
  const person = fc.constantFrom("mina", "tom", "jiwon");
  const field = fc.constantFrom(...FIELDS);
  const step = fc.oneof(
    fc.record({ does: fc.constant("open" as const), who: person }),
    fc.record({ does: fc.constant("type" as const), who: person, field }),
    fc.record({
      does: fc.constant("save" as const),
      who: person,
      side: fc.constantFrom("mine" as const, "theirs" as const),
    }),
    fc.record({ does: fc.constant("publish" as const), who: person }),
    fc.record({ does: fc.constant("come due" as const), field }),
  );
  // Ji-won drafts, and what readers see moves: the rest is anybody's.
  const begun = fc.tuple(field, field).map(([typed, due]) => [
    { does: "type" as const, who: "jiwon", field: typed },
    { does: "save" as const, who: "jiwon", side: "mine" as const },
    { does: "come due" as const, field: due },
  ]);
  await fc.assert(
    fc.asyncProperty(begun, fc.array(step, { maxLength: 14 }), async (start, rest) => {
      let n = 0;
      const fresh = (): string => `Value ${(n += 1)} of many.`;
      const { entryId, proposal } = await publishedEntry(room, "production", {
        statement: fresh(),
        detail: fresh(),
      });
      let live = wordsOf(proposal);
      let draft: Words | null = null;
      const replaced = new Set<string>();
      const forms = new Map<string, Form>();
      const kept = (before: Words, now: Words): void => {
        for (const name of FIELDS) {
          const fine = before[name] === now[name] || replaced.has(before[name]);
          assert.ok(fine, `“${before[name]}” went away and nobody who saw it chose that`);
        }
      };
      for (const each of [...start, ...rest]) {
        if (each.does === "come due") {
          // Whoever scheduled it had seen what was live.
          replaced.add(live[each.field]);
          live = wordsOf((await liveMoves(room, entryId, { [each.field]: fresh() })).proposal);
          continue;
        }
        const { who } = each;
        const actor = room[who as "mina"];
        if (each.does === "open" || !forms.has(who)) forms.set(who, await opened(actor, entryId));
        const form = forms.get(who) as Form;
        if (each.does === "type") {
          replaced.add(wordsOf(form.proposal)[each.field]);
          forms.set(who, { ...form, proposal: saying(form.proposal, { [each.field]: fresh() }) });
        } else if (each.does === "save") {
          const mine = wordsOf(form.proposal);
          let answered = await save(actor, entryId, form);
          for (let tries = 0; answered.clash; tries += 1) {
            assert.ok(tries < 2, "the clash comes back whatever is chosen");
            const other = each.side === "mine" ? "theirs" : "mine";
            for (const one of answered.clash.clashes) replaced.add(String(one[other]));
            answered = await save(actor, entryId, choosing(answered.clash, each.side));
          }
          const { saved } = answered;
          const now = wordsOf(saved.proposal);
          if (draft) kept(draft, now);
          kept(live, now);
          for (const name of FIELDS.filter((each) => mine[each] !== now[each])) {
            const others = [draft?.[name], live[name]];
            assert.ok(
              replaced.has(mine[name]) || others.includes(now[name]),
              `“${mine[name]}” was typed and is lost`,
            );
          }
          draft = saved.changed || draft ? now : null;
          const { revisionId: openedOn, liveSeen } = saved;
          forms.set(who, { openedOn, liveSeen, proposal: saved.proposal });
        } else if (each.does === "publish" && actor.role !== "contributor") {
          const { edition, openedOn } = await openEntry(actor, entryId);
          if (!edition || !openedOn) continue;
          const request = { entryId, revisionId: openedOn, reason: "Nobody else is here." };
          const published = await publishAlone(actor, request).catch((error: unknown) => {
            if (error instanceof Refusal && error.code === "moved") return null;
            throw error;
          });
          if (!published || !draft) continue;
          kept(live, draft);
          live = draft;
          draft = null;
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("the change kind that was suggested is suggested anew over what is live now", async () => {
  const { entryId } = await overtakenDraft(
    { detail: "Ji-won's detail." },
    { statement: "Newer.", asOf: proposalOf(room).content.asOf },
  );
  const form = await opened(room.jiwon, entryId);
  const { saved } = await save(room.jiwon, entryId, form);
  assert.equal(saved?.proposal.changeKind, "clarification");
});
