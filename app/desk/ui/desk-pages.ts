import { SCHEDULE } from "@/app/desk/schedule/addresses";
import type { Role } from "@/lib/season/words";

/** A page of the desk, as its side and its palette name it; `also`: what else people would type. */
export type DeskPage = { href: string; name: string; also?: string };

const EVERYBODY = [
  { href: "/desk", name: "Queue", also: "home inbox waiting" },
  { href: "/desk/entries", name: "Entries", also: "facts list" },
  { href: SCHEDULE, name: "Schedule", also: "agenda coming embargo" },
  { href: "/desk/sources", name: "Sources", also: "citations links publishers" },
  { href: "/desk/people", name: "People", also: "names cast actors" },
  { href: "/desk/stale", name: "Stale", also: "overdue checks snoozed owners" },
  { href: "/desk/predictions", name: "Outcomes", also: "predictions claims settle" },
  { href: "/desk/promises", name: "Promises", also: "kept broken" },
  { href: "/desk/tips", name: "From readers", also: "tips told us wrong" },
  { href: "/desk/activity", name: "Activity", also: "audit trail log events" },
] as const satisfies DeskPage[];

/** The pages this role has, in the side's order. */
export function deskPages(role: Role): DeskPage[] {
  return role === "admin"
    ? [...EVERYBODY, { href: "/desk/team", name: "Team", also: "members invite roles suspend" }]
    : [...EVERYBODY];
}
