"use client";

import { useEffect, useRef, useState, useTransition } from "react";
import { changeRole, reinstate, suspend } from "@/app/desk/team/actions";
import { Problem } from "@/app/desk/ui/problem";
import type { Answer } from "@/lib/season/refusal";
import { ROLES } from "@/lib/season/words";
import type { Role } from "@/lib/season/words";

type Whose = { userId: string; name: string; role: Role; suspended: boolean; self: boolean };

/** What an admin can do with one person: change the role, suspend (asked twice), reinstate. */
export function MemberActs({ userId, name, role, suspended, self }: Whose) {
  const [chosen, choose] = useState(role);
  const [asking, ask] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState("");
  const [busy, start] = useTransition();
  const sure = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => choose(role), [role]);
  useEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);

  const run = (act: () => Promise<Answer<void>>, says: string) => {
    if (busy) return;
    start(async () => {
      const answered = await act();
      setProblem(answered.ok ? undefined : answered.message);
      setDone(answered.ok ? says : "");
      ask(false);
    });
  };
  const keep = () => {
    ask(false);
    requestAnimationFrame(() => opener.current?.focus());
  };

  if (asking) {
    return (
      <div
        className="acts"
        role="group"
        aria-label={`Suspend ${name}?`}
        onKeyDown={(event) => {
          if (event.key === "Escape") keep();
        }}
      >
        <p>
          Suspend {name}? Their sessions and open invitations end at once, and what they approved or
          scheduled to go out by itself is held.
        </p>
        <button
          className="btn sm danger"
          type="button"
          ref={sure}
          aria-disabled={busy}
          onClick={() => run(() => suspend({ userId }), `${name} is suspended.`)}
        >
          Suspend<span className="vh"> {name}</span>
        </button>
        <button className="btn sm" type="button" onClick={keep}>
          Keep
        </button>
      </div>
    );
  }
  return (
    <div className="acts">
      <label className="vh" htmlFor={`role-${userId}`}>
        Role of {name}
      </label>
      <select
        className="select"
        id={`role-${userId}`}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value as Role)}
      >
        {ROLES.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      {chosen !== role && (
        <button
          className="btn sm primary"
          type="button"
          aria-disabled={busy}
          onClick={() =>
            run(() => changeRole({ userId, role: chosen }), `${name} is now ${chosen}.`)
          }
        >
          Change role<span className="vh"> of {name}</span>
        </button>
      )}
      {suspended ? (
        <button
          className="btn sm"
          type="button"
          aria-disabled={busy}
          onClick={() => run(() => reinstate({ userId }), `${name} can sign in again.`)}
        >
          Reinstate<span className="vh"> {name}</span>
        </button>
      ) : (
        !self && (
          <button className="btn sm quiet" type="button" ref={opener} onClick={() => ask(true)}>
            Suspend<span className="vh"> {name}</span>
          </button>
        )
      )}
      <p className="vh" role="status">
        {done}
      </p>
      <Problem id={`problem-${userId}`} says={problem} />
    </div>
  );
}
