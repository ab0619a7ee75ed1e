import type { ChartShape } from "@/lib/season/chart-shape";
import type { Day } from "@/lib/season/day";
import { tenth, type TimeScale } from "@/lib/season/time-scale";
import type { Outcome } from "@/lib/season/words";

/** A claim as the chart needs it. */
export type LaneClaim = {
  /** "Early 2024". */
  title: string;
  who: string;
  said: Day | null;
  /** Null: said without a window. Null bounds are open ends. */
  window: { earliest: Day | null; latest: Day | null } | null;
  outcome: Outcome;
  /** "Missed". */
  verdict: string;
  /** "590 days past"; "" when there is nothing to count. */
  past: string;
  /** The day the predicted thing happened; of several days it can have been, the nearest to the window. */
  happened: Day | null;
};

type Span = [from: number, to: number];
type Text = { text: string; x: number; y: number };

/** One claim's strip of the chart. */
export type Lane = {
  y: number;
  height: number;
  /** Where its line runs. */
  mid: number;
  title: Text;
  who: Text[];
  said: number | null;
  /** From the day it was said to the window, either way. */
  lead: Span | null;
  /** The window's outline, open at an end that has no limit or lies off the scale. */
  window: { path: string; span: Span } | null;
  /** From the window to what happened, or to today. */
  over: Span | null;
  /** No limit was given: dotted from here on. */
  open: Span | null;
  outcome: Outcome;
  verdict: Text & { anchor: "start" | "end" };
  past: (Text & { anchor: "start" | "middle" | "end" }) | null;
};

const HALF = { wide: 11, narrow: 10 };
const LEAST_WINDOW = 3;
const PER_LETTER = 7.2;

/** The claim's names, in lines that fit beside or above its lane; the table has them whole. */
export function laneLines(
  { title, who }: Pick<LaneClaim, "title" | "who">,
  { name }: ChartShape,
): { title: string; who: string[] } {
  return name === "wide"
    ? { title: lines(title, 22, 1)[0] ?? "", who: lines(who, 27, 2) }
    : { title: lines(title, 40, 1)[0] ?? "", who: lines(who, 48, 1) };
}

/** Words in at most `most` lines of `length` letters; what is too long is cut with an ellipsis. */
function lines(words: string, length: number, most: number): string[] {
  const made: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= length || !line) line = longer;
    else {
      made.push(line);
      line = word;
    }
  }
  if (line) made.push(line);
  const kept = made.slice(0, most);
  return kept.map((text, i) => {
    const cut = i === kept.length - 1 && made.length > most;
    return cut || text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
  });
}

/** Places one claim's strip at `y`. */
export function laneOf(
  claim: LaneClaim,
  names: { title: string; who: string[] },
  at: { y: number; scale: TimeScale; shape: ChartShape; today: Day },
): Lane {
  const { y, scale, shape, today } = at;
  const wide = shape.name === "wide";
  const verdictFits =
    names.title.length * 8 + claim.verdict.length * 8 < shape.width - (claim.past ? 130 : 24);
  const extra = wide ? Math.max(0, names.who.length - 1) * 18 : verdictFits ? 0 : 18;
  const height = (wide ? 68 : 92) + extra;
  const mid = wide ? y + 34 : y + 64 + extra;
  const half = HALF[shape.name];
  const window = claim.window && windowOf(claim.window, scale, shape);
  const said = claim.said === null ? null : scale.x(claim.said);
  const todayX = scale.x(today);
  const until = claim.happened && claim.happened < today ? scale.x(claim.happened) : todayX;
  const over = window && overOf(claim.outcome, window.span, until);
  return {
    y,
    height,
    mid,
    title: { text: names.title, x: 0, y: wide ? y + 31 : y + 22 },
    who: names.who.map((text, i) => ({
      text,
      x: 0,
      y: (wide ? y + 49 : y + 40 + extra) + i * 17,
    })),
    said,
    lead: window && said !== null ? leadOf(said, window.span) : null,
    window: window && { path: outline(window, mid, half), span: window.span },
    over,
    open: window
      ? null
      : [tenth(Math.min(shape.right, Math.max(todayX, said ?? 0) + 8)), shape.right],
    outcome: claim.outcome,
    verdict: wide
      ? { text: claim.verdict, x: shape.right + 36, y: mid + 5, anchor: "start" }
      : {
          text: verdictLine(claim),
          x: shape.width - 4,
          y: verdictFits ? y + 22 : y + 40,
          anchor: "end",
        },
    past: wide && claim.past ? pastOf(claim.past, over, mid, shape) : null,
  };
}

/** On narrow screens the days stand with the verdict. */
function verdictLine({ verdict, past }: LaneClaim): string {
  return past ? `${verdict}, ${past}` : verdict;
}

/** Over its line where there is room, else under the verdict. */
function pastOf(text: string, over: Span | null, mid: number, shape: ChartShape): Lane["past"] {
  const length = text.length * PER_LETTER;
  if (over && over[1] - over[0] >= length + 12) {
    return { text, x: tenth((over[0] + over[1]) / 2), y: mid - 7, anchor: "middle" };
  }
  return { text, x: shape.right + 36, y: mid + 23, anchor: "start" };
}

type Placed = { span: Span; openLeft: boolean; openRight: boolean };

function windowOf(
  { earliest, latest }: { earliest: Day | null; latest: Day | null },
  scale: TimeScale,
  { left, right }: ChartShape,
): Placed {
  const openLeft = earliest === null || earliest < scale.from;
  const openRight = latest === null || latest > scale.to;
  const from = earliest === null ? left : scale.x(earliest);
  const to = latest === null ? right : scale.x(latest);
  const least = Math.min(right - LEAST_WINDOW, Math.max(left, from));
  return { span: [tenth(least), tenth(Math.max(to, least + LEAST_WINDOW))], openLeft, openRight };
}

function outline({ span: [from, to], openLeft, openRight }: Placed, mid: number, half: number) {
  const [top, bottom] = [mid - half, mid + half];
  if (openLeft && openRight) return `M${from} ${top}H${to}M${from} ${bottom}H${to}`;
  if (openLeft) return `M${from} ${top}H${to}V${bottom}H${from}`;
  if (openRight) return `M${to} ${top}H${from}V${bottom}H${to}`;
  return `M${from} ${top}H${to}V${bottom}H${from}Z`;
}

function leadOf(said: number, [from, to]: Span): Span | null {
  if (said < from) return [said, from];
  return said > to ? [to, said] : null;
}

function overOf(outcome: Outcome, [from, to]: Span, until: number): Span | null {
  if (outcome === "missed" && until > to) return [to, until];
  return outcome === "early" && until < from ? [until, from] : null;
}
