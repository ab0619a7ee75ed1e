import { feedAnswer, pageAsked } from "@/app/(site)/parts/file-answer";
import { seasonOfSegment } from "@/lib/published/address";
import { entryFeed } from "@/lib/published/feed";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ show: string; season: string; slug: string }> };

/** One entry's changes, as Atom. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { show, season, slug } = await params;
  const number = seasonOfSegment(season);
  const feed = number === null ? null : await entryFeed(show, number, slug, pageAsked(request));
  return feedAnswer("xml", feed);
}
