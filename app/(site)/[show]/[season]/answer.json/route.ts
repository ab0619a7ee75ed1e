import { fileAnswer } from "@/app/(site)/parts/file-answer";
import { seasonOfSegment } from "@/lib/published/address";
import { answerFile } from "@/lib/published/answer-file";
import { trackerOf } from "@/lib/published/tracker";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ show: string; season: string }> };

/** A tracker's answer card as data. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { show, season } = await params;
  const number = seasonOfSegment(season);
  const tracker = number === null ? null : await trackerOf(show, number);
  return fileAnswer("application/json", tracker && JSON.stringify(answerFile(tracker)));
}
