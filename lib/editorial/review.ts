import { eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db/connection";
import { editions, seasons, shows, users } from "@/db/schema";
import { type Behind, behindOf } from "@/lib/editorial/behind";
import { write } from "@/lib/editorial/door";
import {
  type Edition,
  type Entry,
  entryState,
  type EntryState,
  type Reader,
  type Revision,
  standing,
} from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { type Place, placesTouched } from "@/lib/editorial/places";
import { type OpenPromise, promisesUnder } from "@/lib/editorial/promise-lists";
import type { Proposal } from "@/lib/editorial/proposal";
import { needReason } from "@/lib/editorial/reasons";
import {
  nothingStops,
  type PublishCheck,
  publishChecks,
  stopsInWords,
} from "@/lib/editorial/publish-checks";
import { type Scheduled, scheduledChange } from "@/lib/editorial/scheduled";
import { type DeskSource, labelsOf, namesOf, sourcesOf } from "@/lib/editorial/sources-of";
import { heldAgainst } from "@/lib/editorial/what-happened";
import { can, VERBS, type Verb } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import type { Said } from "@/lib/season/content";
import { type Day, dayOf } from "@/lib/season/day";
import { happeningOf } from "@/lib/season/happened";
import { type Decision, may } from "@/lib/season/may";
import { type Standing, standingOpenly } from "@/lib/season/prediction";
import { Refusal } from "@/lib/season/refusal";
import { type Kind, type QuestionId, questionOf } from "@/lib/season/words";

/** Everything the review page shows: what is live, what is proposed, and what stands in its way. */
export type Review = {
  entry: Entry;
  tracker: Tracker;
  edition: Edition;
  /** Another change of this entry that goes live by itself. */
  scheduled: Scheduled | null;
  proposed: Revision;
  live: Revision | null;
  /** The live revision moved since this edition was begun: it must be brought forward first. */
  behind: Behind | null;
  /** What readers were promised under its question and may get with it; none for who may not settle. */
  promises: OpenPromise[];
  checks: PublishCheck[];
  places: Place[];
  sources: Map<string, DeskSource>;
  labels: Map<string, string>;
  /** How readers will see a prediction stand today; null for other kinds. */
  standing: Standing | null;
  people: Map<string, string>;
  may: Record<Verb, Decision>;
};

export type Tracker = {
  seasonId: string;
  showId: string;
  show: string;
  showSlug: string;
  season: number;
  streamer: string;
};

/** Which tracker a season is. @throws Refusal "not found". */
export async function trackerOf(tx: Reader, seasonId: string): Promise<Tracker> {
  const [row] = await tx
    .select({
      seasonId: seasons.id,
      showId: shows.id,
      show: shows.title,
      showSlug: shows.slug,
      season: seasons.number,
      streamer: shows.streamer,
    })
    .from(seasons)
    .innerJoin(shows, eq(shows.id, seasons.showId))
    .where(eq(seasons.id, seasonId));
  if (!row) throw new Refusal("not found", "There is no such tracker.");
  return row;
}

/** What this actor may do with the entry now, and why not. */
export function decisions(actor: Actor, state: EntryState): Record<Verb, Decision> {
  const now = standing(state);
  return Object.fromEntries(VERBS.map((verb) => [verb, can(actor, verb, now)])) as Record<
    Verb,
    Decision
  >;
}

/** Display names of people at the desk, by id. */
export async function deskNames(
  tx: Reader,
  ids: (string | null | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, wanted));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/**
 * The publish checks of an entry's open edition, asked of the database as it is now. `today`: the
 * UTC day they are asked for, when that is another one.
 */
export async function checksOf(
  tx: Reader,
  state: EntryState,
  today: Day = dayOf(new Date()),
): Promise<PublishCheck[]> {
  if (!state.current) return [];
  const proposal = state.current.proposal;
  const { kind, seasonId } = state.entry;
  return publishChecks({
    kind,
    proposal,
    live: state.live?.revision.proposal ?? null,
    show: (await trackerOf(tx, seasonId)).show,
    sources: await sourcesOf(tx, [proposal]),
    names: await namesOf(tx, seasonId),
    happened: await heldAgainst(tx, state.entry, today),
    today,
  });
}

/**
 * The review of an entry's open edition; null when it has none.
 * @throws Refusal "not found".
 */
export async function reviewOf(actor: Actor, entryId: string): Promise<Review | null> {
  const tx = db();
  const state = await entryState(tx, entryId);
  const { entry, edition, current, live } = state;
  if (!edition || !current) return null;
  const behind = await behindOf(tx, state);
  const sources = await sourcesOf(tx, [current.proposal, live?.revision.proposal]);
  return {
    entry,
    tracker: await trackerOf(tx, entry.seasonId),
    edition,
    scheduled: await scheduledChange(tx, entry.id),
    proposed: current,
    live: live?.revision ?? null,
    behind,
    promises: may(actor, "promise").allowed
      ? await promisesUnder(entry.seasonId, questionUnder(entry.kind, current.proposal))
      : [],
    checks: await checksOf(tx, state),
    places: placesTouched(entry.kind, live?.revision.proposal ?? null, current.proposal),
    sources,
    labels: await labelsOf(tx, entry.seasonId, await namesOf(tx, entry.seasonId)),
    standing: await standingToday(tx, entry, current.proposal),
    people: await deskNames(tx, [
      current.authorId,
      edition.openedBy,
      edition.submittedBy,
      edition.returnedBy,
    ]),
    may: decisions(actor, state),
  };
}

async function standingToday(
  tx: Reader,
  entry: Entry,
  { content }: Proposal,
): Promise<Standing | null> {
  const said = { kind: entry.kind, content } as Said;
  if (said.kind !== "prediction") return null;
  const today = dayOf(new Date());
  const happened = await heldAgainst(tx, entry, today);
  return standingOpenly(said.content, today, happeningOf(said.content.predicts, happened));
}

function questionUnder(kind: Kind, { content }: Proposal): QuestionId {
  return questionOf(kind, "topic" in content ? content.topic : null);
}

/**
 * Sends the draft for review, if nothing stops it.
 * @throws Refusal "blocked" with the publish checks, "moved", "not allowed", "not found".
 */
export async function submit(
  actor: Actor,
  request: { entryId: string; revisionId: string; key?: string },
): Promise<void> {
  await write(actor, { verb: "submit", key: request.key }, async ({ tx, actor: me, record }) => {
    const state = await entryState(tx, request.entryId, { lock: true });
    insist(can(me, "submit", standing(state)));
    const edition = sameRevision(state, request.revisionId);
    await insistOnChecks(tx, state, "sent for review");
    await putInReview(tx, me, edition.id);
    await record({
      verb: "submit",
      entryId: state.entry.id,
      editionId: edition.id,
      revisionId: edition.currentRevisionId,
    });
  });
}

/** An edition whose checks pass waits for a second person from now on. */
export async function putInReview(tx: Transaction, me: Actor, editionId: string): Promise<void> {
  await tx
    .update(editions)
    .set({
      state: "in review",
      submittedBy: me.id,
      submittedAt: new Date(),
      returnedBy: null,
      returnedAt: null,
      returnReason: null,
    })
    .where(eq(editions.id, editionId));
}

/**
 * Gives an edition back to whoever sent it, with the reason.
 * @throws Refusal "invalid" without a reason, "moved", "not allowed", "not found".
 */
export async function returnEdition(
  actor: Actor,
  request: { entryId: string; revisionId: string; reason: string; key?: string },
): Promise<void> {
  const reason = needReason(request.reason, "Say why it goes back.");
  await write(actor, { verb: "return", key: request.key }, async ({ tx, actor: me, record }) => {
    const state = await entryState(tx, request.entryId, { lock: true });
    insist(can(me, "return", standing(state)));
    const edition = sameRevision(state, request.revisionId);
    await tx
      .update(editions)
      .set({ state: "draft", returnedBy: me.id, returnedAt: new Date(), returnReason: reason })
      .where(eq(editions.id, edition.id));
    await record({
      verb: "return",
      entryId: state.entry.id,
      editionId: edition.id,
      revisionId: edition.currentRevisionId,
      details: { reason },
    });
  });
}

/** @throws Refusal "moved" unless the edition's current revision is the one that was looked at. */
export function sameRevision({ edition, current }: EntryState, revisionId: string): Edition {
  if (!edition || !current || current.id !== revisionId) {
    throw new Refusal(
      "moved",
      "A colleague saved this entry after you opened the page. Nothing was done. Reload to see what it says now.",
    );
  }
  return edition;
}

/** @throws Refusal "blocked" listing what stops, with every check as its detail. */
export async function insistOnChecks(
  tx: Transaction,
  state: EntryState,
  doing: string,
  today?: Day,
): Promise<void> {
  const checks = await checksOf(tx, state, today);
  if (nothingStops(checks)) return;
  throw new Refusal(
    "blocked",
    `This was not ${doing}: ${stopsInWords(checks).join(" ")} The draft is kept.`,
    { detail: checks },
  );
}
