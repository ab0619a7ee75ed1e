import { liveEntries, ofKind, type PublishedEntry } from "@/lib/published/entries";
import { type Happening, happeningOf, happenings, isExact } from "@/lib/season/happened";
import {
  type Landmark,
  landmarksOf,
  type OfficialWindow,
  officialWindow,
} from "@/lib/published/landmarks";
import { type Moment, now } from "@/lib/published/moment";
import { seasonAt, type TrackedSeason } from "@/lib/published/season";
import { publicSources } from "@/lib/published/sources";
import type { ContentOf } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { compareImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import { daysEarly, isToldOf, type Standing, standingOpenly } from "@/lib/season/prediction";
import type { Recorded } from "@/lib/season/record";
import { spoils } from "@/lib/season/spoils";
import { type TrackRecord, trackRecords } from "@/lib/season/track-record";
import { PREDICTED } from "@/lib/season/words";

export type Predicted = (typeof PREDICTED)[number];

/** What the ledger needs of an entry. */
export type LedgerEntry = Recorded & Pick<PublishedEntry, "number" | "href">;

/** One claimed window, and what became of it. */
export type Claim = {
  id: string;
  number: number;
  href: string;
  predicts: Predicted;
  /** Null: said without a window. */
  window: ImpreciseDate | null;
  /** Null: nobody was named. */
  who: string | null;
  madeOn: ImpreciseDate | null;
  /** "" when none was given. */
  basis: string;
  condition: string;
  /** All of it but what it is about stands behind the entry's cover. */
  covered: boolean;
  standing: Standing;
  /** When the predicted thing officially happened, when it has. */
  happened: Happening | null;
  /**
   * Days by which it came before the window (negative) or after its end (so far); 0: inside, open, or not
   * known. When the day it happened is not known exactly, the fewest it can be.
   */
  daysOff: number;
  atLeast: boolean;
};

/** The claims about one thing, oldest first, and what they are held against. */
export type ClaimGroup = {
  predicts: Predicted;
  claims: Claim[];
  landmarks: Landmark[];
  official: OfficialWindow | null;
};

/** A season's claims and the records of those who made them, as on one UTC day. */
export type Ledger = {
  season: TrackedSeason;
  today: Day;
  groups: ClaimGroup[];
  records: TrackRecord[];
};

/** The ledger at an address; null when nothing was ever published there. */
export async function ledgerAt(
  show: string,
  seasonNumber: number,
  moment: Moment = now(),
): Promise<Ledger | null> {
  const season = await seasonAt({ show, season: seasonNumber });
  if (!season) return null;
  const entries = await liveEntries(season, await publicSources(moment), moment);
  const groups = toldLedgerOf(entries, season.number, moment.today);
  return {
    season,
    today: moment.today,
    groups,
    records: trackRecords(
      groups.flatMap(({ claims }) =>
        claims.map(({ who, standing, daysOff: off, atLeast }) => ({
          who,
          outcome: standing.outcome,
          daysOff: off,
          atLeast,
        })),
      ),
    ),
  };
}

/**
 * Every claim among the entries of season number `season`, held against what the others say. `today` is a
 * UTC day.
 */
export function ledgerOf(entries: LedgerEntry[], season: number, today: Day): ClaimGroup[] {
  const happened = happenings(entries, season, today);
  const told = happened.filter(isToldOf);
  const claims = ofKind(entries, "prediction").map((entry) => claimOf(entry, happened, today));
  return PREDICTED.map((predicts) => ({
    predicts,
    claims: claims.filter((claim) => claim.predicts === predicts).toSorted(bySaid),
    landmarks: landmarksOf(told),
    official: predicts === "release" ? officialWindow(entries, told) : null,
  })).filter((group) => group.claims.length > 0);
}

/** The same for where nothing can be covered: without the claims that are. */
export function toldLedgerOf(entries: LedgerEntry[], season: number, today: Day): ClaimGroup[] {
  return ledgerOf(entries, season, today)
    .map((group) => ({ ...group, claims: group.claims.filter(({ covered }) => !covered) }))
    .filter(({ claims }) => claims.length > 0);
}

function claimOf(
  entry: LedgerEntry & { said: { content: ContentOf<"prediction"> } },
  all: Happening[],
  today: Day,
): Claim {
  const { content } = entry.said;
  const found = happeningOf(content.predicts, all);
  const standing = standingOpenly(content, today, found);
  const happened = found && isToldOf(found) ? found : null;
  return {
    id: entry.id,
    number: entry.number,
    href: entry.href,
    predicts: content.predicts ?? "release",
    window: content.window,
    who: named(content.predictedBy),
    madeOn: content.madeOn,
    basis: content.basis,
    condition: content.condition,
    covered: spoils("window", content),
    standing,
    happened,
    ...daysOff(standing, content.window, happened),
  };
}

const NOBODY = /^(unknown|unnamed|not named|nobody(?: (?:named|in particular))?|)\.?$/i;

function named(predictedBy: string): string | null {
  return NOBODY.test(predictedBy.trim()) ? null : predictedBy;
}

function daysOff(
  { outcome, daysPast, atLeast }: Standing,
  window: ImpreciseDate | null,
  happened: Happening | null,
): Pick<Claim, "daysOff" | "atLeast"> {
  if (outcome === "missed") return { daysOff: daysPast, atLeast };
  const early = outcome === "early" ? daysEarly(window, happened) : 0;
  return early > 0 && happened
    ? { daysOff: -early, atLeast: !isExact(happened) }
    : { daysOff: 0, atLeast: false };
}

function bySaid(a: Claim, b: Claim): number {
  if (a.madeOn && b.madeOn) return compareImprecise(a.madeOn, b.madeOn) || a.number - b.number;
  if (a.madeOn || b.madeOn) return a.madeOn ? -1 : 1;
  return a.number - b.number;
}
