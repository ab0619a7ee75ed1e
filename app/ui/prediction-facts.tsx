import { Glyph } from "@/app/ui/glyph";
import type { GlyphId } from "@/app/ui/glyphs";
import { capital, counted } from "@/app/ui/labels";
import { DatedMeaning } from "@/app/ui/times";
import type { ContentOf } from "@/lib/season/content";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Standing } from "@/lib/season/prediction";
import type { Outcome } from "@/lib/season/words";

/** What a prediction claims, by whom and on what basis, and whether its window has passed. */
export function PredictionFacts({
  prediction,
  standing,
}: {
  prediction: ContentOf<"prediction">;
  standing: Standing | null;
}) {
  const { window, predictedBy, basis, condition, madeOn } = prediction;
  return (
    <dl className="claim">
      {window ? (
        <div>
          <dt>Window</dt>
          <dd>
            <DatedMeaning date={window} />
          </dd>
        </div>
      ) : null}
      {standing ? (
        <div>
          <dt>Outcome</dt>
          <dd>
            <OutcomeMark standing={standing} />
          </dd>
        </div>
      ) : null}
      {predictedBy ? (
        <div>
          <dt>Said by</dt>
          <dd>
            {predictedBy}
            {madeOn ? <>, {formatImprecise(madeOn)}</> : null}
          </dd>
        </div>
      ) : null}
      {basis ? (
        <div>
          <dt>Basis</dt>
          <dd>{basis}</dd>
        </div>
      ) : null}
      {condition ? (
        <div>
          <dt>Only if</dt>
          <dd>{condition}</dd>
        </div>
      ) : null}
    </dl>
  );
}

export const OUTCOME_GLYPHS: Record<Outcome, GlyphId> = {
  open: "unknown",
  hit: "official",
  early: "official",
  missed: "debunked",
  void: "r-out",
};

/** "Missed, 937 days past": how a prediction stands today. */
export function OutcomeMark({ standing }: { standing: Standing }) {
  return (
    <span className="cert">
      <Glyph id={OUTCOME_GLYPHS[standing.outcome]} />
      <b>{outcomeInWords(standing)}</b>
    </span>
  );
}

/** "Missed, 937 days past"; "Open"; "Hit"; "Not clear yet". */
export function outcomeInWords({ outcome, unclear, daysPast, atLeast }: Standing): string {
  if (unclear) return "Not clear yet";
  return outcome === "missed" && daysPast > 0
    ? `Missed, ${atLeast ? "at least " : ""}${counted(daysPast, "day")} past`
    : capital(outcome);
}
