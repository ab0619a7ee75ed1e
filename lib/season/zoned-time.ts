import { Temporal } from "temporal-polyfill";
import { formatDay, isDay } from "@/lib/season/day";

/** A day and a time as a clock on a wall shows them in a time zone. */
export type WallClock = {
  /** "2027-01-28" */
  day: string;
  /** "15:00" or "15:00:30", as `readTime` gives it. */
  time: string;
  /** An IANA name ("Asia/Seoul"), "UTC", or an offset ("+09:00"). */
  zone: string;
};

/** What a wall clock means: one instant, none because clocks skip it, or two because it comes twice. */
export type ClockReading =
  | { is: "one"; at: Date }
  /** `before` and `after` are as far from the skipped hour as clocks moved. */
  | { is: "skipped"; before: Date; after: Date }
  | { is: "twice"; first: Date; second: Date }
  | { is: "unreadable"; field: keyof WallClock; message: string };

/**
 * Which instant a wall clock means, by the zone's own rules (the IANA time zone database, as the
 * runtime carries it). Where there is no single answer it does not choose: see `ClockReading`.
 * Never throws.
 */
export function readWallClock({ day, time, zone }: WallClock): ClockReading {
  const known = findZone(zone);
  if (!isDay(day)) {
    return unreadable("day", "Choose a day, such as 2027-01-28.");
  }
  const clock = readTime(time);
  if (clock === null) {
    return unreadable("time", "Type a time on a 24-hour clock, such as 15:00.");
  }
  if (known === null) {
    return unreadable("zone", "Type a time zone, such as Asia/Seoul, America/New_York or UTC.");
  }
  const plain = Temporal.PlainDateTime.from(`${day}T${clock}`);
  const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
    plain.toZonedDateTime(known, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const [a, b] = [instantOf(first), instantOf(second)];
  if (a.getTime() === b.getTime()) return { is: "one", at: a };
  // In an hour that comes twice both show the clock that was asked for; in one that is skipped, none.
  return first.toPlainDateTime().equals(plain)
    ? { is: "twice", first: a, second: b }
    : { is: "skipped", before: a, after: b };
}

const unreadable = (field: keyof WallClock, message: string): ClockReading => ({
  is: "unreadable",
  field,
  message,
});

const instantOf = (zoned: Temporal.ZonedDateTime): Date => new Date(zoned.epochMilliseconds);

/** What a clock on the wall of a zone shows at an instant, to the second. @throws RangeError for no zone. */
export function wallClockAt(at: Date, zone: string): Required<WallClock> {
  const zoned = zonedAt(at, zone);
  const time = zoned.toPlainTime().toString({ smallestUnit: "second" });
  return {
    day: zoned.toPlainDate().toString(),
    time: time.endsWith(":00") ? time.slice(0, 5) : time,
    zone,
  };
}

/** An instant as an ISO 8601 string in UTC, to the second: "2027-01-28T15:00:00Z". */
export function isoSeconds(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * A typed time as "HH:MM" or "HH:MM:SS"; null when it is none. Reads "15:00", "15.00", "1500", "9",
 * "3 pm" and "12:30:15 am".
 */
export function readTime(typed: string): string | null {
  const found =
    /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2}))?)?\s*([ap]\.?m\.?)?$/i.exec(typed.trim()) ??
    /^(\d{2})(\d{2})()\s*([ap]\.?m\.?)?$/i.exec(typed.trim());
  if (!found) return null;
  const [, hours = "", minutes = "00", seconds = "", half = ""] = found;
  const onDial = Number(hours);
  if (half && (onDial < 1 || onDial > 12)) return null;
  const afternoon = half.toLowerCase().startsWith("p") ? 12 : 0;
  const hour = half ? (onDial % 12) + afternoon : onDial;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds || 0) > 59) return null;
  const two = `${String(hour).padStart(2, "0")}:${minutes}`;
  return Number(seconds || 0) === 0 ? two : `${two}:${seconds}`;
}

// Everyday words that the database of zones does not know; its own words come from the runtime.
const CALLED = new Map([
  ["utc", "UTC"],
  ["gmt", "UTC"],
  ["z", "UTC"],
  ["etc/utc", "UTC"],
  ["kst", "Asia/Seoul"],
  ["korea", "Asia/Seoul"],
  ["jst", "Asia/Tokyo"],
]);

/**
 * The zone somebody typed, spelt as the database of zones does; null when there is no such zone.
 * Case does not matter; a city alone will do ("seoul", "new york").
 */
export function findZone(typed: string): string | null {
  const wanted = typed.trim().replace(/\s+/g, "_").toLowerCase();
  if (!wanted) return null;
  const called = CALLED.get(wanted);
  if (called) return called;
  const listed = everyZone().find((zone) => zone.toLowerCase() === wanted);
  if (listed) return listed;
  const cities = everyZone().filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  if (cities.length === 1) return cities[0] ?? null;
  try {
    // Links ("Asia/Calcutta") and offsets ("+09:00") are not in the list, and are zones all the same.
    return new Temporal.ZonedDateTime(0n, wanted).timeZoneId;
  } catch {
    return null;
  }
}

let zones: string[] | null = null;

/** Every zone the runtime lists, by IANA name, UTC first. */
export function everyZone(): string[] {
  return (zones ??= ["UTC", ...Intl.supportedValuesOf("timeZone").filter((z) => z !== "UTC")]);
}

/** What a zone is called in a sentence: "UTC", "Seoul", "New York". */
export function zoneName(zone: string): string {
  if (/^(UTC|[+-])/.test(zone)) return zone.startsWith("UTC") ? "UTC" : `UTC${zone}`;
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** A zone's distance from UTC at an instant: "UTC", "UTC+9", "UTC-3:30". */
export function offsetName(at: Date, zone: string): string {
  const [, sign = "+", hours = "0", minutes = "00"] =
    /^([+-])(\d\d):(\d\d)/.exec(zonedAt(at, zone).offset) ?? [];
  const short = `${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return short === "0" ? "UTC" : `UTC${sign}${short}`;
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The day of an instant in a zone: "Thu 28 Jan 2027". */
export function dayInZone(at: Date, zone: string): string {
  const day = zonedAt(at, zone).toPlainDate();
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${formatDay(day.toString())}`;
}

/** The time of an instant in a zone: "15:00", with seconds when there are any. */
export function timeInZone(at: Date, zone: string): string {
  return wallClockAt(at, zone).time;
}

/** An instant in a zone: "Thu 28 Jan 2027, 15:00 UTC", "Fri 29 Jan 2027, 00:00 in Seoul (UTC+9)". */
export function momentInZone(at: Date, zone: string): string {
  return `${dayInZone(at, zone)}, ${clockInZone(at, zone)}`;
}

/** The time of an instant with its zone: "15:00 UTC", "00:00 in Seoul (UTC+9)". */
export function clockInZone(at: Date, zone: string): string {
  const time = timeInZone(at, zone);
  const name = zoneName(zone);
  const offset = offsetName(at, zone);
  if (name === "UTC" || /^UTC[+-]/.test(name)) return `${time} ${name}`;
  return `${time} in ${name} (${offset})`;
}

function zonedAt(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
