import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Content, emptyContent, type Said } from "@/lib/season/content";
import { addDays, type Day } from "@/lib/season/day";
import { happenedBy, happeningOf, happenings, type Milestone } from "@/lib/season/happened";
import { exactDay, formatImprecise, impreciseDate } from "@/lib/season/imprecise-date";
import { standingOf } from "@/lib/season/prediction";
import { type Recorded, type Word, wordOf } from "@/lib/season/record";

type Says = { kind: "renewal" | "release" | "production" | "trailer" } & Record<string, unknown>;
type Published = { on: Day; correction?: boolean } & Record<string, unknown>;

/** An entry by what its publications said, oldest first; each goes on from the one before. */
function entry(id: string, { kind, ...says }: Says, ...published: Published[]): Recorded {
  let content = { ...emptyContent(kind), certainty: "official", ...says } as Content;
  const record: Word[] = [];
  for (const { on, correction = false, ...changed } of published) {
    content = { ...content, ...changed };
    const word = wordOf({ kind, content } as Said, { on, correction });
    if (word) record.push(word);
  }
  const said = { kind, content } as Said;
  return { id, said, position: 0, overtaken: content.overtakenBy, record };
}

const TODAY = "2026-12-02";
const when = (what: Milestone, entries: Recorded[], today: Day = TODAY): string | null => {
  const found = happeningOf(what, happenings(entries, 2, today));
  return found && formatImprecise(found.date);
};
const outcome = (what: Milestone, window: string, entries: Recorded[], today: Day = TODAY) => {
  const claim = { window: impreciseDate(window), outcome: null };
  const { outcome: is, unclear } = standingOf(
    claim,
    today,
    happeningOf(what, happenings(entries, 2, today)),
  );
  return unclear ? "unclear" : is;
};

const april = { kind: "production", stage: "filming", since: exactDay("2025-04-05") } as const;

test("that filming began stays true, with its day, when production moves on", () => {
  for (const stage of ["paused", "post-production", "completed"]) {
    const moved = entry(
      "a",
      april,
      { on: "2025-07-23" },
      { on: "2025-12-01", stage, since: exactDay("2025-11-20"), certainty: "official" },
    );
    assert.equal(when("filming start", [moved]), "5 Apr 2025", stage);
    assert.equal(outcome("filming start", "2025", [moved]), "hit", stage);
  }
});

test("and when another entry, official or not, takes its place", () => {
  for (const certainty of ["official", "reported"]) {
    const begun = entry("a", { ...april, overtakenBy: "b" }, { on: "2025-07-23" });
    const next = entry(
      "b",
      { kind: "production", stage: "post-production", certainty },
      { on: "2025-12-01" },
    );
    assert.equal(outcome("filming start", "2025", [begun, next]), "hit");
  }
});

test("what took its place and says the same says it better", () => {
  const begun = entry("a", { ...april, overtakenBy: "b" }, { on: "2025-07-23" });
  const better = entry("b", { ...april, since: exactDay("2025-04-07") }, { on: "2025-08-01" });
  assert.equal(when("filming start", [begun, better]), "7 Apr 2025");
});

test("filming that is taken up again began the first time", () => {
  const resumed = entry(
    "a",
    april,
    { on: "2025-07-23" },
    { on: "2025-09-01", stage: "paused", since: exactDay("2025-08-30") },
    { on: "2025-10-01", stage: "filming", since: exactDay("2025-09-28") },
  );
  assert.equal(when("filming start", [resumed]), "5 Apr 2025");
});

test("a later stage alone says that it began, and not when", () => {
  const wrapped = entry(
    "a",
    { kind: "production", stage: "post-production", since: exactDay("2025-11-20") },
    { on: "2025-12-01" },
  );
  assert.equal(when("filming start", [wrapped]), "by 20 Nov 2025");
  assert.equal(outcome("filming start", "2025", [wrapped]), "unclear");
  assert.equal(outcome("filming start", "2026", [wrapped]), "early");
  assert.equal(when("filming end", [wrapped]), "20 Nov 2025");
  const paused = entry("b", { kind: "production", stage: "paused" }, { on: "2025-12-01" });
  assert.equal(when("filming start", [paused]), null);
});

test("what is taken back did not happen: debunked, corrected, or back to the stage before", () => {
  const takenBack = [
    { on: "2025-08-01", certainty: "debunked" },
    { on: "2025-08-01", correction: true, certainty: "reported" },
    { on: "2025-08-01", stage: "pre-production" },
  ];
  for (const after of takenBack) {
    const wrong = entry("a", april, { on: "2025-07-23" }, after);
    assert.equal(when("filming start", [wrong]), null);
  }
});

test("a renewal is of the day it was announced, however often it is looked at again", () => {
  const renewed = entry(
    "a",
    { kind: "renewal", status: "renewed", announced: impreciseDate("June 2022") },
    { on: "2023-08-10", asOf: exactDay("2022-06-06") },
    { on: "2025-07-23", asOf: exactDay("2025-07-23") },
  );
  assert.equal(when("renewal", [renewed]), "6 Jun 2022");
  assert.equal(outcome("renewal", "2022", [renewed]), "hit");
  const last = entry(
    "a",
    { kind: "renewal", status: "renewed" },
    { on: "2023-08-10", asOf: exactDay("2022-06-06") },
    { on: "2025-07-23", status: "final season", asOf: exactDay("2025-07-23") },
    { on: "2026-01-10", status: "cancelled", asOf: exactDay("2026-01-09") },
  );
  assert.equal(when("renewal", [last]), "6 Jun 2022");
  assert.equal(when("cancellation", [last]), "9 Jan 2026");
});

test("a trailer is of the day it was first said to be out, unless that day was corrected", () => {
  const trailer = { kind: "trailer", status: "available", ofSeason: 2 } as const;
  const first = { on: "2026-06-01", asOf: exactDay("2026-06-01") };
  const refreshed = { on: "2026-09-01", asOf: exactDay("2026-09-01") };
  assert.equal(when("trailer", [entry("a", trailer, first, refreshed)]), "1 Jun 2026");
  const corrected = { on: "2026-06-09", correction: true, asOf: exactDay("2026-06-05") };
  assert.equal(when("trailer", [entry("a", trailer, first, corrected, refreshed)]), "5 Jun 2026");
  const typo = { ...refreshed, correction: true };
  assert.equal(
    when("trailer", [entry("a", trailer, first, refreshed, typo)]),
    "1 Jun 2026",
    "a correction of something else dates nothing anew",
  );
  const earlier = entry(
    "b",
    { ...trailer, ofSeason: 1 },
    { ...first, asOf: exactDay("2022-01-01") },
  );
  assert.equal(when("trailer", [earlier]), null);
  const second = entry("c", trailer, { on: "2026-10-01", asOf: exactDay("2026-10-01") });
  assert.equal(when("trailer", [second, entry("a", trailer, first)]), "1 Jun 2026");
});

test("an official day that has come counts, until somebody says otherwise", () => {
  const announced = {
    kind: "release",
    status: "date announced",
    window: exactDay("2026-11-05"),
  } as const;
  const dated = entry("a", announced, { on: "2026-06-01" });
  assert.equal(when("release", [dated], "2026-11-04"), null);
  assert.equal(when("release", [dated], "2026-11-05"), "5 Nov 2026");
  assert.equal(happeningOf("release", happenings([dated], 2, TODAY))?.inferred, true);
  assert.equal(outcome("release", "November 2026", [dated]), "hit");
  assert.equal(outcome("release", "early 2026", [dated]), "missed");

  const delayed = entry(
    "a",
    announced,
    { on: "2026-06-01" },
    { on: "2026-11-06", status: "delayed" },
  );
  assert.equal(when("release", [delayed]), null, "said after the day, about the day");
  const moved = entry(
    "a",
    announced,
    { on: "2026-06-01" },
    { on: "2026-10-01", status: "delayed", window: exactDay("2026-12-01") },
  );
  assert.equal(when("release", [moved], "2026-11-30"), null);
  assert.equal(when("release", [moved]), "1 Dec 2026");
  const withdrawn = entry(
    "b",
    { kind: "release", status: "none announced", certainty: "unknown" },
    { on: "2026-10-01", asOf: exactDay("2026-10-01") },
  );
  assert.equal(when("release", [dated, withdrawn]), null);
  const vague = entry(
    "a",
    { ...announced, window: impreciseDate("October 2026") },
    { on: "2026-06-01" },
  );
  assert.equal(when("release", [vague]), null);
  const reported = entry("a", { ...announced, certainty: "reported" }, { on: "2026-06-01" });
  assert.equal(when("release", [reported]), null);

  const out = entry("a", announced, { on: "2026-06-01" }, { on: "2026-11-05", status: "released" });
  assert.equal(happeningOf("release", happenings([out], 2, TODAY))?.inferred, false);
});

test("a missing day is never made up", () => {
  const out = { kind: "release", status: "released", window: impreciseDate("2026") } as const;
  const told = happeningOf(
    "release",
    happenings([entry("a", out, { on: "2026-03-05" })], 2, TODAY),
  );
  assert.deepEqual([told?.earliest, told?.latest], ["2026-01-01", "2026-03-05"], "said by then");
  assert.equal(outcome("release", "late 2026", [entry("a", out, { on: "2026-12-01" })]), "unclear");
  assert.equal(outcome("release", "late 2026", [entry("a", out, { on: "2026-03-05" })]), "early");
  const undated = entry("a", { ...out, window: null }, { on: "2026-03-05" });
  assert.equal(when("release", [undated]), "by 5 Mar 2026");
  const underWay = entry(
    "a",
    { ...april, since: null },
    { on: "2025-07-24", asOf: exactDay("2025-07-23") },
  );
  assert.equal(when("filming start", [underWay]), "by 23 Jul 2025");
});

/** What can be said of something that has happened: how it is dated, and how far things have come. */
const CASES: { kind: Says["kind"]; what: Milestone; states: string[]; date: string }[] = [
  {
    kind: "renewal",
    what: "renewal",
    states: ["renewed", "final season", "cancelled"],
    date: "announced",
  },
  {
    kind: "production",
    what: "filming start",
    states: ["filming", "paused", "post-production", "completed"],
    date: "since",
  },
  {
    kind: "production",
    what: "filming end",
    states: ["post-production", "completed"],
    date: "since",
  },
  { kind: "release", what: "release", states: ["released"], date: "window" },
  { kind: "trailer", what: "trailer", states: ["available"], date: "" },
];
const day = (n: number): Day => addDays("2025-01-01", n);
const dated = fc.oneof(
  fc.nat(300).map((n) => exactDay(day(n))),
  fc
    .constantFrom("2025", "early 2025", "June 2025", "by 23 July 2025")
    .map((p) => impreciseDate(p)),
  fc.constant(null),
);

test("looking again, or moving a stage on, changes no outcome of the past", () => {
  const later = fc.array(
    fc.record({ days: fc.integer({ min: 1, max: 90 }), further: fc.boolean(), moves: dated }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...CASES),
      dated,
      fc.nat(300),
      later,
      fc.tuple(fc.nat(500), fc.nat(200)),
      fc.boolean(),
      ({ kind, what, states, date }, first, asOf, steps, [from, length], another) => {
        let on = 300;
        let state = 0;
        const field = kind === "production" ? "stage" : "status";
        const says = { kind, ofSeason: 2, [field]: states[0] };
        const published: Published[] = [
          { on: day(on), asOf: exactDay(day(asOf)), ...(date ? { [date]: first } : {}) },
        ];
        const whole = (): Recorded[] => [entry("a", says, ...published)];
        const judge = (entries: Recorded[]) => {
          const window = {
            ...impreciseDate("2025"),
            earliest: day(from),
            latest: day(from + length),
          };
          const happened = happeningOf(what, happenings(entries, 2, day(2000)));
          assert.ok(happened, "it has happened");
          return standingOf({ window, outcome: null }, day(2000), happened);
        };
        const before = judge(whole());
        for (const { days, further, moves } of steps) {
          on += days;
          const next: Published = { on: day(on), asOf: exactDay(day(on)) };
          if (further && states[state + 1]) {
            state += 1;
            next[field] = states[state];
            if (date) next[date] = moves;
          }
          published.push(next);
        }
        assert.deepEqual(judge(whole()), before);
        if (!another || states.length < 2) return;
        // The same by a second entry that takes the place of the first.
        const old = entry("a", { ...says, overtakenBy: "b" }, ...published.slice(0, 1));
        const next = entry("b", { ...says, [field]: states.at(-1) }, { on: day(on + 1) });
        assert.deepEqual(judge([old, next]), before);
      },
    ),
    { numRuns: 2000 },
  );
});

test("what happened is told by the entry that tells it: one entry's words agree with the whole", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CASES),
      fc.array(
        fc.record({
          state: fc.nat(3),
          date: dated,
          asOf: dated,
          correction: fc.boolean(),
          certainty: fc.constantFrom("official", "reported", "debunked"),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      ({ kind, what, states, date }, words) => {
        const field = kind === "production" ? "stage" : "status";
        const told = entry(
          "a",
          { kind, ofSeason: 2 },
          ...words.map(({ state, date: own, asOf, correction, certainty }, i) => ({
            on: day(300 + i),
            correction,
            asOf,
            certainty,
            [field]: states[state % states.length],
            ...(date ? { [date]: own } : {}),
          })),
        );
        const found = happeningOf(what, happenings([told], 2, day(2000)));
        const alone = happenedBy(what, told.record);
        assert.equal(found?.latest, alone?.latest);
        assert.equal(found?.earliest, alone?.earliest);
        if (alone) {
          assert.ok(alone.latest <= day(308), "never after it was said");
          assert.ok(alone.earliest === null || alone.earliest <= alone.latest);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
