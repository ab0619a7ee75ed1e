"use client";

import { useLayoutEffect } from "react";

/** Sets the chosen theme again where React had to make the whole page anew (an error, a 404). */
export function KeepTheme() {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.classList.add("js");
    try {
      const theme = localStorage.getItem("theme");
      if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    } catch {
      // Without storage the theme is the system's.
    }
  }, []);
  return null;
}
