import type { Outcome } from "@/lib/season/words";

/** One claim of somebody's, and how far off it was. */
export type JudgedClaim = {
  /** As printed; null when nobody was named. */
  who: string | null;
  outcome: Outcome;
  /**
   * Days by which the thing came before the window (negative) or after its end (so far); 0: inside, or not
   * known.
   */
  daysOff: number;
  /** It may have been more. */
  atLeast: boolean;
};

/** So many days, or at least so many. */
export type Off = { days: number; atLeast: boolean };

/** How often somebody who claims windows was right, and how far off when not. */
export type TrackRecord = {
  who: string;
  claims: number;
  /** How many of each outcome. */
  counts: Record<Outcome, number>;
  /**
   * The middle number of days, of the claims the thing came before, and of those it came after; claims of
   * which it is not known are left out.
   */
  daysBefore: Off | null;
  daysAfter: Off | null;
  /** Fewer claims have come to an end than would tell anything. */
  tooFew: boolean;
};

/** So many claims must have come to an end before a record is called one. */
export const ENOUGH_CLAIMS = 5;

/**
 * The record of everybody who was named, most claims first. Names that differ in case or spaces only
 * are one; claims that were declared void count for nobody.
 */
export function trackRecords(claims: JudgedClaim[]): TrackRecord[] {
  const byName = new Map<string, { who: string; claims: JudgedClaim[] }>();
  for (const claim of claims) {
    if (claim.who === null) continue;
    const key = claim.who.toLocaleLowerCase("en").replace(/\s+/g, " ").trim();
    const own = byName.get(key) ?? { who: claim.who, claims: [] };
    own.claims.push(claim);
    byName.set(key, own);
  }
  return [...byName.values()]
    .map(({ who, claims: own }) => recordOf(who, own))
    .toSorted((a, b) => b.claims - a.claims || a.who.localeCompare(b.who, "en"));
}

function recordOf(who: string, claims: JudgedClaim[]): TrackRecord {
  const counts = { open: 0, hit: 0, early: 0, missed: 0, void: 0 };
  for (const { outcome } of claims) counts[outcome] += 1;
  const off = (outcome: Outcome): Off | null => {
    const known = claims.filter((claim) => claim.outcome === outcome && claim.daysOff !== 0);
    const days = median(known.map((claim) => Math.abs(claim.daysOff)));
    return days === null ? null : { days, atLeast: known.some(({ atLeast }) => atLeast) };
  };
  return {
    who,
    claims: claims.length,
    counts,
    daysBefore: off("early"),
    daysAfter: off("missed"),
    tooFew: counts.hit + counts.early + counts.missed < ENOUGH_CLAIMS,
  };
}

/** The middle of them; of an even number the lower of the two in the middle. Null of none. */
function median(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
