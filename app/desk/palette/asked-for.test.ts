import assert from "node:assert/strict";
import { test } from "node:test";
import { askedFor, isMeant, isNamed } from "@/app/desk/palette/asked-for";

test("a page of an entry is asked for by its name, before or after the entry's words", () => {
  const cases = {
    "history on-jo": { words: "on-jo", step: "history" },
    "on-jo History ": { words: "on-jo", step: "history" },
    "review 13": { words: "13", step: "review" },
    review: { words: "", step: "review" },
    "park ji-hu": { words: "park ji-hu", step: "open" },
    "edit no. 4": { words: "no. 4", step: "open" },
    "": { words: "", step: "open" },
  };
  for (const [typed, wanted] of Object.entries(cases)) {
    assert.deepEqual(askedFor(typed), wanted, typed);
  }
});

test("pages and actions are met by the beginnings of their words, and by what else they are called", () => {
  assert.ok(isMeant("pers new", "New person"));
  assert.ok(isMeant("stale pol", "How often we look", "stale policy"));
  assert.ok(!isMeant("new ale", "New person"));
  assert.ok(isMeant("", "Queue"));
  assert.ok(isNamed("new p", "New person"));
  assert.ok(isNamed("NEW ENTRY trailer", "New entry: trailer"));
  assert.ok(!isNamed("ne", "New person"));
  assert.ok(!isNamed("person", "New person"));
});
