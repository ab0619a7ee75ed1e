// A hyphenated name ("Ji-hu", "On-jo’s") is one word to its bearer: it never breaks across lines.
const NAME = /(\p{Lu}\p{L}*(?:-\p{L}+)+(?:[’']s)?)/u;

/** Plain text in which hyphenated names stay whole. */
export function Words({ children }: { children: string }) {
  const parts = children.split(NAME);
  if (parts.length === 1) return children;
  return parts.map((part, i) =>
    i % 2 === 1 ? (
      <span className="nb" key={i}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
