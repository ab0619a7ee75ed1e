import { answerEmbed } from "@/app/(site)/embed/answer-embed";
import { embedAnswer, themeOf } from "@/app/(site)/embed/answers";
import { seasonOfSegment } from "@/lib/published/address";
import { trackerOf } from "@/lib/published/tracker";

export const dynamic = "force-dynamic";

type Asked = { params: Promise<{ show: string; season: string }> };

/** A tracker's answer card, for other sites. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { show, season: segment } = await params;
  const season = seasonOfSegment(segment);
  const tracker = season === null ? null : await trackerOf(show, season);
  return embedAnswer(tracker && answerEmbed(tracker, themeOf(request)));
}
