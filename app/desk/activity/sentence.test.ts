import assert from "node:assert/strict";
import { test } from "node:test";
import { doerOf, remarkOf, sentenceOf } from "@/app/desk/activity/sentence";
import type { ActivityLine } from "@/lib/editorial/activity";
import { EVENT_VERBS } from "@/lib/season/words";

const line = (what: Partial<ActivityLine>): ActivityLine => ({
  sequence: 1,
  at: new Date("2025-08-12T13:48:00Z"),
  actor: "Tom Reyes",
  verb: "publish",
  entryId: "1",
  entryNumber: 5,
  entryKind: "cast",
  person: null,
  details: {},
  ...what,
});
const told = (what: Partial<ActivityLine>): string => {
  const said = line(what);
  const { before, after } = sentenceOf(said);
  const entry = said.entryNumber === null ? "" : `No. ${said.entryNumber}`;
  return `${doerOf(said)} ${before}${entry}${after}`;
};
const team = { entryId: null, entryNumber: null, entryKind: null };

test("a promise that was settled before the change that was to keep it went live is told with it", () => {
  const settledBefore = [{ says: "We will say so.", state: "moot" }];
  assert.equal(
    remarkOf(line({ actor: null, verb: "publish as scheduled", details: { settledBefore } })),
    "The promise “We will say so.” had been settled as moot, and stays so",
  );
});

test("the trail reads as sentences", () => {
  assert.equal(told({}), "Tom Reyes published No. 5");
  const publishAt = "2027-01-28T15:00:00.000Z";
  assert.equal(
    told({ verb: "schedule", details: { publishAt } }),
    "Tom Reyes scheduled No. 5 for 28 Jan 2027, 15:00 UTC",
  );
  const fired = { actor: null, verb: "publish as scheduled" as const };
  assert.equal(
    told({ ...fired, details: { dueAt: publishAt } }),
    "The desk itself published No. 5, scheduled for 28 Jan 2027, 15:00 UTC",
  );
  assert.equal(
    told({ ...fired, details: { dueAt: publishAt, at: "2027-01-28T15:42:09.123Z", late: 2529 } }),
    "The desk itself published No. 5 late, at 28 Jan 2027, 15:42:09 UTC, scheduled for 28 Jan 2027, 15:00 UTC",
  );
  assert.equal(told({ verb: "publish alone" }), "Tom Reyes published No. 5 alone");
  assert.equal(
    told({ verb: "restore", details: { from: 2 } }),
    "Tom Reyes restored revision 2 of No. 5",
  );
  assert.equal(
    told({ verb: "rebase", details: { onto: 4 } }),
    "Tom Reyes brought No. 5 forward onto revision 4",
  );
  assert.equal(
    told({
      ...team,
      verb: "change role",
      person: "Mina",
      details: { from: "editor", to: "admin" },
    }),
    "Tom Reyes made Mina admin (was editor)",
  );
  assert.equal(
    told({ ...team, verb: "add source", details: { title: "Interview" } }),
    "Tom Reyes added the source “Interview”",
  );
  assert.equal(
    told({ ...team, actor: null, verb: "refused sign in", person: "Mina" }),
    "Somebody was refused at sign-in, as Mina",
  );
});

test("looking, snoozing, owning and how often we look are told", () => {
  assert.equal(
    told({ verb: "snooze", details: { until: "2026-12-01", reason: "Asked" } }),
    "Tom Reyes snoozed No. 5 until 1 Dec 2026",
  );
  assert.equal(told({ verb: "wake" }), "Tom Reyes woke No. 5");
  assert.equal(told({ verb: "own" }), "Tom Reyes took on No. 5");
  assert.equal(told({ verb: "own", details: { person: "Mina" } }), "Tom Reyes gave No. 5 to Mina");
  assert.equal(told({ verb: "disown" }), "Tom Reyes no longer looks after No. 5");
  assert.equal(
    told({ verb: "settle", details: { outcome: "missed" } }),
    "Tom Reyes proposed to settle No. 5 as missed",
  );
  assert.equal(
    told({
      ...team,
      verb: "set policy",
      details: { kind: "cast", state: "confirmed", days: 60, nearDays: 1 },
    }),
    "Tom Reyes has cast, confirmed looked at every 60 days, every 1 day when it is near",
  );
});

test("every verb of the trail is a sentence, with or without an entry", () => {
  for (const verb of EVENT_VERBS) {
    for (const about of [{}, team]) {
      const sentence = told({ verb, ...about });
      assert.match(sentence, /^Tom Reyes \w+/, verb);
      assert.doesNotMatch(sentence, /undefined|\[object/, verb);
    }
  }
});

test("reasons, merged fields and a review that was left are told", () => {
  assert.equal(remarkOf(line({ details: { reason: "Too thin" } })), "Too thin");
  assert.equal(
    remarkOf(line({ details: { cameIn: ["detail", "asOf"] } })),
    "Came in: detail, as of",
  );
  assert.equal(
    remarkOf(line({ details: { mergedFields: ["asOf", "citation:x"], leftReview: true } })),
    "Merged with a colleague’s as of, sources. Taken back from review",
  );
});

test("what was recorded under a verb this version does not know is told by the verb itself", () => {
  const verb = "hand over" as ActivityLine["verb"];
  assert.equal(told({ verb }), "Tom Reyes hand over No. 5");
  assert.equal(told({ verb, ...team }), "Tom Reyes hand over");
});
