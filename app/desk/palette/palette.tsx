"use client";

import { useEffect, useRef, useState } from "react";
import type { Offered } from "@/app/desk/palette/deeds";
import { Finder } from "@/app/desk/palette/finder";
import { Dialog } from "@/app/desk/ui/dialog";
import { Icon } from "@/app/ui/glyph";
import "@/app/desk/palette/palette.css";

/** Goes to any entry, person, source or page, or does something, by a few letters: Ctrl or Cmd K. */
export function Palette({ offered }: { offered: Offered }) {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      // Another dialog is open: what is asked there comes first.
      if (document.querySelector("dialog[open]:not(.palette-box)")) return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  // The platform would focus the box around the field.
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  const close = (): void => setOpen(false);
  return (
    <>
      <button
        className="top-btn"
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <Icon id="search" />
        <span>Find</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Dialog open={open} close={close} title="Find, or go to" className="palette-box">
        <Finder offered={offered} close={close} field={field} />
      </Dialog>
    </>
  );
}
