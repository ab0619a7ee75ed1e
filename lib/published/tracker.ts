import { type Answer, answerCard } from "@/lib/published/answers";
import { type CastGroup, castBoard, castInWords, countCast } from "@/lib/published/cast";
import { changeCount, changesOf } from "@/lib/published/changes";
import { standings } from "@/lib/published/claims";
import { liveEntries, ofKind, type PublishedEntry } from "@/lib/published/entries";
import { type LogLine, shortLog } from "@/lib/published/log";
import { type Moment, now, publicToday } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { publicPromises } from "@/lib/published/promises";
import { seasonAt, type TrackedSeason } from "@/lib/published/season";
import { type Section, sectionsOf } from "@/lib/published/sections";
import { publicSources } from "@/lib/published/sources";
import type { Day, Instant } from "@/lib/season/day";
import type { Names } from "@/lib/season/fields";
import type { Standing } from "@/lib/season/prediction";

/** A tracker as readers see it on one day: plain data, only what was published. */
export type Tracker = {
  season: TrackedSeason;
  /** The UTC day on which this is what is known. */
  today: Day;
  answers: Answer[];
  sections: Section[];
  cast: { inWords: string; groups: CastGroup[] };
  /** How each prediction stands today, by entry id. */
  standings: Map<string, Standing>;
  related: PublishedEntry[];
  log: LogLine[];
  names: Names;
  /** Where each live entry's page is, by its number. */
  addresses: ReadonlyMap<number, string>;
  counts: { entries: number; sources: number; changes: number };
  firstPublished: Day | null;
  lastChange: Day | null;
  lastChecked: Day | null;
  /** To the second: first published, last updated, last checked. Null before anything was published. */
  at: { published: Instant; updated: Instant; checked: Instant | null } | null;
};

const LOG_LINES = 14;
const LOG_READS = 80;

/** The tracker at an address; null when nothing was ever published there. `today` is a UTC day. */
export async function trackerOf(
  show: string,
  season: number,
  today: Day = publicToday(),
): Promise<Tracker | null> {
  const tracked = await seasonAt({ show, season });
  return tracked ? await trackerOfSeason(tracked, now(today)) : null;
}

/** The tracker of a season that has one, as readers see it at a moment, past ones included. */
export async function trackerOfSeason(season: TrackedSeason, moment: Moment): Promise<Tracker> {
  const { today } = moment;
  const [sources, named, promises, count] = await Promise.all([
    publicSources(moment),
    publicNames(),
    publicPromises(season.id, moment),
    changeCount(season.id, moment),
  ]);
  const entries = await liveEntries(season, sources, moment);
  const names = namesFor(named, entries);
  const changes = await changesOf(season, names, { limit: LOG_READS, moment });
  const groups = castBoard(entries, named);
  return {
    season,
    today,
    answers: answerCard(season.number, entries, groups, today),
    sections: sectionsOf(season.number, entries, promises),
    cast: { inWords: castInWords(countCast(groups)), groups },
    standings: standings(entries, season.number, today),
    related: ofKind(entries, "related").filter((entry) => !entry.overtaken),
    log: shortLog(changes, entries, { first: count.first, limit: LOG_LINES }),
    names,
    addresses: new Map(entries.map((entry) => [entry.number, entry.href])),
    counts: {
      entries: entries.length,
      sources: new Set(entries.flatMap((entry) => entry.sources.map(({ id }) => id))).size,
      changes: count.changes,
    },
    firstPublished: count.first,
    lastChange: count.last,
    lastChecked: entries.reduce<Day | null>(
      (last, { checked }) => (checked && (!last || checked > last) ? checked : last),
      null,
    ),
    at: count.at && {
      ...count.at,
      checked: entries.reduce<Instant | null>(
        (last, { at }) => (at.checked && (!last || at.checked > last) ? at.checked : last),
        null,
      ),
    },
  };
}
