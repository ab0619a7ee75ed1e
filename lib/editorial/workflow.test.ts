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
  scheduled: fc.boolean(),
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

test("what goes live by itself was approved by a second person, or was scheduled alone", () => {
  fc.assert(
    fc.property(anyone, standing, (actor, now) => {
      assert.equal(
        can(actor, "schedule", now).allowed,
        can(actor, "publish", now).allowed && !now.scheduled,
      );
      assert.equal(
        can(actor, "schedule alone", now).allowed,
        can(actor, "publish alone", now).allowed && !now.scheduled,
      );
    }),
  );
});

test("a scheduled change is moved and cancelled whatever else is open, and it alone", () => {
  fc.assert(
    fc.property(
      anyone,
      fc.constantFrom("move schedule" as const, "cancel schedule" as const),
      standing.filter(({ edition }) => edition?.state !== "scheduled"),
      (actor, doing, now) => {
        const may = now.scheduled && actor.role !== "contributor";
        assert.equal(can(actor, doing, now).allowed, may);
      },
    ),
  );
});

test("a scheduled change stands in the way of nothing but another schedule", () => {
  fc.assert(
    fc.property(anyone, verb, standing, (actor, doing, now) => {
      const without = can(actor, doing, { ...now, scheduled: false });
      const beside = can(actor, doing, { ...now, scheduled: true });
      if (without.allowed && !beside.allowed) assert.match(doing, /^schedule/);
    }),
  );
});

test("contributors draft, send and restore, and never decide what readers see", () => {
  fc.assert(
    fc.property(anyone, verb, standing, (actor, doing, now) => {
      if (actor.role !== "contributor" || !can(actor, doing, now).allowed) return;
      assert.ok(["save", "submit", "rebase", "discard", "restore"].includes(doing));
    }),
  );
});

test("a closed edition is left alone", () => {
  fc.assert(
    fc.property(anyone, verb, standing, (actor, doing, now) => {
      const state = now.edition?.state;
      if (state !== "published" && state !== "discarded" && state !== "superseded") return;
      if (doing === "retract" || doing === "check") return;
      // The scheduled edition has a place of its own, beside whatever became of another.
      if (now.scheduled && WORKFLOW[doing].from.includes("scheduled")) return;
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
