import { type ReactNode, useId } from "react";
import { Problem } from "@/app/desk/ui/problem";

/** What a control carries, so that its label, its hint and its problem are told with it. */
export type Wired = {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** A field of a small form: its label, the control, a hint, and what is wrong with it. */
export function Field({
  id: given,
  label,
  hint,
  problem = "",
  children,
}: {
  /** When something else leads to the control by it. */
  id?: string;
  label: string;
  hint?: string | undefined;
  problem?: string;
  children: (control: Wired) => ReactNode;
}) {
  const made = useId();
  const id = given ?? made;
  const told = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": told.join(" ") || undefined,
      })}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <Problem id={`${id}-problem`} says={problem} />
    </div>
  );
}
