"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useRef,
  useState,
} from "react";
import { MomentFields } from "@/app/desk/schedule/moment-fields";
import { useMoment } from "@/app/desk/schedule/use-moment";
import { rememberZone } from "@/app/desk/schedule/zone-choice";
import { Dialog } from "@/app/desk/ui/dialog";
import { distance } from "@/app/desk/ui/moments";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import type { Trouble } from "@/app/desk/ui/use-verb";
import { Icon } from "@/app/ui/glyph";
import { findZone, isoSeconds } from "@/lib/season/zoned-time";
import "@/app/desk/schedule/schedule.css";

/** What was chosen: an ISO instant in UTC, a yes to a moment that has passed, and a reason if asked. */
export type Chosen = { at: string; pastIsFine: boolean; reason: string };

type Asks = {
  open: boolean;
  close: () => void;
  /** What it is about: what was typed for one thing is not offered for another. */
  subject: string;
  title: string;
  about: string;
  /** The button that does it. */
  confirm: string;
  /** An ISO instant to start from. */
  initial?: string | null;
  /** Asks for a reason as well, with this hint. */
  reasonHint?: string;
  /** Whether a moment that has passed can be meant, after a yes; otherwise it is refused. */
  mayBePast: boolean;
  pending: boolean;
  trouble: Trouble | null;
  clear: () => void;
  /** Does it; true once it is done. */
  act: (chosen: Chosen) => Promise<boolean>;
  /** What is asked besides. */
  children?: ReactNode;
};

/** Asks for a moment, reads it back, and does what it is for; what was typed stays until it is done. */
export function MomentDialog(asks: Asks) {
  const { open, close, subject, trouble, mayBePast, reasonHint } = asks;
  const moment = useMoment(open, subject, asks.initial ?? null);
  const [reason, setReason] = useState({ subject, text: "" });
  const [yes, sayYes] = useState("");
  const [told, tell] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  if (!open) return <Shut close={close} title={asks.title} />;
  const text = reason.subject === subject ? reason.text : "";
  const iso = moment?.at ? isoSeconds(moment.at) : null;
  // The clock that counts is the database's: it may say so where this browser's does not.
  const asksForYes =
    mayBePast &&
    iso !== null &&
    (moment?.passed || (trouble?.detail as { past?: boolean } | null | undefined)?.past === true);
  const reasonProblem = trouble?.problems.find(({ path }) => path === "reason")?.message ?? "";
  const change = (event: SyntheticEvent): void => {
    tell("");
    // A yes is an answer to the trouble, not a way around it.
    const isYes = (event.target as HTMLInputElement).name === "past-is-fine";
    if (trouble && !isYes) asks.clear();
  };

  // To what has to be answered before it can be done.
  const goTo = (what: string): void => form.current?.querySelector<HTMLElement>(what)?.focus();
  const send = (event?: SyntheticEvent): void => {
    event?.preventDefault();
    if (!moment || asks.pending) return;
    const { reading } = moment;
    if (!iso) {
      tell(
        reading.is === "unreadable"
          ? reading.message
          : "Choose which of the two moments you mean. Nothing was changed.",
      );
      goTo("[aria-invalid], [data-which]");
      return;
    }
    if (moment.passed && !mayBePast) {
      tell("That moment has passed. Choose one that is still to come.");
      return;
    }
    if (asksForYes && yes !== iso) {
      tell("That moment has passed. Say yes below, or choose another. Nothing was changed.");
      goTo("[name=past-is-fine]");
      return;
    }
    const zone = findZone(moment.clock.zone);
    if (zone) rememberZone(zone);
    void asks.act({ at: iso, pastIsFine: yes === iso, reason: text }).then((done) => {
      if (!done) return;
      moment.reset();
      setReason({ subject, text: "" });
      sayYes("");
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
  };

  return (
    <Dialog open close={close} title={asks.title}>
      <form ref={form} onSubmit={send} onKeyDown={onKeyDown} onChange={change} noValidate>
        <p>{asks.about}</p>
        {trouble && !reasonProblem ? <TroubleNotice trouble={trouble} clear={asks.clear} /> : null}
        {told ? (
          <p className="err" role="alert">
            <Icon id="warn" />
            <span>{told}</span>
          </p>
        ) : null}
        {moment ? <MomentFields moment={moment} /> : null}
        {asksForYes && moment?.at ? (
          <label className="check past-yes">
            <input
              type="checkbox"
              name="past-is-fine"
              checked={yes === iso}
              onChange={(event) => sayYes(event.currentTarget.checked ? (iso ?? "") : "")}
            />
            Yes, although that was {distance(moment.at, moment.now)}: it goes to readers at once
          </label>
        ) : null}
        {reasonHint ? (
          <>
            <label className="label" htmlFor={`${id}-reason`}>
              Reason
            </label>
            <textarea
              className="area"
              id={`${id}-reason`}
              rows={2}
              maxLength={300}
              value={text}
              onChange={(event) => setReason({ subject, text: event.currentTarget.value })}
              aria-invalid={reasonProblem ? true : undefined}
              aria-describedby={`${id}-hint ${id}-problem`}
            />
            <p className="err" id={`${id}-problem`} role="alert" hidden={!reasonProblem}>
              <Icon id="warn" />
              <span>{reasonProblem}</span>
            </p>
            <p className="hint" id={`${id}-hint`}>
              {reasonHint}
            </p>
          </>
        ) : null}
        {asks.children}
        <div className="acts">
          <button className="btn primary" type="submit" aria-disabled={asks.pending || undefined}>
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

function Shut({ close, title }: { close: () => void; title: string }) {
  return (
    <Dialog open={false} close={close} title={title}>
      {null}
    </Dialog>
  );
}
