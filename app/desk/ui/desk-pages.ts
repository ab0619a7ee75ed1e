import { SCHEDULE } from "@/app/desk/schedule/addresses";
import type { Role } from "@/lib/season/words";

/** A page of the desk, as its side and its palette name it. */
export type DeskPage = { href: string; name: string };

const EVERYBODY = [
  { href: "/desk", name: "Queue" },
  { href: "/desk/entries", name: "Entries" },
  { href: SCHEDULE, name: "Schedule" },
  { href: "/desk/sources", name: "Sources" },
  { href: "/desk/people", name: "People" },
  { href: "/desk/stale", name: "Stale" },
  { href: "/desk/predictions", name: "Outcomes" },
  { href: "/desk/promises", name: "Promises" },
  { href: "/desk/tips", name: "From readers" },
  { href: "/desk/activity", name: "Activity" },
] as const satisfies DeskPage[];

/** The pages this role has, in the side's order. */
export function deskPages(role: Role): DeskPage[] {
  return role === "admin" ? [...EVERYBODY, { href: "/desk/team", name: "Team" }] : [...EVERYBODY];
}
