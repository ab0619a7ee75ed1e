import type { Change } from "@/lib/published/changes";
import type { PublishedEntry } from "@/lib/published/entries";
import type { Day, Instant } from "@/lib/season/day";
import type { ChangeKind } from "@/lib/season/words";

/** One line of the tracker's short log: a change, or several of a day told together. */
export type LogLine = {
  on: Day;
  /** Of the latest change or look the line tells. */
  at: Instant;
  kind: ChangeKind | "checked";
  /** "" when `entries` say it all: the tracker's opening, or several looks. */
  text: string;
  /** The text is the desk's words on the change, not what the entry says. */
  noted: boolean;
  entries: { number: number; href: string }[];
  /** The changes the line tells, by their place in the order of all; none when it tells of looks. */
  sequences: number[];
  /** The day everything began. */
  opening: boolean;
};

const ORDER: readonly LogLine["kind"][] = [
  "correction",
  "retraction",
  "new",
  "update",
  "clarification",
  "checked",
];

/**
 * The log as the tracker shows it, newest first, at most `limit` lines. What is told in the same
 * words on the same day stands in one line; so do the entries of the first day, the newcomers to the
 * cast of a day, and the looks that found nothing new, which are not changes.
 */
export function shortLog(
  changes: Change[],
  entries: PublishedEntry[],
  { first, limit }: { first: Day | null; limit: number },
): LogLine[] {
  const looked = new Set(entries.flatMap((entry) => entry.checked ?? []));
  const days = [...new Set([...changes.map((change) => change.on), ...looked])];
  const lines = days
    .toSorted((a, b) => b.localeCompare(a))
    .flatMap((on) => linesOf(on, changes, entries, on === first));
  return lines.slice(0, limit);
}

function linesOf(
  on: Day,
  changes: Change[],
  entries: PublishedEntry[],
  isFirst: boolean,
): LogLine[] {
  const lines = new Map<string, LogLine>();
  const add = (
    kind: LogLine["kind"],
    text: string,
    at: Instant,
    entry: PublishedEntry | Change["entry"],
    { sequence, noted = false }: { sequence?: number; noted?: boolean } = {},
  ) => {
    const line = lines.get(`${kind} ${text}`) ?? {
      on,
      at,
      kind,
      text,
      noted,
      entries: [],
      sequences: [],
      opening: false,
    };
    line.entries.push({ number: entry.number, href: entry.href });
    if (at > line.at) line.at = at;
    if (sequence !== undefined) line.sequences.push(sequence);
    line.opening = isFirst && kind === "new";
    lines.set(`${kind} ${text}`, line);
  };
  const ofDay = changes.filter((change) => change.on === on);
  const joining = ofDay.flatMap((change) => change.joins ?? []);
  for (const change of ofDay) {
    const { kind, at, entry, sequence, note, headline } = change;
    if (isFirst && kind === "new") add("new", "", at, entry, { sequence });
    else if (change.joins && joining.length > 1)
      add("new", `${listed(joining)} join the cast.`, at, entry, { sequence });
    else add(kind, note || headline, at, entry, { sequence, noted: note !== "" });
  }
  for (const entry of entries)
    if (entry.checked === on && entry.at.checked) add("checked", "", entry.at.checked, entry);
  for (const line of lines.values()) line.entries.sort((a, b) => a.number - b.number);
  return [...lines.values()].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function listed(names: string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
