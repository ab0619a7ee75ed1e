import { ALL_TRACKERS, CORRECTIONS, trackerPath, wholeAddress } from "@/lib/published/address";
import type { Correction } from "@/lib/published/corrections";
import { addressOf, seasonName, type TrackedSeason } from "@/lib/published/season";
import { breadcrumbs } from "@/lib/published/structured/breadcrumbs";
import { correctionOf } from "@/lib/published/structured/evidence";
import { publisher, site, thePublisher } from "@/lib/published/structured/publisher";
import { HOME } from "@/lib/published/structured/tracker-page";
import { kept, type Nodes } from "@/lib/published/structured/written";

const CORRECTIONS_TOLD = 50;

/** The first page: the site, its newsroom, and where each tracker is. */
export function homeNodes(seasons: TrackedSeason[]): Nodes {
  return [
    site(),
    publisher(),
    {
      "@type": "ItemList",
      itemListElement: seasons.map((season, i) => ({
        "@type": "ListItem",
        position: i + 1,
        name: seasonName(season),
        url: wholeAddress(trackerPath(addressOf(season))),
      })),
    },
  ];
}

/** A page of the site as a whole, such as how things are labelled. */
export function sitePageNodes({ name, path }: { name: string; path: string }): Nodes {
  return [
    { ...pageNode(name, path), "@type": "WebPage" },
    publisher(),
    breadcrumbs([HOME, { name, path }]),
  ];
}

/** A page that belongs to a tracker, such as its predictions. */
export function seasonPageNodes(
  season: TrackedSeason,
  { name, path, crumb = name }: { name: string; path: string; crumb?: string },
): Nodes {
  const tracker = trackerPath(addressOf(season));
  return [
    { ...pageNode(name, path), "@type": "WebPage" },
    publisher(),
    breadcrumbs([
      { name: seasonName(season), path: tracker },
      { name: crumb, path },
    ]),
  ];
}

/** The corrections, each beside the entry it was made in, and the policy they follow. */
export function correctionsNodes(corrections: Correction[]): Nodes {
  const comments = corrections.slice(0, CORRECTIONS_TOLD).flatMap(({ note, at, entry }) =>
    kept(correctionOf({ note, at, path: entry.href })).map((comment) => ({
      ...comment,
      parentItem: { "@id": wholeAddress(entry.href) },
    })),
  );
  return [
    {
      ...pageNode("Corrections", CORRECTIONS),
      "@type": "CollectionPage",
      ...(comments.length > 0 ? { comment: comments } : {}),
    },
    publisher(),
    breadcrumbs([HOME, { name: "Corrections", path: CORRECTIONS }]),
  ];
}

function pageNode(name: string, path: string) {
  return {
    "@id": wholeAddress(path),
    url: wholeAddress(path),
    name,
    isPartOf: { "@id": `${wholeAddress(ALL_TRACKERS)}#site` },
    publisher: thePublisher(),
  };
}
