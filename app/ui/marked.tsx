/** Plain text with the words looked for marked, from the beginning of a word on. */
export function Marked({ children, words }: { children: string; words: string[] }) {
  if (words.length === 0) return children;
  const any = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const parts = children.split(new RegExp(`(?<![\\p{L}\\p{N}])(${any})`, "giu"));
  return parts.map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part));
}
