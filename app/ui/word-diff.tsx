import { diffWordsWithSpace } from "diff";

/** What was removed and added between two wordings, word by word, also for those who listen. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return diffWordsWithSpace(before, after).map((part, i) => {
    if (part.removed) return <Removed key={i}>{part.value}</Removed>;
    if (part.added) return <Added key={i}>{part.value}</Added>;
    return part.value;
  });
}

/** Words that went. */
export function Removed({ children }: { children: string }) {
  return (
    <del>
      <span className="vh"> [removed] </span>
      {children}
    </del>
  );
}

/** Words that came. */
export function Added({ children }: { children: string }) {
  return (
    <ins>
      <span className="vh"> [added] </span>
      {children}
    </ins>
  );
}
