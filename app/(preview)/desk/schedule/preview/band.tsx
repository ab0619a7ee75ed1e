import type { Named, Played } from "@/app/(preview)/desk/schedule/preview/rehearsed";
import { previewPath, SCHEDULE } from "@/app/desk/schedule/addresses";
import { counted } from "@/app/ui/labels";
import { momentInZone } from "@/lib/season/zoned-time";

/** Stands above a tracker to come, so that nobody takes it for today's: what is in it, what is not. */
export function Band({ then, zone }: { then: Played; zone: string }) {
  const { at, live, leftOut, earlier, later } = then;
  return (
    <div className="then-bar" role="region" aria-label="Preview">
      <div className="wrap">
        <p>
          <strong>How readers will see it on {momentInZone(at, zone)}.</strong>{" "}
          {zone === "UTC" ? null : <>That is {momentInZone(at, "UTC")}. </>}
          {live.length === 0 ? (
            "Nothing is scheduled up to then: this is today’s tracker on that day."
          ) : (
            <>
              {counted(live.length, "scheduled change")} included: <Numbers changes={live} />.
            </>
          )}
          {leftOut.map(({ number, reason }) => (
            <span key={number}>
              {" "}
              Left out: No. {number}. {reason}
            </span>
          ))}{" "}
          <span className="then-rest">Links rest in this preview.</span>
        </p>
        <p className="then-acts">
          {earlier ? (
            <a href={previewPath(earlier)}>
              Earlier<span className="vh">: {momentInZone(earlier, zone)}</span>
            </a>
          ) : null}
          {later ? (
            <a href={previewPath(later)}>
              Later<span className="vh">: {momentInZone(later, zone)}</span>
            </a>
          ) : null}
          <a href={SCHEDULE}>Back to the schedule</a>
        </p>
      </div>
    </div>
  );
}

function Numbers({ changes }: { changes: Named[] }) {
  return changes.map(({ number, title }, i) => (
    <span key={number}>
      {i > 0 ? ", " : null}
      <a href={`#e${number}`} title={title}>
        No. {number}
      </a>
    </span>
  ));
}
