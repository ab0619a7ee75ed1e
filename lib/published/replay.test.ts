import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerAsOf } from "@/lib/published/as-of";
import { type Content, emptyContent, type Said } from "@/lib/season/content";
import { addDays, type Day, dayOf, daysBetween, instantOf } from "@/lib/season/day";
import { happeningOf, happenings } from "@/lib/season/happened";
import {
  exactDay,
  formatImprecise,
  type ImpreciseDate,
  impreciseDate,
} from "@/lib/season/imprecise-date";
import { standingOf } from "@/lib/season/prediction";
import { type Recorded, wordOf } from "@/lib/season/record";
import { ofKind } from "@/lib/season/standable";
import type { ChangeKind, PromiseState } from "@/lib/season/words";

const SHOW = "all-of-us-are-dead";
const FIRST = "2024-01-01";
const KINDS = [
  "context",
  "context",
  "renewal",
  "release",
  "production",
  "prediction",
  "prediction",
] as const;
const ENTRIES = KINDS.length;
const LOG_LINES = 14;

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

/** One thing that happened: to which entry, how many hours after the last one. */
type Step = { entry: number; hours: number } & (
  | {
      does: "publish";
      how: "update" | "correction" | "clarification";
      noted: boolean;
      overtakenBy: number | null;
      /** Which of the things its kind can say, of how long before, and what day it names. */
      says: number;
      ago: number | null;
      names: number;
    }
  | { does: "retract" }
  | { does: "check" }
);
// Claims, and what they are judged by, more often than the rest.
const anEntry = fc.constantFrom(0, 1, 2, 3, 3, 4, 4, 4, 5, 6, 6);
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constant("publish" as const),
        entry: anEntry,
        hours: fc.nat(40),
        how: fc.constantFrom("update" as const, "correction" as const, "clarification" as const),
        noted: fc.boolean(),
        // Seldom: else hardly anything stands.
        overtakenBy: fc.oneof(
          { weight: 4, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.nat(ENTRIES - 1) },
        ),
        says: fc.nat(11),
        ago: fc.option(fc.nat(20)),
        names: fc.nat(50),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constantFrom("retract" as const, "check" as const),
        entry: anEntry,
        hours: fc.nat(40),
      }),
    },
  ),
  { minLength: 1, maxLength: 24, size: "max" },
);

/** A publication or a check that the database took: only a live entry is retracted or checked. */
type Happening = {
  entry: number;
  at: Date;
  number: number;
  kind: ChangeKind | "checked";
  note: string;
  /** Null: retracted, or only checked. */
  content: Content | null;
  overtakenBy: number | null;
};

function whatHappens(history: Step[]): Happening[] {
  const records: Happening[] = [];
  const live = new Map<number, boolean>();
  const numbers = new Map<number, number>();
  let at = new Date(`${FIRST}T00:00:00Z`).getTime();
  for (const [i, step] of history.entries()) {
    at += step.hours * 3_600_000;
    const { entry } = step;
    const number = (numbers.get(entry) ?? 0) + 1;
    if (step.does !== "publish" && !live.get(entry)) continue;
    const said = { entry, at: new Date(at), note: "", content: null, overtakenBy: null };
    if (step.does === "check") {
      records.push({ ...said, number: number - 1, kind: "checked" });
      continue;
    }
    numbers.set(entry, number);
    live.set(entry, step.does === "publish");
    if (step.does === "retract") records.push({ ...said, number, kind: "retraction" });
    else {
      const kind = number === 1 ? "new" : step.how;
      const { overtakenBy, noted } = step;
      const content = contentOf(step, `Wording ${i % 5}.`, new Date(at));
      records.push({ ...said, number, kind, note: noted ? "A note." : "", content, overtakenBy });
    }
  }
  return records;
}

/** What a kind can say of a day. */
function variants(kind: (typeof KINDS)[number], day: ImpreciseDate): Record<string, unknown>[] {
  switch (kind) {
    case "renewal":
      return [
        { status: "renewed", announced: day },
        { status: "renewed" },
        { status: "final season" },
        { status: "cancelled" },
        { status: "undecided", certainty: "unknown" },
      ];
    case "release":
      return [
        { status: "none announced", certainty: "unknown" },
        { status: "date announced", window: day },
        { status: "delayed" },
        { status: "released", window: day },
        { status: "released", window: impreciseDate("2024") },
        { status: "window announced", window: day, certainty: "reported" },
      ];
    case "production":
      return [
        { stage: "not started" },
        { stage: "filming", since: day },
        { stage: "filming" },
        { stage: "filming", since: day, certainty: "reported" },
        { stage: "paused" },
        { stage: "post-production", since: day },
        { stage: "completed", certainty: "reported" },
      ];
    case "prediction":
      return [
        { window: impreciseDate("January 2024") },
        { window: impreciseDate("February 2024") },
        { window: day },
        { window: impreciseDate("2024") },
        { window: null },
        { window: impreciseDate("January 2024"), outcome: "void" },
        { window: day, outcome: "missed" },
      ].map((says) => ({ ...says, certainty: "speculative" }));
    case "context":
      return [{ certainty: "reported" }];
  }
}

function contentOf(
  { entry, says, ago, names }: Extract<Step, { does: "publish" }>,
  statement: string,
  at: Date,
): Content {
  const kind = KINDS[entry] ?? "context";
  const own = variants(kind, exactDay(addDays(FIRST, names)));
  return {
    ...emptyContent(kind),
    ...(kind === "prediction" ? { predicts: PREDICTS[entry] } : {}),
    certainty: "official",
    asOf: ago === null ? null : exactDay(addDays(dayOf(at), -ago)),
    statement,
    ...own[says % own.length],
  };
}
const PREDICTS: Record<number, "release" | "filming start"> = { 5: "release", 6: "filming start" };

/** A promise: hours after the first day when it was made, and the same when it was settled, each time. */
type Promised = { made: number; settled: { hours: number; state: PromiseState }[] };
const promised = fc.array(
  fc.record({
    made: fc.nat(600),
    // Settled, taken back, settled again.
    settled: fc
      .array(
        fc.record({
          hours: fc.nat(400),
          state: fc.constantFrom<PromiseState[]>("broken", "moot"),
        }),
        { maxLength: 3 },
      )
      .map((all) => all.map((one, i) => (i % 2 === 0 ? one : { ...one, state: "open" as const }))),
  }),
  { maxLength: 2 },
);
const hoursIn = (hours: number): Date =>
  new Date(new Date(`${FIRST}T00:00:00Z`).getTime() + hours * 3_600_000);

/** Writes a history as the desk would have, into a season of its own. */
async function write(records: Happening[], promises: Promised[], season: number): Promise<void> {
  const { sql } = desk;
  const [author] = await sql<{ id: string }[]>`select id from users where role = 'contributor'`;
  const [editor] = await sql<{ id: string }[]>`select id from users where role = 'editor'`;
  const [source] = await sql<{ id: string }[]>`select id from sources limit 1`;
  assert.ok(author && editor && source);
  const ids = Array.from({ length: ENTRIES }, () => randomUUID());
  const [made] = await sql<{ id: string }[]>`
    insert into seasons (show_id, number, title, standfirst)
    select id, ${season}, 'Season', 'A season.' from shows returning id`;
  assert.ok(made);
  for (const [i, id] of ids.entries()) {
    await sql`
      insert into entries (id, season_id, kind, number, slug, position)
      values (${id}, ${made.id}, ${KINDS[i] ?? "context"}, ${i + 1}, ${`entry-${i}`}, ${i})`;
  }
  const publications = new Map<string, string>();
  for (const [i, { made: hours, settled }] of promises.entries()) {
    const [row] = await sql<{ id: string }[]>`
      insert into promises (season_id, question, says, made_at)
      values (${made.id}, 'release', ${`Promise ${i}.`}, ${hoursIn(hours)}) returning id`;
    assert.ok(row);
    let on = hours;
    for (const { hours: later, state } of settled) {
      on += later;
      await sql`
        insert into promise_settlements (promise_id, state, at, by_id)
        values (${row.id}, ${state}, ${hoursIn(on)}, ${editor.id})`;
    }
  }
  for (const { entry, at, number, kind, note, content, overtakenBy } of records) {
    const entryId = ids[entry] ?? "";
    const [revisionId, editionId, id] = [randomUUID(), randomUUID(), randomUUID()];
    if (kind === "checked") {
      await sql`
        insert into checks (entry_id, publication_id, at, by_id)
        values (${entryId}, ${publications.get(entryId) ?? ""}, ${at}, ${editor.id})`;
      continue;
    }
    publications.set(entryId, id);
    if (content === null) {
      await sql`
        insert into publications (id, entry_id, number, change_kind, at, by_id)
        values (${id}, ${entryId}, ${number}, 'retraction', ${at}, ${editor.id})`;
      continue;
    }
    const says = {
      ...content,
      overtakenBy: overtakenBy === null ? null : (ids[overtakenBy] ?? null),
    };
    await sql.begin(async (tx) => {
      await tx`
        insert into revisions (id, entry_id, number, content, change_kind, note, summary, author_id,
                               created_at, content_hash)
        values (${revisionId}, ${entryId}, ${number}, ${tx.json(says)}, ${kind}, ${note}, 'Why',
                ${author.id}, ${at}, ${revisionId})`;
      await tx`
        insert into citations (revision_id, source_id, position, stance)
        values (${revisionId}, ${source.id}, 0, 'supports')`;
      await tx`
        insert into editions (id, entry_id, state, current_revision_id, opened_by, opened_at,
          submitted_by, submitted_at, approved_by, approved_at, approved_revision_id, closed_at)
        values (${editionId}, ${entryId}, 'published', ${revisionId}, ${author.id}, ${at},
          ${author.id}, ${at}, ${editor.id}, ${at}, ${revisionId}, ${at})`;
      await tx`
        insert into publications (id, entry_id, number, edition_id, revision_id, change_kind, note,
                                  at, by_id)
        values (${id}, ${entryId}, ${number}, ${editionId}, ${revisionId}, ${kind}, ${note},
                ${at}, ${editor.id})`;
    });
  }
}

type Seen = {
  entry: number;
  statement: string;
  publications: number;
  first: Day;
  changed: Day;
  corrected: Day | null;
  checked: Day | null;
  overtakenBy: number | null;
  overtakenOn: Day | null;
};

/** The page as anybody would work it out by hand: everything up to the end of the day, in order. */
function replay(
  records: Happening[],
  day: Day,
): { seen: Seen[]; stand: Standing[]; changes: number; last: Day | null } {
  const known = records.filter(({ at }) => dayOf(at) <= day);
  const page = new Map<number, Happening>();
  for (const record of known) if (record.kind !== "checked") page.set(record.entry, record);
  const stands = (entry: number | null): boolean =>
    entry !== null && (page.get(entry)?.content ?? null) !== null;
  const seen: Seen[] = [];
  const stand: Standing[] = [];
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    const latest = page.get(entry);
    if (!latest?.content) continue;
    const own = known.filter((record) => record.entry === entry);
    const last = (kind: Happening["kind"], from: Happening[]): Day | null => {
      const found = from.findLast((record) => record.kind === kind);
      return found ? dayOf(found.at) : null;
    };
    const overtaken = latest.overtakenBy !== entry && stands(latest.overtakenBy);
    const since = own.find(
      ({ overtakenBy }) => overtakenBy !== null && overtakenBy === latest.overtakenBy,
    );
    seen.push({
      entry,
      statement: latest.content.statement,
      publications: latest.number,
      first: dayOf(own[0]?.at ?? latest.at),
      changed: dayOf(latest.at),
      corrected: last("correction", own),
      checked: last(
        "checked",
        own.filter(({ at }) => at >= latest.at),
      ),
      overtakenBy: overtaken ? latest.overtakenBy : null,
      overtakenOn: overtaken && since ? dayOf(since.at) : null,
    });
    const retracted = own.findLastIndex(({ kind }) => kind === "retraction");
    stand.push({
      id: `${entry}`,
      position: entry,
      said: saidBy(entry, { ...latest.content, overtakenBy: `${latest.overtakenBy}` }),
      overtaken: overtaken ? latest.overtakenBy : null,
      record: own.slice(retracted + 1).flatMap(({ content, at, kind }) => {
        const on = { on: dayOf(at), correction: kind === "correction" };
        return (content && wordOf(saidBy(entry, content), on)) ?? [];
      }),
    });
  }
  const changes = known.filter(({ kind }) => kind !== "checked");
  const lastChange = changes.at(-1);
  return { seen, stand, changes: changes.length, last: lastChange ? dayOf(lastChange.at) : null };
}

type Standing = Recorded;

function saidBy(entry: number, content: Content): Said {
  return { kind: KINDS[entry] ?? "context", content } as Said;
}

/** How each prediction stood that day, by its place. */
function outcomes(stand: Standing[], season: number, day: Day): [number, unknown][] {
  const happened = happenings(stand, season, day);
  return ofKind(stand, "prediction").map(({ position, said: { content } }) => [
    position,
    standingOf(content, day, happeningOf(content.predicts, happened)),
  ]);
}

const CARD: Record<string, string> = {
  renewed: "Yes, for Season",
  "final season": "is the last",
  cancelled: "No, it is cancelled",
  undecided: "Not decided",
  "none announced": "Not announced",
  delayed: "Delayed",
  released: "Out now",
  "not started": "Not started",
  filming: "Under way",
  paused: "Paused",
  "post-production": "Done, now in post-production",
  completed: "Done",
};

/** What the card said that day: each question has one entry of its kind here, or none that stands. */
function card(stand: Standing[], season: number, day: Day): [string, string, string][] {
  const standing = stand.filter(({ overtaken }) => overtaken === null);
  const renewal = ofKind(standing, "renewal")[0]?.said.content;
  const release = ofKind(standing, "release")[0]?.said.content;
  const production = ofKind(standing, "production")[0]?.said.content;
  const words = (state: string | null | undefined): string =>
    state ? (CARD[state] ?? "") : "Not known yet";
  const dated = release?.status?.endsWith("announced") && release.window;
  const renewed = happeningOf("renewal", happenings(stand, season, day));
  const waits =
    release?.status === "none announced" &&
    ["renewed", "final season"].includes(renewal?.status ?? "") &&
    renewed !== null &&
    renewed.earliest === renewed.latest
      ? daysBetween(renewed.latest, day)
      : 0;
  return [
    ["renewal", words(renewal?.status), ""],
    [
      "release",
      dated ? formatImprecise(dated) : words(release?.status),
      waits > 0 ? `${waits} days since it was renewed` : "",
    ],
    ["filming", words(production?.stage), ""],
  ];
}

type Line = {
  on: Day;
  at: string;
  kind: string;
  text: string;
  noted: boolean;
  entries: number[];
  opening: boolean;
};
const LINES = ["correction", "retraction", "new", "update", "clarification", "checked"];
const TOLD = ["correction", "retraction", "new", "update", "clarification"];

/** The log that day, newest first: what was said alike on one day in one line. */
function log(records: Happening[], seen: Seen[], day: Day): Line[] {
  const known = records.filter(({ at }) => dayOf(at) <= day);
  const [opening] = known;
  const words = (record: Happening): string => {
    const before = known.findLast(
      ({ entry, number, kind }) =>
        entry === record.entry && kind !== "checked" && number === record.number - 1,
    );
    return (record.content ?? before?.content)?.statement ?? "";
  };
  const told = known
    .filter(({ kind }) => kind !== "checked")
    .toSorted(
      (a, b) =>
        b.at.getTime() - a.at.getTime() ||
        TOLD.indexOf(a.kind) - TOLD.indexOf(b.kind) ||
        a.entry - b.entry ||
        b.number - a.number,
    )
    .map((record) => {
      const first = opening !== undefined && dayOf(record.at) === dayOf(opening.at);
      const opens = first && record.kind === "new";
      return {
        on: dayOf(record.at),
        at: record.at,
        kind: record.kind,
        text: opens ? "" : record.note || words(record),
        noted: !opens && record.note !== "",
        entry: record.entry,
        opening: opens,
      };
    });
  // A look counts while nothing was published since.
  const looks = seen.flatMap(({ entry, checked }) => {
    const look = known.findLast((record) => record.entry === entry && record.kind === "checked");
    return checked && look
      ? [
          {
            on: checked,
            at: look.at,
            kind: "checked",
            text: "",
            noted: false,
            entry,
            opening: false,
          },
        ]
      : [];
  });
  const lines = new Map<string, Line>();
  for (const { on, at, kind, text, noted, entry, opening: opens } of [...told, ...looks]) {
    const key = `${on} ${kind} ${text}`;
    const line = lines.get(key) ?? { on, at: "", kind, text, noted, entries: [], opening: opens };
    line.entries.push(entry);
    const instant = instantOf(at);
    if (instant > line.at) line.at = instant;
    lines.set(key, line);
  }
  return [...lines.values()]
    .map((line) => ({ ...line, entries: line.entries.toSorted((a, b) => a - b) }))
    .toSorted((a, b) => b.on.localeCompare(a.on) || LINES.indexOf(a.kind) - LINES.indexOf(b.kind))
    .slice(0, LOG_LINES);
}

/** Each promise made by then, as it stood at the end of that day. */
function promisesOn(promises: Promised[], day: Day): [string, PromiseState, Day | null][] {
  return promises.flatMap(({ made, settled }, i): [string, PromiseState, Day | null][] => {
    if (dayOf(hoursIn(made)) > day) return [];
    let on = made;
    let now: [PromiseState, Day | null] = ["open", null];
    for (const { hours, state } of settled) {
      on += hours;
      const settledOn = dayOf(hoursIn(on));
      if (settledOn <= day) now = [state, state === "open" ? null : settledOn];
    }
    return [[`Promise ${i}.`, ...now]];
  });
}

test("whatever was published, retracted, brought back, overtaken and checked: the page of any day is what a replay gives", async () => {
  let season = 100;
  await fc.assert(
    fc.asyncProperty(
      steps,
      promised,
      fc.array(fc.nat(60), { minLength: 3, maxLength: 5 }),
      async (history, promises, days) => {
        const records = whatHappens(history);
        season += 1;
        await write(records, promises, season);
        const lastDay = dayOf(records.at(-1)?.at ?? new Date(`${FIRST}T00:00:00Z`));
        for (const day of [...days.map((n) => addDays(FIRST, n)), lastDay]) {
          const found = await trackerAsOf(SHOW, season, day, "2026-01-01");
          const expected = replay(records, day);
          if (records.length === 0) {
            assert.equal(found, null);
            continue;
          }
          if (expected.changes === 0) {
            assert.equal(found?.is, "before");
            continue;
          }
          assert.ok(found?.is === "written");
          const { sections, counts, lastChange, answers, standings } = found.tracker;
          const shown = sections
            .flatMap(({ lead, entries, overtaken }) => [
              ...(lead ? [lead] : []),
              ...entries,
              ...overtaken,
            ])
            .toSorted((a, b) => a.number - b.number)
            .map((entry): Seen => ({
              entry: entry.number - 1,
              statement: entry.said.content.statement,
              publications: entry.publications,
              first: entry.firstPublished,
              changed: entry.changed,
              corrected: entry.corrected,
              checked: entry.checked,
              overtakenBy: entry.overtaken ? entry.overtaken.number - 1 : null,
              overtakenOn: entry.overtaken?.on ?? null,
            }));
          assert.deepEqual(shown, expected.seen);
          assert.equal(counts.changes, expected.changes);
          assert.equal(lastChange, expected.last);
          const places = new Map(
            sections.flatMap(({ lead, entries, overtaken }) =>
              [lead, ...entries, ...overtaken].flatMap((entry): [string, number][] =>
                entry ? [[entry.id, entry.number - 1]] : [],
              ),
            ),
          );
          assert.deepEqual(
            [...standings].map(([id, standing]) => [places.get(id), standing]),
            outcomes(expected.stand, season, day),
          );
          assert.deepEqual(
            answers
              .slice(0, 3)
              .map(({ question, words, more }) => [
                question,
                words
                  .replace(`Season ${season} `, "")
                  .replace(` ${season}`, "")
                  .replace("Yes, is", "is"),
                more,
              ]),
            card(expected.stand, season, day),
          );
          assert.deepEqual(
            found.tracker.log.map(({ on, at, kind, text, noted, entries, opening }): Line => ({
              on,
              at,
              kind,
              text,
              noted,
              entries: entries.map(({ number }) => number - 1),
              opening,
            })),
            log(records, expected.seen, day),
          );
          assert.deepEqual(
            sections
              .flatMap((section) => section.promises)
              .map(({ says, state, settled }) => [says, state, settled])
              .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
            promisesOn(promises, day),
          );
        }
      },
    ),
    { numRuns: 25 },
  );
});
