/** "in review" as it starts a line: "In review". */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A count in words up to twelve, in figures above: "four", "1,163". 0 reads "no". */
export function countInWords(n: number): string {
  return NUMBERS[n] ?? n.toLocaleString("en-GB");
}

/** "1 source", "2 sources". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

/** How many times readers saw an entry change: `publications` counts the first one too. */
export function timesChanged(publications: number): string {
  const changes = publications - 1;
  if (changes <= 0) return "No changes";
  if (changes === 1) return "Changed once";
  if (changes === 2) return "Changed twice";
  return `Changed ${changes.toLocaleString("en-GB")} times`;
}
