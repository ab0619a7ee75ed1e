"use client";

import { useRouter } from "next/navigation";
import { useKeys } from "@/app/desk/ui/use-keys";

/** J and K from line to line of a table; E and R lead where the line's links lead. */
export function StepList() {
  const router = useRouter();
  const links = (): HTMLAnchorElement[] => [
    ...document.querySelectorAll<HTMLAnchorElement>("[data-line] .stm a"),
  ];
  const at = (): number => links().findIndex((link) => link === document.activeElement);
  const step = (by: number): void => {
    const all = links();
    const here = at();
    const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
    all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
  };
  const follow = (name: string): void => {
    const line = links()[at()]?.closest<HTMLElement>("[data-line]");
    const href = line?.dataset[name];
    if (href) router.push(href);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => follow("edit"),
    r: () => follow("review"),
  });
  return null;
}
