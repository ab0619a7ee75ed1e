import type { Proposal } from "@/lib/editorial/proposal";
import { changedFields } from "@/lib/season/fields";
import type { Said } from "@/lib/season/content";
import { QUESTIONS, questionOf, type Kind } from "@/lib/season/words";

/** A place readers see that a change will touch, and what of it changes. */
export type Place = { name: string; anchor: string; what: string };

const ANSWERED = new Set<Kind>(["renewal", "release", "production", "trailer", "cast"]);
const IN_ANSWER = new Set([
  "status",
  "stage",
  "window",
  "returnStatus",
  "certainty",
  "asOf",
  "overtakenBy",
]);

/** The places a change will touch once published, the answer card first. */
export function placesTouched(kind: Kind, live: Proposal | null, proposed: Proposal): Place[] {
  const changed = live ? changedFields(kind, live.content, proposed.content) : [];
  const labels = changed.map((field) => field.label.toLowerCase());
  const said = { kind, content: proposed.content } as Said;
  const topic = said.kind === "context" ? said.content.topic : null;
  const id = questionOf(kind, topic);
  const section = QUESTIONS.find((question) => question.id === id);
  const what = live ? labels.join(", ") || "sources" : "new";
  const places: Place[] = [];
  if (ANSWERED.has(kind) && (!live || changed.some((field) => IN_ANSWER.has(field.name)))) {
    places.push({
      name: "The answer card",
      anchor: "#answer",
      what: live ? "the answer" : "may answer",
    });
  }
  if (kind === "cast") places.push({ name: "The cast board", anchor: "#cast", what });
  places.push({ name: `Section “${section?.short ?? id}”`, anchor: `#${id}`, what });
  places.push({ name: "The entry's own page", anchor: "", what: live ? "its history" : "new" });
  places.push({ name: "What changed", anchor: "#changes", what: "a new line" });
  return places;
}
