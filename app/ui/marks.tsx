import { Glyph } from "@/app/ui/glyph";
import type { GlyphId } from "@/app/ui/glyphs";
import { capital } from "@/app/ui/labels";
import type { Certainty, ChangeKind, EditionState, ReturnStatus } from "@/lib/season/words";

/** How sure: circle, word and ink. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  return (
    <span className="cert" data-c={certainty}>
      <Glyph id={certainty} />
      <b>{capital(certainty)}</b>
    </span>
  );
}

/** What kind of change a publication was; `checked` is an editor's look that found nothing new. */
export function ChangeKindMark({ kind }: { kind: ChangeKind | "checked" }) {
  return (
    <span className="kind" data-k={kind}>
      <Glyph id={`k-${kind}`} />
      {capital(kind)}
    </span>
  );
}

const STATE_GLYPHS: Record<EditionState | "retracted" | "clash", GlyphId> = {
  draft: "s-draft",
  "in review": "s-review",
  scheduled: "s-scheduled",
  published: "s-published",
  superseded: "s-retracted",
  discarded: "s-retracted",
  retracted: "s-retracted",
  clash: "s-conflict",
};

/** Where a change stands at the desk: square and word. */
export function StateMark({ state }: { state: EditionState | "retracted" | "clash" }) {
  return (
    <span className="state" data-s={state === "clash" ? "conflict" : state}>
      <Glyph id={STATE_GLYPHS[state]} />
      {capital(state)}
    </span>
  );
}

const RETURN_GLYPHS: Record<ReturnStatus, GlyphId> = {
  confirmed: "r-confirmed",
  new: "r-new",
  expected: "r-expected",
  uncertain: "r-uncertain",
  recast: "r-new",
  "not returning": "r-out",
  unknown: "r-uncertain",
};

export const RETURN_LABELS: Record<ReturnStatus, string> = {
  confirmed: "Confirmed",
  new: "New to the cast",
  expected: "Expected back",
  uncertain: "Uncertain",
  recast: "Recast",
  "not returning": "Not returning",
  unknown: "Not known",
};

/** Whether someone returns: word first, small mark. */
export function ReturnMark({ status }: { status: ReturnStatus }) {
  return (
    <span className="ret" data-r={status}>
      <Glyph id={RETURN_GLYPHS[status]} />
      {RETURN_LABELS[status]}
    </span>
  );
}
