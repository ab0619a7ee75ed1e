"use client";

import { type SyntheticEvent, useId, useState } from "react";
import { Problem } from "@/app/desk/form/row";
import { resetPolicy, setPolicy } from "@/app/desk/stale/actions";
import { Dialog } from "@/app/desk/ui/dialog";
import { problemsByField } from "@/app/desk/ui/problems";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { policySchema } from "@/lib/editorial/tending-rules";
import type { PolicyLine } from "@/lib/season/stale-policy";

/** Changes one line of the policy, and takes a change back. */
export function PolicyActs({ name, line, own }: { name: string; line: PolicyLine; own: boolean }) {
  const [typed, setTyped] = useState<{ days: string; nearDays: string } | null>(null);
  const [told, setTold] = useState<[string, string][]>([]);
  const [says, say] = useState("");
  const set = useVerb(setPolicy, () => {
    setTyped(null);
    say("Changed.");
  });
  const reset = useVerb(resetPolicy, () => say("As the house does."));
  const id = useId();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!typed) return;
    const value = {
      kind: line.kind,
      state: line.state,
      days: Number(typed.days),
      nearDays: Number(typed.nearDays),
    };
    const parsed = policySchema.safeParse(value);
    setTold(parsed.success ? [] : problemsByField(parsed.error.issues));
    if (parsed.success) void set.run({ value });
  };
  const field = (which: "days" | "nearDays", label: string) => {
    const problem = told.find(([at]) => at === which)?.[1] ?? "";
    return (
      <div>
        <label className="label" htmlFor={`${id}-${which}`}>
          {label}
        </label>
        <input
          className="input short"
          id={`${id}-${which}`}
          inputMode="numeric"
          autoComplete="off"
          value={typed?.[which] ?? ""}
          onChange={(event) => {
            if (typed) setTyped({ ...typed, [which]: event.currentTarget.value });
            setTold([]);
          }}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-${which}-problem` : undefined}
        />
        <Problem id={`${id}-${which}-problem`} says={problem} />
      </div>
    );
  };
  return (
    <div className="acts">
      <button
        className="btn sm"
        type="button"
        onClick={() => {
          set.clear();
          setTold([]);
          setTyped({ days: String(line.days), nearDays: String(line.nearDays) });
        }}
      >
        Change<span className="vh"> {name}</span>
      </button>
      {own ? (
        <button
          className="btn sm quiet"
          type="button"
          aria-disabled={reset.pending || undefined}
          onClick={() => void reset.run({ kind: line.kind, state: line.state })}
        >
          Back to the house’s<span className="vh">: {name}</span>
        </button>
      ) : null}
      <span className="meta" role="status">
        {says}
      </span>
      <TroubleNotice trouble={reset.trouble} clear={reset.clear} />
      <Dialog open={typed !== null} close={() => setTyped(null)} title={name}>
        <form onSubmit={send} noValidate>
          <p>How many days may pass before somebody looks again.</p>
          <TroubleNotice trouble={set.trouble} clear={set.clear} />
          <div className="two-days">
            {field("days", "Days")}
            {field("nearDays", "Days when it is near")}
          </div>
          <div className="acts">
            <button className="btn primary" type="submit" aria-disabled={set.pending || undefined}>
              Change it
            </button>
            <button className="btn" type="button" onClick={() => setTyped(null)}>
              Cancel
            </button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
