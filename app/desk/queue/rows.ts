import { SCHEDULE, scheduleAnchor } from "@/app/desk/schedule/addresses";
import { ago, momentInWords } from "@/app/desk/ui/moments";
import type { QueueItem } from "@/lib/editorial/queue";
import type { Queue, QueueGroup } from "@/lib/editorial/queue";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Certainty, ChangeKind, Kind } from "@/lib/season/words";

/** One line of the queue, and what the pane beside it says of it. Plain data: it crosses to the browser. */
export type QueueRow = {
  /** One entry can wait for two reasons, so group and id together. */
  key: string;
  group: QueueGroup;
  href: string;
  entryId: string;
  number: number;
  kind: Kind;
  title: string;
  statement: string;
  /** What readers see now, when a change to it is proposed. */
  liveStatement: string | null;
  state: "draft" | "in review" | "scheduled" | null;
  certainty: Certainty | null;
  asOf: string;
  why: string;
  /** Its draft is behind what readers see. */
  behind: boolean;
  due: string;
  pressing: boolean;
  by: string | null;
  changeKind: ChangeKind | null;
  note: string;
  /** When another change of the entry goes live by itself. */
  alsoScheduled: string | null;
  /** The revision proposed: what the checks are asked of. */
  revisionId: string | null;
  /** The live publication: what a check is recorded on. */
  publicationId: string | null;
};

/** The queue's lines, in its order. */
export function queueRows(queue: Queue, now: Date): QueueRow[] {
  return queue.items.map((item) => rowOf(item, now));
}

function rowOf(item: QueueItem, now: Date): QueueRow {
  const { group, row, why, since, due, pressing } = item;
  const { live } = row;
  const coming = group === "held" || group === "today" ? row.scheduled : null;
  const edition = coming ? null : row.edition;
  const change = coming ?? edition;
  const shown = (change?.said ?? live)?.content;
  return {
    key: `${group}-${row.id}`,
    group,
    href: queueHref(item),
    entryId: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    statement: shown?.statement ?? "",
    liveStatement: change && live ? live.content.statement : null,
    state: coming ? "scheduled" : row.state,
    certainty: shown?.certainty ?? null,
    asOf: shown?.asOf ? formatImprecise(shown.asOf) : "",
    why,
    behind: edition?.behind ?? false,
    due: due ?? (since ? ago(since, now) : ""),
    pressing,
    by: coming
      ? `${coming.author}; scheduled by ${coming.scheduledBy} for ${momentInWords(coming.publishAt)}`
      : edition
        ? `${edition.author}, ${momentInWords(edition.savedAt)}`
        : null,
    changeKind: change ? (change.changeKind as ChangeKind) : null,
    note: change?.note ?? "",
    alsoScheduled: !coming && row.scheduled ? momentInWords(row.scheduled.publishAt) : null,
    revisionId: edition?.revisionId ?? null,
    publicationId: live ? row.livePublicationId : null,
  };
}

/** Where what waits is dealt with. */
export function queueHref({ group, row: { id }, settles }: QueueItem): string {
  if (settles) return "/desk/predictions";
  if (group === "held" || group === "today") return `${SCHEDULE}#${scheduleAnchor(id)}`;
  if (group === "to review" || group === "sent") return `/desk/entries/${id}/review`;
  if (group === "told") return `/desk/tips#entry-${id}`;
  return group === "alone" ? `/desk/entries/${id}/history` : `/desk/entries/${id}`;
}
