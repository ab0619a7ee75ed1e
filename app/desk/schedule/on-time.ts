import { clockInZone, momentInZone } from "@/lib/season/zoned-time";

const LATE_MS = 60_000;

/** Whether something scheduled went live more than a minute after its moment. */
export function wasLate(dueAt: Date, at: Date): boolean {
  return at.getTime() - dueAt.getTime() > LATE_MS;
}

/** "on time", or the fact: "due 15:00 UTC, published 15:42 UTC"; with the days when they differ. */
export function onTime(dueAt: Date, at: Date): string {
  if (!wasLate(dueAt, at)) return "on time";
  const sameDay = dueAt.toISOString().slice(0, 10) === at.toISOString().slice(0, 10);
  const say = (instant: Date): string =>
    sameDay ? clockInZone(instant, "UTC") : momentInZone(instant, "UTC");
  return `due ${say(dueAt)}, published ${say(toMinute(at))}`;
}

/** A publication's own second is of no use to anybody. */
function toMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / LATE_MS) * LATE_MS);
}
