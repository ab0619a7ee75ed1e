import { numberOfSegment, seasonOfSegment } from "@/lib/published/address";
import { type PublicationPage, publicationOf } from "@/lib/published/publication";

export type AskedAbout = { show: string; season: string; slug: string; number: string };

/** The publication an address names; null when there is none. */
export async function publicationAsked(about: AskedAbout): Promise<PublicationPage | null> {
  const [season, number] = [seasonOfSegment(about.season), numberOfSegment(about.number)];
  if (season === null || number === null) return null;
  return await publicationOf(about.show, season, about.slug, number);
}
