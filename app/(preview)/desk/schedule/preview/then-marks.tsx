"use client";

import { useEffect } from "react";

/**
 * Marks in place, in words, what readers do not see yet, and lets every link rest that leads out of
 * the preview: it would lead to the tracker of today, or to what is not there yet.
 */
export function ThenMarks({ newest }: { newest: number }) {
  useEffect(() => {
    for (const place of document.querySelectorAll<HTMLElement>("main [data-seq]")) {
      const told = place.dataset.seq?.split(" ") ?? [];
      if (told.some((sequence) => Number(sequence) > newest)) mark(place);
    }
    for (const link of document.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href") ?? "";
      if (href.startsWith("#") || link.closest(".then-bar")) continue;
      link.removeAttribute("href");
      // Still a link to those who listen, and one that rests.
      link.setAttribute("role", "link");
      link.setAttribute("aria-disabled", "true");
    }
    const rest = (event: Event): void => event.preventDefault();
    document.addEventListener("submit", rest, true);
    return () => document.removeEventListener("submit", rest, true);
  }, [newest]);
  return null;
}

function mark(place: HTMLElement): void {
  if (place.classList.contains("fresh")) return;
  place.classList.add("fresh");
  const at = place.querySelector(".app, .who, .tx, .a") ?? place;
  const note = document.createElement(at.tagName === "UL" ? "li" : "span");
  note.className = "fresh-note";
  note.textContent = "Changed by then";
  at.append(note);
}
