import type { ReactNode } from "react";

type Props = { label: string; small?: string; children: ReactNode };

/** A line of the form: its name at the left, its field at the right. */
export function Row({ htmlFor, label, small, children }: Props & { htmlFor: string }) {
  return (
    <div className="row">
      <div className="lg">
        <label htmlFor={htmlFor}>{label}</label>
        {small ? <small>{small}</small> : null}
      </div>
      <div>{children}</div>
    </div>
  );
}

/** A line of the form that holds several fields. */
export function GroupRow({ id, label, small, children }: Props & { id?: string }) {
  return (
    <div className="row" role="group" aria-label={label} id={id} tabIndex={id ? -1 : undefined}>
      <div className="lg t0" aria-hidden="true">
        {label}
        {small ? <small>{small}</small> : null}
      </div>
      <div>{children}</div>
    </div>
  );
}

/** A line of the form that is one choice among radio buttons. */
export function RadioRow({ id, label, small, children }: Props & { id: string }) {
  return (
    <div className="row" role="radiogroup" aria-label={label} id={id}>
      <div className="lg" aria-hidden="true">
        {label}
        {small ? <small>{small}</small> : null}
      </div>
      <div>{children}</div>
    </div>
  );
}
