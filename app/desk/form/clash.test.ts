import assert from "node:assert/strict";
import { test } from "node:test";
import { carryOver, proposesSame } from "@/app/desk/form/carry-over";
import { clashIn, leftToChoose, resolved } from "@/app/desk/form/clash";
import { formOf } from "@/app/desk/form/model";
import { merge } from "@/lib/editorial/merge";
import type { Proposal } from "@/lib/editorial/proposal";
import { emptyContent } from "@/lib/season/content";

const [A, B] = ["3b241101-e2bb-4255-8caf-4136c566a962", "9c5b94b1-35ad-49bb-b118-8e8fc24abf80"];
const cite = (sourceId: string, quote: string) => ({
  sourceId,
  stance: "supports" as const,
  quote,
  locator: "",
});
const base: Proposal = {
  content: { ...emptyContent("renewal"), statement: "It is renewed.", detail: "Before." },
  citations: [cite(A, "")],
  changeKind: "update",
  note: "",
};
const theirs: Proposal = {
  ...base,
  content: { ...base.content, statement: "Netflix renewed it." },
  citations: [cite(A, "theirs")],
  note: "Theirs.",
};
const mine: Proposal = {
  ...base,
  content: { ...base.content, statement: "It was renewed in 2022.", detail: "After." },
  citations: [],
  note: "Mine.",
};

test("a merge saves what was chosen for each clash and all that did not clash", () => {
  const detail = {
    ...merge(base, theirs, mine),
    theirRevisionId: B,
    liveSeen: null,
    against: "draft" as const,
  };
  assert.deepEqual(detail.clashes.map(({ field }) => field).toSorted(), [
    `citation:${A}`,
    "note",
    "statement",
  ]);
  assert.equal(leftToChoose(detail.clashes, { note: { take: "mine" } }), 2);
  const saved = resolved(detail, {
    statement: { take: "together", words: "Netflix renewed it in 2022." },
    note: { take: "theirs" },
    [`citation:${A}`]: { take: "mine" },
  });
  assert.equal(saved.content.statement, "Netflix renewed it in 2022.");
  assert.equal(saved.content.detail, "After.");
  assert.equal(saved.note, "Theirs.");
  assert.deepEqual(saved.citations, []);
});

test("a citation they removed comes back when mine is chosen", () => {
  const detail = {
    ...merge(base, { ...base, citations: [] }, { ...base, citations: [cite(A, "mine")] }),
    theirRevisionId: B,
    liveSeen: null,
    against: "draft" as const,
  };
  const saved = resolved(detail, { [`citation:${A}`]: { take: "mine" } });
  assert.deepEqual(saved.citations, [cite(A, "mine")]);
});

test("only a clash is read as one", () => {
  assert.equal(clashIn(null), null);
  assert.equal(clashIn([{ verdict: "stops" }]), null);
});

test("what somebody goes on typing during a save is kept over what was saved", () => {
  const sent = formOf("renewal", mine, null);
  const now = { ...sent, content: { ...sent.content, statement: "It was renewed in 2022. And" } };
  const saved = formOf("renewal", { ...mine, note: "Merged." }, null);
  const after = carryOver(sent, now, saved);
  assert.equal(after.content.statement, "It was renewed in 2022. And");
  assert.equal(after.note, "Merged.");
  assert.equal(proposesSame(after, saved), false);
  assert.equal(proposesSame({ ...saved, summary: "Because." }, saved), true);
});
