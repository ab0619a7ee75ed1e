import type { ReactNode } from "react";
import { MomentTime } from "@/app/ui/times";
import { publicationPath } from "@/lib/published/address";
import type { PublicPromise } from "@/lib/published/promises";
import { addressOf, type TrackedSeason } from "@/lib/published/season";
import type { Instant } from "@/lib/season/day";

/** What we said we would do, whether we did, and the publication that settled it. */
export function PromiseLine({
  promise,
  season,
  looked = null,
}: {
  promise: PublicPromise;
  season: TrackedSeason;
  /** The last day somebody looked whether it is due. */
  looked?: Instant | null;
}) {
  const { says, at, settledBy } = promise;
  const by = settledBy ? (
    <a href={publicationPath(addressOf(season), settledBy.slug, settledBy.publication)}>
      No. {settledBy.number}
      <span className="vh">, as published then</span>
    </a>
  ) : null;
  return (
    <p className="promise">
      <span>
        What we promised on <MomentTime at={at.made} /> <q>{says}</q>
      </span>
      <span className="res">{outcome(promise, by, looked)}</span>
    </p>
  );
}

function outcome(
  { state, settledBy, at }: PublicPromise,
  by: ReactNode,
  looked: Instant | null,
): ReactNode {
  const on = settledBy?.at ?? at.settled;
  const day = on ? (
    <>
      {" "}
      on <MomentTime at={on} />
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
          {at.settled ? (
            <>
              , we said on <MomentTime at={at.settled} />
            </>
          ) : null}
          {by ? <>; see {by}</> : null}.
        </>
      );
    case "moot":
      return (
        <>
          <b>No longer called for</b>
          {at.settled ? (
            <>
              {" "}
              since <MomentTime at={at.settled} />
            </>
          ) : null}
          {by ? <>; see {by}</> : null}.
        </>
      );
    case "open":
      return (
        <>
          <b>Standing.</b>
          {looked && looked >= at.made ? (
            <>
              {" "}
              Last looked on <MomentTime at={looked} />.
            </>
          ) : null}
        </>
      );
  }
}
