"use client";

import { useState, useTransition } from "react";
import { withdrawInvitation } from "@/app/desk/team/actions";
import { Problem } from "@/app/desk/ui/problem";

/** Makes an invitation's link useless. */
export function WithdrawButton({ invitationId, email }: { invitationId: string; email: string }) {
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const withdraw = () => {
    if (busy) return;
    start(async () => {
      const answered = await withdrawInvitation({ invitationId });
      setProblem(answered.ok ? undefined : answered.message);
    });
  };
  return (
    <div className="acts">
      <button className="btn sm quiet" type="button" aria-disabled={busy} onClick={withdraw}>
        Withdraw<span className="vh"> the invitation of {email}</span>
      </button>
      <Problem id={`problem-${invitationId}`} says={problem} />
    </div>
  );
}
