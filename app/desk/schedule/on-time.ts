import { wasLate } from "@/lib/editorial/lateness";
import { clockInZone, momentInZone } from "@/lib/season/zoned-time";

const A_MINUTE = 60_000;

/** "on time", or the fact: "due 15:00 UTC, published 15:42 UTC"; with the days when they differ. */
export function onTime(dueAt: Date, at: Date): string {
  if (!wasLate(dueAt, at)) return "on time";
  const sameDay = dueAt.toISOString().slice(0, 10) === at.toISOString().slice(0, 10);
  const say = (instant: Date): string =>
    sameDay ? clockInZone(instant, "UTC") : momentInZone(instant, "UTC");
  return `due ${say(dueAt)}, published ${say(toMinute(at))}`;
}

/** The minute of an instant: its second is of no use to anybody. */
export function toMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / A_MINUTE) * A_MINUTE);
}
