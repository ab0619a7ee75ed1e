import { liveEntries, ofKind, type PublishedEntry, type Standable } from "@/lib/published/entries";
import { happenedOn } from "@/lib/season/happened";
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
import { type Day, daysBetween } from "@/lib/season/day";
import { compareImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import { standingOf } from "@/lib/season/prediction";
import { isWhollyCovered } from "@/lib/season/spoils";
import { type TrackRecord, trackRecords } from "@/lib/season/track-record";
import { PREDICTED } from "@/lib/season/words";

export type Predicted = (typeof PREDICTED)[number];

/** What the ledger needs of an entry. */
export type LedgerEntry = Standable & Pick<PublishedEntry, "id" | "number" | "href">;

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
  /** "" when none was given; null when it is behind the entry's cover. */
  basis: string | null;
  condition: string | null;
  standing: ReturnType<typeof standingOf>;
  /** The day the predicted thing officially happened, when it has. */
  happened: Day | null;
  /** Days by which it came before the window (negative) or after its end (so far); 0: inside, or open. */
  daysOff: number;
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
  const groups = ledgerOf(entries, moment.today);
  return {
    season,
    today: moment.today,
    groups,
    records: trackRecords(
      groups.flatMap(({ claims }) =>
        claims.map(({ who, standing, daysOff: off }) => ({
          who,
          outcome: standing.outcome,
          daysOff: off,
        })),
      ),
    ),
  };
}

/** Every claim among these entries, held against what the others say. `today` is a UTC day. */
export function ledgerOf(entries: LedgerEntry[], today: Day): ClaimGroup[] {
  const claims = ofKind(entries, "prediction").map((entry) => claimOf(entry, entries, today));
  return PREDICTED.map((predicts) => ({
    predicts,
    claims: claims.filter((claim) => claim.predicts === predicts).toSorted(bySaid),
    landmarks: landmarksOf(entries),
    official: predicts === "release" ? officialWindow(entries) : null,
  })).filter((group) => group.claims.length > 0);
}

function claimOf(
  entry: LedgerEntry & { said: { content: ContentOf<"prediction"> } },
  entries: LedgerEntry[],
  today: Day,
): Claim {
  const { content } = entry.said;
  const happened = happenedOn(content.predicts, entries);
  const standing = standingOf(content, today, happened);
  const covered = isWhollyCovered(content);
  return {
    id: entry.id,
    number: entry.number,
    href: entry.href,
    predicts: content.predicts ?? "release",
    window: content.window,
    who: named(content.predictedBy),
    madeOn: content.madeOn,
    basis: covered ? null : content.basis,
    condition: covered ? null : content.condition,
    standing,
    happened,
    daysOff: daysOff(standing, content.window, happened),
  };
}

const NOBODY = /^(unknown|unnamed|not named|nobody(?: (?:named|in particular))?|)\.?$/i;

function named(predictedBy: string): string | null {
  return NOBODY.test(predictedBy.trim()) ? null : predictedBy;
}

function daysOff(
  { outcome, daysPast }: Claim["standing"],
  window: ImpreciseDate | null,
  happened: Day | null,
): number {
  if (outcome === "missed") return daysPast;
  if (outcome !== "early" || !happened || !window?.earliest) return 0;
  return Math.min(0, daysBetween(window.earliest, happened));
}

function bySaid(a: Claim, b: Claim): number {
  if (a.madeOn && b.madeOn) return compareImprecise(a.madeOn, b.madeOn) || a.number - b.number;
  if (a.madeOn || b.madeOn) return a.madeOn ? -1 : 1;
  return a.number - b.number;
}
