import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { claimsInWords, judgedBy } from "@/lib/published/claim-words";
import { type ClaimGroup, type Ledger, ledgerAt } from "@/lib/published/ledger";
import { liveEntries } from "@/lib/published/entries";
import { endOf, now } from "@/lib/published/moment";
import { publicSources } from "@/lib/published/sources";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";
import { RECORDED_KINDS, wordOf } from "@/lib/season/record";
import type { Kind, Outcome } from "@/lib/season/words";

const SHOW = "all-of-us-are-dead";
const TODAY = "2025-08-12";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const read = async (moment = now(TODAY)): Promise<Ledger> => {
  const ledger = await ledgerAt(SHOW, 2, moment);
  assert.ok(ledger);
  return ledger;
};
const release = async (moment = now(TODAY)): Promise<ClaimGroup> => {
  const group = (await read(moment)).groups.find(({ predicts }) => predicts === "release");
  assert.ok(group);
  return group;
};

test("early 2024 and 2024 are missed; an editor said so of one, the calendar of the other", async () => {
  const group = await release();
  assert.deepEqual(
    group.claims.map((claim) => [
      claim.number,
      claim.window?.phrase,
      claim.who,
      claim.madeOn?.edtf,
      claim.standing.outcome,
      claim.daysOff,
      judgedBy(claim),
    ]),
    [
      [3, "early 2024", null, "2023-08-10", "missed", 469, "Settled by an editor"],
      [
        32,
        "2024",
        "BH Entertainment, Park Ji-hu’s agency",
        "2024-01-29",
        "missed",
        224,
        "By the calendar",
      ],
    ],
  );
  assert.equal(claimsInWords(group, TODAY), "Both release windows claimed so far have passed");
});

test("what happened stands beside the claims, as precisely as it was told", async () => {
  const { landmarks, official } = await release();
  assert.deepEqual(
    landmarks.map(({ what, when }) => `${what}, ${when}`),
    ["Renewed, 6 Jun 2022", "Filming, by 23 Jul 2025"],
  );
  assert.equal(official, null);
});

test("nobody named has no record; one claim is too few", async () => {
  const { records } = await read();
  assert.equal(records.length, 1);
  assert.equal(records[0]?.claims, 1);
  assert.equal(records[0]?.tooFew, true);
});

test("as of a past day nothing is known that came later", async () => {
  const group = await release(endOf("2024-03-01"));
  assert.deepEqual(
    group.claims.map(({ number, standing }) => [number, standing.outcome]),
    [
      [3, "open"],
      [32, "open"],
    ],
  );
  assert.equal(
    claimsInWords(group, "2024-03-01"),
    "Both release windows claimed so far are still open",
  );
  assert.deepEqual(
    group.landmarks.map(({ what }) => what),
    ["Renewed"],
  );
});

test("nobody has been there: no ledger", async () => {
  assert.equal(await ledgerAt(SHOW, 9), null);
});

test("an official date stands beside the claims; the release judges those nobody settled", async () => {
  await desk.publish(
    "release-date",
    { status: "date announced", certainty: "official", window: exactDay("2026-02-01") },
    { at: "2025-10-01T00:00:00Z" },
  );
  const announced = await release(now("2025-10-02"));
  assert.equal(announced.official?.what, "Official date");
  assert.equal(announced.claims[1]?.happened, null);
  await desk.publish(
    "release-date",
    { status: "released", certainty: "official", window: exactDay("2026-02-01") },
    { at: "2026-02-01T09:00:00Z" },
  );
  await desk.publish(
    "agency-2024-window",
    { window: impreciseDate("early 2026") },
    { at: "2026-02-02T09:00:00Z" },
  );
  const released = await release(now("2026-03-01"));
  assert.equal(released.official?.what, "Released");
  const [settled, agency] = released.claims;
  assert.equal(settled?.daysOff, 642, "late by the days until the release, not until today");
  assert.deepEqual(agency?.standing, {
    outcome: "hit",
    settled: false,
    unclear: false,
    daysPast: 0,
    atLeast: false,
  });
  assert.equal(agency && judgedBy(agency), "By the official record");
  assert.equal(
    claimsInWords(released, "2026-03-01"),
    "One of the two release windows claimed was right",
  );
});

test("what a covered prediction rests on stays covered", async () => {
  await desk.publish(
    "agency-2024-window",
    { basis: "SECRET", spoiler: { season: 1, episode: null, covers: "everything" } },
    { at: "2026-02-03T09:00:00Z" },
  );
  const group = await release(now("2026-03-01"));
  assert.doesNotMatch(JSON.stringify(group), /SECRET/);
});

test("production that moves on, and words that are looked at again, turn no verdict round", async () => {
  await desk.publish(
    "agency-2024-window",
    { predicts: "filming start", window: impreciseDate("by the end of 2025"), spoiler: null },
    { at: "2026-03-01T09:00:00Z" },
  );
  const start = async (day: string) => {
    const { groups } = await read(now(day));
    const group = groups.find(({ predicts }) => predicts === "filming start");
    const [claim] = group?.claims ?? [];
    assert.ok(group && claim);
    return [
      claim.standing.outcome,
      claim.happened?.date.phrase,
      ...group.landmarks.filter(({ what }) => what === "Filming").map(({ when }) => when),
    ];
  };
  const before = ["hit", "by 23 July 2025", "by 23 Jul 2025"];
  assert.deepEqual(await start("2026-03-02"), before);
  const moved = {
    stage: "post-production",
    since: exactDay("2026-02-20"),
    asOf: exactDay("2026-03-03"),
  };
  await desk.publish("production-begun", moved, { at: "2026-03-03T09:00:00Z" });
  assert.deepEqual(await start("2026-03-04"), before);
  await desk.retract("production-begun", "It was not so.", "2026-03-05T09:00:00Z");
  assert.deepEqual(await start("2026-03-06"), ["missed", undefined]);
  await desk.publish("production-begun", moved, { at: "2026-03-07T09:00:00Z" });
  assert.deepEqual(
    await start("2026-03-08"),
    ["open", "by 20 Feb 2026", "by 20 Feb 2026"],
    "what was retracted counts no more",
  );
});

test("an official day that has come judges claims, and it is said by what", async () => {
  await desk.publish(
    "release-date",
    { status: "date announced", window: exactDay("2026-05-05") },
    { at: "2026-03-09T09:00:00Z" },
  );
  await desk.publish(
    "agency-2024-window",
    { predicts: "release", window: impreciseDate("May 2026") },
    { at: "2026-03-09T09:00:00Z" },
  );
  const group = await release(now("2026-06-02"));
  const claim = group.claims.find(({ number }) => number === 32);
  assert.ok(claim);
  assert.equal(claim.standing.outcome, "hit");
  assert.equal(judgedBy(claim), "By the official day");
  assert.equal(group.official?.what, "Official date");
});

test("what cannot be judged is called that; what was declared void counts for neither side", async () => {
  const group = await release(now("2026-06-02"));
  const [first] = group.claims;
  assert.ok(first);
  const claim = (outcome: Outcome, unclear = false) => ({
    ...first,
    standing: { ...first.standing, outcome, unclear },
  });
  const says = (...claims: ClaimGroup["claims"]) => claimsInWords({ ...group, claims }, TODAY);
  const [unclear, hit, voided] = [claim("open", true), claim("hit"), claim("void")];
  assert.equal(says(unclear), "The one release window claimed cannot be judged yet");
  assert.equal(
    says(unclear, hit),
    "One of the two release windows claimed was right; one cannot be judged yet",
  );
  assert.equal(says(hit, voided), "The one release window claimed was right");
  assert.equal(says(voided), "No release window that was claimed counts any more");
});

test("an entry's record ends with what it says now, and grows only when that tells something else", async () => {
  const { season } = await read();
  const records = async () => {
    const entries = await liveEntries(season, await publicSources(now()));
    return entries.filter(({ record }) => record.length > 0);
  };
  const entries = await records();
  assert.deepEqual(
    new Set(entries.map(({ said }) => said.kind)),
    new Set<Kind>(RECORDED_KINDS),
    "kinds that tell what happened",
  );
  for (const { said, record } of entries) {
    const last = record.at(-1);
    assert.ok(last);
    assert.deepEqual(last, wordOf(said, last));
  }
  await desk.publish(
    "release-date",
    { statement: "Better words." },
    { at: "2026-06-03T09:00:00Z" },
  );
  assert.deepEqual(
    (await records()).map(({ slug, record }) => [slug, record.length]),
    entries.map(({ slug, record }) => [slug, record.length]),
  );
});
