import { counted } from "@/app/ui/labels";
import { dayOf, formatDay } from "@/lib/season/day";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an instant was, short: "28 min", "2 h", "1 day", "733 days"; "now" in the first minute. */
export function ago(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  if (passed < MINUTE) return "now";
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h`;
  return counted(Math.floor(passed / DAY), "day");
}

/**
 * How far an instant is from now, for a sentence: "in 3 days", "in 2 h 5 min", "in 40 s", "now",
 * "28 min ago".
 */
export function distance(at: Date, now: Date): string {
  const away = at.getTime() - now.getTime();
  if (Math.abs(away) < 1000) return "now";
  if (away < 0) {
    const passed = -away < MINUTE ? `${Math.floor(-away / 1000)} s` : ago(at, now);
    return `${passed} ago`;
  }
  if (away < MINUTE) return `in ${Math.ceil(away / 1000)} s`;
  if (away < HOUR) return `in ${Math.round(away / MINUTE)} min`;
  if (away < DAY) {
    const minutes = Math.round((away % HOUR) / MINUTE);
    const hours = Math.floor(away / HOUR) + (minutes === 60 ? 1 : 0);
    return minutes % 60 === 0 ? `in ${hours} h` : `in ${hours} h ${minutes} min`;
  }
  return `in ${counted(Math.round(away / DAY), "day")}`;
}

/** An instant to the minute, in UTC: "12 Aug 2025, 12:40 UTC". */
export function momentInWords(at: Date): string {
  return `${formatDay(dayOf(at))}, ${at.toISOString().slice(11, 16)} UTC`;
}

/** Now, as a desk that writes about Seoul wants it: "Tuesday 12 Aug 2025, 13:48 UTC, 22:48 in Seoul". */
export function nowInWords(now: Date): string {
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }).format(
    now,
  );
  const seoul = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Seoul",
  }).format(now);
  return `${weekday} ${momentInWords(now)}, ${seoul} in Seoul`;
}
