import { randomUUID } from "node:crypto";
import { saveDraft } from "@/lib/editorial/drafting";
import { historyOf } from "@/lib/editorial/history";
import { newsroom, publishedEntry } from "@/lib/editorial/newsroom-for-tests";
import type { Newsroom } from "@/lib/editorial/newsroom-for-tests";
import type { Proposal } from "@/lib/editorial/proposal";
import { publish } from "@/lib/editorial/publishing";
import { submit } from "@/lib/editorial/review";

export type DeskTimes = { act: string; few: number; many: number };

const ROUNDS = 25;
const FEW = 10;
const MANY = 10_000;

type Entry = { entryId: string; revisionId: string; proposal: Proposal };

/** Milliseconds (medians) that each act takes on an entry with 10 and with 10,000 revisions. */
export async function timeTheDesk(): Promise<DeskTimes[]> {
  const room = await newsroom();
  try {
    const entries = { few: await grown(room, FEW), many: await grown(room, MANY) };
    await room.database.sql`analyze`;
    const times = new Map<string, { few: number[]; many: number[] }>();
    // In turns, so that whatever else the machine does meets both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const size of ["few", "many"] as const) {
        for (const [act, ms] of await oneChange(room, entries[size], round)) {
          const all = times.get(act) ?? { few: [], many: [] };
          all[size].push(ms);
          times.set(act, all);
        }
      }
    }
    return [...times].map(([act, { few, many }]) => ({
      act,
      few: median(few),
      many: median(many),
    }));
  } finally {
    await room.database.drop();
  }
}

async function oneChange(room: Newsroom, entry: Entry, round: number): Promise<[string, number][]> {
  const statement = `Filming has begun, says report ${round} of ${randomUUID()}.`;
  const proposal: Proposal = {
    ...entry.proposal,
    changeKind: "update",
    note: `Report ${round}`,
    content: { ...entry.proposal.content, statement },
  };
  const request = { entryId: entry.entryId, openedOn: entry.revisionId, proposal, summary: "" };
  const [saved, saving] = await timed(() => saveDraft(room.jiwon, request));
  const [, submitting] = await timed(() => submit(room.jiwon, saved));
  const [, publishing] = await timed(() => publish(room.tom, saved));
  const [, reading] = await timed(() => historyOf(room.tom, entry.entryId));
  entry.revisionId = saved.revisionId;
  return [
    ["save", saving],
    ["submit", submitting],
    ["publish", publishing],
    ["history", reading],
  ];
}

async function grown(room: Newsroom, revisions: number): Promise<Entry> {
  const entry = await publishedEntry(room);
  const { sql } = room.database;
  // As if it had been saved again and again, each time with its citation.
  await sql`
    with made as (
      insert into revisions
        (entry_id, number, parent_id, content, change_kind, note, summary, author_id, content_hash)
      select entry_id, n, id, jsonb_set(content, '{statement}', to_jsonb('Report ' || n)),
        change_kind, note, summary, author_id, content_hash || n
      from revisions, generate_series(2, ${revisions}::int) as n
      where id = ${entry.revisionId}
      returning id
    )
    insert into citations (revision_id, source_id, stance, position)
    select made.id, cited.source_id, cited.stance, cited.position
    from made, citations as cited where cited.revision_id = ${entry.revisionId}`;
  return entry;
}

async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const result = await act();
  return [result, performance.now() - begun];
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
