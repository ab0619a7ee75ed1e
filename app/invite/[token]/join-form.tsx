"use client";

import { useActionState, useEffect, useRef } from "react";
import { join } from "@/app/invite/[token]/actions";
import { Icon } from "@/app/ui/glyph";

type Invited = { token: string; email: string; name: string; renews: boolean };

/** Choosing a password, and for a newcomer the name colleagues see. Works without script. */
export function JoinForm({ token, email, name, renews }: Invited) {
  const [state, submit, pending] = useActionState(join.bind(null, token), null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!state) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus();
  }, [state]);
  const problemOf = (field: string) => state?.problems.find(({ path }) => path === field)?.message;
  const said = problemOf("name") ?? problemOf("password");
  return (
    <form action={submit} ref={form}>
      {state && !said && (
        <p className="err" role="alert" tabIndex={-1} key={state.at}>
          <Icon id="warn" />
          <span>{state.message}</span>
        </p>
      )}
      <div>
        <label className="label" htmlFor="email">
          Email
        </label>
        <input
          className="input"
          id="email"
          type="email"
          autoComplete="username"
          readOnly
          value={email}
        />
      </div>
      {!renews && (
        <div>
          <label className="label" htmlFor="name">
            Your name, as colleagues see it
          </label>
          <input
            className="input"
            id="name"
            name="name"
            autoComplete="name"
            required
            maxLength={120}
            defaultValue={state?.name ?? name}
            {...problemWith("name", problemOf("name"))}
          />
          <Problem of="name" says={problemOf("name")} />
        </div>
      )}
      <div>
        <label className="label" htmlFor="password">
          {renews ? "New password" : "Password"}
        </label>
        <input
          className="input"
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          maxLength={1000}
          {...problemWith("password", problemOf("password"))}
        />
        <Problem of="password" says={problemOf("password")} />
        <p className="hint">At least 12 characters. A few unrelated words work well.</p>
      </div>
      <button className="btn primary" type="submit" disabled={pending}>
        {renews ? "Set password" : "Join the desk"}
      </button>
    </form>
  );
}

function problemWith(field: string, says: string | undefined) {
  return says ? ({ "aria-invalid": true, "aria-describedby": `${field}-problem` } as const) : {};
}

function Problem({ of, says }: { of: string; says: string | undefined }) {
  if (!says) return null;
  return (
    <p className="err" id={`${of}-problem`} role="alert">
      <Icon id="warn" />
      <span>{says}</span>
    </p>
  );
}
