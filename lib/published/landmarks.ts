import { newestStanding, ofKind, type Standable } from "@/lib/published/entries";
import type { Day } from "@/lib/season/day";
import { type Happening, happeningOf, type Milestone } from "@/lib/season/happened";
import { formatImprecise } from "@/lib/season/imprecise-date";
import { tellsItsState } from "@/lib/season/spoils";

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

const LANDMARKS: Record<Exclude<Milestone, "release">, string> = {
  renewal: "Renewed",
  cancellation: "Cancelled",
  "filming start": "Filming",
  "filming end": "Filmed",
  trailer: "Trailer",
};

/** What has officially happened besides the release, in the order it happened. */
export function landmarksOf(happened: Happening[]): Landmark[] {
  return happened
    .flatMap(({ what, date, earliest, latest }) =>
      what === "release"
        ? []
        : [{ what: LANDMARKS[what], when: formatImprecise(date), day: earliest ?? latest }],
    )
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

/** When the season is officially out, if that was said: the day it came out, else the newest word. */
export function officialWindow(entries: Standable[], happened: Happening[]): OfficialWindow | null {
  const out = happeningOf("release", happened);
  if (out && !out.inferred) {
    const { date, earliest, latest } = out;
    return { what: "Released", when: formatImprecise(date), earliest, latest };
  }
  const [release] = ofKind(newestStanding(entries), "release").filter(
    ({ said }) => said.content.certainty === "official",
  );
  if (!release || !tellsItsState(release.said)) return null;
  const { status, window } = release.said.content;
  if (!window || status === null || status === "none announced") return null;
  return {
    what: window.earliest === window.latest ? "Official date" : "Official window",
    when: formatImprecise(window),
    earliest: window.earliest,
    latest: window.latest,
  };
}
