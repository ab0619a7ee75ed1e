import { plainLine, shortened } from "@/lib/published/plain-line";

// Soft hyphens, joiners, variation selectors, fillers and language tags show nothing of their own.
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const EMOJI = /(?![#*0-9©®™])[\p{Extended_Pictographic}\p{Emoji_Component}]/gu;
const NO_CHARACTER = /[\p{Cs}\p{Co}\p{Cn}]/gu;
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * Text as a picture can show it, in one line of at most `longest` characters, cut between words with
 * an ellipsis: composed (Hangul in syllables), without emoji, invisible characters and marks piled
 * upon marks, and without those that turn the direction of what follows.
 */
export function drawable(text: string, longest: number): string {
  const plain = plainLine(text.slice(0, longest * 8))
    .normalize("NFC")
    .replace(/\p{Z}+/gu, " ")
    .replace(EMOJI, "")
    .replace(UNSEEN, "")
    .replace(NO_CHARACTER, "")
    .replace(STACKED_MARKS, "$1")
    .replace(/ +/g, " ")
    .trim();
  return shortened(plain, longest);
}
