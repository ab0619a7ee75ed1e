"use client";

import { useId } from "react";
import { useAddSource } from "@/app/desk/form/add-source";
import { type Option, Picker } from "@/app/desk/form/picker";
import { sourceOption, sourcesLike } from "@/app/desk/form/source-fields";
import { ActDialog } from "@/app/desk/ui/act-dialog";
import { Field } from "@/app/desk/ui/field";
import { useTypedFor } from "@/app/desk/ui/use-typed-for";
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

/** "Checked, still true": asks for a note and where one looked, both optional. */
export function CheckDialog({ open, subject, number, close, verb, act }: Props) {
  const { typed, change, reset } = useTypedFor(subject, {
    note: "",
    source: null as Option | null,
  });
  const adding = useAddSource(dayOf(new Date()), (source) =>
    change({ source: sourceOption(source) }),
  );
  const id = useId();
  const send = (): void => {
    const { note, source } = typed;
    void act({ note, sourceId: source?.id ?? null }).then((done) => done && reset());
  };
  return (
    <ActDialog
      open={open}
      close={close}
      title={`No. ${number ?? ""}: still true?`}
      about="You looked, and what readers see still holds. It makes no revision and does not freshen “updated”."
      confirm="Checked, still true"
      {...verb}
      send={send}
      picks
      over={adding.dialog}
    >
      <Field
        label="Note"
        hint="For the desk, if you like: what you found. Enter records the check."
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={300}
            value={typed.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="field">
        <label className="label" htmlFor={`${id}-source`}>
          Source
        </label>
        <Picker
          id={`${id}-source`}
          value={typed.source}
          find={async (q) => (await sourcesLike(q)).map(sourceOption)}
          choose={(source) => change({ source })}
          add={adding.add}
          placeholder="Where you looked, if it is one to cite"
        />
        {adding.back}
      </div>
    </ActDialog>
  );
}
