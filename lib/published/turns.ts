type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Others are being served, so this was not begun. */
export class TooMany extends Error {
  override readonly name = "TooMany";
}

/**
 * Lets at most `atOnce` pieces of work run and at most `waiting` wait, first come first served, each at
 * most `longestMs` milliseconds. Whatever comes beyond that is refused: a rush of invented addresses
 * costs its sender an error, and not the readers of real pages their turn.
 * @throws TooMany, at once when too many are waiting, else when the wait was too long.
 */
export function createTurns(atOnce: number, waiting: number, longestMs = Infinity): Turns {
  const queue = new Set<() => void>();
  let running = 0;

  /** Waits until somebody who ends hands their place on, so that the count stays. */
  const turn = async (): Promise<void> => {
    let late: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      queue.add(resolve);
      if (longestMs === Infinity) return;
      late = setTimeout(() => {
        queue.delete(resolve);
        reject(new TooMany("waited too long"));
      }, longestMs);
    }).finally(() => clearTimeout(late));
  };

  return async (work) => {
    if (running >= atOnce) {
      if (queue.size >= waiting) throw new TooMany("too many are waiting");
      await turn();
    } else running += 1;
    try {
      return await work();
    } finally {
      const [next] = queue;
      if (next) {
        queue.delete(next);
        next();
      } else running -= 1;
    }
  };
}
