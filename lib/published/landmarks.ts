import { newestStanding, ofKind, type Standable } from "@/lib/published/entries";
import type { Day } from "@/lib/season/day";
import { formatImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";

/** Something that officially happened to the season, to hold claims against. */
export type Landmark = {
  /** "Renewed", "Filming". */
  what: string;
  /** "6 Jun 2022", "by 23 Jul 2025". */
  when: string;
  day: Day;
};

/** The release as officially announced, or as it happened. */
export type OfficialWindow = {
  what: "Official date" | "Official window" | "Released";
  when: string;
  earliest: Day | null;
  latest: Day | null;
};

/** What has officially happened, by what is published, in the order it happened. */
export function landmarksOf(entries: Standable[]): Landmark[] {
  const found = new Map<string, Landmark>();
  const add = (what: string, date: ImpreciseDate | null) => {
    const day = date?.earliest ?? date?.latest;
    if (!date || !day) return;
    const known = found.get(what);
    if (!known || day < known.day) found.set(what, { what, when: formatImprecise(date), day });
  };
  const official = entries.filter(({ said }) => said.content.certainty === "official");
  for (const { said } of ofKind(official, "renewal")) {
    const { status, announced, asOf } = said.content;
    if (status === "renewed" || status === "final season") add("Renewed", closer(announced, asOf));
    if (status === "cancelled") add("Cancelled", closer(announced, asOf));
  }
  for (const { said } of ofKind(official, "production")) {
    const { stage, since, asOf } = said.content;
    if (stage === "filming") add("Filming", since ?? asOf);
    if (stage === "post-production" || stage === "completed") add("Filmed", since ?? asOf);
  }
  for (const { said } of ofKind(official, "trailer")) {
    // Of a season that is not named it may be the one before.
    const { status, ofSeason, asOf } = said.content;
    if (status === "available" && ofSeason !== null) add("Trailer", asOf);
  }
  return [...found.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** When the season is officially out, if that was said; the newest word counts. */
export function officialWindow(entries: Standable[]): OfficialWindow | null {
  const [release] = ofKind(newestStanding(entries), "release").filter(
    ({ said }) => said.content.certainty === "official",
  );
  if (!release) return null;
  const { status, window, asOf } = release.said.content;
  const date = window ?? (status === "released" ? asOf : null);
  if (!date || status === null || status === "none announced") return null;
  return {
    what:
      status === "released"
        ? "Released"
        : date.earliest === date.latest
          ? "Official date"
          : "Official window",
    when: formatImprecise(date),
    earliest: date.earliest,
    latest: date.latest,
  };
}

/** The second of two dates when it lies within the first: it says the same, more precisely. */
function closer(date: ImpreciseDate | null, other: ImpreciseDate | null): ImpreciseDate | null {
  if (!date || !other?.earliest || !other.latest) return date ?? other;
  const within =
    (date.earliest === null || other.earliest >= date.earliest) &&
    (date.latest === null || other.latest <= date.latest);
  return within ? other : date;
}
