const EVERY_MS = 60_000;
const LINES = 10;

/** Tells of a fault: what it happened to, and the fault. */
export type Complain = (what: string, error: unknown) => void;

/**
 * Tells of each thing's faults once a minute, and of ten things at most; how many were left out is told
 * with the first of a later minute. `clock` counts milliseconds.
 */
export function createComplaints(
  say: (line: string, error: unknown) => void = console.error,
  clock: () => number = () => performance.now(),
): Complain {
  const told = new Set<string>();
  let begun = -Infinity;
  let untold = 0;
  return (what, error) => {
    if (clock() - begun >= EVERY_MS) {
      begun = clock();
      told.clear();
    }
    if (told.has(what) || told.size >= LINES) {
      untold += 1;
      return;
    }
    const more = untold > 0 && told.size === 0 ? ` (${untold} more before that)` : "";
    if (more) untold = 0;
    told.add(what);
    say(`${what} could not be rendered${more}:`, error);
  };
}
