"use client";

import { useKeys } from "@/app/desk/ui/use-keys";

/**
 * J and K from line to line, each marked with `data-step`; every other key presses what the line
 * marks with `data-act` and that name, or the first line when none has the focus.
 */
export function StepLines({ acts }: { acts: Record<string, string> }) {
  const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-step]")];
  const here = (): number => lines().findIndex((line) => line.contains(document.activeElement));
  const step = (by: number): void => {
    const all = lines();
    const at = here();
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    const line = all[Math.min(Math.max(next, 0), all.length - 1)];
    (line?.tabIndex === -1 ? line : line?.querySelector<HTMLElement>("a"))?.focus();
  };
  const press = (act: string): void => {
    const line = lines()[here()] ?? lines()[0];
    const control = line?.querySelector<HTMLElement>(`[data-act="${act}"]`);
    control?.focus();
    control?.click();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ...Object.fromEntries(Object.entries(acts).map(([key, act]) => [key, () => press(act)])),
  });
  return null;
}
