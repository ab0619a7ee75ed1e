import { feedAnswer, pageAsked } from "@/app/(site)/parts/file-answer";
import { siteFeed } from "@/lib/published/feed";

export const dynamic = "force-dynamic";

/** Every tracker's changes, as JSON Feed. */
export async function GET(request: Request): Promise<Response> {
  return feedAnswer("json", await siteFeed(pageAsked(request)));
}
