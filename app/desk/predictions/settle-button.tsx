"use client";

import Link from "next/link";
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import { Problem } from "@/app/desk/form/row";
import { proposeOutcome } from "@/app/desk/predictions/actions";
import { OUTCOME_MEANS } from "@/app/desk/predictions/outcome-words";
import { Dialog } from "@/app/desk/ui/dialog";
import { problemsByField } from "@/app/desk/ui/problems";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { StateMark } from "@/app/ui/marks";
import { outcomeSchema, type Settlement, SETTLEMENTS } from "@/lib/editorial/settlement-form";

type Props = {
  entryId: string;
  publicationId: string;
  number: number;
  /** What the window and the calendar say. */
  computed: Settlement | null;
  /** The change that is open: it is settled there. */
  state: "draft" | "in review" | null;
};

/** Settles a prediction in place: the outcome goes on its way to the readers through review. */
export function SettleButton({ entryId, publicationId, number, computed, state }: Props) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState({ outcome: computed ?? "", note: "" });
  const [told, setTold] = useState<[string, string][]>([]);
  const [needs, setNeeds] = useState<string[]>([]);
  const [sent, setSent] = useState(false);
  const change = useRef<HTMLAnchorElement>(null);
  const verb = useVerb(proposeOutcome, (settled) => {
    setNeeds(settled.needs);
    if (!settled.sent) return;
    setOpen(false);
    setTyped({ outcome: computed ?? "", note: "" });
    setSent(true);
  });
  // The button is gone, and the dialog with it: go on with what stands in its place.
  useEffect(() => {
    if (sent && state) change.current?.focus();
  }, [sent, state]);
  const id = useId();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const parsed = outcomeSchema.safeParse(typed);
    setTold(parsed.success ? [] : problemsByField(parsed.error.issues));
    if (parsed.success) void verb.run({ entryId, publicationId, ...parsed.data });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
  };
  const problem = (field: string): string => told.find(([at]) => at === field)?.[1] ?? "";
  const set = (changed: { outcome?: string; note?: string }) => {
    setTyped({ ...typed, ...changed });
    setTold([]);
  };
  return (
    <>
      {state ? (
        <Link href={`/desk/entries/${entryId}/review`} prefetch={false} ref={change}>
          <StateMark state={state} />
        </Link>
      ) : (
        <button
          className={computed ? "btn sm primary" : "btn sm"}
          type="button"
          onClick={() => {
            verb.clear();
            setOpen(true);
          }}
        >
          Settle<span className="vh"> No. {number}</span>
        </button>
      )}
      <span className="vh" role="status">
        {sent ? `No. ${number} is sent for review.` : ""}
      </span>
      <Dialog open={open} close={() => setOpen(false)} title={`How did No. ${number} turn out?`}>
        {needs.length > 0 ? (
          <>
            <p>The outcome is saved as a draft. Before it can be sent for review:</p>
            <ul className="needs">
              {needs.map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
            <div className="acts">
              <Link className="btn primary" href={`/desk/entries/${entryId}`} prefetch={false}>
                Open the draft
              </Link>
            </div>
          </>
        ) : (
          <form onSubmit={send} noValidate>
            <p>
              Its words stay as they are. The outcome is sent for review, and published by a second
              person.
            </p>
            <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
            <div className="opts spaced" role="radiogroup" aria-label="Outcome">
              {SETTLEMENTS.map((outcome) => (
                <label className="check radio" key={outcome}>
                  <input
                    type="radio"
                    name={`${id}-outcome`}
                    checked={typed.outcome === outcome}
                    onChange={() => set({ outcome })}
                  />
                  {OUTCOME_MEANS[outcome]}
                </label>
              ))}
            </div>
            <Problem id={`${id}-outcome-problem`} says={problem("outcome")} />
            <label className="label" htmlFor={`${id}-note`}>
              Note to readers
            </label>
            <textarea
              className="area serif"
              id={`${id}-note`}
              rows={2}
              maxLength={300}
              value={typed.note}
              onChange={(event) => set({ note: event.currentTarget.value })}
              onKeyDown={onKeyDown}
              aria-describedby={`${id}-hint`}
            />
            <p className="hint" id={`${id}-hint`}>
              For the change log: what ended it.
            </p>
            <Problem id={`${id}-note-problem`} says={problem("note")} />
            <div className="acts">
              <button
                className="btn primary"
                type="submit"
                aria-disabled={verb.pending || undefined}
              >
                Send for review
              </button>
              <button className="btn" type="button" onClick={() => setOpen(false)}>
                Cancel
              </button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
