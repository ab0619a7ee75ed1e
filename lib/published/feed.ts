import { sql } from "@/db/connection";
import { ALL_TRACKERS, entryPath, isSlug, trackerPath } from "@/lib/published/address";
import { type FeedItem, feedItems } from "@/lib/published/feed-items";
import { namedUuid } from "@/lib/published/named-uuid";
import { addressOf, seasonAt, seasonName, type TrackedSeason } from "@/lib/published/season";
import type { Instant } from "@/lib/season/day";

/** What happened, to be followed: one item per publication, newest first. */
export type Feed = {
  /** Never changes, whatever the format and wherever the site moves. */
  id: string;
  title: string;
  about: string;
  /** The page it tells of. */
  home: string;
  /** The path its addresses begin with: "" for all trackers. */
  under: string;
  /** The page of the feed this is, and the one that goes on; null: the first, the last. */
  before: string | null;
  next: string | null;
  /** When anything in it was last published; an instant. */
  updated: Instant;
  items: FeedItem[];
  /** Items are of several trackers, so each says of which. */
  mixed: boolean;
};

// Nothing was published yet; a feed has to say a time all the same.
const NEVER: Instant = new Date(0).toISOString();
const NIL = "00000000-0000-0000-0000-000000000000";

/** Every tracker's changes. Null when `before` names no publication. */
export async function siteFeed(before: string | null = null): Promise<Feed | null> {
  const [found, id] = await Promise.all([feedItems({}, before), siteFeedId()]);
  return (
    found && {
      ...found,
      id,
      title: "What’s Known",
      about:
        "What changed in every tracker: each publication, how sure it is, and what it corrects.",
      home: ALL_TRACKERS,
      under: "",
      before,
      updated: found.items[0]?.at ?? NEVER,
      mixed: true,
    }
  );
}

/** Made from the very first publication there ever was, so that a site that moves stays itself. */
async function siteFeedId(): Promise<string> {
  const [first] = await sql()<{ id: string }[]>`
    select id from public_history order by at, sequence limit 1`;
  return `urn:uuid:${namedUuid(first?.id ?? NIL, "feed")}`;
}

/** A tracker's changes; null when nothing was ever published there. */
export async function seasonFeed(
  show: string,
  number: number,
  before: string | null = null,
): Promise<Feed | null> {
  const season = await seasonAt({ show, season: number });
  const found = season && (await feedItems({ season }, before));
  if (!season || !found) return null;
  const path = trackerPath(addressOf(season));
  return {
    ...found,
    id: `urn:uuid:${season.id}`,
    title: `${seasonName(season)}: what changed`,
    about: `Every change to what is known about ${seasonName(season)}, corrections marked.`,
    home: path,
    under: path,
    before,
    updated: found.items[0]?.at ?? NEVER,
    mixed: false,
  };
}

/** One entry's changes; null when it was never published. */
export async function entryFeed(
  show: string,
  number: number,
  slug: string,
  before: string | null = null,
): Promise<Feed | null> {
  const season = isSlug(slug) ? await seasonAt({ show, season: number }) : null;
  const entry = season && (await entryAt(season, slug));
  const found = entry && (await feedItems({ season, entryId: entry.id }, before));
  if (!season || !found) return null;
  const path = entryPath(addressOf(season), slug);
  const name = `No. ${entry.number} of ${seasonName(season)}`;
  return {
    ...found,
    id: `urn:uuid:${entry.id}`,
    title: `${name}: what changed`,
    about: found.items[0]?.headline || `Every change to ${name}.`,
    home: path,
    under: path,
    before,
    updated: found.items[0]?.at ?? NEVER,
    mixed: false,
  };
}

async function entryAt(
  season: TrackedSeason,
  slug: string,
): Promise<{ id: string; number: number } | undefined> {
  const [entry] = await sql()<{ id: string; number: number }[]>`
    select id, number from public_entries where season_id = ${season.id} and slug = ${slug}`;
  return entry;
}
