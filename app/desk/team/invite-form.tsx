"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { invite } from "@/app/desk/team/actions";
import { tellProblems } from "@/app/desk/team/tell-problems";
import { NewLink } from "@/app/desk/team/new-link";
import { pointsAt, Problem } from "@/app/desk/ui/problem";
import { invitation } from "@/lib/auth/invitation-form";
import type { Invited } from "@/lib/auth/invitations";
import { ROLES } from "@/lib/season/words";

const WHAT: Record<(typeof ROLES)[number], string> = {
  contributor: "Contributor: drafts and submits",
  editor: "Editor: also reviews, publishes, restores",
  admin: "Admin: also people",
};

/** Inviting somebody; the link is shown here, once. */
export function InviteForm() {
  const [made, setMade] = useState<Invited | null>(null);
  const link = useRef<HTMLDivElement>(null);
  const form = useForm({
    resolver: zodResolver(invitation),
    defaultValues: { email: "", name: "", role: "contributor" as const },
  });
  const { errors, isSubmitting } = form.formState;
  useEffect(() => {
    if (made) link.current?.focus();
  }, [made]);

  const send = form.handleSubmit(async (typed) => {
    const answered = await invite(typed);
    if (answered.ok) {
      form.reset();
      setMade(answered.value);
      return;
    }
    tellProblems(form, typed, answered);
  });

  return (
    <>
      <form className="form invite" onSubmit={send} noValidate>
        <div className="row">
          <label className="label" htmlFor="invite-email">
            Email
          </label>
          <div>
            <input
              className="input"
              id="invite-email"
              type="email"
              autoComplete="off"
              spellCheck={false}
              {...form.register("email")}
              {...pointsAt("invite-email-problem", errors.email?.message)}
            />
            <Problem id="invite-email-problem" says={errors.email?.message} />
          </div>
        </div>
        <div className="row">
          <label className="label" htmlFor="invite-name">
            Name
          </label>
          <div>
            <input
              className="input"
              id="invite-name"
              autoComplete="off"
              {...form.register("name")}
              {...pointsAt("invite-name-problem", errors.name?.message)}
            />
            <Problem id="invite-name-problem" says={errors.name?.message} />
          </div>
        </div>
        <div className="row">
          <label className="label" htmlFor="invite-role">
            Role
          </label>
          <div>
            <select
              className="select"
              id="invite-role"
              {...form.register("role")}
              {...pointsAt("invite-role-problem", errors.role?.message)}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {WHAT[role]}
                </option>
              ))}
            </select>
            <Problem id="invite-role-problem" says={errors.role?.message} />
          </div>
        </div>
        <div className="row">
          <span />
          <div>
            <button className="btn primary" type="submit" aria-disabled={isSubmitting}>
              Make an invitation
            </button>
            <Problem id="invite-problem" says={errors.root?.message} />
          </div>
        </div>
      </form>
      {made && <NewLink made={made} ref={link} />}
    </>
  );
}
