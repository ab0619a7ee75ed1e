import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import type { DeskEntries, EntryRow } from "@/lib/editorial/entry-rows";
import { type StaleItem, staleOf } from "@/lib/editorial/stale";
import { overdueInWords, reasonInWords } from "@/lib/editorial/stale-words";
import { openTips } from "@/lib/editorial/tip-lists";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { type Day, dayOf } from "@/lib/season/day";
import { may } from "@/lib/season/may";
import type { Kind } from "@/lib/season/words";

export const QUEUE_GROUPS = [
  "held",
  "to review",
  "returned",
  "told",
  "unsaved",
  "drafts",
  "stale",
  "alone",
  "today",
  "sent",
] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

/** One thing that waits: an entry, why it waits, since when, and whether that is pressing. */
export type QueueItem = {
  group: QueueGroup;
  row: EntryRow;
  why: string;
  since: Date | null;
  /** A due label when it is not an instant ("36 days past"). */
  due: string | null;
  pressing: boolean;
  /** A prediction whose outcome waits to be settled. */
  settles: boolean;
};

/** A new entry's form with something typed in it and never saved. */
export type UnsavedNew = { kind: Kind; at: Date };

export type Queue = {
  items: QueueItem[];
  unsavedNew: UnsavedNew[];
  /**
   * How many entries of the tracker are stale; how many of those this person looks after and does not have
   * in the queue for another reason; and how many predictions wait to be settled.
   */
  stale: { all: number; mine: number; unsettled: number };
  /** How many of readers' tips wait for an answer, whoever gives it. */
  tips: number;
};

/** So many of the stale stand in the queue: passed windows, then the worst. All have their page. */
const STALE_SHOWN = 4;

/**
 * What waits for this person on a tracker, in the order to do it. `today` is a UTC day.
 */
export async function queueOf(actor: Actor, entries: DeskEntries, today: Day): Promise<Queue> {
  const { seasonId, rows } = entries;
  const [typed, alone, told, { now }] = await Promise.all([
    typedBy(actor, seasonId),
    publishedAlone(seasonId),
    openTips(seasonId),
    staleOf(entries, today),
  ]);
  const minds = may(actor, "mind the queue").allowed;
  const items: QueueItem[] = [];
  for (const row of rows) {
    const coming = heldItem(actor, row) ?? todayItem(row, today);
    if (coming) items.push(coming);
    const open = openItem(actor, row);
    if (open) items.push(open);
    const tips = told.get(row.id);
    if (tips && may(actor, "answer tips").allowed)
      items.push(item("told", row, toldInWords(tips.n), tips.since, { pressing: true }));
    const unsaved = typed.find((copy) => copy.entry_id === row.id);
    if (unsaved) {
      items.push(item("unsaved", row, "Typed and not saved", new Date(unsaved.updated_at)));
    }
    const reason = alone.get(row.id);
    if (reason && minds && reason.byId !== actor.id) {
      items.push(item("alone", row, `${reason.by}: ${reason.reason}`, reason.at));
    }
  }
  const listed = new Set(items.map(({ row }) => row.id));
  const mine = now.filter((stale) => looksAfter(actor, stale) && !listed.has(stale.row.id));
  const worst = [...mine.filter(hasEnded), ...mine.filter((stale) => !hasEnded(stale))];
  items.push(...worst.slice(0, STALE_SHOWN).map(staleItem));
  return {
    tips: [...told.values()].reduce((sum, { n }) => sum + n, 0),
    stale: {
      all: now.length,
      mine: mine.length,
      unsettled: now.filter(waitsToBeSettled).length,
    },
    items: items.toSorted((a, b) => QUEUE_GROUPS.indexOf(a.group) - QUEUE_GROUPS.indexOf(b.group)),
    unsavedNew: typed
      .filter((copy) => copy.entry_id === null)
      .map((copy) => ({ kind: copy.kind, at: new Date(copy.updated_at) })),
  };
}

const HELD_TO_DO =
  "It does not go live by itself: cancel the schedule to mend it and have it reviewed again, or schedule it anew.";

function item(
  group: QueueGroup,
  row: EntryRow,
  why: string,
  since: Date | null,
  more: { due?: string; pressing?: boolean; settles?: boolean } = {},
): QueueItem {
  const { due = null, pressing = false, settles = false } = more;
  return { group, row, why, since, due, pressing, settles };
}

function heldItem(actor: Actor, row: EntryRow): QueueItem | null {
  const { scheduled } = row;
  if (!scheduled?.held || !may(actor, "mind the queue").allowed) return null;
  const why = `${scheduled.held.reason} ${HELD_TO_DO}`;
  return item("held", row, why, scheduled.held.at, { pressing: true });
}

// What goes out by itself today, or should have by now: for everybody to know, nothing to do.
function todayItem({ scheduled, ...row }: EntryRow, today: Day): QueueItem | null {
  if (!scheduled || scheduled.held || dayOf(scheduled.publishAt) > today) return null;
  const why = scheduled.note || scheduled.changeKind;
  return item("today", { ...row, scheduled }, why, null, { due: timeOf(scheduled.publishAt) });
}

const timeOf = (at: Date): string => `${at.toISOString().slice(11, 16)} UTC`;

function openItem(actor: Actor, row: EntryRow): QueueItem | null {
  const { edition, state } = row;
  if (!edition || !state) return null;
  const mine = edition.openedBy === actor.id || edition.authorId === actor.id;
  if (state === "in review") {
    const decision = can(actor, "publish", {
      edition: {
        state,
        openedBy: edition.openedBy,
        submittedBy: edition.submittedBy,
        authorId: edition.authorId,
      },
      scheduled: row.scheduled !== null,
      live: row.live !== null,
    });
    if (decision.allowed) {
      const what = edition.note || edition.changeKind;
      return item("to review", row, `${edition.submitter ?? ""}: ${what}`, edition.submittedAt);
    }
    return mine || edition.submittedBy === actor.id
      ? item("sent", row, "Waiting for a second person", edition.submittedAt)
      : null;
  }
  if (edition.returnedAt && (mine || edition.submittedBy === actor.id)) {
    const why = `${edition.returnedBy ?? ""}: ${edition.returnReason ?? ""}`;
    return item("returned", row, why, edition.returnedAt, { pressing: true });
  }
  return mine ? item("drafts", row, edition.note || edition.changeKind, edition.savedAt) : null;
}

// What has an owner waits for them; what has none waits for every editor.
function looksAfter(actor: Actor, { owner }: StaleItem): boolean {
  return owner ? owner.id === actor.id : may(actor, "mind the queue").allowed;
}

function hasEnded({ reasons }: StaleItem): boolean {
  return reasons.some(({ why }) => why === "ended");
}

function waitsToBeSettled(stale: StaleItem): boolean {
  return stale.row.kind === "prediction" && hasEnded(stale);
}

function staleItem(stale: StaleItem): QueueItem {
  const [reason] = stale.reasons;
  return item("stale", stale.row, reason ? reasonInWords(reason, stale) : "", null, {
    due: overdueInWords(stale.overdue),
    pressing: true,
    settles: waitsToBeSettled(stale),
  });
}

function toldInWords(n: number): string {
  return n === 1 ? "A reader says it is wrong" : `${n} readers say it is wrong`;
}

async function typedBy(actor: Actor, seasonId: string) {
  return await db().execute<{ entry_id: string | null; kind: Kind; updated_at: string }>(sql`
    select entry_id, kind, updated_at from working_copies
    where editor_id = ${actor.id} and season_id = ${seasonId}`);
}

type Alone = { by: string; byId: string; reason: string; at: Date };

// Listed until somebody else has checked or published the entry since.
async function publishedAlone(seasonId: string): Promise<Map<string, Alone>> {
  const rows = await db().execute<{
    entry_id: string;
    by: string;
    by_id: string;
    reason: string;
    at: string;
  }>(sql`
    select p.entry_id, u.name as by, p.by_id, p.alone_reason as reason, p.at
    from entries e
    join publications p on p.id = e.live_publication_id
    join users u on u.id = p.by_id
    where e.season_id = ${seasonId} and p.alone_reason is not null
      and not exists (
        select 1 from checks c
        where c.publication_id = p.id and c.by_id <> p.by_id)`);
  return new Map(
    rows.map((row) => [
      row.entry_id,
      { by: row.by, byId: row.by_id, reason: row.reason, at: new Date(row.at) },
    ]),
  );
}
