"use client";

import { type KeyboardEvent, type SyntheticEvent, useId, useState } from "react";
import { Dialog } from "@/app/desk/ui/dialog";
import { problemsByField } from "@/app/desk/ui/problems";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import type { useVerb } from "@/app/desk/ui/use-verb";
import { Problem } from "@/app/desk/form/row";
import { SNOOZE_DAYS, snoozeSchema } from "@/lib/editorial/tending-rules";
import { addDays, dayOf, formatDay } from "@/lib/season/day";

type Props = {
  open: boolean;
  /** What was typed for one thing is not offered for another. */
  subject: string;
  title: string;
  close: () => void;
  verb: Pick<ReturnType<typeof useVerb>, "pending" | "trouble" | "clear">;
  act: (asked: { until: string; reason: string }) => Promise<boolean>;
};

const TWO_WEEKS = 14;

/** Until when it can wait, and why. */
export function SnoozeDialog({ open, subject, title, close, verb, act }: Props) {
  const today = dayOf(new Date());
  const blank = { about: subject, until: addDays(today, TWO_WEEKS), reason: "" };
  const [last, setTyped] = useState(blank);
  const [told, setTold] = useState<[string, string][]>([]);
  const { until, reason } = last.about === subject ? last : blank;
  const change = (changed: { until?: string; reason?: string }) => {
    setTyped({ about: subject, until, reason, ...changed });
    setTold([]);
    verb.clear();
  };
  const id = useId();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const parsed = snoozeSchema.safeParse({ until, reason });
    setTold(parsed.success ? [] : problemsByField(parsed.error.issues));
    if (!parsed.success) return;
    void act({ until, reason }).then((done) => done && setTyped(blank));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
  };
  const problems = [...told, ...problemsByField(verb.trouble?.problems ?? [])];
  const problem = (field: string): string => problems.find(([name]) => name === field)?.[1] ?? "";
  const pointsAt = (field: string) =>
    problem(field)
      ? { "aria-invalid": true as const, "aria-describedby": `${id}-${field}-problem` }
      : {};
  return (
    <Dialog open={open} close={close} title={title}>
      <form onSubmit={send} noValidate>
        <p>
          It waits out of sight until that day, or until something is published of it, whichever
          comes first.
        </p>
        {verb.trouble && problems.length === 0 ? (
          <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
        ) : null}
        <label className="label" htmlFor={`${id}-until`}>
          Until
        </label>
        <input
          className="input date"
          id={`${id}-until`}
          type="date"
          min={addDays(today, 1)}
          max={addDays(today, SNOOZE_DAYS)}
          value={until}
          onChange={(event) => change({ until: event.currentTarget.value })}
          {...pointsAt("until")}
        />
        <p className="hint">{formatDay(addDays(today, SNOOZE_DAYS))} at the latest.</p>
        <Problem id={`${id}-until-problem`} says={problem("until")} />
        <label className="label" htmlFor={`${id}-reason`}>
          Why it can wait
        </label>
        <textarea
          className="area"
          id={`${id}-reason`}
          rows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          {...pointsAt("reason")}
        />
        <Problem id={`${id}-reason-problem`} says={problem("reason")} />
        <div className="acts">
          <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
            Snooze
          </button>
          <button className="btn" type="button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
