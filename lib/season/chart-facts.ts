import type { ChartShape } from "@/lib/season/chart-shape";
import type { Day } from "@/lib/season/day";
import type { TimeScale } from "@/lib/season/time-scale";

/** Something that happened on a day: "Renewed, 6 Jun 2022". */
export type ChartFact = { label: string; day: Day };

/** A fact's dot, and its words beside it. */
export type PlacedFact = {
  label: string;
  x: number;
  y: number;
  textX: number;
  anchor: "start" | "end";
};

const ROW = 22;
const BESIDE = 11;
// Wide enough for any word of the house's sans at its size in the chart.
const PER_LETTER = 7.4;

/**
 * Sets facts one beside the other, each with its words to the right or the left of its dot; what finds
 * no room goes a row down, so that no words lie over others.
 */
export function placeFacts(
  facts: ChartFact[],
  scale: TimeScale,
  { name, top, left, width, right }: ChartShape,
): { facts: PlacedFact[]; titleY: number; height: number } {
  const titleY = name === "wide" ? top + 28 : top + 18;
  if (facts.length === 0) return { facts: [], titleY, height: 0 };
  const begin = name === "wide" ? top + 24 : top + 42;
  const rows: [from: number, to: number][][] = [];
  const end = name === "wide" ? right : width;
  const placed = facts
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ label, day }) => {
      const x = scale.x(day);
      const length = BESIDE + label.length * PER_LETTER;
      for (let row = 0; ; row += 1) {
        const taken = (rows[row] ??= []);
        // In a row of its own even words that are too long are set, on the side with more room.
        const alone = taken.length === 0;
        for (const anchor of x - left > end - x
          ? (["end", "start"] as const)
          : (["start", "end"] as const)) {
          const span: [number, number] =
            anchor === "start" ? [x - 6, x + length] : [x - length, x + 6];
          const fits = alone || (span[0] >= left && span[1] <= end);
          if (!fits || taken.some(([from, to]) => span[0] < to + 8 && span[1] > from - 8)) continue;
          taken.push(span);
          const textX = Math.round((anchor === "start" ? x + BESIDE : x - BESIDE) * 10) / 10;
          return { label, x, y: begin + row * ROW, textX, anchor };
        }
      }
    });
  return { facts: placed, titleY, height: begin - top + (rows.length - 1) * ROW + 30 };
}
