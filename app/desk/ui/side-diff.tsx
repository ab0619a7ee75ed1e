import { diffWordsWithSpace } from "diff";
import { Added, Removed } from "@/app/ui/word-diff";
import { Words } from "@/app/ui/words";

export type Side = "before" | "after";

/** One side of two wordings: the words that went, or the words that came, marked among the rest. */
export function SideDiff({ before, after, side }: { before: string; after: string; side: Side }) {
  const hidden = side === "before" ? "added" : "removed";
  return diffWordsWithSpace(before, after)
    .filter((part) => !part[hidden])
    .map((part, i) => {
      if (part.removed) return <Removed key={i}>{part.value}</Removed>;
      if (part.added) return <Added key={i}>{part.value}</Added>;
      return <Words key={i}>{part.value}</Words>;
    });
}

/** A value that differs as a whole: struck on the one side, marked on the other. */
export function SideMark({ children, side }: { children: string; side: Side }) {
  return side === "before" ? <Removed>{children}</Removed> : <Added>{children}</Added>;
}
