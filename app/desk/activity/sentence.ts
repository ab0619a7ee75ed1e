import type { ActivityLine } from "@/lib/editorial/activity";
import { fieldsInWords } from "@/lib/season/field-label";
import { sayInstant } from "@/lib/season/instant";
import { dayCount, formatDay, isDay } from "@/lib/season/day";
import type { EventVerb } from "@/lib/season/words";

/** What was done, as words around the entry: "published ", the entry, " alone". */
export type Sentence = { before: string; after: string };

type Say = (line: ActivityLine) => Sentence | string;

const entry = (before: string, after = ""): Sentence => ({ before: `${before} `, after });
const detail = ({ details }: ActivityLine, name: string): string => {
  const value = details[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
const instant = (line: ActivityLine, name: string): string => {
  const value = detail(line, name);
  return Number.isNaN(Date.parse(value)) ? value : sayInstant(new Date(value));
};
const dayOf = (line: ActivityLine): string => {
  const until = detail(line, "until");
  return isDay(until) ? formatDay(until) : until;
};
const count = (line: ActivityLine, name: string): string => dayCount(Number(detail(line, name)));
const lineOf = (line: ActivityLine): string =>
  [detail(line, "kind"), detail(line, "state")].filter(Boolean).join(", ");
const named = (what: string): Say => {
  return (line) => `${what} “${detail(line, "name") || detail(line, "title")}”`;
};

const SAY: Record<EventVerb, Say> = {
  create: () => entry("began"),
  save: () => entry("saved"),
  submit: () => entry("sent", " for review"),
  return: () => entry("returned"),
  publish: () => entry("published"),
  "publish alone": () => entry("published", " alone"),
  schedule: (line) => entry("scheduled", ` for ${instant(line, "publishAt")}`),
  "schedule alone": (line) => entry("scheduled", ` for ${instant(line, "publishAt")}, alone`),
  "move schedule": (line) =>
    entry(
      "moved the schedule of",
      ` to ${instant(line, "publishAt")} (was ${instant(line, "was")})`,
    ),
  "cancel schedule": (line) =>
    entry("cancelled the schedule of", line.details.became === "superseded" ? ", superseded" : ""),
  "too late to move": () => entry("came too late to move the schedule of"),
  "too late to cancel": () => entry("came too late to cancel the schedule of"),
  "hold schedule": () => entry("held the scheduled change to"),
  "publish as scheduled": (line) => {
    const due = `, scheduled for ${instant(line, "dueAt")}`;
    return entry("published", line.details.late ? ` late, at ${instant(line, "at")}${due}` : due);
  },
  "miss schedule": () => entry("did not publish the scheduled change to"),
  embargo: (line) =>
    line.details.until
      ? entry("put", ` under embargo until ${instant(line, "until")}`)
      : entry("lifted the embargo on"),
  rebase: (line) => entry("brought", ` forward onto revision ${detail(line, "onto")}`),
  discard: () => entry("discarded the draft of"),
  retract: () => entry("retracted"),
  restore: (line) => entry(`restored revision ${detail(line, "from")} of`),
  check: () => entry("checked", ", still true"),
  snooze: (line) =>
    line.entryNumber === null
      ? `snoozed the promise “${detail(line, "says")}” until ${dayOf(line)}`
      : entry("snoozed", ` until ${dayOf(line)}`),
  wake: (line) =>
    line.entryNumber === null ? `woke the promise “${detail(line, "says")}”` : entry("woke"),
  own: (line) =>
    detail(line, "person") ? entry("gave", ` to ${detail(line, "person")}`) : entry("took on"),
  disown: (line) =>
    detail(line, "person")
      ? entry("took", ` from ${detail(line, "person")}`)
      : entry("no longer looks after"),
  settle: (line) => entry("proposed to settle", ` as ${detail(line, "outcome")}`),
  "set policy": (line) =>
    `has ${lineOf(line)} looked at every ${count(line, "days")}, every ${count(line, "nearDays")} when it is near`,
  "reset policy": (line) => `has ${lineOf(line)} looked at as the house does`,
  "add person": named("added the person"),
  "change person": named("changed the names of"),
  "add character": named("added the character"),
  "add source": named("added the source"),
  "change source": named("changed the source"),
  "accept tip": () => entry("accepted what a reader said of"),
  "decline tip": () => entry("declined what a reader said of"),
  "make promise": (line) => `promised readers “${detail(line, "says")}”`,
  "settle promise": (line) =>
    detail(line, "state") === "open"
      ? `reopened the promise “${detail(line, "says")}”`
      : `settled the promise “${detail(line, "says")}” as ${detail(line, "state")}${line.entryNumber === null ? "" : ", with"}`,
  "sign in": () => "signed in",
  "sign out": () => "signed out",
  "refused sign in": ({ person }) => `was refused at sign-in${person ? `, as ${person}` : ""}`,
  "change password": () => "changed their password",
  "end sessions": () => "signed out everywhere else",
  invite: (line) => `invited ${detail(line, "email")} as ${detail(line, "role")}`,
  "withdraw invitation": (line) => `withdrew the invitation of ${detail(line, "email")}`,
  "accept invitation": () => "joined the desk",
  "change role": (line) =>
    `made ${line.person ?? "somebody"} ${detail(line, "to")} (was ${detail(line, "from")})`,
  suspend: ({ person }) => `suspended ${person ?? "somebody"}`,
  reinstate: ({ person }) => `reinstated ${person ?? "somebody"}`,
  "make first people": () => "made the first people of the desk",
};

/** A line of the audit trail as a sentence after its actor's name. */
export function sentenceOf(line: ActivityLine): Sentence {
  // A newer instance beside this one may record what this one has no words for yet.
  const say: Say | undefined = SAY[line.verb];
  const said = say ? say(line) : line.entryNumber === null ? line.verb : entry(line.verb);
  if (typeof said !== "string") return said;
  return { before: line.entryNumber === null ? said : `${said} `, after: "" };
}

/** Who did it: a person, somebody not signed in, or the product itself. */
export function doerOf({ actor, verb }: ActivityLine): string {
  if (actor) return actor;
  return verb === "refused sign in" ? "Somebody" : "The desk itself";
}

/** What there is to add: a reason, a note, what was merged. */
export function remarkOf({ details, entryKind }: ActivityLine): string {
  const inWords = (fields: unknown[]): string =>
    entryKind ? fieldsInWords(entryKind, fields.map(String)) : "";
  const remarks: string[] = [];
  for (const name of ["reason", "note"]) {
    const value = details[name];
    if (typeof value === "string" && value) remarks.push(value);
  }
  if (typeof details.source === "string") remarks.push(`Source: ${details.source}`);
  const merged = details.mergedFields;
  if (Array.isArray(merged) && merged.length > 0) {
    remarks.push(`Merged with a colleague’s ${inWords(merged)}`);
  }
  const cameIn = details.cameIn;
  if (Array.isArray(cameIn) && cameIn.length > 0) {
    remarks.push(`Came in: ${inWords(cameIn)}`);
  }
  const before = details.settledBefore;
  if (Array.isArray(before)) {
    for (const { says, state } of before as { says: string; state: string }[]) {
      remarks.push(`The promise “${says}” had been settled as ${state}, and stays so`);
    }
  }
  if (details.leftReview === true) remarks.push("Taken back from review");
  const restored = details.fields;
  if (Array.isArray(restored)) remarks.push(`Only ${inWords(restored)}`);
  return remarks.join(". ");
}
