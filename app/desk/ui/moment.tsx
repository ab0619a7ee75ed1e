import { momentInWords } from "@/app/desk/ui/moments";
import { DayTime } from "@/app/ui/times";
import { dayOf } from "@/lib/season/day";

/** An instant to the minute, UTC. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentInWords(at)}</time>;
}

/** The day of an instant (UTC), with the minute on pointing at it. */
export function MomentDay({ at }: { at: Date }) {
  return (
    <span title={momentInWords(at)}>
      <DayTime day={dayOf(at)} />
    </span>
  );
}
