import type { Content, Said, Spoiler } from "@/lib/season/content";

const TELLS_NOTHING = new Set<unknown>([null, "", "unknown", "not in it"]);
const NEVER = new Set(["certainty", "asOf", "spoiler", "overtakenBy", "form", "tellsOfSeason"]);
const NOT_THE_DETAIL = new Set(["statement", "personId", "characterId", "returnStatus"]);

/**
 * Whether a field's value would give away what its content covers. A character's fate always would,
 * when there is one to tell.
 */
export function spoils(field: string, content: Content): boolean {
  if (field === "priorFate") return !TELLS_NOTHING.has(content[field as keyof Content]);
  if (!content.spoiler || NEVER.has(field)) return false;
  return content.spoiler.covers === "everything" || !NOT_THE_DETAIL.has(field);
}

/**
 * What was said once, under what covers it now: a cover that came later is drawn over the earlier
 * words too, wherever they are listed. The wider of the two counts.
 */
export function coveredSince(said: Said, cover: Spoiler | null): Said {
  const own = said.content.spoiler;
  const wider = cover && (!own || (own.covers === "detail" && cover.covers === "everything"));
  return wider ? ({ ...said, content: { ...said.content, spoiler: cover } } as Said) : said;
}
