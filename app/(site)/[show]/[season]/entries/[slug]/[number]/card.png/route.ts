import { cardAnswer } from "@/app/(site)/cards/answer";
import { numberOfSegment, seasonOfSegment } from "@/lib/published/address";
import { cardOfPublication } from "@/lib/published/cards/of-entry";
import { publicationOf } from "@/lib/published/publication";

export const dynamic = "force-dynamic";

type Asked = { params: Promise<{ show: string; season: string; slug: string; number: string }> };

/** The share card of one publication of an entry. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { show, season: segment, slug, number: wanted } = await params;
  const [season, number] = [seasonOfSegment(segment), numberOfSegment(wanted)];
  const page =
    season === null || number === null ? null : await publicationOf(show, season, slug, number);
  return await cardAnswer(page && cardOfPublication(page));
}
