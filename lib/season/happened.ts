import { type Day, formatDay } from "@/lib/season/day";
import { compareImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Recorded, RECORDED_KINDS, Word } from "@/lib/season/record";
import { newestStanding, ofKind } from "@/lib/season/standable";
import type { Certainty } from "@/lib/season/words";

/** What can officially happen to a season. */
export const MILESTONES = [
  "renewal",
  "cancellation",
  "filming start",
  "filming end",
  "trailer",
  "release",
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** When something happened, as exactly as the record tells: on one of these days. */
export type When = {
  /** Null: the record does not say how long before `latest`. */
  earliest: Day | null;
  latest: Day;
  /** The same in words; it can be wider where we know besides that it was published by then. */
  date: ImpreciseDate;
};

/** Something that officially happened, and the entry that says so. */
export type Happening<E extends Recorded = Recorded> = When & {
  what: Milestone;
  entry: E;
  /** Nobody has said that it happened: its official day was named, and has come. */
  inferred: boolean;
};

type Rule = {
  kind: (typeof RECORDED_KINDS)[number];
  /** The states in which it has happened, in their order. */
  states: readonly string[];
  /** So many of them are dated by it; the later ones only say that it was before. */
  dated: number;
  /** States that do not say so by themselves, and take nothing back either. */
  after: readonly string[];
  /** The first official word is the thing itself; else the thing was there already when it was said. */
  announced: boolean;
};

const RULES: Record<Milestone, Rule> = {
  renewal: {
    kind: "renewal",
    states: ["renewed", "final season"],
    dated: 2,
    after: ["cancelled", "reversed", "ended"],
    announced: true,
  },
  cancellation: {
    kind: "renewal",
    states: ["cancelled"],
    dated: 1,
    after: ["ended"],
    announced: true,
  },
  "filming start": {
    kind: "production",
    states: ["filming", "post-production", "completed"],
    dated: 1,
    after: ["paused"],
    announced: false,
  },
  "filming end": {
    kind: "production",
    states: ["post-production", "completed"],
    dated: 1,
    after: [],
    announced: false,
  },
  trailer: { kind: "trailer", states: ["available"], dated: 1, after: [], announced: true },
  release: { kind: "release", states: ["released"], dated: 1, after: [], announced: false },
};

/**
 * What has officially happened to a season by a UTC day, by what stands of it and what stood before; each
 * milestone once, in the order of `MILESTONES`. An official word holds, with the day it gave, until a later
 * one takes it back: saying it again, or saying that things have moved on, changes nothing of it. `entries`
 * are all that readers see of the tracker of season number `season`.
 */
export function happenings<E extends Recorded>(
  entries: E[],
  season: number,
  today: Day,
): Happening<E>[] {
  return MILESTONES.flatMap((what): Happening<E>[] => {
    const said = saidToHaveHappened(what, entries, season);
    if (said) return hasBegun(said, today) ? [{ what, ...said, inferred: false }] : [];
    const due = what === "release" ? officialDayCome(entries, today) : null;
    return due ? [{ what, ...due, inferred: true }] : [];
  });
}

/** The one of them that is about `what`; null when it has not happened. */
export function happeningOf<E extends Recorded>(
  what: Milestone | null,
  all: Happening<E>[],
): Happening<E> | null {
  return all.find((each) => each.what === what) ?? null;
}

/** When it happened by the words of one entry, oldest first; null when they do not say that it did. */
export function happenedBy(what: Milestone, words: Word[]): When | null {
  return tellingOf(RULES[what], words)?.when ?? null;
}

/** It is known to the day. */
export function isExact({ earliest, latest }: Pick<When, "earliest" | "latest">): boolean {
  return earliest === latest;
}

type Telling = {
  /** Null: said, but never officially. */
  when: When | null;
  /** By a state that is dated by it. */
  own: boolean;
  /** The place of its present state among the rule's; -1: one that takes nothing back. */
  state: number;
};

function saidToHaveHappened<E extends Recorded>(
  what: Milestone,
  entries: E[],
  season: number,
): (When & { entry: E }) | null {
  const rule = RULES[what];
  const told = new Map<string, Telling & { entry: E }>();
  for (const entry of entries) {
    if (entry.said.kind !== rule.kind) continue;
    // A trailer may be that of an earlier season.
    if (entry.said.kind === "trailer" && (entry.said.content.ofSeason ?? season) !== season)
      continue;
    const telling = tellingOf(rule, entry.record);
    if (telling) told.set(entry.id, { ...telling, entry });
  }
  const all = [...told.values()];
  if (!all.some(({ entry }) => entry.overtaken === null)) return null;
  const found = all.flatMap(({ when, own, state, entry }) => {
    if (!when) return [];
    const by = entry.overtaken === null ? null : told.get(entry.said.content.overtakenBy ?? "");
    // What took its place says it better, unless that only says how things went on.
    const counts = entry.overtaken === null || (by && (!by.own || by.state !== state));
    return counts ? [{ when, own, entry }] : [];
  });
  const [first] = found.toSorted(
    (a, b) => Number(b.own) - Number(a.own) || earlierFirst(a.when, b.when),
  );
  return first ? { ...first.when, entry: first.entry } : null;
}

const HELD: readonly (Certainty | null)[] = ["official", "reported"];

/** What an entry's words come to; null when the last of them take it back, or never said it. */
function tellingOf(rule: Rule, words: Word[]): Telling | null {
  const run = stillHeld(rule, words);
  const last = run.at(-1);
  if (!last) return null;
  const state = rule.states.indexOf(last.state ?? "");
  const official = (word: Word): boolean => word.certainty === "official";
  const at = rule.states.findIndex((each) =>
    run.some((word) => word.state === each && official(word)),
  );
  if (at === -1) return { when: null, own: false, state };
  const own = at < rule.dated;
  const spell = firstSpell(run, rule.states[at]).filter(official);
  const when = datedBy(spell, rule.announced);
  return {
    // A later state only says that it was before.
    when: own ? when : { earliest: null, latest: when.latest, date: byDay(when.latest) },
    own,
    state,
  };
}

/** The last words that hold it: from where it was first said, or said again after being taken back. */
function stillHeld({ states, after }: Rule, words: Word[]): Word[] {
  let run: Word[] = [];
  for (const word of words) {
    const { state, certainty, correction } = word;
    const says = state !== null && (states.includes(state) || after.includes(state));
    if (!says || !HELD.includes(certainty)) run = [];
    // It was official by mistake.
    else if (correction && certainty !== "official") run = [word];
    else run.push(word);
  }
  return run;
}

/** Until things first moved on: what is said when a state comes again is about that other time. */
function firstSpell(words: Word[], state: string | undefined): Word[] {
  const from = words.findIndex((word) => word.state === state && word.certainty === "official");
  const rest = words.slice(from);
  const on = rest.findIndex((word) => word.state !== state);
  return on === -1 ? rest : rest.slice(0, on);
}

/** The day that official words of one state give it, oldest first. */
function datedBy(words: Word[], announced: boolean): When {
  const { asOf, on } = firstSaid(words);
  const date = words.findLast((word) => word.date !== null || word.correction)?.date ?? null;
  if (announced) return publishedBy(on, closer(date, asOf));
  return publishedBy(on, date ?? (asOf?.latest ? byDay(asOf.latest) : null));
}

/**
 * The earliest as-of it was ever given, and the day it was first published: what is looked at again is
 * dated anew, and did not happen anew. A correction of the as-of begins afresh.
 */
function firstSaid(words: Word[]): { asOf: ImpreciseDate | null; on: Day } {
  const corrected = words.findLastIndex(
    ({ correction, asOf }, i) => i > 0 && correction && asOf?.edtf !== words[i - 1]?.asOf?.edtf,
  );
  const since = words.slice(Math.max(0, corrected));
  const [asOf = null] = since.flatMap((word) => word.asOf ?? []).toSorted(compareImprecise);
  return { asOf, on: since[0]?.on ?? "9999-12-31" };
}

/** What was published as having happened had happened by then. */
function publishedBy(on: Day, date: ImpreciseDate | null): When {
  if (!date) return { earliest: null, latest: on, date: byDay(on) };
  const { earliest, latest } = date;
  const narrows = earliest === null || earliest <= on;
  if (latest === null) return { earliest, latest: narrows ? on : earliest, date };
  return { earliest, latest: narrows && on < latest ? on : latest, date };
}

function byDay(day: Day): ImpreciseDate {
  return {
    phrase: `by ${formatDay(day)}`,
    edtf: `../${day}`,
    anchor: null,
    earliest: null,
    latest: day,
  };
}

/** The second of two dates when it lies within the first: it says the same, more precisely. */
function closer(date: ImpreciseDate | null, other: ImpreciseDate | null): ImpreciseDate | null {
  if (!date || !other?.earliest || !other.latest) return date ?? other;
  const within =
    (date.earliest === null || other.earliest >= date.earliest) &&
    (date.latest === null || other.latest <= date.latest);
  return within ? other : date;
}

function earlierFirst(a: When, b: When): number {
  return a.latest.localeCompare(b.latest) || (b.earliest ?? "").localeCompare(a.earliest ?? "");
}

function hasBegun({ earliest, latest }: When, today: Day): boolean {
  return (earliest ?? latest) <= today;
}

/** The exact official day of the release, once it has come, unless something newer takes it back. */
function officialDayCome<E extends Recorded>(
  entries: E[],
  today: Day,
): (When & { entry: E }) | null {
  const standing = ofKind(newestStanding(entries), "release");
  const at = standing.findIndex(({ said }) => said.content.certainty === "official");
  const entry = standing[at];
  const { status, window } = entry?.said.content ?? { status: null, window: null };
  const day = window?.latest;
  if (!entry || !day || day > today || window.earliest !== day) return null;
  if (status === null || status === "none announced" || status === "released") return null;
  const withdrawn = standing
    .slice(0, at)
    .some(({ said: { content } }) => ["delayed", "none announced"].includes(content.status ?? ""));
  // "Delayed" that was said after the day is about that day, whatever date was left standing.
  if (withdrawn || (status === "delayed" && saidSince(entry.record) > day)) return null;
  return { earliest: day, latest: day, date: window, entry };
}

/** The day on which it first said the state and the date that it says now. */
function saidSince(words: Word[]): Day {
  const last = words.at(-1);
  const same = ({ state, date }: Word): boolean =>
    state === last?.state && date?.edtf === last?.date?.edtf;
  const other = words.findLastIndex((word) => !same(word));
  return words[other + 1]?.on ?? "9999-12-31";
}
