import { feedAnswer, pageAsked } from "@/app/(site)/parts/file-answer";
import { seasonOfSegment } from "@/lib/published/address";
import { seasonFeed } from "@/lib/published/feed";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ show: string; season: string }> };

/** A tracker's changes, as JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { show, season } = await params;
  const number = seasonOfSegment(season);
  const feed = number === null ? null : await seasonFeed(show, number, pageAsked(request));
  return feedAnswer("json", feed);
}
