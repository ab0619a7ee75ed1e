import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { LaneClaim } from "@/lib/season/chart-lane";
import { NARROW, WIDE } from "@/lib/season/chart-shape";
import { type ChartInput, claimChart } from "@/lib/season/claim-chart";
import { addDays, type Day } from "@/lib/season/day";

const TODAY = "2025-08-12";
const claim = (what: Partial<LaneClaim> = {}): LaneClaim => ({
  title: "Early 2024",
  who: "Predictions",
  said: "2023-08-10",
  window: { earliest: "2024-01-01", latest: "2024-04-30" },
  outcome: "missed",
  verdict: "Missed",
  past: "469 days past",
  happened: null,
  ...what,
});
const drawn = (what: Partial<ChartInput> = {}, shape = WIDE) =>
  claimChart({ claims: [claim()], facts: [], official: null, today: TODAY, ...what }, shape);
const lane = (what: Partial<LaneClaim>, input: Partial<ChartInput> = {}) => {
  const [first] = drawn({ ...input, claims: [claim(what)] }).lanes;
  assert.ok(first);
  return first;
};

test("later is further right: said, then the window, then today", () => {
  const { said, window, over, lead } = lane({});
  const today = drawn().today.x;
  assert.ok(said !== null && window && over && lead);
  assert.ok(said < window.span[0] && window.span[0] < window.span[1] && window.span[1] < today);
  assert.deepEqual(lead, [said, window.span[0]]);
  assert.deepEqual(over, [window.span[1], today]);
});

test("no claims: only the years and today", () => {
  const chart = drawn({ claims: [] });
  assert.deepEqual(chart.lanes, []);
  assert.equal(chart.bottom, WIDE.top);
  assert.deepEqual(
    chart.ticks.map(({ year }) => year),
    ["2025"],
  );
});

test("a claim made after its window points back to it; one made inside it needs no line", () => {
  const after = lane({ said: "2024-12-01" });
  assert.deepEqual(after.lead, [after.window?.span[1], after.said]);
  assert.equal(lane({ said: "2024-02-01" }).lead, null);
});

test("an open end has no border there and runs to the edge", () => {
  const from = lane({ window: { earliest: "2024-01-01", latest: null }, outcome: "open" });
  assert.equal(from.window?.span[1], WIDE.right);
  assert.doesNotMatch(from.window?.path ?? "", /Z/);
  const until = lane({ window: { earliest: null, latest: "2024-04-30" } });
  assert.equal(until.window?.span[0], WIDE.left);
  const both = lane({ window: { earliest: null, latest: null }, outcome: "open" });
  assert.deepEqual(both.window?.span, [WIDE.left, WIDE.right]);
});

test("without a window it is dotted from today on", () => {
  const { window, open, over } = lane({ window: null, outcome: "open", said: "2025-07-23" });
  assert.equal(window, null);
  assert.equal(over, null);
  assert.ok(open && open[0] > drawn().today.x && open[1] === WIDE.right);
});

test("what happened ends the count, late or early", () => {
  const late = lane({ happened: "2024-09-01" });
  assert.ok(late.over && late.window && late.over[1] < drawn().today.x);
  const early = lane({ happened: "2023-11-01", outcome: "early" });
  assert.deepEqual(early.over?.[1], early.window?.span[0]);
  assert.equal(lane({ happened: "2024-02-01", outcome: "hit" }).over, null);
});

test("a window of one day can still be seen", () => {
  const { window } = lane({ window: { earliest: "2024-01-01", latest: "2024-01-01" } });
  assert.ok(window && window.span[1] - window.span[0] >= 3);
});

test("facts close together do not lie over one another", () => {
  const facts = ["2025-07-20", "2025-07-23", "2025-08-01"].map((day) => ({
    day,
    label: "Something, 23 Jul 2025",
  }));
  for (const shape of [WIDE, NARROW]) {
    const placed = drawn({ facts }, shape).facts?.placed ?? [];
    assert.equal(placed.length, 3);
    assert.equal(new Set(placed.map(({ y, anchor }) => `${y} ${anchor}`)).size, 3);
  }
});

test("a century of claims has few enough years to read; one claim far away does not press the rest", () => {
  const long = drawn({ claims: [claim({ said: "1970-01-01" }), claim()] });
  for (const [i, { x }] of long.ticks.entries()) {
    const before = long.ticks[i - 1];
    if (before) assert.ok(x - before.x >= WIDE.apart);
  }
  const far = drawn({
    claims: [claim(), claim({ window: { earliest: "2999-01-01", latest: "2999-12-31" } })],
  });
  assert.equal(far.today.x, drawn().today.x);
  assert.equal(far.lanes[1]?.window?.span[1], WIDE.right);
});

test("the official date is a line, an official window a band", () => {
  const day = { label: "Official date, 14 Nov 2025", earliest: "2025-11-14", latest: "2025-11-14" };
  const line = drawn({ official: day });
  assert.ok(line.official && line.official.x1 === line.official.x2);
  assert.ok(line.official.x1 > line.today.x);
  assert.equal(line.facts?.placed[0]?.label, day.label);
  const band = drawn({ official: { ...day, latest: "2026-03-01" } });
  assert.ok(band.official && band.official.x1 < band.official.x2);
});

test("whatever is claimed, everything is inside the drawing and no lane lies over another", () => {
  const days = fc.integer({ min: -40_000, max: 40_000 }).map((n): Day => addDays(TODAY, n));
  const maybe = fc.option(days);
  const claims = fc.record({
    title: fc.string({ maxLength: 200 }),
    who: fc.string({ maxLength: 200 }),
    said: maybe,
    window: fc.option(
      fc
        .tuple(maybe, maybe)
        .map(([a, b]) =>
          a !== null && b !== null && a > b
            ? { earliest: b, latest: a }
            : { earliest: a, latest: b },
        ),
    ),
    outcome: fc.constantFrom("open", "hit", "early", "missed", "void"),
    verdict: fc.constant("Missed"),
    past: fc.constantFrom("", "12,345 days past"),
    happened: maybe,
  });
  const input = fc.record({
    claims: fc.array(claims, { maxLength: 8 }),
    facts: fc.array(fc.record({ label: fc.string({ maxLength: 40 }), day: days }), {
      maxLength: 6,
    }),
    official: fc.option(
      fc.record({ label: fc.constant("Official"), earliest: maybe, latest: maybe }),
    ),
    today: fc.constant(TODAY),
  });
  fc.assert(
    fc.property(input, fc.constantFrom(WIDE, NARROW), (what, shape) => {
      const chart = claimChart(what, shape);
      let y = 0;
      for (const { y: top, height, said, lead, window, over, open } of chart.lanes) {
        assert.ok(top >= y);
        y = top + height;
        for (const x of [said, ...(lead ?? []), ...(window?.span ?? []), ...(over ?? [])]) {
          assert.ok(x === null || (x >= 0 && x <= shape.right), `${x}`);
        }
        for (const span of [lead, window?.span, over, open]) {
          if (span) assert.ok(span[0] <= span[1]);
        }
      }
      assert.equal(y || chart.bottom, chart.bottom);
      assert.ok(chart.height > chart.bottom && Number.isFinite(chart.height));
    }),
  );
});
