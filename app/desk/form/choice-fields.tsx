"use client";

import type { ReactNode } from "react";
import { RadioRow, Row, GroupRow } from "@/app/desk/form/row";
import { useField } from "@/app/desk/form/use-field";
import { Problem } from "@/app/desk/ui/problem";
import { capital } from "@/app/ui/labels";
import { CertaintyMark, ReturnMark } from "@/app/ui/marks";
import { CERTAINTY_MEANS } from "@/lib/season/certainty";
import { CERTAINTIES, type Certainty, RETURN_STATUSES } from "@/lib/season/words";

type Props = { path: string; label: string; small?: string };

/** One of a few words, from a list. */
export function ChoiceField({ path, label, choices }: Props & { choices: readonly string[] }) {
  const { id, name, value, set, blur, told, problem, problemId } = useField<string>(path);
  return (
    <Row htmlFor={id} label={label}>
      <select
        className="select"
        id={id}
        name={name}
        value={value}
        onBlur={blur}
        onChange={(event) => set(event.currentTarget.value)}
        {...told()}
      >
        <option value="">Not said yet</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {capital(choice)}
          </option>
        ))}
      </select>
      <Problem id={problemId} says={problem} />
    </Row>
  );
}

/** Any of a few words. */
export function ChoicesField({ path, label, choices }: Props & { choices: readonly string[] }) {
  const { id, value, set, problem, problemId } = useField<string[]>(path);
  return (
    <GroupRow id={id} label={label}>
      <div className="opts">
        {choices.map((choice) => (
          <label className="check" key={choice}>
            <input
              type="checkbox"
              checked={value.includes(choice)}
              onChange={(event) => {
                const chosen = event.currentTarget.checked;
                // In the order of the list, so that ticking and unticking changes nothing.
                set(choices.filter((each) => (each === choice ? chosen : value.includes(each))));
              }}
            />
            {capital(choice)}
          </label>
        ))}
      </div>
      <Problem id={problemId} says={problem} />
    </GroupRow>
  );
}

type RadioProps = Props & {
  className: string;
  choices: readonly string[];
  mark: (choice: string) => ReactNode;
  /** What shows as chosen, when that is not simply the value. */
  shown?: string;
  children?: ReactNode;
};

/** One of a few marks, side by side. */
export function MarkRadios(props: RadioProps) {
  const { path, label, small, className, choices, mark, children } = props;
  const { id, name, value, set, blur, told, problem, problemId } = useField<string>(path);
  return (
    <RadioRow id={id} label={label} {...(small ? { small } : {})}>
      <div className={`seg ${className}`}>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={(props.shown ?? value) === choice}
              onBlur={blur}
              onChange={() => set(choice)}
              {...told()}
            />
            {mark(choice)}
          </label>
        ))}
      </div>
      {children}
      <Problem id={problemId} says={problem} />
    </RadioRow>
  );
}

const NEEDS: Record<Certainty, string> = {
  official: "Needs the makers themselves, or a report that repeats them.",
  reported: "Needs an outlet’s own report, or two sources that do not repeat each other.",
  expected: "Needs one source that supports it.",
  speculative: "Needs one source for the guess.",
  unknown: "Needs where it was looked for; your own look counts.",
  disputed: "Needs a source on each side.",
  debunked: "Needs the source that shows it is wrong, or the claim itself.",
};

/** How sure the statement is, with what the chosen word means and needs. */
export function CertaintyField({ path, label }: Props) {
  const { value } = useField<Certainty | "">(path);
  return (
    <MarkRadios
      path={path}
      label={label}
      className="sure"
      choices={CERTAINTIES}
      mark={(choice) => <CertaintyMark certainty={choice as Certainty} />}
    >
      <p className="hint spaced">
        {value ? (
          <>
            <strong>{capital(value)}.</strong> {CERTAINTY_MEANS[value]} {NEEDS[value]}
          </>
        ) : (
          "Choose how far the sources carry the statement."
        )}
      </p>
    </MarkRadios>
  );
}

/** Whether somebody returns. */
export function ReturningField({ path, label }: Props) {
  return (
    <MarkRadios
      path={path}
      label={label}
      className="r"
      choices={RETURN_STATUSES}
      mark={(choice) => <ReturnMark status={choice as (typeof RETURN_STATUSES)[number]} />}
    />
  );
}
