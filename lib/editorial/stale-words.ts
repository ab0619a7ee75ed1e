import type { Ended, StaleItem, StaleReason } from "@/lib/editorial/stale";
import { type Day, dayCount, formatDay } from "@/lib/season/day";
import { formatImprecise } from "@/lib/season/imprecise-date";

/** Why an entry is stale, as a sentence without its full stop. */
export function reasonInWords(reason: StaleReason, item: Pick<StaleItem, "lastLook">): string {
  switch (reason.why) {
    case "ended":
      return endedInWords(reason);
    case "promise":
      return `Something was published since we promised “${reason.says}”`;
    case "due":
      return reason.by === "its own date"
        ? `It was to be looked at again on ${formatDay(reason.since)}`
        : `Nobody has looked since ${formatDay(item.lastLook)}`;
    case "source":
      return `Its newest source is of ${formatDay(reason.newest)}, older than the fact (${formatImprecise(reason.asOf)})`;
  }
}

/** How a time is over, as a sentence without its full stop. */
export function endedInWords({ outcome, window, when }: Omit<Ended, "since">): string {
  const named = window ? formatImprecise(window) : "its window";
  const was = when ? `: ${formatImprecise(when)}` : "";
  switch (outcome) {
    case "hit":
      return `It came true${was}. Settle it`;
    case "early":
      return `It came before ${named}${was}. Settle it`;
    case "unclear":
      return `It happened${was}. That is not enough to judge ${named} by. Settle it`;
    case "missed":
      return `${capital(named)} has passed. Settle it`;
    case "over":
      return `${capital(named)} has passed. Say whether it is out, or when it is awaited now`;
    case "come":
      return `${capital(named)} was the official day. Say whether it is out`;
  }
}

/** "None announced: every 14 days; every 3 now, because the release is 20 days away". */
export function policyInWords({ heldTo }: Pick<StaleItem, "heldTo">): string {
  const { state, days, nearDays, near } = heldTo;
  const rule = `every ${dayCount(days)}`;
  const held = state ? `${capital(state)}: ${rule}` : capital(rule);
  return near && nearDays < days
    ? `${held}; every ${dayCount(nearDays)} now, because ${near}`
    : held;
}

/** How late it is, short: "Today", "36 days"; "in 3 days" while it is coming up. */
export function overdueInWords(overdue: number): string {
  if (overdue === 0) return "Today";
  return overdue > 0 ? dayCount(overdue) : `in ${dayCount(-overdue)}`;
}

/** The day it is shown again. */
export function snoozedInWords({ until, reason, by }: { until: Day; reason: string; by: string }) {
  return `Snoozed until ${formatDay(until)} by ${by}: ${reason}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
