"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { changePassword } from "@/app/desk/account/actions";
import { tellProblems } from "@/app/desk/team/tell-problems";
import { pointsAt, Problem } from "@/app/desk/ui/problem";
import { passwordChange } from "@/lib/auth/password-form";

/** Changing one's own password; it ends the sessions everywhere else. */
export function PasswordForm() {
  const [done, setDone] = useState("");
  const form = useForm({
    resolver: zodResolver(passwordChange),
    defaultValues: { current: "", next: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(async (typed) => {
    setDone("");
    const answered = await changePassword(typed);
    if (answered.ok) {
      form.reset();
      const { sessionsEnded: ended } = answered.value;
      const others = ended === 1 ? "The session elsewhere" : `The ${ended} sessions elsewhere`;
      setDone(`Your password is changed.${ended > 0 ? ` ${others} ended.` : ""}`);
      return;
    }
    tellProblems(form, typed, answered);
  });
  return (
    <form className="form invite" onSubmit={send} noValidate>
      <div className="row">
        <label className="label" htmlFor="current">
          Current password
        </label>
        <div>
          <input
            className="input"
            id="current"
            type="password"
            autoComplete="current-password"
            {...form.register("current")}
            {...pointsAt("current-problem", errors.current?.message)}
          />
          <Problem id="current-problem" says={errors.current?.message} />
        </div>
      </div>
      <div className="row">
        <label className="label" htmlFor="next">
          New password
        </label>
        <div>
          <input
            className="input"
            id="next"
            type="password"
            autoComplete="new-password"
            {...form.register("next")}
            {...pointsAt("next-problem", errors.next?.message)}
          />
          <Problem id="next-problem" says={errors.next?.message} />
          <p className="hint">At least 12 characters. It ends your sessions everywhere else.</p>
        </div>
      </div>
      <div className="row">
        <span />
        <div>
          <button className="btn primary" type="submit" aria-disabled={isSubmitting}>
            Change password
          </button>
          <p role="status">{done}</p>
          <Problem id="password-problem" says={errors.root?.message} />
        </div>
      </div>
    </form>
  );
}
