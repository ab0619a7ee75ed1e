import { z } from "zod";
import { text } from "@/lib/season/text";
import { STANCES } from "@/lib/season/words";

export const CITATIONS_AT_MOST = 40;

/** The link from what an entry says to where it was said. */
export const citationSchema = z.strictObject({
  sourceId: z.uuid(),
  stance: z.enum(STANCES),
  quote: text(1200),
  locator: text(200),
});
export type Citation = z.infer<typeof citationSchema>;

/** A revision's citations: in order, each source once. */
export const citationsSchema = z
  .array(citationSchema)
  .max(CITATIONS_AT_MOST, `An entry cites at most ${CITATIONS_AT_MOST} sources.`)
  .refine(
    (list) => new Set(list.map((citation) => citation.sourceId)).size === list.length,
    "Each source is cited once. Put its quotes together.",
  );
