import { cookies } from "next/headers";
import { cache } from "react";
import { deskActor } from "@/app/desk/actor";
import { deskEntries, trackers } from "@/lib/editorial/entry-rows";
import { queueOf } from "@/lib/editorial/queue";
import { dayOf } from "@/lib/season/day";

export type DeskTracker = Awaited<ReturnType<typeof trackers>>[number];

/** Which of several trackers a person works on; a choice, not a secret. */
export const TRACKER_COOKIE = "desk-tracker";

/** Every tracker, and the one this person works on: the chosen one, else the first. */
export const deskTrackers = cache(async () => {
  await deskActor();
  const all = await trackers();
  const chosen = (await cookies()).get(TRACKER_COOKIE)?.value;
  return { all, here: all.find(({ seasonId }) => seasonId === chosen) ?? all[0] ?? null };
});

/** The tracker this person works on. @throws Error when there is none yet. */
export async function deskTracker(): Promise<DeskTracker> {
  const { here } = await deskTrackers();
  if (!here) throw new Error("there is no tracker yet");
  return here;
}

/** A tracker as the desk reads it, once a request: its side and its pages show the same reading. */
export const entriesOf = cache(async (seasonId: string) => await deskEntries(seasonId));

/** This person's queue on their tracker, read once a request. */
export const deskQueue = cache(async (seasonId: string) => {
  return await queueOf(await deskActor(), await entriesOf(seasonId), dayOf(new Date()));
});

/** "All of Us Are Dead, Season 2": what a tracker is called at the desk. */
export function trackerName({ show, season }: Pick<DeskTracker, "show" | "season">): string {
  return `${show}, Season ${season}`;
}

/** "/all-of-us-are-dead/season-2": where readers see a tracker. */
export function publicPath(tracker: Pick<DeskTracker, "showSlug" | "season">): string {
  return `/${tracker.showSlug}/season-${tracker.season}`;
}

/** Where readers see one entry. */
export function publicEntryPath(
  tracker: Pick<DeskTracker, "showSlug" | "season">,
  entry: { slug: string },
): string {
  return `${publicPath(tracker)}/entries/${entry.slug}`;
}
