import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerAsOf } from "@/lib/published/as-of";
import { addDays, type Day } from "@/lib/season/day";
import { emptyContent } from "@/lib/season/content";

const SHOW = "all-of-us-are-dead";
const FIRST = "2024-01-01";
const ENTRIES = 4;

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

/** One thing that happened: to which entry, how many hours after the last one. */
type Step = { entry: number; hours: number } & (
  | { does: "publish"; corrects: boolean; overtakenBy: number | null }
  | { does: "retract" }
  | { does: "check" }
);
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant("publish" as const),
        entry: fc.nat(ENTRIES - 1),
        hours: fc.nat(40),
        corrects: fc.boolean(),
        overtakenBy: fc.option(fc.nat(ENTRIES - 1), { freq: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constantFrom("retract" as const, "check" as const),
        entry: fc.nat(ENTRIES - 1),
        hours: fc.nat(40),
      }),
    },
  ),
  { minLength: 1, maxLength: 24 },
);

/** A publication or a check that the database took: only a live entry is retracted or checked. */
type Happening = {
  entry: number;
  at: Date;
  number: number;
  kind: "new" | "update" | "correction" | "retraction" | "checked";
  statement: string | null;
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
    const said = { entry, at: new Date(at), statement: null, overtakenBy: null };
    if (step.does === "check") {
      records.push({ ...said, number: number - 1, kind: "checked" });
      continue;
    }
    numbers.set(entry, number);
    live.set(entry, step.does === "publish");
    if (step.does === "retract") records.push({ ...said, number, kind: "retraction" });
    else {
      const kind = number === 1 ? "new" : step.corrects ? "correction" : "update";
      const { overtakenBy } = step;
      records.push({ ...said, number, kind, statement: `Wording ${i}.`, overtakenBy });
    }
  }
  return records;
}

/** Writes a history as the desk would have, into a season of its own; returns its number. */
async function write(records: Happening[], season: number): Promise<void> {
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
      values (${id}, ${made.id}, 'context', ${i + 1}, ${`entry-${i}`}, ${i})`;
  }
  const publications = new Map<string, string>();
  for (const { entry, at, number, kind, statement, overtakenBy } of records) {
    const entryId = ids[entry] ?? "";
    const [revisionId, editionId, id] = [randomUUID(), randomUUID(), randomUUID()];
    if (kind === "checked") {
      await sql`
        insert into checks (entry_id, publication_id, at, by_id)
        values (${entryId}, ${publications.get(entryId) ?? ""}, ${at}, ${editor.id})`;
      continue;
    }
    publications.set(entryId, id);
    if (statement === null) {
      await sql`
        insert into publications (id, entry_id, number, change_kind, at, by_id)
        values (${id}, ${entryId}, ${number}, 'retraction', ${at}, ${editor.id})`;
      continue;
    }
    const content = {
      ...emptyContent("context"),
      statement,
      certainty: "reported",
      overtakenBy: overtakenBy === null ? null : (ids[overtakenBy] ?? null),
    };
    await sql.begin(async (tx) => {
      await tx`
        insert into revisions (id, entry_id, number, content, change_kind, summary, author_id,
                               created_at, content_hash)
        values (${revisionId}, ${entryId}, ${number}, ${tx.json(content)}, ${kind}, 'Why',
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
        insert into publications (id, entry_id, number, edition_id, revision_id, change_kind, at, by_id)
        values (${id}, ${entryId}, ${number}, ${editionId}, ${revisionId}, ${kind}, ${at}, ${editor.id})`;
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

const dayOf = (at: Date): Day => at.toISOString().slice(0, 10);

/** The page as anybody would work it out by hand: everything up to the end of the day, in order. */
function replay(
  records: Happening[],
  day: Day,
): { seen: Seen[]; changes: number; last: Day | null } {
  const known = records.filter(({ at }) => dayOf(at) <= day);
  const page = new Map<number, Happening>();
  for (const record of known) if (record.kind !== "checked") page.set(record.entry, record);
  const stands = (entry: number | null): boolean =>
    entry !== null && (page.get(entry)?.statement ?? null) !== null;
  const seen: Seen[] = [];
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    const latest = page.get(entry);
    if (!latest || latest.statement === null) continue;
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
      statement: latest.statement,
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
  }
  const changes = known.filter(({ kind }) => kind !== "checked");
  const lastChange = changes.at(-1);
  return { seen, changes: changes.length, last: lastChange ? dayOf(lastChange.at) : null };
}

test("whatever was published, retracted, brought back, overtaken and checked: the page of any day is what a replay gives", async () => {
  let season = 100;
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(fc.nat(60), { minLength: 3, maxLength: 5 }),
      async (history, days) => {
        const records = whatHappens(history);
        season += 1;
        await write(records, season);
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
          const { sections, counts, lastChange, log } = found.tracker;
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
          assert.ok(log.every(({ on }) => on <= day));
        }
      },
    ),
    { numRuns: 40 },
  );
});
