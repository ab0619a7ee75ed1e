/**
 * The closed vocabularies of a tracker: one list per axis, in the order people read them.
 * Certainty, source tier, workflow state and the value itself are four separate axes.
 */

export const KINDS = [
  "renewal",
  "release",
  "production",
  "cast",
  "plot",
  "trailer",
  "prediction",
  "related",
  "context",
] as const;
export type Kind = (typeof KINDS)[number];

export const CERTAINTIES = [
  "official",
  "reported",
  "expected",
  "speculative",
  "unknown",
  "disputed",
  "debunked",
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const CHANGE_KINDS = ["new", "update", "clarification", "correction", "retraction"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const EDITION_STATES = [
  "draft",
  "in review",
  "scheduled",
  "published",
  "superseded",
  "discarded",
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const STANCES = ["supports", "contradicts", "mentions"] as const;
export type Stance = (typeof STANCES)[number];

/** Where a source stands to what it says; from the makers themselves down to nobody in particular. */
export const TIERS = [
  "primary",
  "on the record",
  "report",
  "secondary",
  "unattributed",
  "own look",
] as const;
export type Tier = (typeof TIERS)[number];

export const ROLES = ["contributor", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const PROMISE_STATES = ["open", "kept", "late", "broken", "moot"] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What became of what a reader told us. */
export const TIP_STATES = ["open", "accepted", "declined"] as const;
export type TipState = (typeof TIP_STATES)[number];

export const RENEWAL_STATUSES = [
  "undecided",
  "renewed",
  "final season",
  "cancelled",
  "reversed",
  "ended",
] as const;

export const RELEASE_STATUSES = [
  "none announced",
  "window announced",
  "date announced",
  "delayed",
  "released",
] as const;

export const STAGES = [
  "not started",
  "development",
  "pre-production",
  "filming",
  "paused",
  "post-production",
  "completed",
  "unknown",
] as const;

export const RETURN_STATUSES = [
  "confirmed",
  "new",
  "expected",
  "uncertain",
  "recast",
  "not returning",
  "unknown",
] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

export const RETURN_MODES = ["alive", "flashback", "transformed", "unknown"] as const;

export const PRIOR_FATES = [
  "survived",
  "dead",
  "apparently dead",
  "missing",
  "infected",
  "half-zombie",
  "not in it",
  "unknown",
] as const;

export const PLOT_FORMS = ["hint", "recap", "none official"] as const;

export const TRAILER_STATUSES = ["none yet", "announced", "available"] as const;
export const TRAILER_PROVIDERS = ["youtube", "vimeo", "netflix"] as const;

export const PREDICTED = ["release", "filming start", "filming end", "trailer", "renewal"] as const;

export const OUTCOMES = ["open", "hit", "early", "missed", "void"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** True once an editor said how a claim turned out; until then it is open. */
export function isSettled(
  outcome: Outcome | null | undefined,
): outcome is Exclude<Outcome, "open"> {
  return outcome !== null && outcome !== undefined && outcome !== "open";
}

export const WORK_TYPES = ["series", "film", "reality series", "webtoon", "other"] as const;

export const RELATIONS = [
  "same slate",
  "shared art team",
  "same director",
  "adapted from",
  "spin-off",
  "other",
] as const;

export const CONTEXT_TOPICS = ["premise", "streamer", "strikes", "cast", "other"] as const;

/** The questions readers ask, in the order the tracker answers them; each holds some kinds. */
export const QUESTIONS = [
  { id: "renewal", short: "Renewed", asks: (n: number) => `Will there be a Season ${n}?` },
  { id: "release", short: "Release date", asks: () => "When is it out?" },
  { id: "filming", short: "Filming", asks: () => "Has filming started?" },
  { id: "cast", short: "Cast", asks: () => "Who is in it?" },
  { id: "plot", short: "Plot", asks: () => "What is it about?" },
  { id: "trailer", short: "Trailer", asks: () => "Is there a trailer?" },
  { id: "background", short: "Background", asks: () => "What else matters?" },
] as const;
export type QuestionId = (typeof QUESTIONS)[number]["id"];

/**
 * The question under which an entry of this kind stands on the tracker.
 * `topic` is read for context only: context on the cast stands with the cast.
 */
export function questionOf(kind: Kind, topic?: string | null): QuestionId {
  switch (kind) {
    case "renewal":
    case "release":
    case "cast":
    case "plot":
    case "trailer":
      return kind;
    case "production":
      return "filming";
    case "prediction":
      return "release";
    case "related":
      return "background";
    case "context":
      return topic === "cast" ? "cast" : topic === "premise" ? "plot" : "background";
  }
}

/** What the audit trail tells of: every verb there is, in the order in which things go. */
export const EVENT_VERBS = [
  "create",
  "save",
  "submit",
  "return",
  "rebase",
  "embargo",
  "publish",
  "publish alone",
  "schedule",
  "schedule alone",
  "move schedule",
  "cancel schedule",
  "too late to move",
  "too late to cancel",
  "hold schedule",
  "publish as scheduled",
  "miss schedule",
  "discard",
  "restore",
  "retract",
  "settle",
  "check",
  "snooze",
  "wake",
  "own",
  "disown",
  "set policy",
  "reset policy",
  "make promise",
  "settle promise",
  "accept tip",
  "decline tip",
  "add source",
  "change source",
  "add person",
  "change person",
  "add character",
  "sign in",
  "refused sign in",
  "sign out",
  "change password",
  "end sessions",
  "invite",
  "withdraw invitation",
  "accept invitation",
  "change role",
  "suspend",
  "reinstate",
  "make first people",
] as const;
export type EventVerb = (typeof EVENT_VERBS)[number];
