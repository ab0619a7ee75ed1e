import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { knownRefusal } from "@/app/desk/known-refusals";
import { Refusal } from "@/lib/season/refusal";

const fromPostgres = (more: object) => {
  const cause = Object.assign(new Error("secret detail"), more);
  return new Error("Failed query: select secret", { cause });
};

test("a refusal is itself", () => {
  const refusal = new Refusal("moved", "It moved.");
  assert.equal(knownRefusal(refusal), refusal);
});

test("a shape that does not fit is invalid, problem by problem", () => {
  const schema = z.object({
    statement: z.string("Say it."),
    citations: z.array(z.object({ quote: z.string("Quote it.") })),
  });
  const { error } = schema.safeParse({ citations: [{}] });
  const refusal = knownRefusal(error)!;
  assert.equal(refusal.code, "invalid");
  assert.equal(refusal.message, "2 fields need another look. Nothing was changed.");
  assert.deepEqual(refusal.problems, [
    { path: "statement", message: "Say it." },
    { path: "citations.0.quote", message: "Quote it." },
  ]);
});

test("zod's own words for a shape no form sends are never shown", () => {
  const schema = z.strictObject({
    id: z.uuid(),
    kind: z.enum(["a", "b"]),
    words: z.string().max(3),
    list: z.array(z.string()).min(1),
    at: z.url(),
  });
  const sent = { id: "x", kind: 7, words: "long", list: [], at: "no", more: true };
  for (const value of [sent, null, {}]) {
    const refusal = knownRefusal(schema.safeParse(value).error)!;
    for (const { message } of refusal.problems)
      assert.match(message, /^This is not what this page/);
  }
});

const TABLE: [says: string, error: object, code: string | null][] = [
  ["an address in use", { code: "23505", constraint_name: "users_email_key" }, "taken"],
  ["a slug in use", { code: "23505", constraint_name: "entries_seasonId_slug_unique" }, "taken"],
  ["a second draft", { code: "23505", constraint_name: "editions_one_open" }, "moved"],
  [
    "a second publication of an edition",
    { code: "23505", constraint_name: "publications_one_per_edition" },
    "moved",
  ],
  ["a deadlock", { code: "40P01" }, "moved"],
  ["the last admin", { code: "23001", message: "the last admin cannot go away" }, "blocked"],
  ["another uniqueness", { code: "23505", constraint_name: "secrets_key" }, null],
  ["rewriting history", { code: "23001", message: "revisions is append-only" }, null],
  ["a broken query", { code: "42601" }, null],
];
for (const [says, error, code] of TABLE) {
  test(`from the database: ${says} is ${code ?? "a fault"}`, () => {
    const refusal = knownRefusal(fromPostgres(error));
    assert.equal(refusal?.code ?? null, code);
    assert.doesNotMatch(refusal?.message ?? "", /secret/);
  });
}

test("anything else is a fault", () => {
  assert.equal(knownRefusal(new TypeError("secret")), null);
  assert.equal(knownRefusal("thrown"), null);
  assert.equal(knownRefusal(undefined), null);
});
