"use client";

import { useState } from "react";
import { resetPolicy, setPolicy } from "@/app/desk/stale/actions";
import { ActDialog } from "@/app/desk/ui/act-dialog";
import { Field } from "@/app/desk/ui/field";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useProblems } from "@/app/desk/ui/use-problems";
import { useVerb } from "@/app/desk/ui/use-verb";
import { policySchema } from "@/lib/editorial/tending-rules";
import type { PolicyLine } from "@/lib/season/stale-policy";

/** Changes one line of the policy, and takes a change back. */
export function PolicyActs({ name, line, own }: { name: string; line: PolicyLine; own: boolean }) {
  const [typed, setTyped] = useState<{ days: string; nearDays: string } | null>(null);
  const [says, say] = useState("");
  const set = useVerb(setPolicy, () => {
    setTyped(null);
    say("Changed.");
  });
  const reset = useVerb(resetPolicy, () => say("As the house does."));
  const problems = useProblems(set.trouble);
  const send = (): void => {
    const value = problems.read(policySchema, {
      kind: line.kind,
      state: line.state,
      days: Number(typed?.days),
      nearDays: Number(typed?.nearDays),
    });
    if (value) void set.run({ value });
  };
  const field = (which: "days" | "nearDays", label: string) => (
    <Field label={label} problem={problems.at(which)}>
      {(control) => (
        <input
          {...control}
          className="input short"
          inputMode="numeric"
          autoComplete="off"
          value={typed?.[which] ?? ""}
          onChange={(event) => {
            if (typed) setTyped({ ...typed, [which]: event.currentTarget.value });
            problems.clear();
          }}
        />
      )}
    </Field>
  );
  return (
    <div className="acts">
      <button
        className="btn sm"
        type="button"
        onClick={() => {
          set.clear();
          problems.clear();
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
      <ActDialog
        open={typed !== null}
        close={() => setTyped(null)}
        title={name}
        about="How many days may pass before somebody looks again."
        confirm="Change it"
        pending={set.pending}
        trouble={problems.besides}
        clear={set.clear}
        send={send}
      >
        <div className="two-days">
          {field("days", "Days")}
          {field("nearDays", "Days when it is near")}
        </div>
      </ActDialog>
    </div>
  );
}
