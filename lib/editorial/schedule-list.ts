import {
  type DeskEntries,
  type EditionSummary,
  type EntryRow,
  titleOf,
} from "@/lib/editorial/entry-rows";
import type { Scheduled } from "@/lib/editorial/scheduled";

/** A scheduled change with the entry it changes, and what is being worked on beside it. */
export type ComingSchedule = Scheduled & {
  row: EntryRow;
  /** What the entry is called once the change is live. */
  title: string;
  /** The open edition: the change after this one. */
  open: EditionSummary | null;
};

/** All scheduled changes of a tracker, the next one first; those that are held included. */
export function comingSchedules({ rows, names }: DeskEntries): ComingSchedule[] {
  return rows
    .flatMap((row) =>
      row.scheduled
        ? [
            {
              ...row.scheduled,
              row,
              title: titleOf(row.scheduled.said, names) || row.title,
              open: row.edition,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime());
}
