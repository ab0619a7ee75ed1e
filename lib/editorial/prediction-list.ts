import type { DeskEntries, EntryRow } from "@/lib/editorial/entry-rows";
import { standablesOf } from "@/lib/editorial/stale";
import type { ContentOf } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { happenedOn } from "@/lib/season/happened";
import { standingOf } from "@/lib/season/prediction";
import { ofKind } from "@/lib/season/standable";

/** A live prediction, and how it stands on a UTC day. */
export type DeskPrediction = {
  row: EntryRow;
  content: ContentOf<"prediction">;
  standing: ReturnType<typeof standingOf>;
  /** The day the predicted thing officially happened, when it has. */
  happened: Day | null;
  /** Its time has come, one way or the other, and no editor has said so. */
  waits: boolean;
};

/** A tracker's live predictions: those that wait to be settled first, then the open, then the settled. */
export function deskPredictions({ rows }: DeskEntries, today: Day): DeskPrediction[] {
  const standables = standablesOf(rows);
  const rank = ({ waits, standing }: DeskPrediction) => (waits ? 0 : standing.settled ? 2 : 1);
  return ofKind(standables, "prediction")
    .map(({ row, said: { content } }) => {
      const happened = happenedOn(content.predicts, standables);
      const standing = standingOf(content, today, happened);
      const waits = !standing.settled && standing.outcome !== "open";
      return { row, content, standing, happened, waits };
    })
    .toSorted((a, b) => rank(a) - rank(b) || b.standing.daysPast - a.standing.daysPast);
}
