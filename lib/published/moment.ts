import { databaseNow } from "@/db/clock";
import { addDays, type Day, dayOf, LAST_DAY } from "@/lib/season/day";

/** The moment at which a page is read: what was published before `until`, judged as on `today`. */
export type Moment = {
  /** The UTC day: predictions are open or missed, and days counted, as on it. */
  today: Day;
  /** An instant of UTC; what was published or checked then or later is left out. */
  until: string;
  /** It is over: what is read can only ever read the same. */
  past: boolean;
};

// After everything that will ever be published.
const NEVER_OVER = "9999-12-31T23:59:59.999Z";

/** The UTC day it is, by the database's clock: the same on every instance, however wrong its own. */
export function publicToday(): Day {
  return dayOf(databaseNow());
}

/** Now: all that has been published. `today` is a UTC day. */
export function now(today: Day = publicToday()): Moment {
  return { today, until: NEVER_OVER, past: false };
}

/** The end of a UTC day: what readers saw last before midnight. */
export function endOf(day: Day): Moment {
  const until = day === LAST_DAY ? NEVER_OVER : startOf(addDays(day, 1));
  return { today: day, until, past: true };
}

/** The first instant of a UTC day. */
export function startOf(day: Day): string {
  return `${day}T00:00:00Z`;
}
