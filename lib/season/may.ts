import type { Actor } from "@/lib/season/actor";
import type { Role } from "@/lib/season/words";

/** May somebody do this? A refusal carries its reason, as a sentence for the person asking. */
export type Decision = { allowed: true } | { allowed: false; reason: string };

const EDITORS = ["editor", "admin"] as const;
const ADMINS = ["admin"] as const;

/**
 * Who does what at the desk besides working on an entry, which is the workflow's to say. Read a line
 * as: only these people do so.
 */
const DUTIES = {
  "change names": { who: EDITORS, so: "change names that readers see" },
  "change source": {
    who: EDITORS,
    so: "change a source, because it weighs every statement that cites it",
  },
  "change tier": {
    who: ADMINS,
    so: "change a source’s tier, because it weighs every statement that cites it",
  },
  promise: { who: EDITORS, so: "make promises to readers and settle them" },
  "answer tips": { who: EDITORS, so: "answer readers" },
  snooze: { who: EDITORS, so: "snooze an entry" },
  "set policy": { who: EDITORS, so: "change how often we look" },
  "assign owners": {
    who: EDITORS,
    so: "give an entry to somebody else, or take one from them",
  },
  // What waits and is nobody's own: held schedules, checks, what somebody published alone.
  "mind the queue": { who: EDITORS, so: "look after what is nobody’s own" },
  "run the team": { who: ADMINS, so: "see and change who is at the desk" },
} as const satisfies Record<string, { who: readonly Role[]; so: string }>;

/** Something done at the desk that is not a step of an entry's workflow. */
export type Duty = keyof typeof DUTIES;

/** The one answer for the button, the page and the write. */
export function may({ role }: Pick<Actor, "role">, duty: Duty): Decision {
  const { who, so }: { who: readonly Role[]; so: string } = DUTIES[duty];
  if (who.includes(role)) return { allowed: true };
  const whoever = who === ADMINS ? "admins" : "editors and admins";
  const you = role === "contributor" ? "a contributor" : `an ${role}`;
  return { allowed: false, reason: `Only ${whoever} ${so}. You are ${you}.` };
}
