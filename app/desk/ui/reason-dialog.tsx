"use client";

import { type KeyboardEvent, type SyntheticEvent, useId, useState } from "react";
import { Dialog } from "@/app/desk/ui/dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import type { Trouble } from "@/app/desk/ui/use-verb";
import { Icon } from "@/app/ui/glyph";

type Asks = {
  open: boolean;
  /** What it is about: what was typed for one thing is not offered for another. */
  subject: string;
  close: () => void;
  title: string;
  /** What will happen, in a sentence or two. */
  about: string;
  /** The field: "Reason", or "Note" when it may stay empty. */
  label: string;
  hint: string;
  /** Readers will read it, so it is set in their type. */
  forReaders?: boolean;
  /** The button that does it. */
  confirm: string;
  danger?: boolean;
  pending: boolean;
  trouble: Trouble | null;
  clear: () => void;
  /** Does it; true once it is done. */
  act: (text: string) => Promise<boolean>;
};

/** Asks for a reason or a note, then does it; what was typed stays until it is done. */
export function ReasonDialog(asks: Asks) {
  const { open, close, title, pending, trouble } = asks;
  const [typed, setTyped] = useState({ about: asks.subject, text: "" });
  const text = typed.about === asks.subject ? typed.text : "";
  const setText = (now: string) => setTyped({ about: asks.subject, text: now });
  const id = useId();
  const problem = trouble?.problems.find(({ path }) => path === "reason" || path === "note");
  const send = (event?: SyntheticEvent) => {
    event?.preventDefault();
    void asks.act(text).then((done) => done && setText(""));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <Dialog open={open} close={close} title={title}>
      <form onSubmit={send}>
        <p>{asks.about}</p>
        {trouble && !problem ? <TroubleNotice trouble={trouble} clear={asks.clear} /> : null}
        <label className="label" htmlFor={id}>
          {asks.label}
        </label>
        <textarea
          className={asks.forReaders ? "area serif" : "area"}
          id={id}
          rows={3}
          maxLength={300}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (problem) asks.clear();
          }}
          onKeyDown={onKeyDown}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ""}`}
        />
        {problem ? (
          <p className="err" id={`${id}-problem`} role="alert">
            <Icon id="warn" />
            <span>{problem.message}</span>
          </p>
        ) : null}
        <p className="hint" id={`${id}-hint`}>
          {asks.hint}
        </p>
        <div className="acts">
          <button
            className={asks.danger ? "btn danger" : "btn primary"}
            type="submit"
            aria-disabled={pending || undefined}
          >
            {asks.confirm}
          </button>
          <button className="btn" type="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
