"use client";

import { ActDialog } from "@/app/desk/ui/act-dialog";
import { Field } from "@/app/desk/ui/field";
import { useTypedFor } from "@/app/desk/ui/use-typed-for";
import type { Trouble } from "@/app/desk/ui/use-verb";

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
export function ReasonDialog({ subject, label, hint, forReaders, act, trouble, ...asks }: Asks) {
  const { typed, change, reset } = useTypedFor(subject, { text: "" });
  const problem = trouble?.problems.find(({ path }) => path === "reason" || path === "note");
  return (
    <ActDialog
      {...asks}
      trouble={problem ? null : trouble}
      send={() => void act(typed.text).then((done) => done && reset())}
    >
      <Field label={label} hint={hint} problem={problem?.message ?? ""}>
        {(control) => (
          <textarea
            {...control}
            className={forReaders ? "area serif" : "area"}
            rows={3}
            maxLength={300}
            value={typed.text}
            onChange={(event) => {
              change({ text: event.currentTarget.value });
              if (problem) asks.clear();
            }}
          />
        )}
      </Field>
    </ActDialog>
  );
}
