"use client";

import { useRouter } from "next/navigation";
import { type SyntheticEvent, useState } from "react";
import { makePromise } from "@/app/desk/promises/actions";
import { Problem } from "@/app/desk/ui/problem";
import { problemsByField } from "@/app/desk/ui/problems";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { promiseSchema } from "@/lib/editorial/promise-forms";
import { QUESTIONS } from "@/lib/season/words";

/** A new promise to readers. */
export function PromiseForm({ seasonId, season }: { seasonId: string; season: number }) {
  const router = useRouter();
  const [says, setSays] = useState("");
  const [question, setQuestion] = useState("");
  const [told, setTold] = useState<[string, string][]>([]);
  const [done, setDone] = useState(false);
  const verb = useVerb(makePromise, () => {
    setSays("");
    setDone(true);
    router.refresh();
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setDone(false);
    const value = { question, says };
    const parsed = promiseSchema.safeParse(value);
    setTold(parsed.success ? [] : problemsByField(parsed.error.issues));
    if (parsed.success) void verb.run({ seasonId, value });
  };
  const problem = (field: string): string => told.find(([name]) => name === field)?.[1] ?? "";
  const pointsAt = (field: string) =>
    problem(field)
      ? { "aria-invalid": true as const, "aria-describedby": `promise-${field}-problem` }
      : {};
  return (
    <form className="settle" onSubmit={send} noValidate>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
      <div>
        <label className="label" htmlFor="promise-says">
          What readers can count on
        </label>
        <textarea
          className="area serif"
          id="promise-says"
          rows={2}
          maxLength={300}
          value={says}
          onChange={(event) => setSays(event.currentTarget.value)}
          {...pointsAt("says")}
        />
        <Problem id="promise-says-problem" says={problem("says")} />
      </div>
      <div>
        <label className="label" htmlFor="promise-question">
          Under which question
        </label>
        <select
          className="select"
          id="promise-question"
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          {...pointsAt("question")}
        >
          <option value="">Choose</option>
          {QUESTIONS.map(({ id, asks }) => (
            <option key={id} value={id}>
              {asks(season)}
            </option>
          ))}
        </select>
        <Problem id="promise-question-problem" says={problem("question")} />
      </div>
      <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
        Promise it
      </button>
      <p className="said" role="status">
        {done ? "Promised. Readers see it now." : null}
      </p>
    </form>
  );
}
