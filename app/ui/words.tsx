// A hyphenated name ("Ji-hu", "On-jo’s") is one word to its bearer: it never breaks across lines.
const NAME = String.raw`\p{Lu}\p{L}*(?:-\p{L}+)+(?:[’']s)?`;
// Korean among English words is read aloud as Korean.
const KOREAN = String.raw`\p{Script=Hangul}[\p{Script=Hangul}\s]*\p{Script=Hangul}|\p{Script=Hangul}`;
// One that does not fit on a line has to break somewhere.
const LONGEST_NAME = 30;
const PIECES = new RegExp(`(${KOREAN}|${NAME})`, "u");
const HANGUL = /^\p{Script=Hangul}/u;

/** Plain text in which hyphenated names stay whole and Korean says that it is Korean. */
export function Words({ children }: { children: string }) {
  const parts = children.split(PIECES);
  if (parts.length === 1) return children;
  return parts.map((part, i) => {
    if (i % 2 === 0) return part;
    if (!HANGUL.test(part) && part.length > LONGEST_NAME) return part;
    return HANGUL.test(part) ? (
      <span lang="ko" key={i}>
        {part}
      </span>
    ) : (
      <span className="nb" key={i}>
        {part}
      </span>
    );
  });
}
