import { sql } from "@/db/connection";
import { entryPath } from "@/lib/published/address";
import { liveEntries } from "@/lib/published/entries";
import { now } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { addressOf, seasonAt, seasonName, type TrackedSeason } from "@/lib/published/season";
import { publicSources } from "@/lib/published/sources";
import { type Said, said } from "@/lib/season/content";
import { type Day, dayOf, daysBetween, LAST_DAY } from "@/lib/season/day";
import type { Names } from "@/lib/season/fields";
import { happenedBy } from "@/lib/season/happened";
import { headline } from "@/lib/season/headline";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Span } from "@/lib/season/prediction";
import { type Word, wordOf } from "@/lib/season/record";
import { tellsItsState, wordsUnder } from "@/lib/season/spoils";
import type { Kind } from "@/lib/season/words";

/** Something with a date, for a calendar: whole days, in no zone. */
export type DatedEvent = {
  /** The entry's; the event stays the same one however often its date changes. */
  id: string;
  /** Grows with every publication of the entry, and of what overtook it. */
  sequence: number;
  status: "confirmed" | "tentative" | "cancelled";
  first: Day;
  last: Day;
  summary: string;
  /** Gives nothing away. */
  about: string;
  href: string;
  created: Date;
  changed: Date;
};

export type SeasonDates = { season: TrackedSeason; events: DatedEvent[] };

/** A wider window is no use in a calendar: it would stand in every week of the year. */
export const WIDEST_DAYS = 366;
const HISTORY_READ = 200;
// Calendars write years with four figures.
const EARLIEST: Day = "1000-01-01";

/** What one publication of an entry puts in a calendar, or null. */
type Dated = { first: Day; last: Day; summary: string; status: "confirmed" | "tentative" };

type Row = {
  id: string;
  slug: string;
  kind: Kind;
  number: number;
  at: Date;
  content: unknown;
  correction: boolean;
};

/**
 * What of a season has a date: its release, and when it was renewed or a trailer came out. An entry whose
 * date was withdrawn, overtaken or retracted is cancelled on the days it last had. What is covered is left
 * out, with all it said before. Null when nothing was ever published at the address.
 */
export async function seasonDates(show: string, number: number): Promise<SeasonDates | null> {
  const season = await seasonAt({ show, season: number });
  if (!season) return null;
  const rows = await sql()<Row[]>`
    select p.entry_id as id, p.slug, p.kind, p.number, p.at, p.content,
           p.change_kind = 'correction' as correction
    from public_entries e
    join public_publications l on l.id = e.live_publication_id
    join public_publications p on p.entry_id = e.id
    where e.season_id = ${season.id} and e.kind in ('release', 'renewal', 'trailer')
      and (p.number > l.number - ${HISTORY_READ} or p.number = 1)
    order by e.position, e.number, p.number`;
  const entries = await liveEntries(season, await publicSources(now()));
  const names = namesFor(await publicNames(), entries);
  const overtaken = new Set(entries.filter((entry) => entry.overtaken).map(({ id }) => id));
  const latest = await latestIn(season);
  const histories = byEntry(rows);
  return {
    season,
    events: [...histories.values()].flatMap((history) => {
      const worded = history.findLast(({ content }) => content !== null);
      const cover = worded ? said(worded.kind, worded.content).content.spoiler : null;
      const told = history.map(({ at, number: n, kind, content, correction }) => ({
        at,
        number: n,
        correction,
        said: wordsUnder(kind, content, cover),
      }));
      const [{ id, slug } = { id: "", slug: "" }] = history;
      const event = datedEvent(season, told, names, {
        now: overtaken.has(id),
        by: overtakersOf(told).flatMap((other) => latest.get(other) ?? []),
      });
      return event ? [{ ...event, id, href: entryPath(addressOf(season), slug) }] : [];
    }),
  };
}

/** How often each entry was published, and when last. */
async function latestIn(season: TrackedSeason): Promise<Map<string, Latest>> {
  const rows = await sql()<(Latest & { id: string })[]>`
    select e.id, l.number as publications, l.at as changed
    from public_entries e join public_publications l on l.id = e.live_publication_id
    where e.season_id = ${season.id}`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every entry that ever took this one's place, also when it was retracted since. */
function overtakersOf(history: Told[]): string[] {
  return [...new Set(history.flatMap(({ said: says }) => says?.content.overtakenBy ?? []))];
}

function byEntry(rows: Row[]): Map<string, Row[]> {
  const histories = new Map<string, Row[]>();
  for (const row of rows) {
    const history = histories.get(row.id);
    if (history) history.push(row);
    else histories.set(row.id, [row]);
  }
  return histories;
}

/** One publication of an entry: null said, retracted. */
export type Told = { at: Date; number: number; said: Said | null; correction?: boolean };

type Latest = { publications: number; changed: Date };
/** Whether an entry is overtaken now, and the entries that ever overtook it. */
export type OvertakenBy = { now: boolean; by: Latest[] };

/** The event an entry's publications, oldest first, come to; null when it never had a date. */
export function datedEvent(
  season: TrackedSeason,
  history: Told[],
  names: Names,
  overtaken: OvertakenBy,
): Omit<DatedEvent, "id" | "href"> | null {
  const dated = history.map(
    ({ said: says }, i) => says && datedBy(says, season, recordOf(history.slice(0, i + 1))),
  );
  const lastDated = dated.findLastIndex((date) => date !== null);
  const [first, latest] = [history[0], history.at(-1)];
  const date = dated[lastDated];
  const words = history.findLast(({ said: says }) => says !== null)?.said;
  if (!date || !first || !latest || !words) return null;
  const stands = lastDated === history.length - 1 && !overtaken.now;
  const { certainty, asOf } = words.content;
  const sure = `How sure: ${certainty ?? "unknown"}.${asOf ? ` As of ${formatImprecise(asOf)}.` : ""}`;
  return {
    // What overtook it may go or come back: that changes this event too.
    sequence: overtaken.by.reduce((sum, { publications }) => sum + publications, latest.number),
    status: stands ? date.status : "cancelled",
    first: date.first,
    last: date.last,
    summary: stands ? date.summary : `No longer: ${date.summary}`,
    about:
      latest.said === null
        ? `This was retracted. It said: ${headline(words, names)}`
        : `${headline(words, names)}\n${sure}`,
    created: first.at,
    changed: overtaken.by.reduce(
      (last, { changed }) => (changed > last ? changed : last),
      latest.at,
    ),
  };
}

/** What was said since it was last retracted, as `Recorded` has it. */
function recordOf(history: Told[]): Word[] {
  const retracted = history.findLastIndex(({ said: says }) => says === null);
  return history.slice(retracted + 1).flatMap(({ at, said: says, correction = false }) => {
    const word = says && wordOf(says, { on: dayOf(at), correction });
    return word ? [word] : [];
  });
}

/** An exact official day is confirmed; a window, or what is only reported, is tentative. */
function datedBy(says: Said, season: TrackedSeason, record: Word[]): Dated | null {
  const { certainty } = says.content;
  const name = seasonName(season);
  if (!tellsItsState(says) || (certainty !== "official" && certainty !== "reported")) return null;
  const event = (date: Span | null, summary: string): Dated | null =>
    date?.earliest &&
    date.latest &&
    date.earliest >= EARLIEST &&
    date.latest < LAST_DAY &&
    daysBetween(date.earliest, date.latest) < WIDEST_DAYS
      ? {
          first: date.earliest,
          last: date.latest,
          summary: `${name} ${summary}${certainty === "official" ? "" : " (reported)"}`,
          status:
            certainty === "official" && date.earliest === date.latest ? "confirmed" : "tentative",
        }
      : null;
  const exact = (date: Span | null, summary: string): Dated | null =>
    date && date.earliest === date.latest && certainty === "official" ? event(date, summary) : null;
  switch (says.kind) {
    case "release": {
      const { status, window } = says.content;
      if (status === null || status === "none announced") return null;
      if (status === "released") return event(happenedBy("release", record) ?? window, "is out");
      const when = window ? formatImprecise(window) : "";
      return window?.earliest === window?.latest
        ? event(window, "is out")
        : event(window, `is out some time in this window: ${when}`);
    }
    case "renewal": {
      const { status } = says.content;
      const renewed = status === "renewed" || status === "final season";
      return renewed ? exact(happenedBy("renewal", record), "was announced") : null;
    }
    case "trailer": {
      const { status, ofSeason } = says.content;
      const here = (ofSeason ?? season.number) === season.number;
      return status === "available" && here
        ? exact(happenedBy("trailer", record), "has a trailer")
        : null;
    }
    default:
      return null;
  }
}
