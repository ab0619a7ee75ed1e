import { addDays, daysBetween, formatDay, type Day } from "@/lib/season/day";
import { boundsOf, parseEdtf } from "@/lib/season/edtf";
import { partOf, partRule, readUnit, takePart, type Unit } from "@/lib/season/phrase-units";
import {
  joinSentences,
  keepReal,
  mapRead,
  read,
  twoDigits,
  unread,
  WEEKDAYS,
  yearText,
  type Read,
} from "@/lib/season/phrase-words";

type Direction = "last" | "this" | "next";

// Maps, because an object also has what it inherits: "constructor" is a word somebody may type.
const DIRECTIONS = new Map<string, Direction>([
  ["last", "last"],
  ["previous", "last"],
  ["past", "last"],
  ["this", "this"],
  ["current", "this"],
  ["next", "next"],
  ["coming", "next"],
  ["upcoming", "next"],
  ["following", "next"],
]);

const STEP: Record<Direction, number> = { last: -1, this: 0, next: 1 };

const COUNTS = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
]);

const DAYS = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);

/**
 * Reads what only means something on the day it was said: "last June", "next year", "yesterday".
 * Null when the words are nothing of the kind; a complaint asks for the day when `anchor` is missing.
 */
export function readRelative(words: string, anchor: Day | undefined): Read | null {
  if (!anchor) {
    // Any day will do to learn whether the words depend on one.
    const sample = readRelativeTo(words, "2024-06-15");
    return sample && (sample.found.length > 0 ? unread(asksForDay(words)) : sample);
  }
  return readRelativeTo(words, anchor);
}

/** Reads a unit without its year, such as "June": in the year it was said, or the neighbouring one. */
export function readYearless(unit: Unit, words: string, anchor: Day | undefined): Read {
  if (!anchor) return unread(`“${words}” needs a year, or the day it was said.`);
  const year = yearOf(anchor);
  const here = unit.inYear(year);
  const passed = here !== null && (boundsOfOrNull(here)?.latest ?? "") < anchor;
  const other = unit.inYear(passed ? year + 1 : year - 1);
  return keepReal(
    [here, other].flatMap((edtf) =>
      edtf
        ? [
            {
              edtf,
              because: joinSentences(
                `No year was given; it was said on ${formatDay(anchor)}.`,
                unit.because,
              ),
            },
          ]
        : [],
    ),
    unit.complaint(year),
  );
}

/** The year meant by "2024", "this year", "last year", "next year" or "(the) year"; null when it is none. */
export function readYear(words: string, anchor: Day | undefined): number | "needs a day" | null {
  if (/^\d{4}$/.test(words)) return Number(words);
  const relative = /^(?:([a-z]+) )?year$/.exec(words);
  const direction = relative && DIRECTIONS.get(relative[1] ?? "this");
  if (!direction) return null;
  return anchor ? yearOf(anchor) + STEP[direction] : "needs a day";
}

/** The sentence that asks when a relative phrase was said. */
export function asksForDay(words: string): string {
  return `“${words}” depends on the day it was said, so give that day, or name the year.`;
}

function readRelativeTo(words: string, anchor: Day): Read | null {
  const said = `Counted from ${formatDay(anchor)}, the day it was said.`;
  const day = DAYS.get(words);
  if (day !== undefined) return shifted(anchor, day, said);
  const partly = /^(earlier|later) (?:this )?(year|month)$/.exec(words);
  if (partly) return earlierOrLater(partly[1] === "earlier", partly[2] === "year", anchor);
  const ago = /^(\d{1,3}|[a-z]+) (day|week|month|year)s? (ago|from now)$/.exec(words);
  if (ago) {
    const count = COUNTS.get(ago[1] ?? "") ?? Number(ago[1] ?? "");
    return stepped(ago[2] ?? "", ago[3] === "ago" ? -count : count, anchor, said);
  }
  const [first = "", ...others] = words.split(" ");
  const direction = DIRECTIONS.get(first);
  const rest = others.join(" ");
  const weekday = WEEKDAYS.indexOf((direction ? rest : words) as (typeof WEEKDAYS)[number]);
  if (weekday >= 0) return readWeekday(weekday, direction, anchor);
  if (direction) return readDirected(direction, rest, anchor, said);
  return readPartOfRelative(words, anchor);
}

function readDirected(direction: Direction, rest: string, anchor: Day, said: string): Read | null {
  const step = STEP[direction];
  if (rest === "year") return read(yearText(yearOf(anchor) + step), said);
  if (rest === "month") return read(shiftMonth(anchor, step), said);
  if (rest === "week") return weekOf(anchor, step);
  if (rest === "quarter") {
    const quarter = yearOf(anchor) * 4 + Math.floor((Number(anchor.slice(5, 7)) - 1) / 3) + step;
    return read(`${yearText(Math.floor(quarter / 4))}-${33 + (quarter % 4)}`, said);
  }
  const unit = readUnit(rest);
  if (typeof unit === "string") return unread(unit);
  return unit && nearest(direction, unit, anchor);
}

/** "early next year", "the second half of last month". */
function readPartOfRelative(words: string, anchor: Day): Read | null {
  const taken = takePart(words);
  const whole = taken?.rest ? readRelativeTo(taken.rest, anchor) : null;
  if (!taken || !whole) return null;
  const rule = partRule(taken.part, whole.found[0]?.edtf ?? "");
  return mapRead(whole, (edtf) => partOf(taken.part, edtf), rule);
}

/** "last June" is the latest June that was over, or June of last year: two readings when these differ. */
function nearest(direction: Direction, unit: Unit, anchor: Day): Read {
  const year = yearOf(anchor);
  const years = { last: [1, 0, -1, -2], this: [-1, 0, 1], next: [-1, 0, 1, 2] }[direction];
  const fits = (edtf: string) => {
    const bounds = boundsOfOrNull(edtf);
    if (!bounds?.earliest || !bounds.latest) return false;
    if (direction === "last") return bounds.latest < anchor;
    if (direction === "next") return bounds.earliest > anchor;
    return bounds.earliest <= anchor && anchor <= bounds.latest;
  };
  const near = years
    .map((step) => unit.inYear(year + step))
    .find((edtf) => edtf !== null && fits(edtf));
  const ofYear = unit.inYear(year + STEP[direction]);
  const which = {
    last: "the latest one that was over",
    this: "the one under way",
    next: "the first one to come",
  };
  const found = [];
  if (near)
    found.push({ edtf: near, because: `Said on ${formatDay(anchor)}: ${which[direction]}.` });
  // "This June" is the year's own June unless another one, such as a winter, is under way.
  if (ofYear && (direction === "this" ? !near : fits(ofYear)))
    found.push({
      edtf: ofYear,
      because: `Said on ${formatDay(anchor)}: the one of ${direction} year.`,
    });
  return keepReal(
    found.map(({ edtf, because }) => ({ edtf, because: joinSentences(because, unit.because) })),
    unit.complaint(year),
  );
}

function earlierOrLater(earlier: boolean, ofYear: boolean, anchor: Day): Read {
  const year = anchor.slice(0, 4);
  const month = anchor.slice(0, 7);
  const last = boundsOf(month).latest;
  const whole = ofYear ? [`${year}-01`, `${year}-12`] : [`${month}-01`, last];
  return read(
    earlier ? `${whole[0]}/${anchor}` : `${anchor}/${whole[1]}`,
    `${earlier ? "Up to" : "From"} ${formatDay(anchor)}, the day it was said.`,
  );
}

function readWeekday(weekday: number, direction: Direction | undefined, anchor: Day): Read {
  const today = weekdayOf(anchor);
  const back = (today - weekday + 7) % 7;
  const ahead = (weekday - today + 7) % 7;
  // Weeks begin on Monday.
  const inWeek = ((weekday + 6) % 7) - ((today + 6) % 7);
  const steps = {
    last: [back || 7, 7 - inWeek].map((days) => -days),
    this: [inWeek],
    next: [ahead || 7, 7 + inWeek],
    bare: [-back, ahead],
  }[direction ?? "bare"];
  const said = `Counted from ${formatDay(anchor)}, the day it was said.`;
  return keepReal(steps.flatMap((step) => shifted(anchor, step, said).found));
}

function weekOf(anchor: Day, step: number): Read {
  const monday = step * 7 - ((weekdayOf(anchor) + 6) % 7);
  const [from] = shifted(anchor, monday, "").found;
  const [to] = shifted(anchor, monday + 6, "").found;
  return from && to
    ? read(`${from.edtf}/${to.edtf}`, "A week runs from Monday to Sunday.")
    : unread();
}

function stepped(unit: string, count: number, anchor: Day, said: string): Read | null {
  if (!Number.isInteger(count)) return null;
  if (unit === "day") return shifted(anchor, count, said);
  if (unit === "week") return mapRead(shifted(anchor, count * 7, said), (edtf) => `${edtf}~`);
  return read(
    unit === "month" ? shiftMonth(anchor, count) : yearText(yearOf(anchor) + count),
    said,
  );
}

function shifted(anchor: Day, days: number, because: string): Read {
  try {
    return read(addDays(anchor, days), because);
  } catch {
    return unread("Years run from 1 to 9999.");
  }
}

function shiftMonth(anchor: Day, step: number): string {
  const months = yearOf(anchor) * 12 + Number(anchor.slice(5, 7)) - 1 + step;
  return `${yearText(Math.floor(months / 12))}-${twoDigits((months % 12) + 1)}`;
}

function weekdayOf(day: Day): number {
  // 2023-01-01 was a Sunday.
  return ((daysBetween("2023-01-01", day) % 7) + 7) % 7;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function boundsOfOrNull(edtf: string) {
  return parseEdtf(edtf) && boundsOf(edtf);
}
