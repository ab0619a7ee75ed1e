import { asOfPath, type TrackerAddress } from "@/lib/published/address";
import type { Day } from "@/lib/season/day";

/** Asks for a day of a tracker, as a plain address anybody can make: /as-of?day=2023-08-10. */
export function DayForm({
  tracker,
  first,
  latest,
  day = first,
  allDays = true,
}: {
  tracker: TrackerAddress;
  /** The day everything began. */
  first: Day;
  /** The UTC day on which this is read; a page that is for good cannot know it. */
  latest?: Day;
  day?: Day;
  /** Whether to lead to the list of days. */
  allDays?: boolean;
}) {
  return (
    <form className="day-form no-print" action={asOfPath(tracker)} method="get">
      <p className="day-form-h">
        <label className="label" htmlFor="asof">
          The page as it stood on
        </label>
        {allDays ? (
          <a className="hint" href={asOfPath(tracker)}>
            All days
          </a>
        ) : null}
      </p>
      <div className="day-form-in">
        <input
          className="input"
          type="date"
          id="asof"
          name="day"
          required
          min={first}
          max={latest}
          defaultValue={day}
        />
        <button className="btn" type="submit">
          Show that day
        </button>
      </div>
    </form>
  );
}
