"use client";

import Link from "next/link";
import { useEffect, useId, useRef, useState } from "react";
import { proposeOutcome } from "@/app/desk/predictions/actions";
import { OUTCOME_MEANS } from "@/app/desk/predictions/outcome-words";
import { ActDialog } from "@/app/desk/ui/act-dialog";
import { Dialog } from "@/app/desk/ui/dialog";
import { Field } from "@/app/desk/ui/field";
import { Problem } from "@/app/desk/ui/problem";
import { useProblems } from "@/app/desk/ui/use-problems";
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
  const problems = useProblems(verb.trouble);
  const send = (): void => {
    const value = problems.read(outcomeSchema, typed);
    if (value) void verb.run({ entryId, publicationId, ...value });
  };
  const set = (changed: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...changed });
    problems.clear();
  };
  const close = (): void => setOpen(false);
  const title = `How did No. ${number} turn out?`;
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
      {needs.length > 0 ? (
        <Dialog open={open} close={close} title={title}>
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
        </Dialog>
      ) : (
        <ActDialog
          open={open}
          close={close}
          title={title}
          about="Its words stay as they are. The outcome is sent for review, and published by a second person."
          confirm="Send for review"
          pending={verb.pending}
          trouble={problems.besides}
          clear={verb.clear}
          send={send}
        >
          <div className="field">
            <div className="opts" role="radiogroup" aria-label="Outcome">
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
            <Problem id={`${id}-outcome-problem`} says={problems.at("outcome")} />
          </div>
          <Field
            label="Note to readers"
            hint="For the change log: what ended it."
            problem={problems.at("note")}
          >
            {(control) => (
              <textarea
                {...control}
                className="area serif"
                rows={2}
                maxLength={300}
                value={typed.note}
                onChange={(event) => set({ note: event.currentTarget.value })}
              />
            )}
          </Field>
        </ActDialog>
      )}
    </>
  );
}
