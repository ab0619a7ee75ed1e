import { type Content, type Said, said, type Spoiler } from "@/lib/season/content";
import { sameValue } from "@/lib/season/fields";
import type { Kind } from "@/lib/season/words";

const TELLS_NOTHING = new Set<unknown>([null, "", "unknown", "not in it"]);
const NEVER = new Set([
  "certainty",
  "asOf",
  "spoiler",
  "overtakenBy",
  "recheckAfter",
  "form",
  "tellsOfSeason",
]);
const NOT_THE_DETAIL = new Set(["statement", "personId", "characterId", "returnStatus"]);

/**
 * Whether a field's value would give away what its content covers. A character's fate always would,
 * when there is one to tell.
 */
export function spoils(field: string, content: Content): boolean {
  if (field === "priorFate") return !TELLS_NOTHING.has(content[field as keyof Content]);
  if (!content.spoiler || NEVER.has(field)) return false;
  return isWhollyCovered(content) || !NOT_THE_DETAIL.has(field);
}

/** Whether all that an entry says stands behind a cover, its statement too. */
export function isWhollyCovered(content: Content | null | undefined): boolean {
  return content?.spoiler?.covers === "everything";
}

const STATE: Partial<Record<Kind, string>> = {
  renewal: "status",
  release: "status",
  production: "stage",
  trailer: "status",
  cast: "returnStatus",
};

/** Whether the state an entry is in, with its date, may be told where nothing can be covered. */
export function tellsItsState({ kind, content }: Said): boolean {
  return !spoils(STATE[kind] ?? "statement", content);
}

/**
 * Whether words on a change may tell what is covered: all of one of its sides is, or a field spoils that
 * it changed. Null stands for nothing: before the first publication, and after a retraction, which
 * changes every field.
 */
export function noteSpoils(was: Content | null, is: Content | null): boolean {
  const sides = [was, is].filter((side) => side !== null);
  if (sides.some(isWhollyCovered)) return true;
  const valueIn = (side: Content | null, name: string): unknown =>
    side?.[name as keyof Content] ?? null;
  return Object.keys(sides[0] ?? {}).some(
    (name) =>
      !sameValue(valueIn(was, name), valueIn(is, name)) &&
      sides.some((side) => !isEmpty(valueIn(side, name)) && spoils(name, side)),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/**
 * What was said once, under what covers its entry (`cover`): a cover that came later is drawn over the
 * earlier words too, wherever they are listed, and as far as it reaches by now. Null: a retraction,
 * which says nothing.
 * @throws z.ZodError when the content does not have the kind's shape.
 */
export function wordsUnder(kind: Kind, content: unknown, cover: Spoiler | null): Said | null {
  return content === null ? null : under(cover, said(kind, content));
}

/** What is said, under this cover and its own. */
export function under(cover: Spoiler | null, own: Said): Said {
  const spoiler = widerCover(own.content.spoiler, cover);
  return { ...own, content: { ...own.content, spoiler } } as Said;
}

/** How far one must have watched: a season as a whole when there is no episode. */
export type Reach = Pick<Spoiler, "season" | "episode">;

/**
 * How far one must have watched to be told all that some words on a season's tracker cover. A fate is
 * told by all of the season before.
 */
export function reachOf(words: (Content | null)[], season: number): Reach {
  const before: Spoiler = { season: season - 1, episode: null, covers: "everything" };
  const covers = words.map((one) =>
    one && spoils("priorFate", one) ? widerCover(one.spoiler, before) : (one?.spoiler ?? null),
  );
  return covers.reduce(widerCover, null) ?? before;
}

/** The cover that opens only to whoever each of the two would open to, over all that either covers. */
export function widerCover(a: Spoiler | null, b: Spoiler | null): Spoiler | null {
  if (!a || !b) return a ?? b;
  const { season, episode } = reachesFarther(a, b) ? a : b;
  const covers = [a, b].some((one) => one.covers === "everything") ? "everything" : "detail";
  return { season, episode, covers };
}

/** A season as a whole reaches farther than any of its episodes. */
function reachesFarther(a: Spoiler, b: Spoiler): boolean {
  if (a.season !== b.season) return a.season > b.season;
  return (a.episode ?? Infinity) >= (b.episode ?? Infinity);
}
