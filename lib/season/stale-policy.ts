import type { Said } from "@/lib/season/content";
import { addDays, type Day, daysBetween, FIRST_DAY, LAST_DAY } from "@/lib/season/day";
import type {
  CONTEXT_TOPICS,
  Kind,
  PLOT_FORMS,
  RELEASE_STATUSES,
  RENEWAL_STATUSES,
  RETURN_STATUSES,
  STAGES,
  TRAILER_STATUSES,
} from "@/lib/season/words";
import { isSettled, KINDS } from "@/lib/season/words";

/** Somebody looks at least every `days`; every `nearDays` while what it is about is near. */
export type Policy = { days: number; nearDays: number };

type States = {
  renewal: (typeof RENEWAL_STATUSES)[number];
  release: (typeof RELEASE_STATUSES)[number];
  production: (typeof STAGES)[number];
  cast: (typeof RETURN_STATUSES)[number];
  plot: (typeof PLOT_FORMS)[number];
  trailer: (typeof TRAILER_STATUSES)[number];
  prediction: "open" | "settled";
  related: "";
  context: (typeof CONTEXT_TOPICS)[number];
};

const WEEK = 7;
const MONTH = 30;
const QUARTER = 90;
const HALF_YEAR = 180;
const YEAR = 365;

const every = (days: number, nearDays: number): Policy => ({ days, nearDays });

// The house's own policy. Read a line as: a release with none announced is looked at every two weeks,
// and every three days when the release is near.
const HOUSE: { [K in Kind]: Record<States[K], Policy> } = {
  renewal: {
    undecided: every(14, 3),
    renewed: every(HALF_YEAR, MONTH),
    "final season": every(HALF_YEAR, MONTH),
    cancelled: every(QUARTER, MONTH),
    reversed: every(QUARTER, MONTH),
    ended: every(YEAR, QUARTER),
  },
  release: {
    "none announced": every(14, 3),
    "window announced": every(14, 3),
    "date announced": every(14, 1),
    delayed: every(WEEK, 3),
    released: every(YEAR, WEEK),
  },
  production: {
    "not started": every(MONTH, WEEK),
    development: every(MONTH, WEEK),
    "pre-production": every(21, WEEK),
    filming: every(MONTH, WEEK),
    paused: every(14, WEEK),
    "post-production": every(MONTH, 14),
    completed: every(HALF_YEAR, MONTH),
    unknown: every(MONTH, WEEK),
  },
  cast: {
    confirmed: every(QUARTER, 14),
    new: every(QUARTER, 14),
    expected: every(QUARTER, 14),
    uncertain: every(QUARTER, 14),
    recast: every(QUARTER, 14),
    "not returning": every(HALF_YEAR, MONTH),
    unknown: every(QUARTER, 14),
  },
  plot: {
    hint: every(QUARTER, 14),
    recap: every(YEAR, QUARTER),
    "none official": every(MONTH, WEEK),
  },
  trailer: {
    "none yet": every(MONTH, 3),
    announced: every(WEEK, 1),
    available: every(HALF_YEAR, MONTH),
  },
  prediction: {
    open: every(MONTH, WEEK),
    settled: every(YEAR, YEAR),
  },
  related: { "": every(HALF_YEAR, QUARTER) },
  context: {
    premise: every(YEAR, HALF_YEAR),
    streamer: every(QUARTER, MONTH),
    strikes: every(MONTH, 14),
    cast: every(QUARTER, 14),
    other: every(QUARTER, MONTH),
  },
};

/** A line of the policy. `state` as `stateOf` names it; "" where a kind has no states. */
export type PolicyLine = Policy & { kind: Kind; state: string };

/** The house's own policy, line by line, in the order of kinds and states. */
export function housePolicy(): PolicyLine[] {
  return KINDS.flatMap((kind) =>
    Object.entries<Policy>(HOUSE[kind]).map(([state, policy]) => ({ kind, state, ...policy })),
  );
}

/** The state of an entry that its policy goes by; one that does not say counts as the least settled. */
export function stateOf({ kind, content }: Said): string {
  switch (kind) {
    case "renewal":
      return content.status ?? "undecided";
    case "release":
      return content.status ?? "none announced";
    case "production":
      return content.stage ?? "unknown";
    case "cast":
      return content.returnStatus ?? "unknown";
    case "plot":
      return content.form ?? "none official";
    case "trailer":
      return content.status ?? "none yet";
    case "prediction":
      return isSettled(content.outcome) ? "settled" : "open";
    case "related":
      return "";
    case "context":
      return content.topic ?? "other";
  }
}

/** The policy for a kind in a state: the desk's own line when it has one, else the house's. */
export function policyFor(kind: Kind, state: string, own: PolicyLine[] = []): Policy {
  const line =
    own.find((each) => each.kind === kind && each.state === state) ??
    housePolicy().find((each) => each.kind === kind && each.state === state);
  if (!line) throw new RangeError(`A ${kind} is never “${state}”`);
  return { days: line.days, nearDays: line.nearDays };
}

/** Something dated that entries wait for: its first and last possible days, when known. */
export type Awaited = { what: string; earliest: Day | null; latest: Day | null };

/** So many days before its first and its last possible day, something is near. */
export const NEAR_DAYS = 30;
/** Within a window this long or shorter it is near all the time; a whole year says too little. */
export const SHORT_WINDOW = 124;

type Span = { what: string; from: Day; to: Day };

/** The days on which it counts as near: the month before it can come, and the window, if short. */
function nearSpans({ what, earliest, latest }: Awaited): Span[] {
  const from = (day: Day): Day =>
    daysBetween(FIRST_DAY, day) < NEAR_DAYS ? FIRST_DAY : addDays(day, -NEAR_DAYS);
  const before = (day: Day): Span => ({ what, from: from(day), to: day });
  if (!earliest || !latest) {
    const known = earliest ?? latest;
    return known ? [before(known)] : [];
  }
  return daysBetween(earliest, latest) <= SHORT_WINDOW
    ? [{ what, from: from(earliest), to: latest }]
    : [before(earliest), before(latest)];
}

/** What of the awaited is near on a day, the nearest first day first; null when nothing is. */
export function nearOn(awaited: Awaited[], day: Day): Awaited | null {
  const near = awaited.filter((one) =>
    nearSpans(one).some(({ from, to }) => from <= day && day <= to),
  );
  return near.toSorted((a, b) => endOf(a).localeCompare(endOf(b)))[0] ?? null;
}

const endOf = ({ earliest, latest }: Awaited): Day => latest ?? earliest ?? LAST_DAY;

/** What decides when an entry is due for a look. Days are UTC. */
export type Facts = {
  /** The latest publication or check. */
  lastLook: Day;
  /** Its own date to look again; it counts until somebody has looked on that day or later. */
  recheckAfter: Day | null;
  awaited: Awaited[];
};

export type Due = {
  on: Day;
  /** Which rule says so. */
  by: "its own date" | "policy" | "policy, near";
};

/**
 * The day an entry is due for a look: `days` after the last one; `nearDays` after it, but not before
 * something became near; or its own date, whichever comes first. Always after the last look.
 */
export function dueOn({ lastLook, recheckAfter, awaited }: Facts, policy: Policy): Due {
  let due: Due = { on: addDays(lastLook, policy.days), by: "policy" };
  const soonest = addDays(lastLook, policy.nearDays);
  for (const { from, to } of awaited.flatMap(nearSpans)) {
    const on = from > soonest ? from : soonest;
    if (on <= to && on < due.on) due = { on, by: "policy, near" };
  }
  if (recheckAfter && recheckAfter > lastLook && recheckAfter <= due.on) {
    due = { on: recheckAfter, by: "its own date" };
  }
  return due;
}

/** Orders by overdue, most first; the order given breaks ties. */
export function byOverdue<T extends { overdue: number }>(items: T[]): T[] {
  return items.toSorted((a, b) => b.overdue - a.overdue);
}
