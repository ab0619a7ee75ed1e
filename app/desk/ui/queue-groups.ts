import type { Queue, QueueGroup } from "@/lib/editorial/queue";

/** What a group of the queue is called, and a word on what is in it. */
export const GROUP_NAMES: Record<QueueGroup, { title: string; tip?: string }> = {
  held: { title: "Scheduled and held", tip: "Did not, or will not, go live by itself" },
  "to review": { title: "Waiting for your review" },
  returned: { title: "Returned to you", tip: "With a reason" },
  told: { title: "Readers say it is wrong", tip: "Accept or decline, with an answer" },
  unsaved: { title: "Typed and not saved", tip: "Only you can see it" },
  drafts: { title: "Your drafts" },
  stale: { title: "Stale", tip: "The most overdue" },
  alone: { title: "Published alone", tip: "For a second look" },
  sent: { title: "Sent by you", tip: "Waiting for a second person" },
};

/** How many things need this person; what they sent waits for somebody else. */
export function waiting({ items, unsavedNew, stale }: Queue): number {
  const listed = items.filter(({ group }) => group !== "sent" && group !== "stale");
  return listed.length + unsavedNew.length + stale.mine;
}
