import { dayOf, formatDay, isDay } from "@/lib/season/day";

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0{1,3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Reads an instant that says its zone, as ISO 8601 has it: "2027-01-28T15:00:00Z", or an offset
 * instead of the Z ("+09:00"); seconds may be left out. Null for anything else: a day that does not
 * exist, a time without a zone, fractions of a second (but ".000"), the hour 24, a year before 1 or after 9999.
 */
export function readInstant(text: string): Date | null {
  const parts = SHAPE.exec(text);
  if (!parts || !isDay(parts[1]!)) return null;
  const instant = new Date(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4] ?? "00"}${parts[5]}`);
  const year = instant.getUTCFullYear();
  return Number.isNaN(instant.getTime()) || year < 1 || year > 9999 ? null : instant;
}

/** An instant in UTC, seconds only when there are any: "28 Jan 2027, 15:00 UTC". */
export function sayInstant(instant: Date): string {
  const clock = instant.toISOString().slice(11, 19);
  return `${formatDay(dayOf(instant))}, ${clock.endsWith(":00") ? clock.slice(0, 5) : clock} UTC`;
}
