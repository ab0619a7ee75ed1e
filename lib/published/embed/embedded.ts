import {
  entryPath,
  isSlug,
  seasonOfSegment,
  siteUrl,
  type TrackerAddress,
  trackerPath,
} from "@/lib/published/address";

/** What can stand on another site: a tracker's answer card, or one entry. */
export type Embedded = { tracker: TrackerAddress; slug: string | null };
export type Theme = "light" | "dark" | "auto";

/** Where the embed of it is; `theme` "auto" follows the reader's own. */
export function embedPath({ tracker, slug }: Embedded, theme: Theme = "auto"): string {
  const path = slug === null ? trackerPath(tracker) : entryPath(tracker, slug);
  return `/embed${path}${theme === "auto" ? "" : `?theme=${theme}`}`;
}

/** A picture of a line for a page that takes no frames. */
export function badgePath(tracker: TrackerAddress): string {
  return `/embed${trackerPath(tracker)}/badge.svg`;
}

/** The page that tells how to embed a tracker's answer card. */
export function howToEmbedPath(tracker: TrackerAddress): string {
  return `${trackerPath(tracker)}/embed`;
}

/**
 * What the whole address of a page of ours names, if it is a tracker's or an entry's; null for every
 * other page and every other site. Whether there is anything is not asked here.
 */
export function embeddedAt(address: string): Embedded | null {
  const ours = new URL(siteUrl());
  if (!URL.canParse(address)) return null;
  const { protocol, host, username, password, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || host !== ours.host || username || password) return null;
  const [show = "", segment = "", ...rest] = pathname.replace(/\/$/, "").slice(1).split("/");
  const season = seasonOfSegment(segment);
  if (!isSlug(show) || season === null) return null;
  const tracker = { show, season };
  if (rest.length === 0) return { tracker, slug: null };
  const [entries, slug = "", ...more] = rest;
  return entries === "entries" && isSlug(slug) && more.length === 0 ? { tracker, slug } : null;
}

export const NARROWEST = 280;
export const WIDEST = 800;
const USUAL = 600;
/** Below each width: the height the answers take, and that of an entry of some length. */
const NEEDED = [
  [360, 640, 410],
  [520, 600, 320],
  [Infinity, 370, 280],
] as const;

/** The width to give a frame, and the height its content then needs, within what a site has room for. */
export function frameSize(
  { slug }: Embedded,
  most: { width: number | null; height: number | null } = { width: null, height: null },
): { width: number; height: number } {
  const width = Math.min(most.width ?? USUAL, WIDEST);
  const [, answers, entry] = NEEDED.find(([upTo]) => width < upTo) ?? NEEDED[2];
  const needed = slug === null ? answers : entry;
  return { width, height: Math.min(most.height ?? needed, needed) };
}
