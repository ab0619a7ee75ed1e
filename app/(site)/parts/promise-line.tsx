import { DayTime } from "@/app/ui/times";
import { entryPath } from "@/lib/published/address";
import type { PublicPromise } from "@/lib/published/promises";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import type { Day } from "@/lib/season/day";
import type { PromiseState } from "@/lib/season/words";

const STANDS: Record<PromiseState, string> = {
  open: "Standing.",
  kept: "Kept",
  late: "Kept late",
  broken: "Broken",
  moot: "No longer called for",
};

/** What we said we would do, and whether we did. */
export function PromiseLine({
  promise,
  season,
  looked = null,
}: {
  promise: PublicPromise;
  season: TrackedSeason;
  /** The last day somebody looked whether it is due. */
  looked?: Day | null;
}) {
  const { says, made, state, settled, settledBy } = promise;
  return (
    <p className="promise">
      <span>
        What we promised on <DayTime day={made} /> <q>{says}</q>
      </span>
      <span className="res">
        <b>{STANDS[state]}</b>
        {settled ? (
          <>
            {" "}
            on <DayTime day={settled} />
            {settledBy ? (
              <>
                , with{" "}
                <a href={entryPath(addressOf(season), settledBy.slug)}>No. {settledBy.number}</a>
              </>
            ) : null}
            .
          </>
        ) : looked ? (
          <>
            {" "}
            Last looked on <DayTime day={looked} />.
          </>
        ) : null}
      </span>
    </p>
  );
}
