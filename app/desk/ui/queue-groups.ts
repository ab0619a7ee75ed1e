import { capital, countInWords } from "@/app/ui/labels";
import type { Queue, QueueGroup } from "@/lib/editorial/queue";

/** What a group of the queue is called, and a word on what is in it. */
export const GROUP_NAMES: Record<QueueGroup, { title: string; tip?: string }> = {
  held: { title: "Scheduled and held", tip: "Did not, or will not, go live by itself" },
  "to review": { title: "Waiting for your review" },
  returned: { title: "Returned to you", tip: "With a reason" },
  told: { title: "Readers say it is wrong", tip: "Accept or decline, with an answer" },
  unsaved: { title: "Typed and not saved", tip: "Only you can see it" },
  drafts: { title: "Your drafts" },
  stale: { title: "Stale" },
  alone: { title: "Published alone", tip: "For a second look" },
  today: { title: "Goes out today", tip: "By itself" },
  sent: { title: "Sent by you", tip: "Waiting for a second person" },
};

/** Whether there is something to do; what was sent waits for somebody else, what is scheduled for its moment. */
export function needsSomebody(group: QueueGroup): boolean {
  return group !== "sent" && group !== "today";
}

/** How many things wait for this person. What is stale is not among them: it waits for time alone. */
export function waiting({ items, unsavedNew }: Queue): number {
  const listed = items.filter(({ group }) => needsSomebody(group) && group !== "stale");
  return listed.length + unsavedNew.length;
}

/** The queue in a sentence: what waits for this person, and apart from it what of theirs is stale. */
export function queueHeading(queue: Queue): string {
  const waits = waiting(queue);
  const stale = queue.stale.mine;
  if (stale === 0) return waits === 0 ? "Nothing needs you" : needsInWords(waits);
  const aging = `${countInWords(stale)} ${stale === 1 ? "entry is" : "entries are"} stale`;
  return waits === 0
    ? `Nothing waits for you, but ${aging}`
    : `${needsInWords(waits)}, and ${aging}`;
}

function needsInWords(n: number): string {
  return n === 1 ? "One thing needs you" : `${capital(countInWords(n))} things need you`;
}
