import { now, publicToday } from "@/lib/published/moment";
import { trackedSeasons } from "@/lib/published/season";
import { type Tracker, trackerOfSeason } from "@/lib/published/tracker";
import type { Day } from "@/lib/season/day";

/** Every tracker, the most recently changed first. `today` is a UTC day. */
export async function allTrackers(today: Day = publicToday()): Promise<Tracker[]> {
  const seasons = await trackedSeasons();
  return await Promise.all(seasons.map((season) => trackerOfSeason(season, now(today))));
}
