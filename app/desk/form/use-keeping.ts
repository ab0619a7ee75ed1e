import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { ask } from "@/app/desk/form/ask";
import type { FormValues } from "@/app/desk/form/model";
import type { FormSeen } from "@/app/desk/form/start";
import { dropCopy, readCopy, writeCopy } from "@/app/desk/form/typed-copy";
import { dropTyped, keepTyped } from "@/app/desk/entries/[id]/actions";
import type { Proposal } from "@/lib/editorial/proposal";
import { sameValue } from "@/lib/season/fields";
import type { Answer } from "@/lib/season/refusal";
import type { Kind } from "@/lib/season/words";

export type Kept =
  | { is: "nothing" | "typing" }
  | { is: "kept"; at: Date }
  | { is: "not kept"; message: string; signedOut: boolean };

export type Place = { seasonId: string; kind: Kind; entryId: string | null };

/** What the form began from: a form like it holds nothing that has to be kept. */
type Begun = FormSeen & { form: FormValues };

const PAUSE_MS = 1000;
const RETRY_MS = 10_000;

/** Forgets on the server what was typed into a form. */
async function drop({ seasonId, kind, entryId }: Place): Promise<Answer<null>> {
  const answered = await dropTyped(entryId ? { entryId } : { seasonId, kind });
  return answered.ok ? { ok: true, value: null } : answered;
}

/**
 * Keeps what is typed: in this browser at once, on the server after a pause, on leaving a field and
 * on leaving the page. Never a revision, and shown to nobody else.
 */
export function useKeeping(
  form: UseFormReturn<FormValues, unknown, Proposal>,
  copy: string,
  place: Place,
  begun: () => Begun,
) {
  const [kept, setKept] = useState<Kept>({ is: "nothing" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const seen = useRef<FormValues | null>(null);
  const paused = useRef(false);
  const latest = useRef({ place, begun });
  useEffect(() => {
    latest.current = { place, begun };
  });

  const send = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (paused.current) return;
    const values = form.getValues();
    const { openedOn, liveSeen, form: begunWith } = latest.current.begun();
    const same = sameValue(values, begunWith);
    const answered = await ask<{ keptAt: Date } | null>(async () =>
      same
        ? await drop(latest.current.place)
        : await keepTyped({
            ...latest.current.place,
            baseRevisionId: openedOn,
            liveSeen,
            form: values,
          }),
    );
    if (paused.current || timer.current) return;
    if (answered.ok && answered.value === null) {
      dropCopy(copy);
      return setKept({ is: "nothing" });
    }
    if (answered.ok) {
      const at = new Date(answered.value?.keptAt ?? 0);
      const now = readCopy(copy);
      if (now) writeCopy(copy, { ...now, kept: true });
      return setKept({ is: "kept", at });
    }
    setKept({
      is: "not kept",
      message: answered.code === "lost" ? "no answer came." : answered.message,
      signedOut: answered.code === "signed out",
    });
  };

  const typed = (values: FormValues): void => {
    if (paused.current || (seen.current && sameValue(values, seen.current))) return;
    seen.current = structuredClone(values);
    const at = new Date().toISOString();
    const { openedOn, liveSeen } = latest.current.begun();
    writeCopy(copy, { form: values, openedOn, liveSeen, at, kept: false });
    setKept((now) => (now.is === "not kept" ? now : { is: "typing" }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), PAUSE_MS);
  };

  const onChange = useEffectEvent(() => typed(form.getValues()));
  const onSend = useEffectEvent(() => void send());
  const onOpen = useEffectEvent(() => {
    seen.current ??= structuredClone(form.getValues());
    // What the server did not get before this page was left, it gets now.
    if (readCopy(copy)?.kept === false) timer.current = setTimeout(() => void send(), PAUSE_MS);
  });
  const { watch } = form;
  useEffect(() => {
    onOpen();
    const watching = watch(() => onChange());
    const flush = (): void => {
      if (timer.current) onSend();
    };
    const hidden = (): void => {
      if (document.visibilityState === "hidden") flush();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("focusout", flush);
    window.addEventListener("online", flush);
    return () => {
      watching.unsubscribe();
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("focusout", flush);
      window.removeEventListener("online", flush);
      clearTimeout(timer.current);
    };
  }, [watch]);

  const failed = kept.is === "not kept";
  useEffect(() => {
    if (!failed) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    const again = setInterval(() => onSend(), RETRY_MS);
    return () => {
      window.removeEventListener("beforeunload", warn);
      clearInterval(again);
    };
  }, [failed]);

  return {
    kept,
    /** Keeps nothing until `goOn`: a save is under way. */
    pause: (): void => {
      paused.current = true;
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    /** Goes on; what differs from `values` counts as typed. */
    goOn: (values: FormValues): void => {
      paused.current = false;
      seen.current = structuredClone(values);
      typed(form.getValues());
    },
    /** There is nothing to keep any more. */
    forget: (): void => {
      clearTimeout(timer.current);
      timer.current = undefined;
      seen.current = structuredClone(form.getValues());
      dropCopy(copy);
      setKept({ is: "nothing" });
    },
  };
}
