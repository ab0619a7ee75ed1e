"use client";

import type { KeyboardEvent, ReactNode, SyntheticEvent } from "react";
import { DialogBox } from "@/app/desk/form/dialog-box";
import { Dialog } from "@/app/desk/ui/dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import type { Trouble } from "@/app/desk/ui/use-verb";

type Asks = {
  open: boolean;
  close: () => void;
  title: string;
  /** What will happen, in a sentence or two. */
  about?: string;
  /** The button that does it; null when there is nothing this person may do here. */
  confirm: string | null;
  danger?: boolean;
  /** What the way back is called, when it is not "Cancel". */
  back?: string;
  pending: boolean;
  /** What went wrong, unless it is said at a field. */
  trouble?: Trouble | null;
  clear?: () => void;
  send: () => void;
  /** It holds a picker: the window is then of the picker's library, which lets its list stand above. */
  picks?: boolean;
  children?: ReactNode;
  /** A further dialog, which opens over this one. */
  over?: ReactNode;
};

/**
 * A dialog that asks for something and does it. The same in all: Enter does it from a field of one
 * line, Ctrl or Cmd and Enter from any, Escape leaves; the button that does it comes first.
 */
export function ActDialog(asks: Asks) {
  const { open, close, title, about, confirm, pending, children } = asks;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    // A form behind is not sent along.
    event.stopPropagation();
    if (confirm !== null && !pending) asks.send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  const form = (
    <form className="act-form" onSubmit={send} onKeyDown={onKeyDown} noValidate>
      {about ? <p>{about}</p> : null}
      <TroubleNotice
        trouble={asks.trouble ?? null}
        {...(asks.clear ? { clear: asks.clear } : {})}
      />
      {children}
      <div className="acts">
        {confirm === null ? null : (
          <button
            className={asks.danger ? "btn danger" : "btn primary"}
            type="submit"
            aria-disabled={pending || undefined}
          >
            {confirm}
          </button>
        )}
        <button className="btn" type="button" onClick={close}>
          {asks.back ?? "Cancel"}
        </button>
      </div>
    </form>
  );
  return asks.picks ? (
    <DialogBox open={open} close={close} title={title}>
      {form}
      {asks.over}
    </DialogBox>
  ) : (
    <Dialog open={open} close={close} title={title}>
      {form}
      {asks.over}
    </Dialog>
  );
}
