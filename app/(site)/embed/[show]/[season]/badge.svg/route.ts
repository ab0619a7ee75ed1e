import { badgeSvg } from "@/app/(site)/embed/badge";
import { seasonOfSegment } from "@/lib/published/address";
import { badgeOf } from "@/lib/published/embed/badge-words";
import { trackerOf } from "@/lib/published/tracker";

export const dynamic = "force-dynamic";

type Asked = { params: Promise<{ show: string; season: string }> };

/** A tracker's answer in a line, as a picture. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { show, season: segment } = await params;
  const season = seasonOfSegment(segment);
  const tracker = season === null ? null : await trackerOf(show, season);
  if (!tracker) return new Response("There is no badge at this address.\n", { status: 404 });
  return new Response(badgeSvg(badgeOf(tracker)), {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8" },
  });
}
