"use client";

import { useActionState, useEffect, useRef } from "react";
import { tellUs } from "@/app/(tell-us)/actions";
import type { AskedAbout } from "@/app/(tell-us)/publication-asked";
import { Icon } from "@/app/ui/glyph";
import { TIP_LONGEST } from "@/lib/editorial/tip-forms";

/** What is wrong, and where it can be seen. Works as a plain form when there is no script. */
export function TellUsForm({ about }: { about: AskedAbout }) {
  const [state, submit, pending] = useActionState(tellUs, null);
  const problem = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state) problem.current?.focus();
  }, [state]);
  const wrong = (field: string) =>
    state?.problems.some(({ path }) => path === field)
      ? ({ "aria-invalid": true, "aria-describedby": `problem ${field}-hint` } as const)
      : { "aria-describedby": `${field}-hint` };
  return (
    // Fields are uncontrolled: after a refusal they are made anew with what was typed.
    <form action={submit} key={state?.at} noValidate>
      {state ? (
        <p className="err" id="problem" role="alert" tabIndex={-1} ref={problem}>
          <Icon id="warn" />
          <span>
            {state.message}
            {state.problems.length > 1
              ? ` ${state.problems.map(({ message }) => message).join(" ")}`
              : ""}
          </span>
        </p>
      ) : null}
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <div>
        <label className="label" htmlFor="says">
          What is wrong?
        </label>
        <textarea
          className="area"
          id="says"
          name="says"
          rows={5}
          required
          maxLength={TIP_LONGEST}
          defaultValue={state?.says ?? ""}
          {...wrong("says")}
        />
        <p className="hint" id="says-hint">
          Up to {TIP_LONGEST.toLocaleString("en-GB")} characters. Please leave out who you are.
        </p>
      </div>
      <div>
        <label className="label" htmlFor="link">
          Where can we see it? <span className="muted">(optional)</span>
        </label>
        <input
          className="input"
          id="link"
          name="link"
          type="url"
          autoComplete="off"
          maxLength={2000}
          defaultValue={state?.link ?? ""}
          {...wrong("link")}
        />
        <p className="hint" id="link-hint">
          A web address: an announcement, an interview, a report.
        </p>
      </div>
      <div className="vh" aria-hidden="true">
        <label htmlFor="leave-empty">Leave this empty</label>
        <input id="leave-empty" name="leave-empty" tabIndex={-1} autoComplete="off" />
      </div>
      <button className="btn primary" type="submit" aria-disabled={pending || undefined}>
        Send
      </button>
    </form>
  );
}
