import type { DeskEntries, EntryRow } from "@/lib/editorial/entry-rows";
import { whatHappened } from "@/lib/editorial/what-happened";
import type { ContentOf } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { type Happening, happeningOf } from "@/lib/season/happened";
import { type Standing, standingOf } from "@/lib/season/prediction";
import { ofKind } from "@/lib/season/standable";

/** A live prediction, and how it stands on a UTC day. */
export type DeskPrediction = {
  row: EntryRow;
  content: ContentOf<"prediction">;
  standing: Standing;
  /** When the predicted thing officially happened, when it has. */
  happened: Happening | null;
  /** Its time has come, one way or the other, and no editor has said so. */
  waits: boolean;
};

/** A tracker's live predictions: those that wait to be settled first, then the open, then the settled. */
export async function deskPredictions(desk: DeskEntries, today: Day): Promise<DeskPrediction[]> {
  const { standables, happened: all } = await whatHappened(desk, today);
  const rank = ({ waits, standing }: DeskPrediction) => (waits ? 0 : standing.settled ? 2 : 1);
  return ofKind(standables, "prediction")
    .map(({ row, said: { content } }) => {
      const happened = happeningOf(content.predicts, all);
      const standing = standingOf(content, today, happened);
      const waits = !standing.settled && (standing.outcome !== "open" || standing.unclear);
      return { row, content, standing, happened, waits };
    })
    .toSorted((a, b) => rank(a) - rank(b) || b.standing.daysPast - a.standing.daysPast);
}
