const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
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
  const plain = text
    .slice(0, longest * 8)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(BIDI, "")
    .replace(EMOJI, "")
    .replace(UNSEEN, "")
    .replace(NO_CHARACTER, "")
    .replace(STACKED_MARKS, "$1")
    .replace(/ +/g, " ")
    .trim();
  return shortened(plain, longest);
}

/** At most `longest` characters (code points), cut between words where there is a word to cut after. */
function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > cut.length / 2 ? space : undefined).replace(/[\s,;:.]+$/u, "")}…`;
}
