import { ClaimsFigure } from "@/app/(site)/parts/claims-figure";
import { predictionsPath } from "@/lib/published/address";
import { toldLedgerOf } from "@/lib/published/ledger";
import { addressOf } from "@/lib/published/season";
import type { Tracker } from "@/lib/published/tracker";

/** The windows claimed so far, each held against what this tracker says happened; `then`, as of a past day. */
export function TrackerClaims({ tracker, then }: { tracker: Tracker; then: boolean }) {
  const { sections, today, season } = tracker;
  const entries = sections.flatMap(({ lead, entries: others, overtaken }) => [
    ...(lead ? [lead] : []),
    ...others,
    ...overtaken,
  ]);
  const groups = toldLedgerOf(entries, season.number, today);
  if (groups.length === 0) return null;
  return (
    <>
      {groups.map((group) => (
        <ClaimsFigure key={group.predicts} group={group} today={today} />
      ))}
      {then ? null : (
        <p className="after claims-more">
          <a href={predictionsPath(addressOf(season))}>
            Every claim with its basis, and the record of those who made them
          </a>
        </p>
      )}
    </>
  );
}
