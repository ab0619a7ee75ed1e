import type { ComponentProps } from "react";
import { Field } from "@/app/desk/ui/field";

type Props = {
  id: string;
  label: string;
  problem: string;
  input: ComponentProps<"input">;
  hint?: string;
  lang?: string;
  serif?: boolean;
  type?: string;
};

/** A field of one line in a small window. */
export function DialogField({ id, label, problem, input, hint, lang, serif, type }: Props) {
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          className={serif || lang ? "input pub" : "input"}
          type={type}
          lang={lang}
          autoComplete="off"
          {...input}
        />
      )}
    </Field>
  );
}
