import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { editions } from "@/db/schema";
import { hasLiveMoved } from "@/lib/editorial/behind";
import { type Door, write } from "@/lib/editorial/door";
import { insistNoEmbargo } from "@/lib/editorial/embargo";
import { type Edition, entryState, type EntryState, standing } from "@/lib/editorial/entry-state";
import { LIVE_MOVED, scheduledAsOpen, scheduleIsOvertaken } from "@/lib/editorial/holding";
import { insist } from "@/lib/editorial/insist";
import { databaseClock, readMoment } from "@/lib/editorial/moments";
import type { Keeps } from "@/lib/editorial/promise-forms";
import { needReason } from "@/lib/editorial/reasons";
import { insistOnChecks, sameRevision } from "@/lib/editorial/review";
import { forgetKeeps, pinKeeps } from "@/lib/editorial/scheduled-keeps";
import { whySuspended } from "@/lib/editorial/suspended";
import { whyGone } from "@/lib/editorial/why-gone";
import { can, type Verb } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { dayOf } from "@/lib/season/day";
import { sayInstant } from "@/lib/season/instant";
import { Refusal } from "@/lib/season/refusal";

/** `publishAt`: the instant it goes live, ISO 8601 with its zone. */
export type ScheduledAnswer = { editionId: string; publishAt: string };

/**
 * Has exactly the reviewed revision go live by itself at a moment. Needs a second person, as
 * publishing does, or with `aloneReason` none. `publishAt` is an instant with its zone
 * ("2027-01-28T15:00:00Z", or an offset); one in the past needs `pastIsFine`, and then goes live
 * at the scheduler's next turn. `keeps`: the promises that are settled with it then.
 * @throws Refusal "invalid" for the moment (with the detail `{ past: true }` when only a yes is
 * missing) or a promise, "moved", "blocked" by the publish checks or an embargo, "not allowed",
 * "not found"; z.ZodError.
 */
export async function schedule(
  actor: Actor,
  request: {
    entryId: string;
    revisionId: string;
    publishAt: string;
    pastIsFine?: boolean;
    aloneReason?: string;
    keeps?: Keeps;
    key?: string;
  },
): Promise<ScheduledAnswer> {
  const alone =
    request.aloneReason === undefined
      ? null
      : needReason(request.aloneReason, "Say why nobody else could look at it.");
  const verb = alone === null ? "schedule" : "schedule alone";
  return await write(actor, { verb, key: request.key }, async ({ tx, actor: me, record }) => {
    const state = await entryState(tx, request.entryId, { lock: true });
    insist(can(me, verb, standing(state)));
    const edition = sameRevision(state, request.revisionId);
    const publishAt = await whenToPublish(tx, request);
    if (hasLiveMoved(state)) throw liveMoved("scheduled");
    await insistNoEmbargo(tx, edition, publishAt);
    await insistOnChecks(tx, state, "scheduled", dayOf(publishAt));
    await tx
      .update(editions)
      .set({
        state: "scheduled",
        publishAt,
        scheduledBy: me.id,
        scheduledAt: sql`clock_timestamp()`,
        aloneReason: alone,
        ...(alone === null
          ? {
              approvedBy: me.id,
              approvedAt: sql`clock_timestamp()`,
              approvedRevisionId: edition.currentRevisionId,
            }
          : {}),
      })
      .where(eq(editions.id, edition.id));
    const { seasonId } = state.entry;
    await pinKeeps(tx, me, { id: edition.id, seasonId }, request.keeps ?? []);
    await record({
      verb,
      entryId: state.entry.id,
      editionId: edition.id,
      revisionId: edition.currentRevisionId,
      details: {
        publishAt: publishAt.toISOString(),
        ...(alone === null ? {} : { reason: alone }),
      },
    });
    return { editionId: edition.id, publishAt: publishAt.toISOString() };
  });
}

/**
 * Has a scheduled change go live at another moment. What was held goes on again, if nothing stops
 * it any more.
 * @throws Refusal as `schedule`; "moved" when it is not scheduled any more; "blocked" when who approved
 * or scheduled it was suspended.
 */
export async function moveSchedule(
  actor: Actor,
  request: {
    entryId: string;
    editionId: string;
    publishAt: string;
    pastIsFine?: boolean;
    key?: string;
  },
): Promise<ScheduledAnswer> {
  return await onScheduled(actor, "move schedule", request, async (door, state, edition) => {
    const publishAt = await whenToPublish(door.tx, request);
    if (scheduleIsOvertaken(state)) throw liveMoved("moved");
    const suspended = await whySuspended(door.tx, edition);
    if (suspended) {
      throw new Refusal(
        "blocked",
        `${suspended} It was not moved. Cancel its schedule and have it reviewed again.`,
      );
    }
    await insistNoEmbargo(door.tx, edition, publishAt);
    await insistOnChecks(door.tx, scheduledAsOpen(state), "moved", dayOf(publishAt));
    await door.tx
      .update(editions)
      .set({ publishAt, heldAt: null, heldReason: null })
      .where(eq(editions.id, edition.id));
    await door.record({
      verb: "move schedule",
      entryId: state.entry.id,
      editionId: edition.id,
      revisionId: edition.currentRevisionId,
      details: {
        publishAt: publishAt.toISOString(),
        was: edition.publishAt?.toISOString(),
        ...(edition.heldReason ? { wasHeld: edition.heldReason } : {}),
      },
    });
    return { editionId: edition.id, publishAt: publishAt.toISOString() };
  });
}

/** "superseded": another change has taken its place among the open ones; its revision stays in the history. */
export type Cancelled = { became: "in review" | "draft" | "superseded" };

/**
 * Takes a scheduled change back, its approval and the promises it was to keep with it. It is in review again (a draft, when it
 * was scheduled alone without having been sent), or superseded when another edition is open.
 * @throws Refusal "moved" when it went live first or is not scheduled any more, "not allowed",
 * "not found".
 */
export async function cancelSchedule(
  actor: Actor,
  request: { entryId: string; editionId: string; key?: string },
): Promise<Cancelled> {
  return await onScheduled(actor, "cancel schedule", request, async (door, state, edition) => {
    const became = state.edition ? "superseded" : edition.submittedBy ? "in review" : "draft";
    await door.tx
      .update(editions)
      .set({
        state: became,
        closedAt: became === "superseded" ? sql`clock_timestamp()` : null,
        publishAt: null,
        scheduledBy: null,
        scheduledAt: null,
        approvedBy: null,
        approvedAt: null,
        approvedRevisionId: null,
        aloneReason: null,
        heldAt: null,
        heldReason: null,
      })
      .where(eq(editions.id, edition.id));
    await forgetKeeps(door.tx, edition.id);
    await door.record({
      verb: "cancel schedule",
      entryId: state.entry.id,
      editionId: edition.id,
      revisionId: edition.currentRevisionId,
      details: { was: edition.publishAt?.toISOString(), became },
    });
    return { became };
  });
}

/**
 * Does something to a scheduled edition. Who comes too late is told so, and the attempt is on
 * record: it commits although it is refused.
 */
async function onScheduled<T>(
  actor: Actor,
  verb: Extract<Verb, "move schedule" | "cancel schedule">,
  request: { entryId: string; editionId: string; key?: string },
  work: (door: Door, state: EntryState, edition: Edition) => Promise<T>,
): Promise<T> {
  const answer = await write(
    actor,
    { verb, key: request.key },
    async (door): Promise<{ done: T } | { tooLate: string }> => {
      const state = await entryState(door.tx, request.entryId, { lock: true });
      // Who may is asked first: the rest is only for those who could have been in time.
      insist(can(door.actor, verb, { ...standing(state), scheduled: true }));
      const edition = state.scheduled?.edition;
      if (edition?.id === request.editionId) return { done: await work(door, state, edition) };
      const tooLate = await whyGone(door.tx, request, "scheduled");
      await door.record({
        verb: verb === "move schedule" ? "too late to move" : "too late to cancel",
        entryId: state.entry.id,
        editionId: request.editionId,
        details: {},
      });
      return { tooLate };
    },
  );
  if ("tooLate" in answer) throw new Refusal("moved", answer.tooLate);
  return answer.done;
}

async function whenToPublish(
  tx: Transaction,
  request: { publishAt: string; pastIsFine?: boolean },
): Promise<Date> {
  const now = await databaseClock(tx);
  const asked = readMoment(request.publishAt, now, "publishAt");
  if (asked > now) return asked;
  if (!request.pastIsFine) {
    const message = `${sayInstant(asked)} has passed: it is ${sayInstant(now)}.`;
    throw new Refusal(
      "invalid",
      `${message} Nothing was changed. Choose a later moment, or say that it may go live at once.`,
      { problems: [{ path: "publishAt", message }], detail: { past: true } },
    );
  }
  // It is due from now on: nothing was late.
  now.setUTCMilliseconds(0);
  return now;
}

function liveMoved(what: string): Refusal {
  return new Refusal(
    "moved",
    `${LIVE_MOVED} It was not ${what}. ${
      what === "scheduled"
        ? "Bring it forward: your fields are merged onto what is live, and it is reviewed again."
        : "Cancel its schedule, bring it forward and have it reviewed again."
    }`,
  );
}
