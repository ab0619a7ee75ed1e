// Controls that turn text around would reach beyond it, into what a browser, a feed or a picture sets
// beside it.
const TURNS_TEXT = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text in one line, without anything that acts on the text around it. */
export function plainLine(text: string): string {
  return text
    .replace(TURNS_TEXT, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/**
 * At most `longest` UTF-16 units, with an ellipsis where it was cut: between words where there are any,
 * never within a character as readers see them.
 */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (cut.length + segment.length >= longest) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(" ");
  const words = space > longest / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/[\s,;:.]+$/u, "")}…`;
}
