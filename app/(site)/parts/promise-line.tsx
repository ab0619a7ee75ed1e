import type { ReactNode } from "react";
import { DayTime } from "@/app/ui/times";
import { publicationPath } from "@/lib/published/address";
import type { PublicPromise } from "@/lib/published/promises";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import type { Day } from "@/lib/season/day";

/** What we said we would do, whether we did, and the publication that settled it. */
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
  const { says, made, settledBy } = promise;
  const by = settledBy ? (
    <a href={publicationPath(addressOf(season), settledBy.slug, settledBy.publication)}>
      No. {settledBy.number}
      <span className="vh">, as published then</span>
    </a>
  ) : null;
  return (
    <p className="promise">
      <span>
        What we promised on <DayTime day={made} /> <q>{says}</q>
      </span>
      <span className="res">{outcome(promise, by, looked)}</span>
    </p>
  );
}

function outcome(
  { state, settled, settledBy, made }: PublicPromise,
  by: ReactNode,
  looked: Day | null,
): ReactNode {
  const on = settledBy?.on ?? settled;
  const day = on ? (
    <>
      {" "}
      on <DayTime day={on} />
    </>
  ) : null;
  const withIt = by ? <>, with {by}</> : null;
  switch (state) {
    case "kept":
      return (
        <>
          <b>Kept</b>
          {day}
          {withIt}.
        </>
      );
    case "late":
      return (
        <>
          <b>Kept, but late:</b>
          {day}
          {withIt}.
        </>
      );
    case "broken":
      return (
        <>
          <b>Broken.</b> We did not do it
          {settled ? (
            <>
              , we said on <DayTime day={settled} />
            </>
          ) : null}
          {by ? <>; see {by}</> : null}.
        </>
      );
    case "moot":
      return (
        <>
          <b>No longer called for</b>
          {settled ? (
            <>
              {" "}
              since <DayTime day={settled} />
            </>
          ) : null}
          {by ? <>; see {by}</> : null}.
        </>
      );
    case "open":
      return (
        <>
          <b>Standing.</b>
          {looked && looked >= made ? (
            <>
              {" "}
              Last looked on <DayTime day={looked} />.
            </>
          ) : null}
        </>
      );
  }
}
