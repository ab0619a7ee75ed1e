"use client";

import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

type Props = {
  open: boolean;
  close: () => void;
  title: string;
  children: ReactNode;
};

/** A small window over the form; what is typed in the form stays where it is. */
export function DialogBox({ open, close, title, children }: Props) {
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="box-behind" />
        <Dialog.Popup className="desk box">
          <Dialog.Title className="box-title">{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
