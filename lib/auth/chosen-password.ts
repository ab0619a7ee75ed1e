import { z } from "zod";
import { isStorable } from "@/lib/season/text";

const SHORTEST = 12;
/** The longest password there can be, in characters. */
export const LONGEST = 200;

/** Characters as people count them, near enough. */
export const lengthOf = (password: string): number => [...password].length;

/** A password somebody is choosing: 12 to 200 characters of any kind, spaces kept. */
export const chosenPassword = z
  .string("Type a password.")
  .refine((typed) => lengthOf(typed) >= SHORTEST, {
    error: `Use at least ${SHORTEST} characters. A few unrelated words work well.`,
    abort: true,
  })
  .refine((typed) => lengthOf(typed) <= LONGEST, `Use at most ${LONGEST} characters.`)
  .refine(isStorable, "This password holds a character that cannot be typed again. Leave it out.")
  .refine(
    (typed) => new Set(typed).size >= 5,
    "This repeats very few characters, so it is easily guessed. Mix in others.",
  );
