import { type Change, changeCount, changesOf, ofSeasonSince } from "@/lib/published/changes";
import { liveEntries } from "@/lib/published/entries";
import { isPlace, logPage, type LogPage, ON_A_PAGE } from "@/lib/published/log-pages";
import { now } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { seasonAt, type TrackedSeason } from "@/lib/published/season";
import { type PublicSources, publicSources } from "@/lib/published/sources";
import type { Day } from "@/lib/season/day";

/** A page of a season's change log, newest first. */
export type ChangeLogPage = {
  season: TrackedSeason;
  changes: Change[];
  /** How many changes there have been in all, whatever was asked for. */
  ever: number;
  /** Where this page lies among what was asked for. */
  page: LogPage;
  sources: PublicSources;
};

/**
 * The change log at an address; null when nothing was ever published there, or `before` names no
 * publication. `since` is a UTC day and keeps changes of that day and later; `before` is the `older` or
 * `newer` of another page.
 */
export async function changeLog(
  show: string,
  seasonNumber: number,
  asked: { since?: Day | null; before?: string | null; most?: number } = {},
): Promise<ChangeLogPage | null> {
  const { since = null, before = null, most = ON_A_PAGE } = asked;
  const season = await seasonAt({ show, season: seasonNumber });
  if (!season || (before !== null && !(await isPlace(before)))) return null;
  const [sources, named, count, page] = await Promise.all([
    publicSources(now()),
    publicNames(),
    changeCount(season.id),
    logPage(ofSeasonSince(season, since), before, most),
  ]);
  const names = namesFor(named, await liveEntries(season, sources));
  return {
    season,
    changes: await changesOf(season, names, { since, before, limit: most }),
    ever: count.changes,
    page,
    sources,
  };
}
