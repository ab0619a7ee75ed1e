/**
 * Goes on when nobody reads what is printed any more: a terminal that was closed, a pipe that ended.
 * Otherwise the failed write is a fault, telling of it fails again, and so on for ever.
 */
export function goOnUnread(): void {
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
}
