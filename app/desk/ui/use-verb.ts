"use client";

import { useCallback, useRef, useState, useTransition } from "react";
import { requestKey } from "@/app/desk/ui/request-key";
import type { Answer, FieldProblem, RefusalCode } from "@/lib/season/refusal";

/** Why a verb was not done; "lost": no answer came, so nobody knows. */
export type Trouble = {
  code: RefusalCode | "fault" | "lost";
  message: string;
  problems: FieldProblem[];
  detail?: unknown;
};

const LOST: Trouble = {
  code: "lost",
  message: "No answer came. It may have been saved: press again, nothing is written twice.",
  problems: [],
};

/**
 * Calls a server action once per press. A press while one is under way does nothing; a press after a
 * lost answer carries the same key, so the work is done once. `run` tells whether it was done;
 * `pending` lasts until what `done` starts (a navigation, a refresh) has arrived.
 */
export function useVerb<Input extends object, Value>(
  verb: (input: Input & { key: string }) => Promise<Answer<Value>>,
  done: (value: Value) => void,
) {
  const [asking, setAsking] = useState(false);
  const [arriving, startArriving] = useTransition();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const key = useRef<string | null>(null);
  const busy = useRef(false);

  const run = async (input: Input): Promise<boolean> => {
    if (busy.current || arriving) return false;
    busy.current = true;
    setAsking(true);
    key.current ??= requestKey();
    try {
      const answer = await verb({ ...input, key: key.current });
      key.current = null;
      if (answer.ok) {
        setTrouble(null);
        startArriving(() => done(answer.value));
        return true;
      }
      setTrouble(answer);
      return false;
    } catch {
      setTrouble(LOST);
      return false;
    } finally {
      busy.current = false;
      setAsking(false);
    }
  };
  const clear = useCallback(() => setTrouble(null), []);
  return { run, pending: asking || arriving, trouble, clear };
}
