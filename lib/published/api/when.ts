import { z } from "zod";
import type { Parameter } from "@/lib/published/api/parameter";
import { endOf, type Moment, now as present, startOf } from "@/lib/published/moment";
import { isOverForGood } from "@/lib/published/page-says";
import { dayOf, isDay } from "@/lib/season/day";

const DAY = z.regexes.date.source.slice(1, -1);
// A year later than days begin, so that no zone leads to before them.
const INSTANT = new RegExp(
  `^(?!000[01])${DAY}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$`,
);
// A publication's moment comes from the database's clock, which may be a little ahead of ours.
const AHEAD_MS = 5000;

// What is documented is what is read.
const whenSchema = z.union([
  z
    .string()
    .regex(new RegExp(`^(?!0000)${DAY}$`))
    .meta({ format: "date" }),
  z.string().regex(INSTANT).meta({ format: "date-time" }),
]);

/** The first instant a day or an instant names, and the first one after it; in milliseconds. */
function boundsOf(text: string): { from: number; until: number } | undefined {
  if (isDay(text)) {
    const from = Date.parse(startOf(text));
    return { from, until: from + 86_400_000 };
  }
  // A plus in an address stands for a space.
  const instant = text.replace(/ (?=\d\d:\d\d$)/, "+");
  if (!INSTANT.test(instant)) return undefined;
  const from = Date.parse(instant);
  return { from, until: from + 1 };
}

const iso = (instant: number): string =>
  new Date(Math.min(instant, Date.parse("9999-12-31T23:59:59.999Z"))).toISOString();

const MAY_BE = "a UTC day (2023-08-10) or an instant with its zone (2023-08-10T12:00:00Z)";

/** What was asked about the past: the moment, as it was written, and whether it is over for good. */
export type AsOf = { asked: string; moment: Moment; forGood: boolean };

/** What readers saw at the end of a UTC day, or at an instant; by the code that makes the pages. */
export const asOf: Parameter<AsOf> = {
  schema: whenSchema,
  description:
    "What readers saw at the end of that UTC day, or at that instant: what was published and checked by then, and nothing later. Left out: what they see now.",
  example: "2023-08-10",
  may: `${MAY_BE}, not one still to come`,
  read(text, now) {
    const bounds = boundsOf(text);
    if (!bounds) return undefined;
    if (isDay(text)) {
      return text <= dayOf(now)
        ? { asked: text, moment: endOf(text), forGood: isOverForGood(text, now) }
        : undefined;
    }
    if (bounds.from > now.getTime() + AHEAD_MS) return undefined;
    const today = dayOf(new Date(bounds.from));
    return {
      asked: new Date(bounds.from).toISOString(),
      moment: { today, until: iso(bounds.until), past: true },
      forGood: isOverForGood(today, now),
    };
  },
};

/** The moment asked about; now, when none was. */
export const momentOf = (given: AsOf | undefined, now: Date): Moment =>
  given?.moment ?? present(dayOf(now));

/** From then on: the instant. */
export const since: Parameter<string> = {
  schema: whenSchema,
  description: "Published then or later; a day from its first instant on (UTC).",
  example: "2025-07-01",
  may: MAY_BE,
  read: (text) => {
    const bounds = boundsOf(text);
    return bounds && iso(bounds.from);
  },
};

/** Up to then: the first instant that is too late. */
export const until: Parameter<string> = {
  schema: whenSchema,
  description: "Published then or earlier; a day to its last instant (UTC).",
  example: "2025-12-31",
  may: MAY_BE,
  read: (text) => {
    const bounds = boundsOf(text);
    return bounds && iso(bounds.until);
  },
};
