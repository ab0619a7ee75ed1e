const EMBEDS = "\u202A\u202B\u202D\u202E";
const ISOLATES = "\u2066\u2067\u2068";
const END_OF_EMBEDDING = "\u202C";
const END_OF_ISOLATE = "\u2069";
const ANY = /[\u202A-\u202E\u2066-\u2069]/;
// Where a paragraph ends, so does all that was opened in it.
const PARAGRAPHS = /(\p{Cc}|\u2029)/u;

/**
 * Text without those directional controls (Unicode UAX 9) that would reach beyond it: what is opened and
 * never closed, and what closes something the text did not open. Pairs stay as they are.
 */
export function turnsOnlyItself(text: string): string {
  if (!ANY.test(text)) return text;
  return text.split(PARAGRAPHS).map(onlyPairs).join("");
}

function onlyPairs(line: string): string {
  const alone = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (EMBEDS.includes(letter) || ISOLATES.includes(letter)) {
      open.push(at);
    } else if (letter === END_OF_EMBEDDING) {
      const opened = open.at(-1);
      if (opened !== undefined && EMBEDS.includes(line.charAt(opened))) open.pop();
      else alone.add(at);
    } else if (letter === END_OF_ISOLATE) {
      const opened = open.findLastIndex((from) => ISOLATES.includes(line.charAt(from)));
      if (opened < 0) alone.add(at);
      // What was opened within an isolate and is open still ends with it.
      else for (const left of open.splice(opened).slice(1)) alone.add(left);
    }
  }
  for (const left of open) alone.add(left);
  return line
    .split("")
    .filter((_, at) => !alone.has(at))
    .join("");
}
