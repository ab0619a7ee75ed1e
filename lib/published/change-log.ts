import { type Change, changeCount, CHANGES_SHOWN, changesOf } from "@/lib/published/changes";
import { liveEntries } from "@/lib/published/entries";
import { now } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { seasonAt, type TrackedSeason } from "@/lib/published/season";
import { type PublicSources, publicSources } from "@/lib/published/sources";
import type { Day } from "@/lib/season/day";

/** A season's change log, newest first. */
export type ChangeLogPage = {
  season: TrackedSeason;
  changes: Change[];
  /** How many changes there have been in all. */
  total: number;
  /** At most this many are in `changes`. */
  most: number;
  sources: PublicSources;
};

/**
 * The change log at an address; null when nothing was ever published there. `since` is a UTC day and
 * keeps changes of that day and later.
 */
export async function changeLog(
  show: string,
  seasonNumber: number,
  since: Day | null,
): Promise<ChangeLogPage | null> {
  const season = await seasonAt({ show, season: seasonNumber });
  if (!season) return null;
  const [sources, named, count] = await Promise.all([
    publicSources(now()),
    publicNames(),
    changeCount(season.id),
  ]);
  const names = namesFor(named, await liveEntries(season, sources));
  return {
    season,
    changes: await changesOf(season, names, { since }),
    total: count.changes,
    most: CHANGES_SHOWN,
    sources,
  };
}
