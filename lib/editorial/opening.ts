import { and, eq, gt, ne } from "drizzle-orm";
import { db } from "@/db/connection";
import { presence, users } from "@/db/schema";
import { type Behind, behindOf } from "@/lib/editorial/behind";
import {
  type Edition,
  type Entry,
  entryState,
  freshFrom,
  startOf,
} from "@/lib/editorial/entry-state";
import { blank, type Proposal } from "@/lib/editorial/proposal";
import { decisions, deskNames, type Tracker, trackerOf } from "@/lib/editorial/review";
import { type Scheduled, scheduledChange } from "@/lib/editorial/scheduled";
import {
  type DeskSource,
  labelsOf,
  namesOf,
  sourcesById,
  sourcesOf,
} from "@/lib/editorial/sources-of";
import { tipsTaken, type ToldWords } from "@/lib/editorial/tip-lists";
import { heldAgainst } from "@/lib/editorial/what-happened";
import { workingCopyOf } from "@/lib/editorial/working-copy";
import type { Verb } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { dayOf } from "@/lib/season/day";
import type { Happening } from "@/lib/season/happened";
import type { Decision } from "@/lib/season/may";
import type { Kind } from "@/lib/season/words";

/** Everything the form of an entry starts from. Plain data: it crosses to the browser. */
export type Opening = {
  entry: Entry | null;
  kind: Kind;
  tracker: Tracker;
  /** What a save says it was opened on. */
  openedOn: string | null;
  /** The revision number behind `openedOn`; 0 for a new entry. */
  openedOnNumber: number;
  /** The live revision the proposal takes into account; null when none. A save says this, too. */
  liveSeen: string | null;
  proposal: Proposal;
  edition: Pick<
    Edition,
    "id" | "state" | "returnReason" | "submittedAt" | "openedAt" | "embargoUntil"
  > | null;
  /** Set when readers see something newer than the open edition was begun from. */
  behind: Behind | null;
  /** Another change of this entry that goes live by itself. */
  scheduled: Scheduled | null;
  /** Who opened, sent or returned it, and who wrote the revision the form starts from. */
  people: { openedBy: string; submittedBy: string; returnedBy: string; author: string };
  live: { publicationId: string; number: number; at: string; proposal: Proposal } | null;
  /** What this editor typed and did not save, when there is such. */
  typed: {
    form: unknown;
    openedOn: string | null;
    liveSeen: string | null;
    at: string;
  } | null;
  /** What readers said that this change answers, oldest first. */
  told: ToldWords[];
  sources: DeskSource[];
  /** Names for ids in content. */
  labels: [id: string, name: string][];
  names: [id: string, names: string[]][];
  /** What has officially happened by today: a prediction is held against it. */
  happened: Happening[];
  may: Record<Verb, Decision>;
};

/**
 * Opens the form of an entry: the edition's current revision, or the live one as a fresh start (the
 * scheduled one while readers have never seen the entry).
 * @throws Refusal "not found".
 */
export async function openEntry(actor: Actor, entryId: string): Promise<Opening> {
  const tx = db();
  const state = await entryState(tx, entryId);
  const { entry, edition, current, live } = state;
  const start = startOf(state);
  const proposal = current?.proposal ?? (start ? freshFrom(start.proposal) : blank(entry.kind));
  const typed = await workingCopyOf(tx, actor, { entryId });
  const who = await deskNames(tx, [
    edition?.openedBy,
    edition?.submittedBy,
    edition?.returnedBy,
    (current ?? start)?.authorId,
  ]);
  const name = (id: string | null | undefined): string => (id ? (who.get(id) ?? "") : "");
  const names = await namesOf(tx, entry.seasonId);
  const sources = await sourcesOf(tx, [proposal, live?.revision.proposal]);
  for (const [id, source] of await sourcesById(tx, citedIn(typed?.form))) sources.set(id, source);
  return {
    entry,
    kind: entry.kind,
    tracker: await trackerOf(tx, entry.seasonId),
    openedOn: current?.id ?? start?.id ?? null,
    openedOnNumber: current?.number ?? start?.number ?? 0,
    liveSeen: edition ? edition.baseRevisionId : (live?.revision.id ?? null),
    proposal,
    edition: edition && {
      id: edition.id,
      state: edition.state,
      returnReason: edition.returnReason,
      submittedAt: edition.submittedAt,
      openedAt: edition.openedAt,
      embargoUntil: edition.embargoUntil,
    },
    behind: await behindOf(tx, state),
    scheduled: await scheduledChange(tx, entry.id),
    people: {
      openedBy: name(edition?.openedBy),
      submittedBy: name(edition?.submittedBy),
      returnedBy: name(edition?.returnedBy),
      author: name((current ?? start)?.authorId),
    },
    live: live && {
      publicationId: live.publication.id,
      number: live.publication.number,
      at: live.publication.at.toISOString(),
      proposal: live.revision.proposal,
    },
    typed: typed && {
      form: typed.form,
      openedOn: typed.baseRevisionId,
      liveSeen: typed.liveSeenId,
      at: typed.updatedAt.toISOString(),
    },
    told: edition ? await tipsTaken(tx, edition.id) : [],
    sources: [...sources.values()],
    labels: [...(await labelsOf(tx, entry.seasonId, names))],
    names: [...names],
    happened: await heldAgainst(tx, entry, dayOf(new Date())),
    may: decisions(actor, state),
  };
}

/**
 * Opens the form of a new entry of a kind, with what this editor had typed into it before.
 * @throws Refusal "not found" (the tracker).
 */
export async function openNew(actor: Actor, seasonId: string, kind: Kind): Promise<Opening> {
  const tx = db();
  const tracker = await trackerOf(tx, seasonId);
  const typed = await workingCopyOf(tx, actor, { seasonId, kind });
  const names = await namesOf(tx, seasonId);
  return {
    entry: null,
    kind,
    tracker,
    openedOn: null,
    openedOnNumber: 0,
    liveSeen: null,
    proposal: blank(kind),
    edition: null,
    behind: null,
    scheduled: null,
    people: { openedBy: "", submittedBy: "", returnedBy: "", author: "" },
    live: null,
    typed: typed && {
      form: typed.form,
      openedOn: null,
      liveSeen: null,
      at: typed.updatedAt.toISOString(),
    },
    told: [],
    sources: [...(await sourcesById(tx, citedIn(typed?.form))).values()],
    labels: [...(await labelsOf(tx, seasonId, names))],
    names: [...names],
    happened: await heldAgainst(tx, { kind, seasonId }, dayOf(new Date())),
    may: decisions(actor, {
      entry: { id: "", seasonId, kind, number: 0, slug: "", position: 0, livePublicationId: null },
      edition: null,
      current: null,
      scheduled: null,
      live: null,
      lastPublication: null,
    }),
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

// What was typed is kept in any shape: take only what looks like a citation's source.
function citedIn(form: unknown): string[] {
  const list = (form as { citations?: unknown } | null | undefined)?.citations;
  if (!Array.isArray(list)) return [];
  return list.flatMap((citation: unknown) => {
    const id = (citation as { sourceId?: unknown } | null)?.sourceId;
    return typeof id === "string" && UUID.test(id) ? [id] : [];
  });
}

const HERE_FOR_MS = 60_000;

/**
 * Says that this person has the entry open, and tells who else has (seen in the last minute).
 * Shown, never a lock.
 */
export async function beHere(
  actor: Actor,
  entryId: string,
): Promise<{ id: string; name: string }[]> {
  const tx = db();
  const now = new Date();
  const { entry } = await entryState(tx, entryId);
  await tx
    .insert(presence)
    .values({ entryId: entry.id, userId: actor.id, seenAt: now })
    .onConflictDoUpdate({ target: [presence.entryId, presence.userId], set: { seenAt: now } });
  return await tx
    .select({ id: users.id, name: users.name })
    .from(presence)
    .innerJoin(users, eq(users.id, presence.userId))
    .where(
      and(
        eq(presence.entryId, entry.id),
        ne(presence.userId, actor.id),
        gt(presence.seenAt, new Date(now.getTime() - HERE_FOR_MS)),
      ),
    );
}
