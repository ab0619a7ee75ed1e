import type { Change } from "@/lib/published/changes";
import type { PublishedEntry } from "@/lib/published/entries";
import type { Day } from "@/lib/season/day";
import type { ChangeKind } from "@/lib/season/words";

/** One line of the tracker's short log: a change, or several of a day told together. */
export type LogLine = {
  on: Day;
  kind: ChangeKind | "checked";
  /** "" when `entries` say it all: several new entries, or several looks. */
  text: string;
  entries: { number: number; href: string }[];
  /** The day everything began. */
  opening: boolean;
};

const TOGETHER_FROM = 4;

/**
 * The log as the tracker shows it, newest first, at most `limit` lines. Many new entries of one day
 * are told in one line; so are the looks of a day that found nothing new, which are not changes.
 */
export function shortLog(
  changes: Change[],
  entries: PublishedEntry[],
  { first, limit }: { first: Day | null; limit: number },
): LogLine[] {
  const lines: LogLine[] = [];
  const days = [
    ...new Set([
      ...changes.map((change) => change.on),
      ...entries.flatMap((entry) => entry.checked ?? []),
    ]),
  ].toSorted((a, b) => b.localeCompare(a));
  for (const on of days) {
    const ofDay = changes.filter((change) => change.on === on);
    const fresh = ofDay.filter((change) => change.kind === "new");
    const told = fresh.length >= TOGETHER_FROM ? ofDay.filter((c) => c.kind !== "new") : ofDay;
    for (const change of told) {
      lines.push({
        on,
        kind: change.kind,
        text: change.note || change.headline,
        entries: [change.entry],
        opening: false,
      });
    }
    if (told !== ofDay) {
      lines.push({
        on,
        kind: "new",
        text: "",
        entries: byNumber(fresh.map((change) => change.entry)),
        opening: on === first,
      });
    }
    const looked = entries.filter((entry) => entry.checked === on);
    if (looked.length > 0) {
      lines.push({ on, kind: "checked", text: "", entries: byNumber(looked), opening: false });
    }
  }
  return lines.slice(0, limit);
}

function byNumber<E extends { number: number; href: string }>(entries: E[]) {
  return entries
    .map(({ number, href }) => ({ number, href }))
    .toSorted((a, b) => a.number - b.number);
}
