import { isStorable } from "@/lib/season/text";

/** What an address asks, one value per name; repeated names count as not given. */
export type Asked = Record<string, string | string[] | undefined>;

/**
 * A text from the address, trimmed, at most 200 characters; undefined when empty, and when it holds
 * what no text of ours can (Postgres does not even look for a NUL).
 */
export function textFrom(asked: Asked, name: string): string | undefined {
  const value = asked[name];
  if (typeof value !== "string") return undefined;
  // Never half of a character.
  const text = value
    .trim()
    .slice(0, 200)
    .replace(/[\uD800-\uDBFF]$/, "");
  return text !== "" && isStorable(text) ? text : undefined;
}

/** One of the offered values, or undefined. */
export function choiceFrom<T extends string>(
  asked: Asked,
  name: string,
  offered: readonly T[],
): T | undefined {
  return offered.find((one) => one === asked[name]);
}

/** A whole number from 1 to 999,999,999, or undefined. */
export function numberFrom(asked: Asked, name: string): number | undefined {
  const value = asked[name];
  if (typeof value !== "string" || !/^\d{1,9}$/.test(value)) return undefined;
  return Number(value) || undefined;
}
