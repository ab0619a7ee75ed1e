import { momentInWords } from "@/app/desk/ui/moments";
import type { LineRow } from "@/app/desk/ui/line";
import type { Stale, StaleItem, StaleReason } from "@/lib/editorial/stale";
import {
  overdueInWords,
  policyInWords,
  reasonInWords,
  snoozedInWords,
} from "@/lib/editorial/stale-words";
import { dayOf, formatDay } from "@/lib/season/day";
import { formatImprecise } from "@/lib/season/imprecise-date";
import type { Kind } from "@/lib/season/words";

export type StaleGroup = keyof Stale;

/** One line of what is stale, and what the pane beside it says. Plain data: it crosses to the browser. */
export type StaleRow = LineRow & {
  group: StaleGroup;
  entryId: string;
  publicationId: string;
  kind: Kind;
  statement: string;
  published: string;
  asOf: string;
  checked: string;
  policy: string;
  reasons: {
    says: string;
    settle: { href: string; name: string } | null;
    promiseId: string | null;
  }[];
  /** What keeps it here when somebody has checked it; "" when a check makes it fresh. */
  stays: string;
  owner: { id: string; name: string } | null;
  snoozed: string;
};

/** Everything stale, coming up and snoozed, in that order. */
export function staleRows({ now, soon, snoozed }: Stale): StaleRow[] {
  return [
    ...now.map((item) => rowOf("now", item)),
    ...soon.map((item) => rowOf("soon", item)),
    ...snoozed.map((item) => rowOf("snoozed", item)),
  ];
}

function rowOf(group: StaleGroup, item: StaleItem): StaleRow {
  const { row, reasons, lastCheck, overdue } = item;
  const [first] = reasons;
  const settled = reasons.find(({ why }) => why === "ended" || why === "promise");
  const snoozed = item.snoozed ? snoozedInWords(item.snoozed) : "";
  return {
    key: row.id,
    href: `/desk/entries/${row.id}`,
    number: row.number,
    title: row.title,
    state: row.state,
    certainty: row.certainty,
    why: snoozed || (first ? reasonInWords(first, item) : policyInWords(item)),
    due: overdueInWords(overdue),
    pressing: group === "now",
    group,
    entryId: row.id,
    publicationId: row.livePublicationId ?? "",
    kind: row.kind,
    statement: row.live?.content.statement ?? row.statement,
    published: row.publishedAt ? formatDay(dayOf(row.publishedAt)) : "",
    asOf: row.live?.content.asOf ? formatImprecise(row.live.content.asOf) : "",
    checked: lastCheck
      ? [`${lastCheck.by}, ${momentInWords(lastCheck.at)}`, lastCheck.note, lastCheck.source]
          .filter(Boolean)
          .join(". ")
      : "",
    policy: policyInWords(item),
    reasons: reasons.map((reason) => ({
      says: reasonInWords(reason, item),
      settle: settleOf(reason, item),
      promiseId: reason.why === "promise" ? reason.promiseId : null,
    })),
    stays: settled ? staysFor(settled, item) : "",
    owner: item.owner,
    snoozed,
  };
}

function settleOf(reason: StaleReason, { row }: StaleItem): { href: string; name: string } | null {
  if (reason.why === "promise") return { href: "/desk/promises", name: "Settle the promise" };
  if (reason.why !== "ended") return null;
  return row.kind === "prediction"
    ? { href: "/desk/predictions", name: "Settle the prediction" }
    : { href: `/desk/entries/${row.id}`, name: "Say what became of it" };
}

function staysFor(reason: StaleReason, { row }: StaleItem): string {
  if (reason.why === "promise") return "It stays here until its promise is settled or snoozed.";
  return row.kind === "prediction"
    ? "It stays here until its outcome is settled."
    : "It stays here until it is said to be out, or has another window.";
}
