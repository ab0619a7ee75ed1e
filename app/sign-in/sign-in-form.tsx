"use client";

import { useActionState, useEffect, useRef } from "react";
import { signIn } from "@/app/sign-in/actions";
import type { SignInState } from "@/app/sign-in/actions";
import { Icon } from "@/app/ui/glyph";

/** Email and password. Works as a plain form when there is no script. */
export function SignInForm({ callbackUrl, before }: { callbackUrl: string; before: SignInState }) {
  const [state, submit, pending] = useActionState(signIn, before);
  const problem = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state) problem.current?.focus();
  }, [state]);
  const wrong = state ? ({ "aria-invalid": true, "aria-describedby": "problem" } as const) : {};
  return (
    <form action={submit}>
      {state && (
        <p className="err" id="problem" role="alert" tabIndex={-1} ref={problem} key={state.at}>
          <Icon id="warn" />
          <span>{state.message}</span>
        </p>
      )}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <div>
        <label className="label" htmlFor="email">
          Email
        </label>
        <input
          className="input"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={320}
          defaultValue={state?.email ?? ""}
          {...wrong}
        />
      </div>
      <div>
        <label className="label" htmlFor="password">
          Password
        </label>
        <input
          className="input"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
          {...wrong}
        />
      </div>
      <button className="btn primary" type="submit" disabled={pending}>
        Sign in
      </button>
    </form>
  );
}
