import { embedAnswer, themeOf } from "@/app/(site)/embed/answers";
import { entryEmbed } from "@/app/(site)/embed/entry-embed";
import { seasonOfSegment } from "@/lib/published/address";
import { publishedEntry } from "@/lib/published/entry";

export const dynamic = "force-dynamic";

type Asked = { params: Promise<{ show: string; season: string; slug: string }> };

/** One entry, for other sites. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { show, season: segment, slug } = await params;
  const season = seasonOfSegment(segment);
  const page = season === null ? null : await publishedEntry(show, season, slug);
  return embedAnswer(page && entryEmbed(page, themeOf(request)));
}
