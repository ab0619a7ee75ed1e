import { z } from "zod";
import type { Decision } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { daySchema } from "@/lib/season/day";
import { text } from "@/lib/season/text";
import { KINDS } from "@/lib/season/words";

// Who may put a look off, own an entry, and say how often we look; and the shapes of those forms.
// One answer for button, page and write. Safe in a browser.

const yes: Decision = { allowed: true };
const no = (reason: string): Decision => ({ allowed: false, reason });

/** Who may snooze something. */
export function maySnooze(actor: Pick<Actor, "role">): Decision {
  return actor.role === "contributor"
    ? no("Only editors and admins snooze an entry. You are a contributor.")
    : yes;
}

/** Who may say how often entries are looked at. */
export function maySetPolicy(actor: Pick<Actor, "role">): Decision {
  return actor.role === "contributor"
    ? no("Only editors and admins change how often we look. You are a contributor.")
    : yes;
}

/** Who may make whom the owner: everybody themselves, when nobody is, and editors anybody. */
export function mayOwn(
  actor: Pick<Actor, "id" | "role">,
  change: { from: string | null; to: string | null },
): Decision {
  if (actor.role !== "contributor") return yes;
  const { from, to } = change;
  const own = (from === null || from === actor.id) && (to === null || to === actor.id);
  return own
    ? yes
    : no(
        "Only editors and admins give an entry to somebody else, or take one from them. You are a contributor.",
      );
}

/** So many days something is snoozed at most. */
export const SNOOZE_DAYS = 90;

/** Putting something off: until which day (a UTC day, from which it is shown again), and why. */
export const snoozeSchema = z.strictObject({
  until: daySchema,
  reason: text(300).pipe(z.string().min(1, "Say why it can wait.")),
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
