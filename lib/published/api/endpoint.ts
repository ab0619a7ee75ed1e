import type { z } from "zod";
import { type Given, type Parameter, readQuery } from "@/lib/published/api/parameter";
import { Problem } from "@/lib/published/api/problem";
import { cursorAfter, limitOf, listMark, type Paging } from "@/lib/published/api/cursor";

type Parameters = Record<string, Parameter<unknown>>;
type PathValues = Record<string, string>;
/** The parts of an address in braces: "show" and "season" of "/seasons/{show}/{season}". */
type PartOf<Path extends string> = Path extends `${string}{${infer Part}}${infer Rest}`
  ? Part | PartOf<Rest>
  : never;

/** What was found: its JSON, whether it will always read so, and where a list goes on. */
export type Found = { body: unknown; forGood: boolean; next: string | null };

/** Something that can be asked of the API: one address with its parameters and what it answers. */
export type Endpoint = {
  /** Names the operation in the document. */
  id: string;
  path: string;
  summary: string;
  description: string;
  tag: string;
  parameters: Parameters;
  /** The parts of its address in braces. */
  inPath: Record<string, { description: string; example: string }>;
  /** Of a list: the shape of one item. */
  shape: z.ZodType;
  list: boolean;
  answer(path: PathValues, query: URLSearchParams, now: Date): Promise<Found>;
};

type Common<Path extends string, P extends Parameters> = {
  id: string;
  path: Path;
  summary: string;
  description?: string;
  tag: string;
  parameters: P;
  inPath?: Record<PartOf<Path>, { description: string; example: string }>;
};
type Asked<Path extends string, P extends Parameters> = {
  path: Record<PartOf<Path>, string>;
  given: Given<P>;
  now: Date;
};

const isForGood = (given: object): boolean =>
  "asOf" in given && (given.asOf as { forGood?: boolean } | undefined)?.forGood === true;

/** One thing. `read` answers null when there is none. */
export function one<const Path extends string, P extends Parameters, S extends z.ZodType>(
  about: Common<Path, P> & {
    shape: S;
    read(asked: Asked<Path, P>): Promise<z.infer<S> | null>;
  },
): Endpoint {
  const { parameters, read } = about;
  return {
    description: "",
    inPath: {},
    ...about,
    list: false,
    async answer(path, query, now) {
      const given = readQuery(parameters, query, now);
      const body = await read({ path: path as Asked<Path, P>["path"], given, now });
      if (body === null) {
        throw new Problem(
          "not-found",
          "Nothing was published at this address, or not by the moment asked about.",
        );
      }
      return { body, forGood: isForGood(given), next: null };
    },
  };
}

/** What a list reads: one more than `limit` tells that it goes on. */
export type Page<Path extends string, P extends Parameters> = Asked<Path, P> & {
  limit: number;
  /** What the cursor is held against, and what it holds. */
  cursor: { mark: string; text: string | null };
};
/** An item and what orders it among the others. */
export type Item<T> = { item: T; key: readonly (string | number)[] };

/** A list, page by page. `read` may answer more than was asked for: the rest comes later. */
export function list<const Path extends string, P extends Parameters, S extends z.ZodType>(
  about: Common<Path, P> & {
    shape: S;
    read(page: Page<Path, P>): Promise<Item<z.infer<S>>[]>;
  },
): Endpoint {
  const { parameters, read } = about;
  return {
    description: "",
    inPath: {},
    ...about,
    list: true,
    async answer(path, query, now) {
      const given = readQuery(parameters, query, now);
      const { cursor } = given as Paging;
      const limit = limitOf(given);
      const mark = listMark(about.path, query);
      const items = await read({
        path: path as Asked<Path, P>["path"],
        given,
        now,
        limit,
        cursor: { mark, text: cursor ?? null },
      });
      const shown = items.slice(0, limit);
      const last = shown.at(-1);
      const after = items.length > limit && last ? cursorAfter(mark, last.key) : null;
      const on = new URLSearchParams(query);
      if (after) on.set("cursor", after);
      return {
        body: { items: shown.map(({ item }) => item) },
        forGood: isForGood(given),
        next: after ? `${about.path}?${on}` : null,
      };
    },
  };
}
