import assert from "node:assert/strict";
import { test } from "node:test";
import { contentHash } from "@/db/content-hash";
import { emptyContent } from "@/lib/season/content";

const sourceId = "6a1f0b7e-52a5-4f0c-9a1e-0d6f7c2b8a11";
const proposal = {
  content: { ...emptyContent("context"), statement: "Filming is under way." },
  citations: [{ sourceId, stance: "supports" as const, quote: "", locator: "" }],
  changeKind: "new" as const,
  note: "",
};

test("the same words hash the same in whatever order their keys come", () => {
  const reversed = Object.fromEntries(Object.entries(proposal.content).reverse());
  assert.equal(
    contentHash({ ...proposal, content: reversed as typeof proposal.content }),
    contentHash(proposal),
  );
  assert.match(contentHash(proposal), /^[0-9a-f]{64}$/);
});

test("another word, citation, change kind or note makes another hash", () => {
  const others = [
    { ...proposal, content: { ...proposal.content, statement: "Filming is over." } },
    { ...proposal, citations: [] },
    { ...proposal, changeKind: "update" as const },
    { ...proposal, note: "Newer." },
  ];
  const hashes = new Set([proposal, ...others].map(contentHash));
  assert.equal(hashes.size, 5);
});
