import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emptyContent } from "@/lib/season/content";
import { addDays, type Day, daysBetween } from "@/lib/season/day";
import {
  type Awaited,
  byOverdue,
  dueOn,
  housePolicy,
  NEAR_DAYS,
  nearOn,
  policyFor,
  stateOf,
} from "@/lib/season/stale-policy";
import { KINDS } from "@/lib/season/words";

const day: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => addDays("2022-01-01", n));
const policy = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([a, b]) => ({ days: Math.max(a, b), nearDays: Math.min(a, b) }));
const awaited: fc.Arbitrary<Awaited> = fc
  .record({
    what: fc.constant("the release"),
    earliest: fc.option(day),
    latest: fc.option(day),
  })
  .map(({ what, earliest, latest }) =>
    earliest && latest && earliest > latest
      ? { what, earliest: latest, latest: earliest }
      : { what, earliest, latest },
  );
const facts = fc.record({
  lastLook: day,
  recheckAfter: fc.option(day),
  awaited: fc.array(awaited, { maxLength: 4 }),
});

test("an entry is due after its last look, and no later than its policy says", () => {
  fc.assert(
    fc.property(facts, policy, (known, rule) => {
      const { on } = dueOn(known, rule);
      assert.ok(on > known.lastLook);
      assert.ok(daysBetween(known.lastLook, on) <= rule.days);
    }),
  );
});

test("looking today never leaves it due, and looking later never makes it due earlier", () => {
  fc.assert(
    fc.property(facts, day, policy, (known, later, rule) => {
      fc.pre(later >= known.lastLook && known.recheckAfter === null);
      assert.ok(dueOn({ ...known, lastLook: later }, rule).on >= dueOn(known, rule).on);
    }),
  );
});

test("more to wait for, a shorter policy, or a date of its own never make it due later", () => {
  fc.assert(
    fc.property(facts, awaited, day, policy, (known, another, own, rule) => {
      const { on } = dueOn(known, rule);
      const more = { ...known, awaited: [...known.awaited, another] };
      assert.ok(dueOn(more, rule).on <= on);
      assert.ok(dueOn({ ...known, recheckAfter: null }, rule).on >= on);
      assert.ok(
        dueOn({ ...known, recheckAfter: null }, { days: 1, nearDays: 1 }).on <=
          addDays(known.lastLook, 1),
      );
      if (own > known.lastLook) assert.ok(dueOn({ ...known, recheckAfter: own }, rule).on <= own);
    }),
  );
});

test("due by nearness only on a day on which something is near", () => {
  fc.assert(
    fc.property(facts, policy, (known, rule) => {
      const { on, by } = dueOn(known, rule);
      if (by === "policy, near") assert.ok(nearOn(known.awaited, on));
      if (by === "its own date") assert.equal(on, known.recheckAfter);
    }),
  );
});

const release = { what: "the release", earliest: "2026-03-01", latest: "2026-03-20" };
const unseen = { recheckAfter: null, awaited: [release] };

test("a date comes near a month ahead, and what was looked at before that is due then at the latest", () => {
  const rule = { days: 90, nearDays: 7 };
  assert.deepEqual(dueOn({ ...unseen, lastLook: "2026-01-01" }, rule), {
    on: addDays("2026-03-01", -NEAR_DAYS),
    by: "policy, near",
  });
  assert.deepEqual(dueOn({ ...unseen, lastLook: "2026-02-20" }, rule), {
    on: "2026-02-27",
    by: "policy, near",
  });
  assert.deepEqual(dueOn({ ...unseen, lastLook: "2026-03-19" }, rule), {
    on: "2026-06-17",
    by: "policy",
  });
});

test("of a window of a whole year only its ends are near", () => {
  const year = { what: "the release", earliest: "2026-01-01", latest: "2026-12-31" };
  assert.equal(nearOn([year], "2025-12-10"), year);
  assert.equal(nearOn([year], "2026-07-01"), null);
  assert.equal(nearOn([year], "2026-12-10"), year);
  assert.equal(nearOn([year], "2027-01-01"), null);
  assert.equal(nearOn([{ ...year, earliest: null, latest: null }], "2026-01-01"), null);
});

test("a look on its own date, or after it, answers that date", () => {
  const rule = { days: 365, nearDays: 1 };
  const own = { awaited: [], recheckAfter: "2026-02-01" };
  assert.deepEqual(dueOn({ ...own, lastLook: "2026-01-31" }, rule), {
    on: "2026-02-01",
    by: "its own date",
  });
  assert.equal(dueOn({ ...own, lastLook: "2026-02-01" }, rule).on, "2027-02-01");
});

test("the house has a policy for every kind and state, shorter when it is near", () => {
  for (const { kind, state, days, nearDays } of housePolicy()) {
    assert.ok(nearDays >= 1 && nearDays <= days, `${kind}, ${state}`);
    assert.deepEqual(policyFor(kind, state), { days, nearDays });
  }
  for (const kind of KINDS) {
    const state = stateOf({ kind, content: emptyContent(kind) } as Parameters<typeof stateOf>[0]);
    assert.ok(policyFor(kind, state).days > 0);
  }
  assert.equal(policyFor("release", "none announced").days, 14);
  assert.equal(policyFor("trailer", "none yet").days, 30);
  assert.equal(policyFor("cast", "confirmed").days, 90);
});

test("the desk's own line outweighs the house's, for that state alone", () => {
  const own = [{ kind: "release" as const, state: "none announced", days: 5, nearDays: 1 }];
  assert.deepEqual(policyFor("release", "none announced", own), { days: 5, nearDays: 1 });
  assert.equal(policyFor("release", "delayed", own).days, 7);
});

test("the most overdue comes first", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ overdue: fc.integer() })), (items) => {
      const ordered = byOverdue(items);
      assert.equal(ordered.length, items.length);
      ordered.forEach((item, i) => {
        if (i > 0) assert.ok(item.overdue <= ordered[i - 1]!.overdue);
      });
    }),
  );
});
