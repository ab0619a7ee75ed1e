import type { Person, PerformanceRole, TVSeason, TVSeries } from "schema-dts";
import { trackerPath, wholeAddress } from "@/lib/published/address";
import type { Named } from "@/lib/published/names";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import type { ContentOf, Said } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { isWhollyCovered } from "@/lib/season/spoils";

/** A part in the season, and who plays it. */
export type Role = Exclude<PerformanceRole<Person, "actor">, string>;

/** How other nodes of a page refer to the season. */
export function theSeason(season: TrackedSeason): { "@id": string } {
  return { "@id": `${wholeAddress(trackerPath(addressOf(season)))}#season` };
}

type Told = {
  startDate?: Day | null;
  roles?: Role[];
  /** Whether the page shows the series' title in its own script. */
  native?: boolean;
};

/** The season and its series; a start only when there is an official day, a cast only where it is confirmed. */
export function seasonNode(
  season: TrackedSeason,
  { startDate = null, roles = [], native = false }: Told = {},
): Exclude<TVSeason, string> {
  const { show, number } = season;
  const series: TVSeries = {
    "@type": "TVSeries",
    name: show.title,
    ...(native && show.nativeTitle ? { alternateName: show.nativeTitle } : {}),
  };
  return {
    "@type": "TVSeason",
    ...theSeason(season),
    name: `Season ${number}`,
    seasonNumber: number,
    url: wholeAddress(trackerPath(addressOf(season))),
    partOfSeries: series,
    ...(startDate ? { startDate } : {}),
    ...(roles.length > 0 ? { actor: roles } : {}),
  };
}

/** The day the season starts, if it was officially announced to the day and does not spoil. */
export function officialStart(release: ContentOf<"release">): Day | null {
  const { status, window, certainty, spoiler, overtakenBy } = release;
  const announced = status === "date announced" || status === "delayed" || status === "released";
  if (!announced || certainty !== "official" || spoiler || overtakenBy) return null;
  // As said to the day, not two ends of a window that happen to meet.
  return window && window.edtf === window.earliest && window.earliest === window.latest
    ? window.earliest
    : null;
}

/** Somebody's part in the season once it is confirmed and official; null while it is anything less. */
export function roleOf(
  said: Said,
  { actor, character }: { actor: Named | null; character: Named | null },
): Role | null {
  if (said.kind !== "cast" || !actor) return null;
  const { returnStatus, certainty, overtakenBy } = said.content;
  const confirmed = returnStatus === "confirmed" || returnStatus === "new";
  if (!confirmed || certainty !== "official" || overtakenBy) return null;
  if (isWhollyCovered(said.content)) return null;
  return {
    "@type": "PerformanceRole",
    actor: {
      "@type": "Person",
      name: actor.name,
      ...(actor.nativeName ? { alternateName: actor.nativeName } : {}),
    },
    ...(character ? { characterName: character.name } : {}),
  };
}
