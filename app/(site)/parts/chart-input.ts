import { capital, counted } from "@/app/ui/labels";
import { outcomeInWords } from "@/app/ui/prediction-facts";
import type { Claim, ClaimGroup } from "@/lib/published/ledger";
import type { LaneClaim } from "@/lib/season/chart-lane";
import type { ChartInput } from "@/lib/season/claim-chart";
import type { Day } from "@/lib/season/day";
import { formatImprecise } from "@/lib/season/imprecise-date";

/** A group of claims in the chart's own terms; at most the `most` latest of them. */
export function chartInput(group: ClaimGroup, today: Day, most: number): ChartInput {
  const { claims, landmarks, official } = group;
  return {
    claims: claims.slice(-most).map(laneClaim),
    facts: landmarks.map(({ what, when, day }) => ({ label: `${what}, ${when}`, day })),
    official: official && { ...official, label: `${official.what}, ${official.when}` },
    today,
  };
}

function laneClaim(claim: Claim): LaneClaim {
  const { window, who, madeOn, standing, happened } = claim;
  return {
    title: window ? capital(formatImprecise(window)) : "No window given",
    who: who ?? "Nobody named",
    said: madeOn?.earliest ?? madeOn?.latest ?? null,
    window,
    outcome: standing.outcome,
    verdict: outcomeInWords({ ...standing, daysPast: 0 }),
    past: daysInWords(claim, { short: true }),
    // The nearest to the window that it can have been.
    happened: happened && (standing.outcome === "early" ? happened.latest : happened.earliest),
  };
}

/**
 * "469 days past" while it has not happened, "12 days late" or "at least 12 days early" once it has; in the
 * chart, where there is little room, "12+ days early".
 */
export function daysInWords(
  { daysOff, atLeast, happened }: Pick<Claim, "daysOff" | "atLeast" | "happened">,
  { short = false } = {},
): string {
  if (daysOff === 0) return "";
  const n = Math.abs(daysOff);
  const exactly = counted(n, "day");
  const least = short ? `${n.toLocaleString("en-GB")}+ days` : `at least ${exactly}`;
  const days = atLeast ? least : exactly;
  if (daysOff < 0) return `${days} early`;
  return happened ? `${days} late` : `${days} past`;
}
