import assert from "node:assert/strict";
import { test } from "node:test";
import { type JudgedClaim, trackRecords } from "@/lib/season/track-record";

const claim = (what: Partial<JudgedClaim> = {}): JudgedClaim => ({
  who: "The agency",
  outcome: "missed",
  daysOff: 10,
  atLeast: false,
  ...what,
});

test("nobody named has no record", () => {
  assert.deepEqual(trackRecords([claim({ who: null })]), []);
});

test("one claim is too few to judge, and so are four", () => {
  assert.equal(trackRecords([claim()])[0]?.tooFew, true);
  assert.equal(trackRecords([claim(), claim(), claim(), claim()])[0]?.tooFew, true);
});

test("open and void claims do not make a record", () => {
  const open = Array.from({ length: 9 }, () => claim({ outcome: "open", daysOff: 0 }));
  const [record] = trackRecords([...open, claim({ outcome: "void" })]);
  assert.equal(record?.claims, 10);
  assert.equal(record?.tooFew, true);
  assert.equal(record?.daysAfter, null);
});

test("how often, how early, how late", () => {
  const [record] = trackRecords([
    claim({ daysOff: 10 }),
    claim({ daysOff: 400, who: "the  AGENCY" }),
    claim({ daysOff: 30 }),
    claim({ outcome: "early", daysOff: -12 }),
    claim({ outcome: "hit", daysOff: 0 }),
  ]);
  assert.deepEqual(record, {
    who: "The agency",
    claims: 5,
    counts: { open: 0, hit: 1, early: 1, missed: 3, void: 0 },
    daysBefore: { days: 12, atLeast: false },
    daysAfter: { days: 30, atLeast: false },
    tooFew: false,
  });
});

test("where nobody can say by how many days, none are named", () => {
  const settled = claim({ outcome: "early", daysOff: 0 });
  assert.equal(trackRecords([settled])[0]?.daysBefore, null);
  assert.deepEqual(
    trackRecords([settled, claim({ outcome: "early", daysOff: -8 })])[0]?.daysBefore,
    {
      days: 8,
      atLeast: false,
    },
  );
});

test("days that may have been more are the least", () => {
  const [record] = trackRecords([claim(), claim({ daysOff: 20, atLeast: true })]);
  assert.deepEqual(record?.daysAfter, { days: 10, atLeast: true });
});

test("who claims most comes first", () => {
  const names = trackRecords([claim({ who: "B" }), claim({ who: "A" }), claim({ who: "B" })]);
  assert.deepEqual(
    names.map(({ who }) => who),
    ["B", "A"],
  );
});
