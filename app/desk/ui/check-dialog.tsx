"use client";

import { type KeyboardEvent, type SyntheticEvent, useId, useState } from "react";
import { useAddSource } from "@/app/desk/form/add-source";
import { DialogBox } from "@/app/desk/form/dialog-box";
import { type Option, Picker } from "@/app/desk/form/picker";
import { sourceOption, sourcesLike } from "@/app/desk/form/source-fields";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import type { useVerb } from "@/app/desk/ui/use-verb";
import { dayOf } from "@/lib/season/day";
import "@/app/desk/form/form.css";

type Props = {
  open: boolean;
  /** What it is about: what was typed for one thing is not offered for another. */
  subject: string;
  number: number | null;
  close: () => void;
  verb: Pick<ReturnType<typeof useVerb>, "pending" | "trouble" | "clear">;
  /** Records it; true once it is done. */
  act: (said: { note: string; sourceId: string | null }) => Promise<boolean>;
};

type Typed = { about: string; note: string; source: Option | null };

/** "Checked, still true": asks for a note and where one looked, both optional. */
export function CheckDialog({ open, subject, number, close, verb, act }: Props) {
  const blank: Typed = { about: subject, note: "", source: null };
  const [last, setTyped] = useState(blank);
  const typed = last.about === subject ? last : blank;
  const adding = useAddSource(dayOf(new Date()), (source) =>
    setTyped({ ...typed, source: sourceOption(source) }),
  );
  const id = useId();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { note, source } = typed;
    void act({ note, sourceId: source?.id ?? null }).then((done) => done && setTyped(blank));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
  };
  return (
    <DialogBox
      open={open}
      close={close}
      title={`No. ${number ?? ""}: still true?`}
      says="You looked, and what readers see still holds. It makes no revision and does not freshen “updated”."
    >
      <form className="box-form" onSubmit={send}>
        <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
        <div>
          <label className="label" htmlFor={`${id}-note`}>
            Note
          </label>
          <textarea
            className="area"
            id={`${id}-note`}
            rows={2}
            maxLength={300}
            value={typed.note}
            onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
            onKeyDown={onKeyDown}
            aria-describedby={`${id}-hint`}
          />
          <p className="hint spaced" id={`${id}-hint`}>
            For the desk, if you like: what you found. Enter records the check.
          </p>
        </div>
        <div>
          <label className="label" htmlFor={`${id}-source`}>
            Source
          </label>
          <Picker
            id={`${id}-source`}
            value={typed.source}
            find={async (q) => (await sourcesLike(q)).map(sourceOption)}
            choose={(source) => setTyped({ ...typed, source })}
            add={adding.add}
            placeholder="Where you looked, if it is one to cite"
          />
          {adding.back}
        </div>
        <div className="box-acts">
          <button className="btn" type="button" onClick={close}>
            Cancel
          </button>
          <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
            Checked, still true
          </button>
        </div>
      </form>
      {adding.dialog}
    </DialogBox>
  );
}
