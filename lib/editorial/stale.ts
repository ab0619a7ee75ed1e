import type { DeskEntries, EntryRow } from "@/lib/editorial/entry-rows";
import { firedPromises, type FiredPromise } from "@/lib/editorial/fired-promises";
import { type Tended, tendedEntries } from "@/lib/editorial/tended-entries";
import { ownPolicy } from "@/lib/editorial/stale-policies";
import { type StandingRow, whatHappened } from "@/lib/editorial/what-happened";
import { awaitedBy, nearInWords } from "@/lib/season/awaited";
import type { Said } from "@/lib/season/content";
import { type Day, dayOf, daysBetween, LAST_DAY } from "@/lib/season/day";
import { type Happening, happeningOf } from "@/lib/season/happened";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import { type Passed, passedOf } from "@/lib/season/passed";
import {
  byOverdue,
  type Due,
  dueOn,
  nearOn,
  type Policy,
  policyFor,
  type PolicyLine,
  stateOf,
} from "@/lib/season/stale-policy";

/** How the time of what was awaited came: "come" is an official day, of which nobody has said more. */
export type Ended = Omit<Passed, "outcome"> & { outcome: Passed["outcome"] | "come" };

/** Why an entry is stale, and since which UTC day. */
export type StaleReason = { since: Day } & (
  | ({ why: "ended" } & Ended)
  | { why: "promise"; promiseId: string; says: string }
  | { why: "due"; by: Due["by"] }
  | { why: "source"; newest: Day; asOf: ImpreciseDate }
);

/** Which policy an entry goes by, and what is near, as a sentence, when something is. */
export type HeldTo = Policy & { state: string; near: string | null };

/** An entry that needs a look, will soon, or is snoozed. Days are UTC. */
export type StaleItem = {
  row: EntryRow;
  lastLook: Day;
  heldTo: HeldTo;
  /** The one that has waited longest first; none when it is only coming up. */
  reasons: StaleReason[];
  /** The day it is due, or was: that of the first reason. */
  due: Day;
  /** Days since then; negative while it is coming up. */
  overdue: number;
} & Pick<Tended, "lastCheck" | "owner" | "snoozed">;

/** What is stale, what will be within a week, and what is snoozed; the most overdue first. */
export type Stale = { now: StaleItem[]; soon: StaleItem[]; snoozed: StaleItem[] };

const SOON_DAYS = 7;

/** What is stale on a tracker on a UTC day. */
export async function staleOf(desk: DeskEntries, today: Day): Promise<Stale> {
  const { seasonId } = desk;
  const [{ standables, happened }, tended, promises, policy] = await Promise.all([
    whatHappened(desk, today),
    tendedEntries(seasonId),
    firedPromises(seasonId, today),
    ownPolicy(),
  ]);
  const items = standables.flatMap((standable) => {
    const about = tended.get(standable.row.id);
    if (!about) return [];
    const fired = promises.filter(({ entryId }) => entryId === standable.row.id);
    return [itemOf(standable, { standables, happened, about, fired, policy, today })];
  });
  const shown = byOverdue(items.filter(({ overdue }) => overdue >= -SOON_DAYS));
  return {
    now: shown.filter(({ snoozed, overdue }) => !snoozed && overdue >= 0),
    soon: shown.filter(({ snoozed, overdue }) => !snoozed && overdue < 0).toReversed(),
    snoozed: shown.filter(({ snoozed }) => snoozed),
  };
}

type Around = {
  standables: StandingRow[];
  happened: Happening<StandingRow>[];
  about: Tended;
  fired: FiredPromise[];
  policy: PolicyLine[];
  today: Day;
};

function itemOf(standable: StandingRow, around: Around): StaleItem {
  const { row, said, overtaken } = standable;
  const { standables, about, policy, today } = around;
  const published = dayOf(row.publishedAt ?? new Date(0));
  const checked = row.checkedAt && dayOf(row.checkedAt);
  const lastLook = checked && checked > published ? checked : published;
  const state = stateOf(said);
  const rule = policyFor(row.kind, state, policy);
  const awaited = awaitedBy(said, standables);
  const near = nearOn(awaited, today);
  const due = dueOn({ lastLook, recheckAfter: said.content.recheckAfter, awaited }, rule);
  const reasons: StaleReason[] = [];
  const ended = endedOf(standable, around);
  if (ended) reasons.push(ended);
  for (const { promiseId, says, since } of around.fired) {
    reasons.push({ why: "promise", since, promiseId, says });
  }
  // What another entry took the place of stays as it was: nobody needs to look at it again.
  if (!overtaken) {
    // Settling is also a look.
    if (due.on <= today && !ended) reasons.push({ why: "due", since: due.on, by: due.by });
    const old = olderSource(said, about.newestSource);
    if (old) reasons.push({ why: "source", since: published, ...old });
  }
  reasons.sort((a, b) => a.since.localeCompare(b.since));
  const on = reasons[0]?.since ?? (overtaken ? LAST_DAY : due.on);
  return {
    row,
    lastLook,
    heldTo: { ...rule, state, near: near && nearInWords(near, today) },
    reasons,
    due: on,
    overdue: daysBetween(on, today),
    lastCheck: about.lastCheck,
    owner: about.owner,
    snoozed:
      about.snoozed && about.snoozed.until > today && (row.publishedAt ?? 0) <= about.snoozed.at
        ? about.snoozed
        : null,
  };
}

// What was awaited has come, or its time is over, and nobody has said so.
function endedOf({ id, said }: StandingRow, { happened, today }: Around): StaleReason | null {
  const release = happeningOf("release", happened);
  if (said.kind === "release" && release?.inferred && release.entry.id === id) {
    const { window } = said.content;
    return { why: "ended", window, outcome: "come", since: release.latest, when: null };
  }
  const passed = passedOf(said, happened, today);
  return passed && { why: "ended", ...passed };
}

// Sources without a day may be newer than the fact: they accuse nobody.
function olderSource(
  { content }: Said,
  newest: Day | null,
): { newest: Day; asOf: ImpreciseDate } | null {
  const { asOf } = content;
  return asOf?.earliest && newest && newest < asOf.earliest ? { newest, asOf } : null;
}
