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

/** Asks for a day, as a plain address anybody can make: /as-of?day=2023-08-10. */
export function WhenControl({
  tracker,
  day = null,
  first,
  earlier = null,
  later = false,
}: {
  tracker: TrackerAddress;
  /** The day shown, if one is. */
  day?: Day | null;
  /** The day everything began. */
  first: Day;
  /** The publication day before the one shown. */
  earlier?: Day | null;
  /** Whether to lead on to the publication day after it, if there is one by then. */
  later?: boolean;
}) {
  return (
    <div className="when-ctl no-print">
      <form action={asOfPath(tracker)} method="get">
        <div>
          <label className="label" htmlFor="asof">
            Show the page as of
          </label>
          <input
            className="input"
            type="date"
            id="asof"
            name="day"
            required
            min={first}
            defaultValue={day ?? first}
          />
        </div>
        <button className="btn" type="submit">
          Go to date
        </button>
        {earlier || later ? (
          <span className="step">
            {earlier ? (
              <a className="btn" href={asOfPath(tracker, earlier)} rel="prev">
                <Icon id="left" /> Earlier change, <DayTime day={earlier} />
              </a>
            ) : null}
            {later && day ? (
              <a className="btn" href={`${asOfPath(tracker)}?after=${day}`} rel="next nofollow">
                Next change <Icon id="right" />
              </a>
            ) : null}
          </span>
        ) : null}
        {day ? (
          <a className="hint" href={asOfPath(tracker)}>
            All days on which it changed
          </a>
        ) : null}
      </form>
    </div>
  );
}
