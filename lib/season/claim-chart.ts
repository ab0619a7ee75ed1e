import { type ChartFact, placeFacts, type PlacedFact } from "@/lib/season/chart-facts";
import { type Lane, type LaneClaim, laneOf, laneLines } from "@/lib/season/chart-lane";
import type { ChartShape } from "@/lib/season/chart-shape";
import { type Day, formatDay } from "@/lib/season/day";
import { tenth, timeScale, type TimeScale } from "@/lib/season/time-scale";

/** What a chart of claimed windows is drawn from. */
export type ChartInput = {
  claims: LaneClaim[];
  facts: ChartFact[];
  /** The officially announced release; open ends are null. */
  official: { label: string; earliest: Day | null; latest: Day | null } | null;
  today: Day;
};

export type ClaimChart = {
  shape: ChartShape;
  height: number;
  /** Where lanes end and the years stand. */
  bottom: number;
  ticks: TimeScale["ticks"];
  today: { x: number; label: string; anchor: "start" | "middle" | "end" };
  facts: { titleY: number; placed: PlacedFact[] } | null;
  /** The official date, over all lanes: a line, or a band when it is no single day. */
  official: { x1: number; x2: number; top: number } | null;
  lanes: Lane[];
};

/**
 * The geometry of a chart of claimed windows: for each claim the day it was made, the window it named,
 * and how long that window has been behind us, against what really happened. Numbers are in the units
 * of the drawing, rounded to tenths.
 */
export function claimChart(input: ChartInput, shape: ChartShape): ClaimChart {
  const { claims, facts, official, today } = input;
  const days = [
    ...facts.map(({ day }) => day),
    official?.earliest,
    official?.latest,
    ...claims.flatMap(({ said, window }) => [said, window?.earliest, window?.latest]),
  ].filter((day) => day !== null && day !== undefined);
  const scale = timeScale(days, today, shape);
  const officialDay = official?.earliest ?? official?.latest ?? null;
  const told =
    official && officialDay ? [...facts, { label: official.label, day: officialDay }] : facts;
  const placed = placeFacts(told, scale, shape);
  const lanesFrom = shape.top + placed.height;
  const lanes: Lane[] = [];
  let y = lanesFrom;
  for (const claim of claims) {
    const lane = laneOf(claim, laneLines(claim, shape), { y, scale, shape, today });
    lanes.push(lane);
    y += lane.height;
  }
  const todayX = scale.x(today);
  return {
    shape,
    height: y + 22,
    bottom: y,
    ticks: scale.ticks,
    today: {
      x: todayX,
      label: `Today, ${formatDay(today)}`,
      anchor: todayX > shape.width - 70 ? "end" : todayX < shape.left + 70 ? "start" : "middle",
    },
    facts: placed.facts.length > 0 ? { titleY: placed.titleY, placed: placed.facts } : null,
    official:
      official && officialDay
        ? {
            x1: scale.x(officialDay),
            x2: tenth(official.latest ? scale.x(official.latest) : shape.right),
            top: lanesFrom,
          }
        : null,
    lanes,
  };
}
