import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { dropTyped, lookAgain } from "@/app/desk/entries/[id]/actions";
import { ask } from "@/app/desk/form/ask";
import { formSchema } from "@/app/desk/form/form-schema";
import { anchorOf, useKnown } from "@/app/desk/form/known";
import type { FormValues } from "@/app/desk/form/model";
import {
  type Base,
  type BroughtBack,
  savedStart,
  typedBefore,
  typedHere,
} from "@/app/desk/form/start";
import { copyName, readCopy } from "@/app/desk/form/typed-copy";
import { useKeeping } from "@/app/desk/form/use-keeping";
import type { Opening } from "@/lib/editorial/opening";
import type { Proposal } from "@/lib/editorial/proposal";
import type { Actor } from "@/lib/season/actor";

/** A line about what was just done, or why it was not. */
export type Message = {
  tone: "done" | "bad";
  text: string;
  /** The session is over: offers to sign in again beside the form. */
  signIn?: boolean;
  /** The cursor is needed where the trouble is, so the message leaves it there. */
  quiet?: boolean;
  /** What to press again. */
  again?: () => void;
  link?: { href: string; text: string };
  /** Tells two messages of the same words apart. */
  n: number;
};

/**
 * The form of one entry and what it stands on: where it starts (with what was typed before), what
 * keeps it while it is typed, and how it starts anew. Saving is the business of `useSaving`.
 */
export function useEditor(opening: Opening, actor: Actor) {
  const known = useKnown();
  const router = useRouter();
  const [first] = useState(() => {
    const base = savedStart(opening);
    const typed = typedBefore(opening, base.form);
    return {
      base: typed ? { ...base, openedOn: typed.openedOn, liveSeen: typed.liveSeen } : base,
      typed,
    };
  });
  const [base, setBaseState] = useState<Base>(first.base);
  const now = useRef(first.base);
  const setBase = (next: Base): void => {
    now.current = next;
    setBaseState(next);
  };
  const [back, setBack] = useState<{ typed: BroughtBack; shown: boolean } | null>(
    first.typed && { typed: first.typed, shown: true },
  );
  const [message, setMessage] = useState<Message | null>(null);
  const say = (next: Omit<Message, "n"> | null): void =>
    setMessage((before) => next && { ...next, n: (before?.n ?? 0) + 1 });

  const live = opening.live?.proposal ?? null;
  const reading = useRef({ live, sources: known.sources });
  useEffect(() => {
    reading.current = { live, sources: known.sources };
  });
  const form: UseFormReturn<FormValues, unknown, Proposal> = useForm<FormValues, unknown, Proposal>(
    {
      defaultValues: first.typed?.values ?? first.base.form,
      shouldFocusError: false,
      resolver: zodResolver(
        formSchema(() => ({
          kind: opening.kind,
          live: reading.current.live,
          anchor: anchorOf(form.getValues("citations"), reading.current.sources, known.today),
        })),
      ),
    },
  );
  const entryId = opening.entry?.id ?? null;
  const { seasonId } = opening.tracker;
  const copy = copyName(actor.id, entryId ?? `${seasonId}:${opening.kind}`);
  const keeping = useKeeping(
    form,
    copy,
    { seasonId, kind: opening.kind, entryId },
    () => now.current,
  );

  const bringBack = (typed: BroughtBack): void => {
    const { openedOn, liveSeen } = typed;
    setBase({ ...now.current, openedOn, liveSeen });
    form.reset(typed.values);
    setBack({ typed, shown: true });
  };

  const onOpen = useEffectEvent(() => {
    const here = typedHere(opening, now.current.form, readCopy(copy));
    if (here) bringBack(here);
  });
  useEffect(() => onOpen(), []);

  /** Starts anew from what an opening says, remembering what was typed so that it can come back. */
  const startFrom = (fresh: Opening, remember: boolean): void => {
    const typed = {
      values: structuredClone(form.getValues()),
      openedOn: now.current.openedOn,
      liveSeen: now.current.liveSeen,
      at: new Date().toISOString(),
    };
    known.learnSources(fresh.sources);
    const saved = savedStart(fresh);
    setBase(saved);
    form.reset(saved.form);
    keeping.forget();
    setBack(remember ? { typed, shown: false } : null);
    void ask(async () => await dropTyped(entryId ? { entryId } : { seasonId, kind: opening.kind }));
  };

  /** Starts from the draft as it was just brought forward, as revision `number`. */
  const startForward = async (number: number): Promise<void> => {
    const fresh = entryId ? await ask(async () => await lookAgain(entryId)) : null;
    if (fresh?.ok) startFrom(fresh.value, false);
    const text = `Brought forward: this is revision ${number} now, over what readers see.`;
    say({ tone: "done", text });
  };

  /** Starts from what is saved now; asks the server, or makes do with what the page brought. */
  const startSaved = async (): Promise<void> => {
    const fresh = entryId ? await ask(async () => await lookAgain(entryId)) : null;
    startFrom(fresh?.ok ? fresh.value : opening, true);
    say({ tone: "done", text: "You started from what is saved." });
    if (entryId) router.refresh();
  };

  return {
    opening,
    entryId,
    form,
    known,
    live,
    keeping,
    base,
    baseNow: () => now.current,
    setBase,
    back,
    forgetBack: () => setBack(null),
    bringBack: () => back && bringBack(back.typed),
    startFrom,
    startSaved,
    startForward,
    message,
    say,
  };
}

export type Editor = ReturnType<typeof useEditor>;
