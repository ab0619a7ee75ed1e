import { z } from "zod";
import { impreciseDateSchema } from "@/lib/season/imprecise-date";
import { webAddress, wording } from "@/lib/season/text";
import { TIERS } from "@/lib/season/words";

// What is said of a person, a character or a source: the shape of the forms, and of the writes.

const needed = (max: number, ask: string) => wording(max).pipe(z.string().min(1, ask));
// A union says only "Invalid input" by itself.
const address = z.union([z.literal(""), webAddress()], {
  error: "Give a whole web address that starts with https:// or http://, or leave it empty.",
});

/** A person or a character. Safe in a browser. */
export const namedSchema = z.strictObject({
  name: needed(120, "Give the name."),
  nativeName: wording(120),
  nativeLang: z.string().regex(/^([a-z]{2,3})?$/, "Use a language code like ko."),
  aliases: z.array(needed(120, "Give the alias.")).max(12),
});

/** A source; its publisher by name. Safe in a browser. */
export const sourceSchema = z.strictObject({
  publisher: needed(120, "Say who published it."),
  title: needed(300, "Give its title."),
  url: address,
  archiveUrl: address,
  published: impreciseDateSchema.nullable(),
  tier: z.enum(TIERS),
  derivedFrom: z.uuid().nullable(),
});
