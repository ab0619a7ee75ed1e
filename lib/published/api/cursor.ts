import { createHash } from "node:crypto";
import { z } from "zod";
import { type Parameter, text, wholeNumber } from "@/lib/published/api/parameter";
import { Problem } from "@/lib/published/api/problem";
import { isStorable } from "@/lib/season/text";

export const AT_MOST = 100;
const AT_FIRST = 25;

/** How many, and from where on. */
export const paging: { limit: Parameter<number>; cursor: Parameter<string> } = {
  limit: wholeNumber(1, AT_MOST, `At most so many; ${AT_FIRST} when left out.`),
  cursor: text(
    z
      .string()
      .min(1)
      .max(2000)
      .regex(/^[\w-]+$/),
    "what `next` of the page before holds",
    "Where to go on: take the whole of `next`. It belongs to the filters it was given with.",
  ),
};

export type Paging = { limit?: number | undefined; cursor?: string | undefined };
export const limitOf = ({ limit }: Paging): number => limit ?? AT_FIRST;

/** Names a list and its filters: whatever else they are, limit and cursor do not count. */
export function listMark(path: string, query: URLSearchParams): string {
  const asked = [...query]
    .filter(([name]) => name !== "limit" && name !== "cursor")
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([path, asked]))
    .digest("base64url")
    .slice(0, 10);
}

/** The place after an item, by what orders its list. Nobody needs to read it but us. */
export function cursorAfter(mark: string, key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([mark, ...key])).toString("base64url");
}

/**
 * The key a cursor holds.
 * @throws Problem "invalid-parameter" unless it is one we gave for this list and these filters.
 */
export function keyIn<K>(cursor: string, mark: string, key: z.ZodType<K>): K {
  try {
    const [given, ...rest] = z
      .tuple([z.string()], z.unknown())
      .parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    const texts = rest.filter((part) => typeof part === "string");
    if (given === mark && texts.every(isStorable)) return key.parse(rest);
  } catch {
    // As if it belonged to another list: nothing of it is said back.
  }
  throw notOurs();
}

/** A cursor that leads nowhere. */
export function notOurs(): Problem {
  return new Problem("invalid-parameter", "One parameter cannot be read. Nothing was looked up.", {
    errors: [
      {
        parameter: "cursor",
        detail:
          "This is no cursor of this list with these filters. Follow `next` as it is, or start again without a cursor.",
      },
    ],
  });
}
