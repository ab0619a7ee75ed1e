import type { NewsArticle } from "schema-dts";
import { ALL_TRACKERS, trackerPath, wholeAddress } from "@/lib/published/address";
import { addressOf, seasonName } from "@/lib/published/season";
import { breadcrumbs, type Crumb } from "@/lib/published/structured/breadcrumbs";
import { correctionOf, quotationOf, videoOf } from "@/lib/published/structured/evidence";
import { publisher, SITE_NAME, thePublisher } from "@/lib/published/structured/publisher";
import { officialStart, roleOf, seasonNode, theSeason } from "@/lib/published/structured/season";
import { kept, type Nodes } from "@/lib/published/structured/written";
import type { Tracker } from "@/lib/published/tracker";

export const HOME: Crumb = { name: SITE_NAME, path: ALL_TRACKERS };

/** A tracker: the article it is, the season it is about with its confirmed cast, and its newsroom. */
export function trackerNodes(tracker: Tracker): Nodes {
  const { season, sections, cast } = tracker;
  const path = trackerPath(addressOf(season));
  const release = sections.find(({ id }) => id === "release")?.lead?.said;
  const roles = cast.groups.flatMap(({ rows }) =>
    rows.flatMap((row) => kept(roleOf(row.entry.said, row))),
  );
  return [
    articleOf(tracker),
    seasonNode(season, {
      startDate: release?.kind === "release" ? officialStart(release.content) : null,
      roles,
      native: true,
    }),
    publisher(),
    breadcrumbs([HOME, { name: seasonName(season), path }]),
  ];
}

function articleOf({ season, sections, log, at }: Tracker): Exclude<NewsArticle, string> {
  const url = wholeAddress(trackerPath(addressOf(season)));
  const entries = sections.flatMap(({ lead, entries: more }) => (lead ? [lead, ...more] : more));
  const trailer = sections.find(({ id }) => id === "trailer")?.lead;
  const video = trailer ? videoOf(trailer.said) : null;
  const quotations = entries.flatMap(({ said }) => kept(quotationOf(said)));
  const corrections = log
    .filter(({ kind, noted }) => kind === "correction" && noted)
    .flatMap(({ text, at: told, entries: [entry] }) =>
      entry ? kept(correctionOf({ note: text, at: told, path: entry.href })) : [],
    );
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    headline: seasonName(season),
    ...(season.standfirst ? { description: season.standfirst } : {}),
    ...(at ? { datePublished: at.published, dateModified: at.updated } : {}),
    author: thePublisher(),
    publisher: thePublisher(),
    about: theSeason(season),
    ...(video ? { video } : {}),
    ...(quotations.length > 0 ? { hasPart: quotations } : {}),
    ...(corrections.length > 0 ? { correction: corrections } : {}),
  };
}
