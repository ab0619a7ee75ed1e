import { cardAnswer } from "@/app/(site)/cards/answer";
import { SITE_CARD } from "@/lib/published/cards/of-tracker";

export const dynamic = "force-dynamic";

/** The share card of the site. */
export async function GET(): Promise<Response> {
  return await cardAnswer(SITE_CARD);
}
