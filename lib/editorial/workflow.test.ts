import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { can, type Standing, VERBS, WORKFLOW } from "@/lib/editorial/workflow";
import { EDITION_STATES, ROLES } from "@/lib/season/words";

const IDS = ["mina", "tom", "ji-won"];
const anyone = fc.record({
  id: fc.constantFrom(...IDS),
  name: fc.constant("Somebody"),
  role: fc.constantFrom(...ROLES),
});
const standing: fc.Arbitrary<Standing> = fc.record({
  live: fc.boolean(),
  edition: fc.option(
    fc.record({
      state: fc.constantFrom(...EDITION_STATES),
      openedBy: fc.constantFrom(...IDS),
      submittedBy: fc.option(fc.constantFrom(...IDS)),
      authorId: fc.constantFrom(...IDS),
    }),
  ),
});
const verb = fc.constantFrom(...VERBS);

test("a refusal always says why, in a sentence", () => {
  fc.assert(
    fc.property(anyone, verb, standing, (actor, doing, now) => {
      const decision = can(actor, doing, now);
      if (!decision.allowed) assert.match(decision.reason, /^[A-Z].*\.$/);
    }),
  );
});

test("nobody publishes what they sent or wrote themselves", () => {
  fc.assert(
    fc.property(anyone, standing, (actor, now) => {
      if (!can(actor, "publish", now).allowed) return;
      assert.equal(now.edition?.state, "in review");
      assert.notEqual(now.edition?.submittedBy, actor.id);
      assert.notEqual(now.edition?.authorId, actor.id);
    }),
  );
});

test("contributors draft, send and restore, and never decide what readers see", () => {
  fc.assert(
    fc.property(anyone, verb, standing, (actor, doing, now) => {
      if (actor.role !== "contributor" || !can(actor, doing, now).allowed) return;
      assert.ok(["save", "submit", "discard", "restore"].includes(doing));
    }),
  );
});

test("a closed edition is left alone", () => {
  fc.assert(
    fc.property(anyone, verb, standing, (actor, doing, now) => {
      const state = now.edition?.state;
      if (state !== "published" && state !== "discarded" && state !== "superseded") return;
      if (doing === "retract" || doing === "check") return;
      assert.equal(can(actor, doing, now).allowed, false);
    }),
  );
});

test("every verb stands in the table, and leads to a state that exists", () => {
  assert.deepEqual(Object.keys(WORKFLOW).toSorted(), [...VERBS].toSorted());
  for (const { to } of Object.values(WORKFLOW)) {
    assert.ok(to === null || (EDITION_STATES as readonly string[]).includes(to));
  }
});
