import { z } from "zod";

/** A calendar day 'YYYY-MM-DD' of the proleptic Gregorian calendar, years 0001 to 9999, without a zone. */
export type Day = string;

/** An instant of UTC to the second, as machines read it: "2023-08-10T12:00:00Z". */
export type Instant = string;

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const FIRST_DAY: Day = "0001-01-01";
export const LAST_DAY: Day = "9999-12-31";

const MILLISECONDS_PER_DAY = 86_400_000;

/** Whether `s` names a day that exists: '2024-02-29' does, '2023-02-30' and '0000-01-01' do not. */
export function isDay(s: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(s);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A day that exists, as 'YYYY-MM-DD'. */
export const daySchema: z.ZodType<Day, Day> = z
  .string()
  .refine(isDay, "Give a day that exists, as year-month-day: 2022-06-06");

/** The day `n` days after `day` (before it when `n` is negative). Throws RangeError outside years 1 to 9999. */
export function addDays(day: Day, n: number): Day {
  return dayOf(new Date(midnight(day) + n * MILLISECONDS_PER_DAY));
}

/** How many days `b` comes after `a`; negative when it comes before. Throws RangeError unless both are days. */
export function daysBetween(a: Day, b: Day): number {
  return (midnight(b) - midnight(a)) / MILLISECONDS_PER_DAY;
}

/** "1 day", "20 days". */
export function dayCount(n: number): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? "day" : "days"}`;
}

/** The UTC day of an instant. Throws RangeError for an invalid date or one outside years 1 to 9999. */
export function dayOf(instant: Date): Day {
  const day = instant.toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError("Days run from year 1 to year 9999");
  return day;
}

/** An instant as machines read it; parts of a second are left out. */
export function instantOf(instant: Date): Instant {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** A day as readers see it, "6 Jun 2022". Throws RangeError unless it is a day. */
export function formatDay(day: Day): string {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  return `${Number(day.slice(8))} ${formatMonth(day)}`;
}

/** The month of a day or of a 'YYYY-MM', as readers see it: "Jun 2022". */
export function formatMonth(month: string): string {
  return `${shortMonth(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;
}

/** "Jun" for 6. */
export function shortMonth(month: number): string {
  return (MONTH_NAMES[month - 1] ?? "").slice(0, 3);
}

/** How many days month 1 to 12 has in that year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a day is the last of its month. */
export function isMonthEnd(day: Day): boolean {
  return Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

function midnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}
