import type postgres from "postgres";
import { z } from "zod";
import { sql } from "@/db/connection";
import { isSlug, seasonOfSegment } from "@/lib/published/address";
import { choice, choices, type Parameter, text } from "@/lib/published/api/parameter";
import { QUESTION_IDS } from "@/lib/published/api/shape-catalogue";
import {
  CERTAINTIES,
  CHANGE_KINDS,
  CONTEXT_TOPICS,
  KINDS,
  questionOf,
  type QuestionId,
} from "@/lib/season/words";

export type Piece = postgres.Fragment;

/** A tracker by its id, or by its address. */
export type SeasonAsked = { id: string } | { show: string; number: number };

export const isId = (id: string): boolean => z.uuid().safeParse(id).success;

/** A tracker as addresses name it: a show's slug and "season-2"; null for anything else. */
export function seasonNamed(show: string, season: string): SeasonAsked | null {
  const number = seasonOfSegment(season);
  return number !== null && isSlug(show) ? { show, number } : null;
}

const id = (what: string): Parameter<string> =>
  text(z.uuid(), "an id: a UUID", what, "00000000-0000-4000-8000-000000000000");

/** The parameters that several lists share. */
export const filters = {
  season: {
    schema: z.string(),
    description: "Of one tracker: its id, or its address without the slash before it.",
    example: "all-of-us-are-dead/season-2",
    may: "a tracker's id, or its address, such as all-of-us-are-dead/season-2",
    read(given) {
      if (isId(given)) return { id: given };
      const [show = "", season = "", ...more] = given.split("/");
      return more.length === 0 ? (seasonNamed(show, season) ?? undefined) : undefined;
    },
  } satisfies Parameter<SeasonAsked>,
  show: text(
    z.string().refine(isSlug),
    "a show's slug, such as all-of-us-are-dead",
    "Of one show: its slug.",
    "all-of-us-are-dead",
  ),
  kind: choices(KINDS, "Only entries of these kinds."),
  certainty: choices(CERTAINTIES, "Only what is this sure."),
  question: choices(QUESTION_IDS, "Only what stands under these questions of the tracker."),
  changeKind: choices(CHANGE_KINDS, "Only changes of these kinds."),
  person: id("Only what names this person: their id."),
  entry: id("Only of this entry: its id."),
  spoilers: choice(["show"], "“show” adds covered words, in `spoiler.reveals` and nowhere else."),
};

/** All of these. */
export function all(...pieces: (Piece | null | undefined | false)[]): Piece {
  return pieces
    .filter((piece): piece is Piece => !!piece)
    .reduce((some, piece) => sql()`${some} and ${piece}`, sql()`true`);
}

/** Of `s` (seasons) and `w` (shows): this tracker. */
export function seasonIs(asked: SeasonAsked | undefined): Piece | null {
  if (!asked) return null;
  return "id" in asked
    ? sql()`s.id = ${asked.id}`
    : sql()`w.slug = ${asked.show} and s.number = ${asked.number}`;
}

/** Of a column that holds one of a closed list. */
export function isOneOf(column: Piece, values: readonly string[] | undefined): Piece | null {
  return values ? sql()`${column}::text = any(${[...values]}::text[])` : null;
}

/** Of an entry's kind and what it says: the questions it stands under, as on the tracker. */
export function standsUnder(
  kind: Piece,
  content: Piece,
  questions: readonly QuestionId[] | undefined,
): Piece | null {
  if (!questions) return null;
  const asked = new Set<QuestionId>(questions);
  const kinds = KINDS.filter((k) => k !== "context" && k !== "related" && asked.has(questionOf(k)));
  const topics = CONTEXT_TOPICS.filter((topic) => asked.has(questionOf("context", topic)));
  return sql()`(
    ${kind}::text = any(${kinds}::text[])
    or ${kind}::text = 'context' and (
      ${content} ->> 'topic' = any(${topics}::text[])
      or ${content} ->> 'topic' is null and ${asked.has(questionOf("context"))}::boolean))`;
}
