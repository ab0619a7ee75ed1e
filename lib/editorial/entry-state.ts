import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "@/db/connection";
import { citations, editions, entries, publications, revisions } from "@/db/schema";
import { type Proposal, readProposal } from "@/lib/editorial/proposal";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import type { Standing } from "@/lib/editorial/workflow";
import { Refusal } from "@/lib/season/refusal";
import type { Kind } from "@/lib/season/words";

export type Reader = Transaction | Database;

export type Entry = Pick<
  typeof entries.$inferSelect,
  "id" | "seasonId" | "kind" | "number" | "slug" | "position" | "livePublicationId"
>;
export type Edition = typeof editions.$inferSelect;
export type Publication = typeof publications.$inferSelect;

/** A revision with what it proposes, read through its kind's schema. */
export type Revision = {
  id: string;
  entryId: string;
  number: number;
  parentId: string | null;
  summary: string;
  authorId: string;
  createdAt: Date;
  contentHash: string;
  proposal: Proposal;
};

export type EntryState = {
  entry: Entry;
  /** The open edition (draft or in review), if any, and its current revision. */
  edition: Edition | null;
  current: Revision | null;
  /** The scheduled edition, if any, and its revision. It may stand beside an open one. */
  scheduled: { edition: Edition; revision: Revision } | null;
  /** What readers see now; null when never published or retracted. */
  live: { publication: Publication; revision: Revision } | null;
  /** The latest publication, also when it retracted the entry. */
  lastPublication: Publication | null;
};

/**
 * Everything a decision about an entry needs. With `lock`, its row is locked until the transaction
 * ends, so that all writes to one entry take turns.
 * @throws Refusal "not found".
 */
export async function entryState(
  tx: Reader,
  entryId: string,
  options: { lock?: boolean } = {},
): Promise<EntryState> {
  const query = tx
    .select({
      id: entries.id,
      seasonId: entries.seasonId,
      kind: entries.kind,
      number: entries.number,
      slug: entries.slug,
      position: entries.position,
      livePublicationId: entries.livePublicationId,
    })
    .from(entries)
    .where(eq(entries.id, entryId));
  const [entry] = options.lock ? await query.for("no key update") : await query;
  if (!entry)
    throw new Refusal("not found", "There is no such entry. It may be of another tracker.");
  const underWay = await tx
    .select()
    .from(editions)
    .where(
      and(
        eq(editions.entryId, entryId),
        inArray(editions.state, ["draft", "in review", "scheduled"]),
      ),
    );
  const edition = underWay.find(({ state }) => state !== "scheduled");
  const scheduled = underWay.find(({ state }) => state === "scheduled");
  const [lastPublication] = entry.livePublicationId
    ? await tx.select().from(publications).where(eq(publications.id, entry.livePublicationId))
    : [];
  const current = edition ? await revisionOf(tx, entry, edition.currentRevisionId) : null;
  const live = lastPublication?.revisionId
    ? {
        publication: lastPublication,
        revision: await revisionOf(tx, entry, lastPublication.revisionId),
      }
    : null;
  return {
    entry,
    edition: edition ?? null,
    current,
    scheduled: scheduled
      ? {
          edition: scheduled,
          revision: await revisionOf(tx, entry, scheduled.currentRevisionId),
        }
      : null,
    live,
    lastPublication: lastPublication ?? null,
  };
}

/**
 * One revision of an entry.
 * @throws Refusal "not found" when the id is of another entry, or of none.
 */
export async function revisionOf(
  tx: Reader,
  entry: { id: string; kind: Kind },
  revisionId: string,
): Promise<Revision> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.entryId, entry.id)));
  if (!row) throw new Refusal("not found", "There is no such revision of this entry.");
  const cited = await tx
    .select({
      sourceId: citations.sourceId,
      stance: citations.stance,
      quote: citations.quote,
      locator: citations.locator,
    })
    .from(citations)
    .where(eq(citations.revisionId, revisionId))
    .orderBy(asc(citations.position));
  const { content, changeKind, note, ...envelope } = row;
  return {
    ...envelope,
    proposal: readProposal(entry.kind, { content, citations: cited, changeKind, note }),
  };
}

/** What the workflow asks about an entry. */
export function standing({ edition, current, scheduled, live }: EntryState): Standing {
  return {
    edition:
      edition && current
        ? {
            state: edition.state,
            openedBy: edition.openedBy,
            submittedBy: edition.submittedBy,
            authorId: current.authorId,
          }
        : null,
    scheduled: scheduled !== null,
    live: live !== null,
  };
}

/**
 * What the next change starts from: the live revision; while readers have never seen the entry, the
 * scheduled one, which is what they will see first.
 */
export function startOf({ live, scheduled, lastPublication }: EntryState): Revision | null {
  return live?.revision ?? (lastPublication ? null : (scheduled?.revision ?? null));
}

/** A live revision as the start of the next change: same words and sources, nothing said of it yet. */
export function freshFrom(live: Proposal): Proposal {
  return { ...live, changeKind: suggestChangeKind(live, live).changeKind, note: "" };
}
