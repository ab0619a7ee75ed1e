import Link from "next/link";
import { onTime } from "@/app/desk/schedule/on-time";
import { counted } from "@/app/ui/labels";
import { Words } from "@/app/ui/words";
import type { LatePublication } from "@/lib/editorial/late-publications";
import { dayInZone } from "@/lib/season/zoned-time";

/** What went out after its moment in the last days: the facts, for whoever has to explain them. */
export function LateOnes({ late, zone }: { late: LatePublication[]; zone: string }) {
  if (late.length === 0) return null;
  return (
    <section className="ag-day" aria-labelledby="late">
      <h2 id="late">
        Published late <span className="n">{counted(late.length, "change")} in seven days</span>
      </h2>
      <ul className="ag-late">
        {late.map(({ entryId, number, title, dueAt, at, by }) => (
          <li key={`${entryId}-${at.getTime()}`}>
            <span className="when">{dayInZone(at, zone)}</span>
            <span>
              No. {number}{" "}
              <Link className="serif" href={`/desk/entries/${entryId}/history`} prefetch={false}>
                <Words>{title}</Words>
              </Link>
            </span>
            <span className="muted">
              Scheduled by {by}, {onTime(dueAt, at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
