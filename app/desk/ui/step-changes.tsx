"use client";

import { useKeys } from "@/app/desk/ui/use-keys";

/** J and K: from one changed field to the next. */
export function StepChanges() {
  const step = (by: number): void => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-change]")];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "center" });
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return null;
}
