import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { titleOf } from "@/lib/editorial/entry-rows";
import { namesOf } from "@/lib/editorial/sources-of";
import { said } from "@/lib/season/content";
import {
  type ChangeKind,
  CONTEXT_TOPICS,
  type Kind,
  KINDS,
  type PromiseState,
  questionOf,
  type QuestionId,
} from "@/lib/season/words";

/** A publication that may have settled a promise. */
export type SettlingPublication = {
  id: string;
  at: Date;
  number: number;
  /** What the entry is called at the desk. */
  title: string;
  changeKind: ChangeKind;
};

/** A scheduled change that is to keep a promise. */
export type KeepingChange = {
  entryId: string;
  number: number;
  publishAt: Date;
  state: "kept" | "late";
  held: boolean;
};

/** A promise as the desk sees it. */
export type DeskPromise = {
  id: string;
  question: QuestionId;
  says: string;
  madeAt: Date;
  state: PromiseState;
  settledAt: Date | null;
  settledBy: SettlingPublication | null;
  /** While it is open: what was published under its question since, newest first. */
  since: SettlingPublication[];
  /** While it is open: what is scheduled to keep it, the next one first. */
  coming: KeepingChange[];
};

const OFFERED = 12;

type PublicationRow = {
  publicationId: string;
  at: string;
  number: number;
  kind: Kind;
  content: unknown;
  changeKind: ChangeKind;
};
type Row = Pick<DeskPromise, "id" | "question" | "says" | "state"> & {
  madeAt: string;
  settledAt: string | null;
} & { [K in keyof PublicationRow]: PublicationRow[K] | null };

/** A tracker's promises: open ones first, oldest first; then the settled, latest first. */
export async function deskPromises(seasonId: string): Promise<DeskPromise[]> {
  const rows = await db().execute<Row>(sql`
    select r.id, r.question, r.says, r.state, r.made_at as "madeAt", r.settled_at as "settledAt",
           ${publicationColumns}
    from promises_now r
    left join publications p on p.id = r.settled_by
    left join entries e on e.id = p.entry_id
    ${itsWords}
    where r.season_id = ${seasonId}
    order by r.state <> 'open', r.settled_at desc nulls first, r.made_at, r.id`);
  const names = await namesOf(db(), seasonId);
  const coming = await keepingChanges(seasonId);
  const shown = (row: PublicationRow): SettlingPublication => ({
    id: row.publicationId,
    at: new Date(row.at),
    number: row.number,
    title: row.content
      ? titleOf(said(row.kind, row.content), names)
      : `An entry that was retracted`,
    changeKind: row.changeKind,
  });
  return await Promise.all(
    [...rows].map(async (row) => ({
      id: row.id,
      question: row.question,
      says: row.says,
      state: row.state,
      madeAt: new Date(row.madeAt),
      settledAt: row.settledAt ? new Date(row.settledAt) : null,
      settledBy: row.publicationId ? shown(row as PublicationRow) : null,
      since:
        row.state === "open"
          ? (await publishedUnder(seasonId, row.question, row.madeAt)).map(shown)
          : [],
      coming: row.state === "open" ? (coming.get(row.id) ?? []) : [],
    })),
  );
}

async function keepingChanges(seasonId: string): Promise<Map<string, KeepingChange[]>> {
  const rows = await db().execute<
    Omit<KeepingChange, "publishAt"> & { promiseId: string; publishAt: string }
  >(sql`
    select k.promise_id as "promiseId", k.state, e.id as "entryId", e.number,
      d.publish_at as "publishAt", d.held_at is not null as held
    from edition_keeps k
    join editions d on d.id = k.edition_id and d.state = 'scheduled'
    join entries e on e.id = d.entry_id
    where e.season_id = ${seasonId} order by d.publish_at, d.id`);
  const byPromise = new Map<string, KeepingChange[]>();
  for (const { promiseId, publishAt, ...change } of rows) {
    const before = byPromise.get(promiseId) ?? [];
    byPromise.set(promiseId, [...before, { ...change, publishAt: new Date(publishAt) }]);
  }
  return byPromise;
}

/** How many promises of a tracker are open. */
export async function openPromises(seasonId: string): Promise<number> {
  const [row] = await db().execute<{ n: number }>(sql`
    select count(*)::int as n from promises_now where season_id = ${seasonId} and state = 'open'`);
  return row?.n ?? 0;
}

/** An open promise, as whoever may keep it is asked about it. */
export type OpenPromise = { id: string; says: string; madeAt: Date };

/** The open promises of a tracker that stand under a question, oldest first. */
export async function promisesUnder(
  seasonId: string,
  question: QuestionId,
): Promise<OpenPromise[]> {
  const rows = await db().execute<{ id: string; says: string; madeAt: string }>(sql`
    select id, says, made_at as "madeAt" from promises_now
    where season_id = ${seasonId} and question = ${question} and state = 'open'
    order by made_at, id`);
  return [...rows].map((row) => ({ ...row, madeAt: new Date(row.madeAt) }));
}

const publicationColumns = sql`
  p.id as "publicationId", p.at, e.number, e.kind, w.content, p.change_kind as "changeKind"`;
// A retraction has no words of its own: those before it say what it took away.
const itsWords = sql`
  left join lateral (
    select v.content from revisions v join publications q on q.revision_id = v.id
    where q.entry_id = p.entry_id and q.number <= p.number order by q.number desc limit 1
  ) w on true`;

async function publishedUnder(
  seasonId: string,
  question: QuestionId,
  since: string,
): Promise<PublicationRow[]> {
  const kinds = KINDS.filter((kind) => kind !== "context" && questionOf(kind) === question);
  const topics = CONTEXT_TOPICS.filter((topic) => questionOf("context", topic) === question);
  const list = (words: readonly string[]) => sql.raw(`array[${words.map((w) => `'${w}'`).join()}]`);
  const rows = await db().execute<PublicationRow>(sql`
    select ${publicationColumns}
    from publications p
    join entries e on e.id = p.entry_id
    ${itsWords}
    where e.season_id = ${seasonId} and p.at >= ${since}
      and (e.kind::text = any(${list(kinds)}::text[])
        or (e.kind = 'context'
            and coalesce(w.content ->> 'topic', 'other') = any(${list(topics)}::text[])))
    order by p.at desc, p.sequence desc limit ${OFFERED}`);
  return [...rows];
}
