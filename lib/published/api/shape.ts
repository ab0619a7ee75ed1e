import { z } from "zod";
import { wholeAddress } from "@/lib/published/address";
import { formatImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import { CERTAINTIES } from "@/lib/season/words";

/** What is said of each shape: the document and the page for people read it from here. */
export const shapes = z.registry<{ id?: string; description?: string; examples?: unknown[] }>();

/** A field and what it tells. */
export function field<S extends z.ZodType>(description: string, schema: S, example?: unknown): S {
  const own = schema.clone();
  shapes.add(own, { description, ...(example === undefined ? {} : { examples: [example] }) });
  return own;
}

/** A shape with a name of its own in the document. */
export function named<S extends z.ZodType>(id: string, description: string, schema: S): S {
  shapes.add(schema, { id, description });
  return schema;
}

export const API = "/api/v1";

/** The whole address of something in the API. */
export function apiAddress(path: string): string {
  return wholeAddress(API + path);
}

export const self = field("Its address in this API.", z.url());
export const page = field("Its page for people.", z.url());
export const instant = z.iso.datetime();
export const day = z.iso.date();
export const headlineField = field(
  "What it says, in words that give nothing away. Use this where you cannot cover.",
  z.string(),
);
export const certaintyField = field("How sure we are.", z.enum(CERTAINTIES).nullable());

export const dateShape = named(
  "ImpreciseDate",
  "A date as exact as its source, and no more: the phrase, and the first and last day it can mean.",
  z.object({
    phrase: field("As the source or our editors put it.", z.string(), "early 2024"),
    text: field("As our pages show it.", z.string(), "early 2024"),
    edtf: field("What we took it to mean: EDTF (ISO 8601-2).", z.string(), "2024-01/2024-04"),
    anchor: field("The day it was said, when the phrase depends on it.", day.nullable()),
    earliest: field("The first day it can be; null when that is open.", day.nullable()),
    latest: field("The last day it can be; null when that is open.", day.nullable()),
  }),
);

export function dateOf(date: ImpreciseDate | null): z.infer<typeof dateShape> | null {
  if (!date) return null;
  const { phrase, edtf, anchor, earliest, latest } = date;
  return { phrase, text: formatImprecise(date), edtf, anchor, earliest, latest };
}

export const nativeShape = named(
  "NativeName",
  "A name in its own script.",
  z.object({ text: z.string(), language: field("BCP 47.", z.string().nullable(), "ko") }),
);

export function nativeOf(
  text: string | null,
  language: string | null,
): z.infer<typeof nativeShape> | null {
  return text ? { text, language } : null;
}

/** "" is how the desk says nothing; here nothing is null. */
export const orNull = (words: string): string | null => (words === "" ? null : words);
