"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/** A modal dialog of the platform: keeps the focus inside, Escape closes, the focus goes back. */
export function Dialog({
  open,
  close,
  title,
  className = "",
  children,
}: {
  open: boolean;
  close: () => void;
  title: string;
  className?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      // Of several choices, to the one that is chosen.
      if (document.activeElement?.matches("[type=radio]:not(:checked)")) {
        dialog.querySelector<HTMLElement>("[type=radio]:checked")?.focus();
      }
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      className={`ask ${className}`.trim()}
      ref={box}
      aria-labelledby={heading}
      onClose={close}
    >
      {open ? (
        <>
          <h2 id={heading}>{title}</h2>
          {children}
        </>
      ) : null}
    </dialog>
  );
}
