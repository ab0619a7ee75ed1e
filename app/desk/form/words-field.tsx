"use client";

import { Row } from "@/app/desk/form/row";
import { useField } from "@/app/desk/form/use-field";
import { Problem } from "@/app/desk/ui/problem";

type Props = {
  path: string;
  label: string;
  small?: string;
  hint?: string;
  /** Lines to show; 1 is a single line. */
  rows?: number;
  max?: number;
  /** Words readers will read. */
  public?: boolean;
};

/** Words, in one line or several, with how many there may be. */
export function WordsField({ path, label, small, ...rest }: Props) {
  const { id } = useField<string>(path);
  return (
    <Row htmlFor={id} label={label} {...(small ? { small } : {})}>
      <WordsInput path={path} {...rest} />
    </Row>
  );
}

/** The input of words by itself, for where the label stands elsewhere. */
export function WordsInput(props: Omit<Props, "label" | "small">) {
  const { path, hint, rows = 1, max, public: read = false } = props;
  const { id, name, value, set, blur, told, problem, problemId } = useField<string>(path);
  const hintId = `${id}-hint`;
  const length = Array.from(value).length;
  const common = {
    id,
    name,
    value,
    onBlur: blur,
    autoComplete: "off",
    ...told(...(hint ? [hintId] : [])),
  };
  return (
    <>
      {rows > 1 ? (
        <textarea
          className={read ? "area serif" : "area"}
          rows={rows}
          {...common}
          onChange={(event) => set(event.currentTarget.value)}
        />
      ) : (
        <input
          className={read ? "input pub" : "input"}
          {...common}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
      {hint || max ? (
        <div className="below hint">
          <span id={hintId}>{hint}</span>
          {max && rows > 1 ? (
            <span className={length > max ? "num over" : "num"}>
              {length} of {max}
            </span>
          ) : null}
        </div>
      ) : null}
      <Problem id={problemId} says={problem} />
    </>
  );
}
