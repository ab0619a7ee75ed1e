"use client";

import { useKeys } from "@/app/desk/ui/use-keys";

/** J and K from change to change; M moves it, C cancels it, V shows the tracker at its moment. */
export function StepAgenda() {
  const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-coming]")];
  const here = (): number => lines().findIndex((line) => line.contains(document.activeElement));
  const step = (by: number): void => {
    const all = lines();
    const at = here();
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    all[Math.min(Math.max(next, 0), all.length - 1)]?.querySelector<HTMLElement>("a")?.focus();
  };
  const press = (act: string): void => {
    const line = lines()[here()] ?? lines()[0];
    const button = line?.querySelector<HTMLElement>(`[data-act=${act}]`);
    button?.focus();
    button?.click();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    m: () => press("move"),
    c: () => press("cancel"),
    v: () => press("preview"),
  });
  return null;
}
