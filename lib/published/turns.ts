type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets at most `atOnce` pieces of work run and at most `waiting` wait, first come first served.
 * Whatever comes beyond that is refused at once: a rush of invented addresses costs its sender an
 * error, and not the readers of real pages their turn.
 * @throws Error "too many are waiting".
 */
export function createTurns(atOnce: number, waiting: number): Turns {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Error("too many are waiting");
      // Whoever ends hands its place on, so the count stays.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
