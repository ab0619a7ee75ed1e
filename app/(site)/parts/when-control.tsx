import { DayForm } from "@/app/(site)/parts/day-form";
import { Icon } from "@/app/ui/glyph";
import { DayTime } from "@/app/ui/times";
import { asOfPath, type TrackerAddress, trackerPath } from "@/lib/published/address";
import type { Day } from "@/lib/season/day";

/** Stands above a page of the past, so that nobody takes it for today's. */
export function PastBar({ tracker, day }: { tracker: TrackerAddress; day: Day }) {
  return (
    <div className="asof-bar" role="region" aria-label="Archive">
      <div className="wrap">
        <p>
          <strong>
            As of <DayTime day={day} />.
          </strong>{" "}
          You are reading this page as it stood at the end of that day, UTC.
        </p>
        <a href={trackerPath(tracker)}>Back to today’s page</a>
      </div>
    </div>
  );
}

/** Leads to another day of the tracker: to one that is chosen, and to those on which it changed. */
export function WhenControl({
  tracker,
  day,
  first,
  earlier,
}: {
  tracker: TrackerAddress;
  /** The day shown. */
  day: Day;
  /** The day everything began. */
  first: Day;
  /** The publication day before the one shown. */
  earlier: Day | null;
}) {
  return (
    <div className="when-ctl no-print">
      <DayForm tracker={tracker} first={first} day={day} />
      <p className="step">
        {earlier ? (
          <a className="btn" href={asOfPath(tracker, earlier)} rel="prev">
            <Icon id="left" />
            <span>
              Earlier change, <DayTime day={earlier} />
            </span>
          </a>
        ) : null}
        <a className="btn" href={`${asOfPath(tracker)}?after=${day}`} rel="next nofollow">
          Next change <Icon id="right" />
        </a>
      </p>
    </div>
  );
}
