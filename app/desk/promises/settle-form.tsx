"use client";

import { useRouter } from "next/navigation";
import { type SyntheticEvent, useId, useState } from "react";
import { settlePromise } from "@/app/desk/promises/actions";
import { ENDING_MEANS } from "@/app/desk/promises/promise-words";
import { Problem } from "@/app/desk/ui/problem";
import { problemsByField } from "@/app/desk/ui/problems";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { ENDINGS, settlementSchema } from "@/lib/editorial/promise-forms";

/** A publication that can be chosen: "23 Jul 2025, No. 33, new: Production has begun". */
export type Offered = { id: string; words: string };

/** How an open promise ended, and with what. */
export function SettleForm({ promiseId, offered }: { promiseId: string; offered: Offered[] }) {
  const router = useRouter();
  const id = useId();
  const [publication, setPublication] = useState("");
  const [ending, setEnding] = useState("");
  const [told, setTold] = useState<[string, string][]>([]);
  const verb = useVerb(settlePromise, () => router.refresh());
  const settle = (event: SyntheticEvent) => {
    event.preventDefault();
    const value = { promiseId, publicationId: publication || null, state: ending };
    const parsed = settlementSchema.safeParse(value);
    setTold(parsed.success ? [] : problemsByField(parsed.error.issues));
    if (parsed.success) void verb.run(value);
  };
  const problem = (field: string): string =>
    [...told, ...problemsByField(verb.trouble?.problems ?? [])].find(
      ([name]) => name === field,
    )?.[1] ?? "";
  const pointsAt = (field: string) =>
    problem(field)
      ? { "aria-invalid": true as const, "aria-describedby": `${id}-${field}-problem` }
      : {};
  return (
    <form className="settle" onSubmit={settle} noValidate>
      <TroubleNotice
        trouble={verb.trouble?.problems.length ? null : verb.trouble}
        clear={verb.clear}
      />
      <div>
        <label className="label" htmlFor={`${id}-publication`}>
          Publication that settled it
        </label>
        <select
          className="select"
          id={`${id}-publication`}
          value={publication}
          onChange={(event) => setPublication(event.currentTarget.value)}
          {...pointsAt("publicationId")}
        >
          <option value="">
            {offered.length > 0 ? "None" : "None: nothing was published under its question since"}
          </option>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {one.words}
            </option>
          ))}
        </select>
        <Problem id={`${id}-publicationId-problem`} says={problem("publicationId")} />
      </div>
      <div>
        <label className="label" htmlFor={`${id}-ending`}>
          How it ended
        </label>
        <select
          className="select"
          id={`${id}-ending`}
          value={ending}
          onChange={(event) => setEnding(event.currentTarget.value)}
          {...pointsAt("state")}
        >
          <option value="">Choose</option>
          {ENDINGS.map((state) => (
            <option key={state} value={state}>
              {ENDING_MEANS[state]}
            </option>
          ))}
        </select>
        <Problem id={`${id}-state-problem`} says={problem("state")} />
      </div>
      <button className="btn" type="submit" aria-disabled={verb.pending || undefined}>
        Settle
      </button>
    </form>
  );
}
