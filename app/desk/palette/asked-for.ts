/** What is wanted of the entries that are found: to open them, or one of their other pages. */
export type Wanted = { words: string; step: "open" | "review" | "history" };

const STEPS = new Map<string, Wanted["step"]>([
  ["review", "review"],
  ["history", "history"],
  ["edit", "open"],
  ["open", "open"],
]);

/**
 * Reads "history on-jo", "on-jo history" and "review 13" as they are meant; all else is words to find.
 */
export function askedFor(typed: string): Wanted {
  const words = typed.trim().split(/\s+/);
  for (const at of [0, words.length - 1]) {
    const step = STEPS.get(words[at]?.toLowerCase() ?? "");
    if (step) return { words: words.toSpliced(at, 1).join(" "), step };
  }
  return { words: typed, step: "open" };
}

/** Whether every word typed begins a word of the name, or of what else people call it. */
export function isMeant(typed: string, name: string, also = ""): boolean {
  const known = wordsOf(`${name} ${also}`);
  return wordsOf(typed).every((word) => known.some((each) => each.startsWith(word)));
}

/** Whether the name itself begins with what was typed: then it is meant before all that is found. */
export function isNamed(typed: string, name: string): boolean {
  const wanted = wordsOf(typed).join(" ");
  return wanted.length > 2 && wordsOf(name).join(" ").startsWith(wanted);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
