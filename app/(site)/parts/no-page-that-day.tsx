import { DayForm } from "@/app/(site)/parts/day-form";
import { DayTime } from "@/app/ui/times";
import { asOfPath, trackerPath } from "@/lib/published/address";
import type { AsOf } from "@/lib/published/as-of";
import { addressOf, seasonName } from "@/lib/published/season";

/** Why there is no page for what was asked, and the ways on. */
export function NoPageThatDay({ asOf }: { asOf: Exclude<AsOf, { is: "written" }> }) {
  const { season, first } = asOf;
  const tracker = addressOf(season);
  return (
    <>
      <header className="one">
        {asOf.is === "no day" ? (
          <>
            <h1>There is no such day</h1>
            <p className="lede">
              A day is written as year-month-day, like {first}, and has to be one the calendar has.
            </p>
          </>
        ) : asOf.is === "future" ? (
          <>
            <h1>
              The page of <DayTime day={asOf.day} /> is not written yet
            </h1>
            <p className="lede">
              It will say what is known by the end of that day. What is known now stands on today’s
              page.
            </p>
          </>
        ) : (
          <>
            <h1>
              Nothing had been published by <DayTime day={asOf.day} />
            </h1>
            <p className="lede">
              We began to track {seasonName(season)} on <DayTime day={first} />. Of the time before,
              there is no page to show.
            </p>
          </>
        )}
        <ul className="ways">
          <li>
            <a href={asOfPath(tracker, first)} rel="nofollow">
              The first page, <DayTime day={first} />
            </a>
          </li>
          <li>
            <a href={trackerPath(tracker)}>Today’s page</a>
          </li>
        </ul>
      </header>
      <div className="when-ctl no-print">
        <DayForm tracker={tracker} first={first} />
      </div>
    </>
  );
}
