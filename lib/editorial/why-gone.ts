import { and, eq } from "drizzle-orm";
import { editions, publications } from "@/db/schema";
import type { Reader } from "@/lib/editorial/entry-state";
import { sayInstant } from "@/lib/season/instant";
import { Refusal } from "@/lib/season/refusal";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What became of an edition that somebody wanted to act on and that is not `what` any more
 * ("scheduled"), as a sentence for them.
 * @throws Refusal "not found" when there is no such edition of this entry.
 */
export async function whyGone(
  tx: Reader,
  { entryId, editionId }: { entryId: string; editionId: string },
  what: string,
): Promise<string> {
  const [found] = UUID.test(editionId)
    ? await tx
        .select({ at: publications.at })
        .from(editions)
        .leftJoin(publications, eq(publications.editionId, editions.id))
        .where(and(eq(editions.id, editionId), eq(editions.entryId, entryId)))
    : [];
  if (!found) throw new Refusal("not found", "There is no such change of this entry.");
  if (found.at) {
    return `This went live on ${sayInstant(found.at)}, a moment before you. Nothing was changed; what readers see can be corrected or retracted.`;
  }
  return `This is not ${what} any more: a colleague took it back meanwhile. Nothing was changed. Reload to see how it stands.`;
}
