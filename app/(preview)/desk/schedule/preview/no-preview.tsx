import type { Rehearsed } from "@/app/(preview)/desk/schedule/preview/rehearsed";
import { previewPath, SCHEDULE } from "@/app/desk/schedule/addresses";
import { type DeskTracker, publicPath } from "@/app/desk/ui/tracker";
import { dayOf, formatDay } from "@/lib/season/day";
import { momentInZone } from "@/lib/season/zoned-time";

/** Why there is nothing to be seen of that moment, and where to go instead. */
export function NoPreview({
  then,
  tracker,
  zone,
}: {
  then: Exclude<Rehearsed, { is: "played" }>;
  tracker: DeskTracker;
  zone: string;
}) {
  return (
    <div className="page then-none">
      <h1>{headingFor(then)}</h1>
      {then.is === "past" ? (
        <p>
          {momentInZone(then.at, zone)} is over.{" "}
          <a href={`${publicPath(tracker)}/as-of/${dayOf(then.at)}`}>
            See the tracker as it was at the end of {formatDay(dayOf(then.at))}
          </a>
          .
        </p>
      ) : null}
      {then.is === "busy" ? (
        <p>
          A colleague is saving or publishing one of these entries right now.{" "}
          <a href={previewPath(then.at)}>Try again</a>
        </p>
      ) : null}
      {then.is === "no moment" ? (
        <p>The address does not say a moment, such as ?at=2027-01-28T15:00:00Z.</p>
      ) : null}
      <p>
        <a href={SCHEDULE}>Back to the schedule</a>
      </p>
    </div>
  );
}

function headingFor({ is }: Exclude<Rehearsed, { is: "played" }>): string {
  if (is === "past") return "That moment has passed";
  if (is === "busy") return "Not just now";
  return is === "nothing" ? "Readers will see nothing then" : "Which moment?";
}
