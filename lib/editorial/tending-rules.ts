import { z } from "zod";
import type { Actor } from "@/lib/season/actor";
import { daySchema } from "@/lib/season/day";
import { type Decision, may } from "@/lib/season/may";
import { wording } from "@/lib/season/text";
import { KINDS } from "@/lib/season/words";

// Who may own an entry; and the shapes of the forms that put a look off, or say how often we look.
// Safe in a browser.

/** Who may make whom the owner: everybody themselves, when nobody is, and editors anybody. */
export function mayOwn(
  actor: Pick<Actor, "id" | "role">,
  change: { from: string | null; to: string | null },
): Decision {
  const { from, to } = change;
  const own = (from === null || from === actor.id) && (to === null || to === actor.id);
  return own ? { allowed: true } : may(actor, "assign owners");
}

/** So many days something is snoozed at most. */
export const SNOOZE_DAYS = 90;

/** Putting something off: until which day (a UTC day, from which it is shown again), and why. */
export const snoozeSchema = z.strictObject({
  until: daySchema,
  reason: wording(300).pipe(z.string().min(1, "Say why it can wait.")),
});

const days = (ask: string) => z.number({ error: ask }).int(ask).min(1, ask).max(3650, ask);

/** A line of the desk's own policy. */
export const policySchema = z
  .strictObject({
    kind: z.enum(KINDS),
    state: z.string().max(40),
    days: days("Give a number of days from 1 to 3,650."),
    nearDays: days("Give a number of days from 1 to 3,650."),
  })
  .refine(({ days, nearDays }) => nearDays <= days, {
    path: ["nearDays"],
    message: "When it is near we look at least as often as otherwise.",
    // What is wrong with the days alone is said of them alone.
    when: ({ issues }) => issues.length === 0,
  });
