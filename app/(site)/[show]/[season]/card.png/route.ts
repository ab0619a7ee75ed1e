import { cardAnswer } from "@/app/(site)/cards/answer";
import { seasonOfSegment } from "@/lib/published/address";
import { cardOfTracker } from "@/lib/published/cards/of-tracker";
import { trackerOf } from "@/lib/published/tracker";

export const dynamic = "force-dynamic";

type Asked = { params: Promise<{ show: string; season: string }> };

/** The share card of a tracker. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { show, season: segment } = await params;
  const season = seasonOfSegment(segment);
  const tracker = season === null ? null : await trackerOf(show, season);
  return await cardAnswer(tracker && cardOfTracker(tracker));
}
