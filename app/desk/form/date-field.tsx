"use client";

import { type ReactNode, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { anchorOf, useKnown } from "@/app/desk/form/known";
import type { FormValues } from "@/app/desk/form/model";
import { Months } from "@/app/desk/form/months";
import { Row } from "@/app/desk/form/row";
import {
  type ReadDate,
  readsAs,
  readTyped,
  sortsAs,
  type TypedDate,
} from "@/app/desk/form/typed-date";
import { useField } from "@/app/desk/form/use-field";
import { useSettled } from "@/app/desk/form/use-settled";
import { Problem } from "@/app/desk/ui/problem";
import { type Day, formatDay } from "@/lib/season/day";
import { formatImprecise } from "@/lib/season/imprecise-date";

type Props = { path: string; label: string; small?: string; before?: string; offer?: boolean };

/** A date typed as people write it, with what it was taken to mean while it is typed. */
export function DateField({ label, small = "Any precision", ...rest }: Props) {
  const { id } = useField<TypedDate>(rest.path);
  return (
    <Row htmlFor={id} label={label} small={small}>
      <DateInput {...rest} />
    </Row>
  );
}

/** The day relative dates are counted from in this form, now. */
export function useAnchor(): Day {
  const { control } = useFormContext<FormValues>();
  const citations = useWatch({ control, name: "citations" });
  const { sources, today } = useKnown();
  return anchorOf(citations ?? [], sources, today);
}

/** The input by itself. `before` is what readers see before the date; `offer` the source's own date. */
export function DateInput({ path, before = "", offer = false }: Omit<Props, "label" | "small">) {
  const field = useField<TypedDate>(path);
  const { id, value, set, blur } = field;
  const [typing, setTyping] = useState(false);
  const anchor = useAnchor();
  const read = readTyped(value, anchor);
  const readId = `${id}-read`;
  // Nobody is told off for half a word: what does not read is said after a pause.
  const settled = useSettled(value.phrase);
  const quiet = typing && !settled;
  const problem = quiet ? "" : field.problem || (typing ? "" : read.problem);
  const type = (phrase: string): void => set({ ...value, phrase, edtf: "" });
  return (
    <>
      <input
        className="input date"
        id={id}
        name={path}
        value={value.phrase}
        autoComplete="off"
        placeholder="early 2024, March 2023, 6 June 2022"
        aria-describedby={`${readId} ${field.problemId}`}
        {...(problem ? { "aria-invalid": true } : {})}
        onChange={(event) => {
          setTyping(true);
          type(event.currentTarget.value);
        }}
        onBlur={() => {
          setTyping(false);
          blur();
        }}
      />
      <div id={readId}>
        {read.date ? <Interpretation read={read} before={before} /> : null}
        {typing && settled && !problem && read.problem ? (
          <p className="hint spaced">{read.problem}</p>
        ) : null}
      </div>
      <p className="vh" role="status">
        {typing && settled && !problem
          ? read.date
            ? `Read as ${readsAs(read.date)}`
            : read.problem
          : null}
      </p>
      {read.dependsOnDay ? (
        <SaidOn
          id={`${id}-anchor`}
          value={read.anchor}
          set={(day) => set({ ...value, anchor: day })}
        >
          {value.anchor && value.anchor !== anchor
            ? null
            : "The day of the newest source, or today."}
        </SaidOn>
      ) : null}
      {read.readings.length > 1 ? (
        <Which
          name={`${id}-which`}
          read={read}
          choose={(edtf) => set({ ...value, edtf, anchor: read.anchor })}
        />
      ) : null}
      {offer ? <SourceDate typed={value} use={type} /> : null}
      <Problem id={field.problemId} says={problem} />
    </>
  );
}

function Interpretation({ read, before }: { read: ReadDate; before: string }) {
  if (!read.date) return null;
  return (
    <>
      <dl className="read-as">
        <dt>Read as</dt>
        <dd className="big">{readsAs(read.date)}</dd>
        {read.because ? (
          <>
            <dt>Because</dt>
            <dd>{read.because}</dd>
          </>
        ) : null}
        <dt>Readers see</dt>
        <dd>
          {before}
          {formatImprecise(read.date)}
        </dd>
        <dt>Sorts as</dt>
        <dd>{sortsAs(read.date)}</dd>
      </dl>
      <Months earliest={read.date.earliest} latest={read.date.latest} />
    </>
  );
}

type SaidOnProps = { id: string; value: Day; set: (day: string) => void; children: ReactNode };

function SaidOn({ id, value, set, children }: SaidOnProps) {
  return (
    <div className="said-on">
      <label className="label" htmlFor={id}>
        Counted from
      </label>
      <input
        className="input"
        id={id}
        type="date"
        defaultValue={value}
        key={value}
        onBlur={(event) => {
          const day = event.currentTarget.value;
          if (day && day !== value) set(day);
        }}
      />
      <span className="hint">{children}</span>
    </div>
  );
}

type WhichProps = { name: string; read: ReadDate; choose: (edtf: string) => void };

function Which({ name, read, choose }: WhichProps) {
  return (
    <div className="which" role="radiogroup" aria-label="Which one is meant?">
      <span className="hint">Which one is meant?</span>
      {read.readings.map((reading) => (
        <label className="check radio" key={reading.edtf}>
          <input
            type="radio"
            name={name}
            checked={read.date?.edtf === reading.edtf}
            onChange={() => choose(reading.edtf)}
          />
          <span>
            {reading.text} <span className="hint">{reading.because}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

/** Offers the date of the newest source, when the field says something else. */
function SourceDate({ typed, use }: { typed: TypedDate; use: (phrase: string) => void }) {
  const { control } = useFormContext<FormValues>();
  const citations = useWatch({ control, name: "citations" });
  const { sources } = useKnown();
  const dated = (citations ?? []).flatMap(({ sourceId }) => sources.get(sourceId)?.published ?? []);
  const newest = dated.toSorted((a, b) => ((a.latest ?? "") < (b.latest ?? "") ? 1 : -1))[0];
  if (!newest) return null;
  const says =
    newest.earliest === newest.latest && newest.latest ? formatDay(newest.latest) : newest.phrase;
  if (typed.phrase.trim() === says) return null;
  return (
    <p className="spaced">
      <button className="restore" type="button" onClick={() => use(says)}>
        Use {says}, the date of the newest source
      </button>
    </p>
  );
}
