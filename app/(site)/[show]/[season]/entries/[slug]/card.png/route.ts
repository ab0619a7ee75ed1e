import { cardAnswer } from "@/app/(site)/cards/answer";
import { seasonOfSegment } from "@/lib/published/address";
import { cardOfEntry } from "@/lib/published/cards/of-entry";
import { publishedEntry } from "@/lib/published/entry";

export const dynamic = "force-dynamic";

type Asked = { params: Promise<{ show: string; season: string; slug: string }> };

/** The share card of an entry. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { show, season: segment, slug } = await params;
  const season = seasonOfSegment(segment);
  const page = season === null ? null : await publishedEntry(show, season, slug);
  return await cardAnswer(page && cardOfEntry(page));
}
