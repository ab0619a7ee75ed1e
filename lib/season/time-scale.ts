import { type Day, daysBetween } from "@/lib/season/day";

/** Days as places from left to right. */
export type TimeScale = {
  /** Where a day is, to a tenth; what lies outside is held at the nearer end. */
  x(day: Day): number;
  from: Day;
  to: Day;
  ticks: { x: number; year: string }[];
};

const LONGEST_PAST = 60;
const LONGEST_FUTURE = 10;
const STEPS = [1, 2, 5, 10, 20, 50];

/**
 * A scale on which all these days have a place between `left` and `right`, from the start of the first
 * one's year on; the last one keeps a little distance from the end. One day far away does not press
 * the others together: more than 60 years before `today` and 10 after it are off the scale. Ticks
 * stand at least `apart` from each other.
 */
export function timeScale(
  days: Day[],
  today: Day,
  { left, right, apart }: { left: number; right: number; apart: number },
): TimeScale {
  const year = Number(today.slice(0, 4));
  const all = [...days, today].filter((day) => {
    const own = Number(day.slice(0, 4));
    return own >= year - LONGEST_PAST && own <= year + LONGEST_FUTURE;
  });
  const first = all.reduce((a, b) => (a < b ? a : b));
  const to = all.reduce((a, b) => (a > b ? a : b));
  const from = `${first.slice(0, 4)}-01-01`;
  const span = Math.max(60, daysBetween(from, to));
  const perDay = ((right - left) * 0.985) / span;
  const x = (day: Day): number => {
    const place = left + daysBetween(from, day) * perDay;
    return tenth(Math.min(right, Math.max(left, place)));
  };
  const years: number[] = [];
  for (let n = Number(from.slice(0, 4)); n <= Number(to.slice(0, 4)); n += 1) years.push(n);
  const step = STEPS.find((n) => n * 365.25 * perDay >= apart) ?? 50;
  return {
    x,
    from,
    to,
    ticks: years
      .filter((n) => n % step === 0)
      .map((n) => ({ x: x(`${String(n).padStart(4, "0")}-01-01`), year: String(n) })),
  };
}

/** To one decimal: more would only make the page longer. */
export function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}
