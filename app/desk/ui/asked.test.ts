import assert from "node:assert/strict";
import { test } from "node:test";
import { choiceFrom, numberFrom, textFrom } from "@/app/desk/ui/asked";

test("of an address only what can be looked for is read", () => {
  const textOf = (q: string | string[] | undefined) => textFrom({ q }, "q");
  assert.equal(textOf("  filming "), "filming");
  assert.equal(textOf("윤찬영 🧟"), "윤찬영 🧟");
  assert.equal(textOf("a".repeat(300))?.length, 200);
  for (const nothing of [undefined, "", "  ", ["a", "b"], "a\0", "\ud800", "a\udc00b"]) {
    assert.equal(textOf(nothing), undefined);
  }
  assert.equal(textOf(`${"a".repeat(199)}🧟`), "a".repeat(199));
});

test("a choice is one of those offered, a number a small whole one", () => {
  assert.equal(choiceFrom({ kind: "cast" }, "kind", ["cast"]), "cast");
  assert.equal(choiceFrom({ kind: "constructor" }, "kind", ["cast"]), undefined);
  assert.equal(choiceFrom({ kind: ["cast"] }, "kind", ["cast"]), undefined);
  assert.equal(numberFrom({ n: "12" }, "n"), 12);
  for (const n of ["0", "-1", "1e3", "1.5", "9999999999", ""]) {
    assert.equal(numberFrom({ n }, "n"), undefined, n);
  }
});
