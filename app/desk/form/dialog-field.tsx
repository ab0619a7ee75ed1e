import type { ComponentProps } from "react";
import { Problem } from "@/app/desk/form/row";

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

/** A field of a small window: its name over it, what is wrong under it. */
export function DialogField({ id, label, problem, input, hint, lang, serif, type }: Props) {
  const by = [problem ? `${id}-problem` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        className={serif || lang ? "input pub" : "input"}
        id={id}
        type={type}
        lang={lang}
        autoComplete="off"
        {...(problem ? { "aria-invalid": true } : {})}
        {...(by ? { "aria-describedby": by } : {})}
        {...input}
      />
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <Problem id={`${id}-problem`} says={problem} />
    </div>
  );
}
