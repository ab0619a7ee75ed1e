import { ScrollRegion } from "@/app/(site)/parts/scroll-region";
import { counted } from "@/app/ui/labels";
import { Words } from "@/app/ui/words";
import { ENOUGH_CLAIMS, type Off, type TrackRecord } from "@/lib/season/track-record";

/** How often those who were named were right, and how far off; too few claims are called that. */
export function TrackRecords({ records }: { records: TrackRecord[] }) {
  return (
    <ScrollRegion name="Records as a table">
      <table className="data claims" role="table">
        <caption className="vh">How often each source was right</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Who
            </th>
            <th role="columnheader" scope="col">
              Right
            </th>
            <th role="columnheader" scope="col">
              It came earlier
            </th>
            <th role="columnheader" scope="col">
              It came later
            </th>
            <th role="columnheader" scope="col">
              Open
            </th>
            <th role="columnheader" scope="col">
              Record
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {records.map(({ who, claims, counts, daysBefore, daysAfter, tooFew }) => (
            <tr role="row" key={who}>
              <th role="rowheader" scope="row">
                <Words>{who}</Words>
              </th>
              <td role="cell" data-label="Right">
                {counts.hit}
              </td>
              <td role="cell" data-label="Earlier">
                {often(counts.early, daysBefore)}
              </td>
              <td role="cell" data-label="Later">
                {often(counts.missed, daysAfter)}
              </td>
              <td role="cell" data-label="Open">
                {counts.open}
              </td>
              <td role="cell" data-label="Record">
                {tooFew
                  ? `${counted(claims, "claim")}: too few to judge`
                  : `Right ${counts.hit} of ${counted(counts.hit + counts.early + counts.missed, "time")}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="held">
        Fewer than {ENOUGH_CLAIMS} claims that have come to an end are too few to judge by. Days are
        counted from the nearer end of the window; of several claims the middle one is shown, and
        where the day is not known exactly, the least it can be. A window that has passed with
        nothing to show counts up to today.
      </p>
    </ScrollRegion>
  );
}

function often(n: number, off: Off | null): string {
  if (n === 0 || off === null) return String(n);
  const by = off.atLeast ? "by at least " : n === 1 ? "by " : "by about ";
  return `${n}, ${by}${counted(off.days, "day")}`;
}
