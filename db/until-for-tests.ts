import { setTimeout as wait } from "node:timers/promises";

/** Waits until it is so, and no longer than `ms`: a test that waits in vain says for what. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  ms = 20_000,
): Promise<void> {
  for (const patience = Date.now() + ms; !(await isSo()); await wait(5)) {
    if (Date.now() > patience) throw new Error(`waited ${ms} ms in vain until ${what}`);
  }
}

/** Holds up whoever awaits `opened`, until the test opens it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
