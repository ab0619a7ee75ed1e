import type { NewsArticle } from "schema-dts";
import { publicationUnder, trackerPath, wholeAddress } from "@/lib/published/address";
import type { PublishedEntry } from "@/lib/published/entries";
import type { EntryPage } from "@/lib/published/entry";
import { addressOf, seasonName } from "@/lib/published/season";
import { breadcrumbs } from "@/lib/published/structured/breadcrumbs";
import {
  citationOf,
  correctionOf,
  quotationOf,
  videoOf,
} from "@/lib/published/structured/evidence";
import { publisher, thePublisher } from "@/lib/published/structured/publisher";
import { officialStart, roleOf, seasonNode, theSeason } from "@/lib/published/structured/season";
import { kept, type Nodes } from "@/lib/published/structured/written";

/** An entry's page: what it says with its evidence and corrections; only its place once it is retracted. */
export function entryNodes(page: EntryPage): Nodes {
  const { season, live, question, number, href } = page;
  const tracker = trackerPath(addressOf(season));
  const crumbs = breadcrumbs([
    { name: seasonName(season), path: tracker },
    ...(question ? [{ name: question.asks, path: `${tracker}#${question.id}` }] : []),
    { name: `No. ${number}`, path: href },
  ]);
  return live ? [articleOf(page, live), aboutOf(page, live), publisher(), crumbs] : [crumbs];
}

function articleOf(page: EntryPage, { said, at, sources }: PublishedEntry): NewsArticle {
  const url = wholeAddress(page.href);
  const video = videoOf(said);
  const quotation = quotationOf(said);
  const corrections = page.history
    .filter(({ kind, spoils }) => kind === "correction" && !spoils)
    .flatMap(({ note, at: told, number }) =>
      kept(correctionOf({ note, at: told, path: publicationUnder(page.href, number) })),
    );
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    headline: page.headline,
    datePublished: at.published,
    dateModified: at.updated,
    author: thePublisher(),
    publisher: thePublisher(),
    about: theSeason(page.season),
    ...(video ? { video } : {}),
    ...(quotation ? { hasPart: quotation } : {}),
    ...(sources.length > 0 ? { citation: sources.map(citationOf) } : {}),
    ...(corrections.length > 0 ? { correction: corrections } : {}),
  };
}

/** The season, with as much of it as this entry tells. */
function aboutOf({ season, named }: EntryPage, { said }: PublishedEntry) {
  const { kind, content } = said;
  if (kind === "release") return seasonNode(season, { startDate: officialStart(content) });
  if (kind !== "cast") return seasonNode(season);
  const who = {
    actor: named.get(content.personId ?? "") ?? null,
    character: named.get(content.characterId ?? "") ?? null,
  };
  return seasonNode(season, { roles: kept(roleOf(said, who)) });
}
