"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Puts the focus on the heading of the page one has gone to, unless something in that page took it:
 * the next Tab then goes into the page, and not once more through the head and the side.
 */
export function FocusHeading() {
  const path = usePathname();
  const came = useRef(path);
  useEffect(() => {
    if (came.current === path) return;
    came.current = path;
    const frame = requestAnimationFrame(() => {
      const main = document.getElementById("main");
      const at = document.activeElement;
      if (at !== main && main?.contains(at)) return;
      const heading = main?.querySelector<HTMLElement>("h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [path]);
  return null;
}
