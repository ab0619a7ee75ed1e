import type { Wanted } from "@/app/desk/palette/asked-for";
import { KIND_NAMES } from "@/app/desk/ui/kinds";
import type { DeskFound, FoundEntry } from "@/lib/editorial/desk-search";

/** A page of an entry, as the palette lists it. */
export type Place = { href: string; number: number; title: string; about: string };

type Listed = FoundEntry & Partial<DeskFound["elsewhere"][number]>;

/** The pages that are wanted of the entries that were found: only open changes have a review. */
export function placesOf(found: Listed[], step: Wanted["step"]): Place[] {
  const entries = step === "review" ? found.filter(isOpen) : found;
  return entries.map((entry) => placeOf(entry, step));
}

/** The other pages of the entry that meets best. */
export function placesBeside({ entries: [best] }: DeskFound): Place[] {
  if (!best) return [];
  return [...(isOpen(best) ? [placeOf(best, "review")] : []), placeOf(best, "history")];
}

function isOpen({ state }: FoundEntry): boolean {
  return state === "draft" || state === "in review";
}

const SUFFIX: Record<Wanted["step"], string> = {
  open: "",
  review: "/review",
  history: "/history",
};

function placeOf(entry: Listed, step: Wanted["step"]): Place {
  const { id, number, kind, state, show, season } = entry;
  const title = { open: "", review: "Review: ", history: "History: " }[step] + entry.title;
  const tracker = show ? `${show}, Season ${season}: ` : "";
  const about = `${tracker}${KIND_NAMES[kind].one}, ${state}`;
  return { href: `/desk/entries/${id}${SUFFIX[step]}`, number, title, about };
}
