import { diffWordsWithSpace } from "diff";

/** A run of words: kept, or replaced by others. */
type Run = { kept: string } | { removed: string; added: string };

const SHORT_WORDS = 2;

/**
 * What was removed and added between two wordings. Words that happen to stay between two changes are
 * counted as changed with them: a few whole phrases read better than many shreds.
 */
export function wordRuns(before: string, after: string): Run[] {
  const runs: Run[] = [];
  for (const part of diffWordsWithSpace(before, after)) {
    const last = runs.at(-1);
    if (!part.added && !part.removed) runs.push({ kept: part.value });
    else if (last && "removed" in last) {
      if (part.removed) last.removed += part.value;
      else last.added += part.value;
    } else {
      runs.push({
        removed: part.removed ? part.value : "",
        added: part.added ? part.value : "",
      });
    }
  }
  for (let i = 1; i < runs.length - 1;) {
    const [was, here, next] = [runs[i - 1], runs[i], runs[i + 1]];
    if (
      was &&
      here &&
      next &&
      "removed" in was &&
      "kept" in here &&
      "removed" in next &&
      isShort(here.kept)
    ) {
      runs.splice(i - 1, 3, {
        removed: was.removed + here.kept + next.removed,
        added: was.added + here.kept + next.added,
      });
      i = Math.max(1, i - 1);
    } else i++;
  }
  return runs;
}

function isShort(kept: string): boolean {
  return kept.split(/\s+/).filter(Boolean).length <= SHORT_WORDS && !/\p{L}[.!?]\s*$/u.test(kept);
}

/** What was removed and added between two wordings, also for those who listen. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return wordRuns(before, after).map((run, i) => {
    if ("kept" in run) return run.kept;
    return (
      <span key={i}>
        {run.removed.trim() ? <Removed>{run.removed}</Removed> : null}
        {run.removed.trim() && run.added.trim() ? " " : null}
        {run.added.trim() ? <Added>{run.added}</Added> : run.added}
      </span>
    );
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
