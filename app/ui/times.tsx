import { type Day, dayOf, formatDay, type Instant } from "@/lib/season/day";
import { formatImprecise, type ImpreciseDate, isoOf, meaningOf } from "@/lib/season/imprecise-date";

/** A date no more precise than what is known; machines get a value only when there is one. */
export function ImpreciseTime({ date }: { date: ImpreciseDate }) {
  const iso = isoOf(date);
  const words = formatImprecise(date);
  return iso === null ? words : <time dateTime={iso}>{words}</time>;
}

/** A calendar day: "6 Jun 2022". */
export function DayTime({ day }: { day: Day }) {
  return <time dateTime={day}>{formatDay(day)}</time>;
}

/**
 * When something happened here: its UTC day, which the page's script turns into the reader's own day
 * before it is painted. Days that name a page or a date of the story are `DayTime`. Where only the day
 * is known it is printed as it is.
 */
export function MomentTime({ at }: { at: Instant }) {
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatDay(dayOf(new Date(at)))}
    </time>
  );
}

/** "Mar 2023, month only"; "early 2024, read as Jan–Apr 2024"; with the phrase it was read from. */
export function DatedMeaning({ date }: { date: ImpreciseDate }) {
  const shown = formatImprecise(date);
  const meaning = meaningOf(date);
  const rest = meaning.startsWith(shown) ? meaning.slice(shown.length) : `, read as ${meaning}`;
  return (
    <>
      <ImpreciseTime date={date} />
      {rest}
      {date.anchor ? ` (from “${date.phrase}”)` : null}
    </>
  );
}
