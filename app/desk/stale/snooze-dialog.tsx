"use client";

import { ActDialog } from "@/app/desk/ui/act-dialog";
import { Field } from "@/app/desk/ui/field";
import { useProblems } from "@/app/desk/ui/use-problems";
import { useTypedFor } from "@/app/desk/ui/use-typed-for";
import type { useVerb } from "@/app/desk/ui/use-verb";
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
  const last = addDays(today, SNOOZE_DAYS);
  const { typed, change, reset } = useTypedFor(subject, {
    until: addDays(today, TWO_WEEKS),
    reason: "",
  });
  const problems = useProblems(verb.trouble);
  const type = (changed: Partial<typeof typed>): void => {
    change(changed);
    problems.clear();
    verb.clear();
  };
  const send = (): void => {
    if (!problems.read(snoozeSchema, typed)) return;
    void act(typed).then((done) => done && reset());
  };
  return (
    <ActDialog
      open={open}
      close={close}
      title={title}
      about="It waits out of sight until that day, or until something is published of it, whichever comes first."
      confirm="Snooze"
      pending={verb.pending}
      trouble={problems.besides}
      clear={verb.clear}
      send={send}
    >
      <Field
        label="Until"
        hint={`${formatDay(last)} at the latest.`}
        problem={problems.at("until")}
      >
        {(control) => (
          <input
            {...control}
            className="input date"
            type="date"
            min={addDays(today, 1)}
            max={last}
            value={typed.until}
            onChange={(event) => type({ until: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Why it can wait" problem={problems.at("reason")}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={300}
            value={typed.reason}
            onChange={(event) => type({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}
