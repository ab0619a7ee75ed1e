import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { datedEvent, type Told } from "@/lib/published/dated-events";
import { type LedgerEntry, ledgerOf } from "@/lib/published/ledger";
import { emptyContent, type Said } from "@/lib/season/content";
import { addDays, type Day, dayOf } from "@/lib/season/day";
import { exactDay, impreciseDate } from "@/lib/season/imprecise-date";
import { wordOf } from "@/lib/season/record";
import {
  PREDICTED,
  RELEASE_STATUSES,
  RENEWAL_STATUSES,
  STAGES,
  TRAILER_STATUSES,
} from "@/lib/season/words";

const SEASON = 2;
const TODAY: Day = "2027-01-01";
const NAMED: Partial<Record<string, string>> = {
  renewal: "Renewed",
  "filming start": "Filming",
  "filming end": "Filmed",
  trailer: "Trailer",
};

const date = fc.oneof(
  fc.nat(900).map((n) => exactDay(addDays("2024-01-01", n))),
  fc.constantFrom("2025", "early 2026", "by 23 July 2025").map((phrase) => impreciseDate(phrase)),
  fc.constant(null),
);
const certainty = fc.constantFrom("official" as const, "official" as const, "reported" as const);
const says = fc.oneof(
  fc.record({ status: fc.constantFrom(...RENEWAL_STATUSES), announced: date }).map((own) => ({
    kind: "renewal" as const,
    own,
  })),
  fc.record({ status: fc.constantFrom(...RELEASE_STATUSES), window: date }).map((own) => ({
    kind: "release" as const,
    own,
  })),
  fc.record({ stage: fc.constantFrom(...STAGES), since: date }).map((own) => ({
    kind: "production" as const,
    own,
  })),
  fc
    .record({ status: fc.constantFrom(...TRAILER_STATUSES), ofSeason: fc.constantFrom(1, 2, null) })
    .map((own) => ({ kind: "trailer" as const, own })),
);
const entries = fc.array(
  fc
    .tuple(says, fc.array(fc.record({ asOf: date, certainty }), { minLength: 1, maxLength: 4 }))
    .map(([{ kind, own }, words]): Told[] =>
      words.map((word, i) => ({
        at: new Date(`${addDays("2026-06-01", 9 * i)}T12:00:00Z`),
        number: i + 1,
        correction: false,
        said: { kind, content: { ...emptyContent(kind), ...own, ...word } } as Said,
      })),
    ),
  { minLength: 1, maxLength: 5 },
);

function entryOf(history: Told[], i: number): LedgerEntry[] {
  const said = history.at(-1)?.said;
  if (!said) return [];
  const record = history.flatMap(
    (told) => (told.said && wordOf(told.said, { on: dayOf(told.at), correction: false })) ?? [],
  );
  return [{ id: `${i}`, number: i, href: "", said, position: i, overtaken: null, record }];
}

test("the chart, the calendar and the judgement name the same day", () => {
  const claims = PREDICTED.map((predicts, i): LedgerEntry => ({
    id: predicts,
    number: 100 + i,
    href: "",
    position: 100,
    overtaken: null,
    record: [],
    said: {
      kind: "prediction",
      content: { ...emptyContent("prediction"), predicts, window: impreciseDate("2026") },
    },
  }));
  const season = {
    id: "",
    number: SEASON,
    title: "",
    standfirst: "",
    show: { slug: "", title: "", nativeTitle: null, nativeLang: null, streamer: "" },
  };
  fc.assert(
    fc.property(entries, (histories) => {
      const others = histories.flatMap(entryOf);
      for (const { predicts, claims: of, landmarks, official } of ledgerOf(
        [...others, ...claims],
        SEASON,
        TODAY,
      )) {
        const happened = of[0]?.happened ?? null;
        const mark = landmarks.find(({ what }) => what === NAMED[predicts]);
        if (predicts !== "release") {
          assert.equal(mark?.day ?? null, happened && (happened.earliest ?? happened.latest));
        } else if (happened) {
          assert.equal(official?.latest, happened.latest);
          assert.equal(official?.earliest, happened.earliest);
        }
        // The calendar has what is known to the day.
        if (!happened || happened.earliest !== happened.latest) continue;
        const told = histories[happened.entry.position] ?? [];
        const event = datedEvent(season, told, new Map(), { now: false, by: [] });
        if (["renewal", "trailer", "release"].includes(predicts) && event?.status === "confirmed") {
          assert.equal(event.first, happened.latest);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
