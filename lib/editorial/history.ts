import { and, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import { db } from "@/db/connection";
import { publications, revisions, users } from "@/db/schema";
import {
  type Edition,
  type Entry,
  entryState,
  type Revision,
  revisionOf,
} from "@/lib/editorial/entry-state";
import { decisions, deskNames, type Tracker, trackerOf } from "@/lib/editorial/review";
import { type Scheduled, scheduledChange } from "@/lib/editorial/scheduled";
import { type DeskSource, labelsOf, namesOf, sourcesOf } from "@/lib/editorial/sources-of";
import type { Verb } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import type { Decision } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";
import type { ChangeKind } from "@/lib/season/words";

export const HISTORY_PAGE = 30;

export type HistoryPublication = {
  id: string;
  number: number;
  changeKind: ChangeKind;
  note: string;
  at: Date;
  by: string;
  aloneReason: string | null;
  /** The moment it was scheduled for; null when a person pressed the button. */
  dueAt: Date | null;
  revisionId: string | null;
  live: boolean;
};

export type HistoryLine = {
  id: string;
  number: number;
  changeKind: ChangeKind;
  note: string;
  summary: string;
  author: string;
  createdAt: Date;
  /** The open edition's current revision. */
  draft: boolean;
  publications: HistoryPublication[];
};

export type History = {
  entry: Entry;
  tracker: Tracker;
  edition: Edition | null;
  /** The change that goes live by itself, if any. */
  scheduled: Scheduled | null;
  /** Revisions, newest first, one page of them. */
  revisions: HistoryLine[];
  /** What took back a publication of these revisions: its number is the next one. */
  retractions: HistoryPublication[];
  /** The newest revision's number, and how often anything was published. */
  latest: number;
  publications: number;
  /** What readers see now. */
  live: { publicationId: string; revision: number; at: Date } | null;
  /** Ask for the next page with `before`; null at the end. */
  before: number | null;
  /** The newest statement, as a title for the page. */
  title: string;
  may: Record<Verb, Decision>;
};

/**
 * One page of an entry's revisions and their publications, newest first. Costs the same however
 * long the history is.
 * @throws Refusal "not found".
 */
export async function historyOf(
  actor: Actor,
  entryId: string,
  page: { before?: number } = {},
): Promise<History> {
  const tx = db();
  const state = await entryState(tx, entryId);
  const { entry, edition } = state;
  const rows = await tx
    .select({
      id: revisions.id,
      number: revisions.number,
      changeKind: revisions.changeKind,
      note: revisions.note,
      summary: revisions.summary,
      createdAt: revisions.createdAt,
      author: users.name,
    })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.authorId))
    .where(
      and(
        eq(revisions.entryId, entry.id),
        ...(page.before ? [lt(revisions.number, page.before)] : []),
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(HISTORY_PAGE + 1);
  const shown = rows.slice(0, HISTORY_PAGE);
  const of = {
    id: publications.id,
    number: publications.number,
    changeKind: publications.changeKind,
    note: publications.note,
    at: publications.at,
    by: users.name,
    aloneReason: publications.aloneReason,
    dueAt: publications.dueAt,
    revisionId: publications.revisionId,
  };
  const published =
    shown.length === 0
      ? []
      : await tx
          .select(of)
          .from(publications)
          .innerJoin(users, eq(users.id, publications.byId))
          .where(
            inArray(
              publications.revisionId,
              shown.map((row) => row.id),
            ),
          )
          .orderBy(desc(publications.number));
  const retracted =
    published.length === 0
      ? []
      : await tx
          .select(of)
          .from(publications)
          .innerJoin(users, eq(users.id, publications.byId))
          .where(
            and(
              eq(publications.entryId, entry.id),
              isNull(publications.revisionId),
              inArray(
                publications.number,
                published.map((publication) => publication.number + 1),
              ),
            ),
          );
  const [newest] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.entryId, entry.id))
    .orderBy(desc(revisions.number))
    .limit(1);
  const mark = (publication: (typeof published)[number]): HistoryPublication => ({
    ...publication,
    live: publication.id === entry.livePublicationId,
  });
  return {
    entry,
    tracker: await trackerOf(tx, entry.seasonId),
    edition,
    scheduled: await scheduledChange(tx, entry.id),
    revisions: shown.map((row) => ({
      ...row,
      draft: row.id === edition?.currentRevisionId,
      publications: published.filter((p) => p.revisionId === row.id).map(mark),
    })),
    retractions: retracted.map(mark),
    latest: newest?.number ?? 0,
    publications: state.lastPublication?.number ?? 0,
    live: state.live && {
      publicationId: state.live.publication.id,
      revision: state.live.revision.number,
      at: state.live.publication.at,
    },
    before: rows.length > HISTORY_PAGE ? (shown.at(-1)?.number ?? null) : null,
    title:
      (state.current ?? state.live?.revision ?? state.scheduled?.revision)?.proposal.content
        .statement ?? "",
    may: decisions(actor, state),
  };
}

export type Comparison = {
  entry: Entry;
  a: Revision;
  b: Revision;
  sources: Map<string, DeskSource>;
  labels: Map<string, string>;
  people: Map<string, string>;
};

/**
 * Two revisions of one entry, to be compared; by revision number.
 * @throws Refusal "not found".
 */
export async function compare(entryId: string, a: number, b: number): Promise<Comparison> {
  const tx = db();
  const { entry } = await entryState(tx, entryId);
  const rows = await tx
    .select({ id: revisions.id, number: revisions.number })
    .from(revisions)
    .where(and(eq(revisions.entryId, entry.id), inArray(revisions.number, [a, b])));
  const byNumber = new Map(rows.map((row) => [row.number, row.id]));
  const read = async (number: number): Promise<Revision> => {
    const id = byNumber.get(number);
    if (!id) throw new Refusal("not found", `There is no revision ${number} of this entry.`);
    return await revisionOf(tx, entry, id);
  };
  const [first, second] = [await read(a), await read(b)];
  return {
    entry,
    a: first,
    b: second,
    sources: await sourcesOf(tx, [first.proposal, second.proposal]),
    labels: await labelsOf(tx, entry.seasonId, await namesOf(tx, entry.seasonId)),
    people: await deskNames(tx, [first.authorId, second.authorId]),
  };
}
