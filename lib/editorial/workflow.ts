import type { Actor } from "@/lib/season/actor";
import type { Decision } from "@/lib/season/may";
import type { EditionState, Role } from "@/lib/season/words";

/** What people do with an entry at the desk. */
export const VERBS = [
  "save",
  "submit",
  "return",
  "publish",
  "publish alone",
  "schedule",
  "schedule alone",
  "move schedule",
  "cancel schedule",
  "embargo",
  "rebase",
  "discard",
  "retract",
  "restore",
  "check",
] as const;
export type Verb = (typeof VERBS)[number];

/** What a decision needs to know; `null` edition: the entry has no open edition. */
export type Standing = {
  edition: {
    state: EditionState;
    openedBy: string;
    submittedBy: string | null;
    /** Who wrote the current revision. */
    authorId: string;
  } | null;
  /** Whether another change of the entry is scheduled: it has a place of its own. */
  scheduled: boolean;
  /** Whether readers see the entry now. */
  live: boolean;
};

type Rule = {
  who: readonly Role[];
  /**
   * The open edition's states the verb starts from; "none": no open edition; "scheduled": the entry
   * has a scheduled one, whatever else is open; "live": a live entry.
   */
  from: readonly (EditionState | "none" | "live")[];
  to: EditionState | null;
  /** A second person is needed: neither who submitted nor who wrote it. */
  secondPerson?: true;
};

const ANYONE = ["contributor", "editor", "admin"] as const;
const EDITORS = ["editor", "admin"] as const;

// The whole workflow. Read a line as: these people may do this from here, and it leads there.
export const WORKFLOW: Record<Verb, Rule> = {
  save: { who: ANYONE, from: ["none", "draft", "in review"], to: "draft" },
  submit: { who: ANYONE, from: ["draft"], to: "in review" },
  return: { who: EDITORS, from: ["in review"], to: "draft" },
  publish: { who: EDITORS, from: ["in review"], to: "published", secondPerson: true },
  "publish alone": { who: EDITORS, from: ["draft", "in review"], to: "published" },
  schedule: { who: EDITORS, from: ["in review"], to: "scheduled", secondPerson: true },
  "schedule alone": { who: EDITORS, from: ["draft", "in review"], to: "scheduled" },
  "move schedule": { who: EDITORS, from: ["scheduled"], to: "scheduled" },
  // To superseded when the next change has taken its place among the open ones meanwhile.
  "cancel schedule": { who: EDITORS, from: ["scheduled"], to: "in review" },
  embargo: { who: EDITORS, from: ["draft", "in review", "scheduled"], to: null },
  // "Bring forward": it stays where it is, merged onto what readers see now.
  rebase: { who: ANYONE, from: ["draft", "in review"], to: null },
  discard: { who: ANYONE, from: ["draft", "in review"], to: "discarded" },
  restore: { who: ANYONE, from: ["none", "draft", "in review"], to: "draft" },
  retract: { who: EDITORS, from: ["live"], to: null },
  check: { who: EDITORS, from: ["live"], to: null },
};

const yes: Decision = { allowed: true };
const no = (reason: string): Decision => ({ allowed: false, reason });

/**
 * May this person do this now? The one answer for the button, the page and the write; a refusal
 * carries its reason as a sentence for the person asking.
 */
export function can(actor: Actor, verb: Verb, standing: Standing): Decision {
  const rule = WORKFLOW[verb];
  if (!rule.who.includes(actor.role)) {
    return no(`Only ${list(rule.who)} can ${inWords(verb)}. You are a ${actor.role}.`);
  }
  const { edition, live, scheduled } = standing;
  const here = edition?.state ?? "none";
  const reached =
    rule.from.includes(here) ||
    (rule.from.includes("live") && live) ||
    (rule.from.includes("scheduled") && scheduled);
  if (!reached) return no(notFromHere(verb, here, live));
  if ((verb === "schedule" || verb === "schedule alone") && scheduled) {
    return no(
      "A change to this entry is scheduled already, and only one can be. Move or cancel that one first.",
    );
  }
  if (verb === "discard" && actor.role === "contributor" && edition?.openedBy !== actor.id) {
    return no("Only an editor can discard a draft someone else opened.");
  }
  if (rule.secondPerson && edition) {
    const approves = verb === "schedule" ? "schedules" : "publishes";
    if (edition.submittedBy === actor.id) {
      return no(`You sent this for review, so a second person ${approves} it.`);
    }
    if (edition.authorId === actor.id) {
      return no(`You wrote this revision, so a second person ${approves} it.`);
    }
  }
  return yes;
}

function notFromHere(verb: Verb, here: EditionState | "none", live: boolean): string {
  if (verb === "retract" || verb === "check") {
    return live ? "" : `Readers do not see this entry, so there is nothing to ${verb}.`;
  }
  if (verb === "move schedule" || verb === "cancel schedule") {
    return `No change to this entry is scheduled, so there is nothing to ${verb === "move schedule" ? "move" : "cancel"}.`;
  }
  if (here === "none") {
    return verb === "embargo"
      ? "There is no change to put under embargo. Save a draft first."
      : `There is no draft to ${inWords(verb)}.`;
  }
  if (verb === "submit" && here === "in review") return "This is in review already.";
  if (verb === "return" && here === "draft")
    return "This is a draft: nobody has sent it for review.";
  if (verb === "publish" && here === "draft") {
    return "This is a draft. Send it for review first, or publish alone with a reason.";
  }
  if (verb === "schedule" && here === "draft") {
    return "This is a draft. Send it for review first, or schedule alone with a reason.";
  }
  return `This change is ${here}, so you cannot ${inWords(verb)} it.`;
}

const WORDS: Partial<Record<Verb, string>> = {
  "move schedule": "move a schedule",
  "cancel schedule": "cancel a schedule",
  embargo: "put a change under embargo",
  rebase: "bring forward",
};

function inWords(verb: Verb): string {
  return WORDS[verb] ?? verb;
}

function list(roles: readonly Role[]): string {
  const names = roles.map((role) => `${role}s`);
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
