import { feedAnswer, pageAsked } from "@/app/(site)/parts/file-answer";
import { siteFeed } from "@/lib/published/feed";

export const dynamic = "force-dynamic";

/** Every tracker's changes, as Atom. */
export async function GET(request: Request): Promise<Response> {
  return feedAnswer("xml", await siteFeed(pageAsked(request)));
}
