import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import { merge, settleChangeKind } from "@/lib/editorial/merge";
import type { Proposal } from "@/lib/editorial/proposal";
import { emptyContent } from "@/lib/season/content";

const SOURCES = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const words = fc.constantFrom("", "Filming has begun.", "Filming goes on.", "Nobody knows.");
const proposal: fc.Arbitrary<Proposal> = fc
  .record({
    statement: words,
    detail: words,
    stage: fc.constantFrom(null, "filming" as const, "completed" as const),
    note: words,
    changeKind: fc.constantFrom("update" as const, "correction" as const),
    cited: fc.uniqueArray(fc.constantFrom(...SOURCES)),
    quote: words,
  })
  .map(({ statement, detail, stage, note, changeKind, cited, quote }) => ({
    content: { ...emptyContent("production"), statement, detail, stage },
    citations: cited.map((sourceId) => ({
      sourceId,
      stance: "supports" as const,
      quote,
      locator: "",
    })),
    changeKind,
    note,
  }));

const cited = (p: Proposal): Map<string, unknown> =>
  new Map(p.citations.map((citation) => [citation.sourceId, citation]));
const same = (a: Proposal, b: Proposal): void => {
  assert.deepEqual(a.content, b.content);
  assert.deepEqual(cited(a), cited(b));
  assert.equal(a.note, b.note);
  assert.equal(a.changeKind, b.changeKind);
};

test("when only I changed something, the merge is mine", () => {
  fc.assert(
    fc.property(proposal, proposal, (base, mine) => {
      const { merged, clashes, theirsOnly } = merge(base, base, mine);
      assert.deepEqual([clashes, theirsOnly], [[], []]);
      same(merged, mine);
    }),
  );
});

test("when only they changed something, the merge is theirs", () => {
  fc.assert(
    fc.property(proposal, proposal, (base, theirs) => {
      const { merged, clashes, mineOnly } = merge(base, theirs, base);
      assert.deepEqual([clashes, mineOnly], [[], []]);
      same(merged, theirs);
    }),
  );
});

test("the same change made twice is no clash", () => {
  fc.assert(
    fc.property(proposal, proposal, (base, both) => {
      const { merged, clashes } = merge(base, both, both);
      assert.deepEqual(clashes, []);
      same(merged, both);
    }),
  );
});

test("who is mine and who is theirs does not decide what clashes, nor what comes out without one", () => {
  fc.assert(
    fc.property(proposal, proposal, proposal, (base, a, b) => {
      const one = merge(base, a, b);
      const other = merge(base, b, a);
      const fields = (m: typeof one): string[] => m.clashes.map((clash) => clash.field).toSorted();
      assert.deepEqual(fields(one), fields(other));
      if (one.clashes.length === 0) same(one.merged, other.merged);
    }),
  );
});

test("no field is lost: each comes from base, theirs or mine, and a clash shows all three", () => {
  fc.assert(
    fc.property(proposal, proposal, proposal, (base, theirs, mine) => {
      const { merged, clashes } = merge(base, theirs, mine);
      for (const [field, value] of Object.entries(merged.content)) {
        const of = (p: Proposal): unknown => (p.content as Record<string, unknown>)[field];
        assert.ok([of(base), of(theirs), of(mine)].some((option) => Object.is(option, value)));
      }
      for (const clash of clashes) {
        assert.notDeepEqual(clash.base, clash.theirs);
        assert.notDeepEqual(clash.base, clash.mine);
        assert.notDeepEqual(clash.theirs, clash.mine);
      }
    }),
  );
});

test("two people add two sources: both stay", () => {
  fc.assert(
    fc.property(proposal, (base) => {
      const without: Proposal = { ...base, citations: [] };
      const add = (sourceId: string): Proposal => ({
        ...without,
        citations: [{ sourceId, stance: "supports", quote: "", locator: "" }],
      });
      const [first, second] = [SOURCES[0] ?? "", SOURCES[1] ?? ""];
      const { merged, clashes } = merge(without, add(first), add(second));
      assert.deepEqual(clashes, []);
      assert.deepEqual(new Set(merged.citations.map((c) => c.sourceId)), new Set([first, second]));
    }),
  );
});

test("two suggested change kinds do not clash; a chosen one wins over a suggested one", () => {
  const live: Proposal = {
    content: { ...emptyContent("production"), statement: "It films.", stage: "filming" },
    citations: [],
    changeKind: "new",
    note: "",
  };
  const said = (content: Partial<Proposal["content"]> & { stage?: "completed" }): Proposal => {
    const changed = { ...live, content: { ...live.content, ...content } } as Proposal;
    return { ...changed, changeKind: suggestChangeKind(live, changed).changeKind };
  };
  const base = said({});
  const theirs = said({ statement: "It goes on filming." });
  const mine = said({ stage: "completed" });
  const dated: Proposal = { ...theirs, changeKind: "update" };
  const settle = (their: Proposal, my: Proposal) =>
    settleChangeKind(merge(base, their, my), live, their, my);

  assert.equal(settle(theirs, mine).merged.changeKind, "correction");
  assert.deepEqual(settle(dated, mine).clashes, []);
  assert.equal(settle(dated, mine).merged.changeKind, "update");
  assert.equal(settle(mine, dated).merged.changeKind, "update");
  const chosen: Proposal = { ...mine, changeKind: "new" };
  assert.deepEqual(
    settle(dated, chosen).clashes.map(({ field }) => field),
    ["changeKind"],
  );
});
