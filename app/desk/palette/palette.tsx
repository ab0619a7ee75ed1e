"use client";

import { Command } from "cmdk";
import { useEffect, useRef, useState } from "react";
import { Choices } from "@/app/desk/palette/choices";
import { Dialog } from "@/app/desk/ui/dialog";
import type { DeskPage } from "@/app/desk/ui/desk-pages";
import { Icon } from "@/app/ui/glyph";
import "@/app/desk/palette/palette.css";

/** Goes to any entry, person, source or page, or does something, by a few letters: Ctrl or Cmd K. */
export function Palette({ pages, publicPath }: { pages: DeskPage[]; publicPath: string }) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
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
  const close = (): void => {
    setOpen(false);
    setTyped("");
  };
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
        <Command label="Find, or go to" shouldFilter={false} loop className="palette">
          <Command.Input
            className="input"
            value={typed}
            onValueChange={setTyped}
            maxLength={100}
            placeholder="An entry, a name, a source, a page"
            ref={field}
          />
          <Choices typed={typed} pages={pages} publicPath={publicPath} close={close} />
        </Command>
        <p className="palette-keys" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>Enter</kbd> open <kbd>Esc</kbd> close
        </p>
      </Dialog>
    </>
  );
}
