import { Added, Removed, wordRuns } from "@/app/ui/word-diff";
import { Words } from "@/app/ui/words";

export type Side = "before" | "after";

/** One side of two wordings: the words that went, or the words that came, marked among the rest. */
export function SideDiff({ before, after, side }: { before: string; after: string; side: Side }) {
  return wordRuns(before, after).map((run, i) => {
    if ("kept" in run) return <Words key={i}>{run.kept}</Words>;
    const words = side === "before" ? run.removed : run.added;
    if (!words.trim()) return words;
    return side === "before" ? <Removed key={i}>{words}</Removed> : <Added key={i}>{words}</Added>;
  });
}

/** A value that differs as a whole: struck on the one side, marked on the other. */
export function SideMark({ children, side }: { children: string; side: Side }) {
  return side === "before" ? <Removed>{children}</Removed> : <Added>{children}</Added>;
}
