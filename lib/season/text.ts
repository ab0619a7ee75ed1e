import { z } from "zod";
import { turnsOnlyItself } from "@/lib/season/turns-text";

// NUL cannot be stored by Postgres; a lone surrogate would silently become U+FFFD.
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** True when a string can be stored and read back unchanged: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** One line or more of text people typed: trimmed, at most `max` characters, storable. */
export function text(max: number) {
  return z
    .string()
    .refine(isStorable, "This text holds a character that cannot be kept. Type it again.")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(max, `Keep this to ${max} characters.`));
}

/** Text that is set within sentences (a name, a title): it turns nothing around but itself. */
export function wording(max: number) {
  return text(max).transform((value) => turnsOnlyItself(value).trim());
}

/** An http or https address; everything else (`javascript:`, `data:`) is refused. */
export function webAddress() {
  return text(2000).pipe(
    z
      .string()
      .refine(isWebAddress, "Give a whole web address that starts with https:// or http://."),
  );
}

function isWebAddress(value: string): boolean {
  // A browser reads a backslash as a slash, and "https:x" as "https://x": people would not.
  if (/[\s\\]/.test(value) || !/^https?:\/\//i.test(value)) return false;
  try {
    const url = new URL(value);
    return url.hostname !== "" && url.username === "" && url.password === "";
  } catch {
    return false;
  }
}
