import { trackerPath, wholeAddress } from "@/lib/published/address";
import type { PublicationPage } from "@/lib/published/publication";
import { addressOf, seasonName } from "@/lib/published/season";
import { breadcrumbs } from "@/lib/published/structured/breadcrumbs";
import { citationOf, correctionOf, quotationOf } from "@/lib/published/structured/evidence";
import { publisher, thePublisher } from "@/lib/published/structured/publisher";
import { kept, type Nodes } from "@/lib/published/structured/written";

/** One wording of an entry: which it is, when it was published and on what evidence. */
export function publicationNodes(page: PublicationPage): Nodes {
  const { season, entry, number, href, said } = page;
  const crumbs = breadcrumbs([
    { name: seasonName(season), path: trackerPath(addressOf(season)) },
    { name: `No. ${entry.number}`, path: entry.href },
    { name: `Publication ${number}`, path: href },
  ]);
  if (!said) return [crumbs];
  const quotation = quotationOf(said);
  const corrections =
    page.changeKind === "correction" && !page.spoils
      ? kept(correctionOf({ note: page.note, at: page.at, path: href }))
      : [];
  return [
    {
      "@type": "NewsArticle",
      "@id": wholeAddress(href),
      url: wholeAddress(href),
      headline: page.headline,
      version: number,
      datePublished: page.at,
      author: thePublisher(),
      publisher: thePublisher(),
      isPartOf: { "@id": wholeAddress(entry.href) },
      ...(quotation ? { hasPart: quotation } : {}),
      ...(page.sources.length > 0 ? { citation: page.sources.map(citationOf) } : {}),
      ...(corrections.length > 0 ? { correction: corrections } : {}),
    },
    publisher(),
    crumbs,
  ];
}
