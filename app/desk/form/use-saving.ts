import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import {
  discard,
  lookAgain,
  save as saveEntry,
  sendForReview,
} from "@/app/desk/entries/[id]/actions";
import { create } from "@/app/desk/entries/new/actions";
import { ask, type Asked } from "@/app/desk/form/ask";
import { focusFirstStop } from "@/app/desk/form/before-review";
import { carryOver, proposesSame } from "@/app/desk/form/carry-over";
import { clashIn } from "@/app/desk/form/clash";
import { focusFirstProblem } from "@/app/desk/form/field-paths";
import { type FormValues, formOf } from "@/app/desk/form/model";
import { savedInWords } from "@/app/desk/form/saved-words";
import { sourceTitle } from "@/app/desk/form/source-words";
import type { Editor } from "@/app/desk/form/use-editor";
import { requestKey } from "@/app/desk/ui/request-key";
import type { ClashDetail } from "@/lib/editorial/bring-forward";
import type { Saved } from "@/lib/editorial/revisions";
import type { Opening } from "@/lib/editorial/opening";
import type { Proposal } from "@/lib/editorial/proposal";
import { sameValue } from "@/lib/season/fields";

/** Two people changed the same fields: what to choose from, and how the entry stands now. */
export type OpenClash = { detail: ClashDetail; now: Opening | null; mine: FormValues };

type Sent = {
  entryId: string | null;
  openedOn: string | null;
  liveSeen: string | null;
  proposal: Proposal;
  summary: string;
  slug: string;
};

/** Saving, sending for review and discarding: one at a time, and once for each press. */
export function useSaving(editor: Editor) {
  const { form, opening, keeping, known, say } = editor;
  const { kind } = opening;
  const router = useRouter();
  const [pending, setPending] = useState<"save" | "send" | "discard" | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [clash, setClash] = useState<OpenClash | null>(null);
  const busy = useRef(false);
  // On its way to the new entry's own page, the form has nothing left to keep.
  const left = useRef(false);
  const unanswered = useRef<{ sent: Sent; key: string } | null>(null);

  /** Does one thing at a time; what is pressed meanwhile is let go. */
  const alone = async (what: typeof pending, work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setPending(what);
    keeping.pause();
    let kept = editor.baseNow().form;
    try {
      await work();
      kept = editor.baseNow().form;
    } finally {
      busy.current = false;
      setPending(null);
      if (!left.current) keeping.goOn(kept);
    }
  };

  const valid = async (): Promise<Proposal | null> =>
    await new Promise((resolve) => {
      void form.handleSubmit(resolve, () => {
        const text = "Something needs another look. Nothing you typed is lost.";
        say({ tone: "bad", text, quiet: true });
        requestAnimationFrame(focusFirstProblem);
        resolve(null);
      })();
    });

  const untouched = (): boolean => {
    const values = form.getValues();
    return proposesSame(values, editor.baseNow().form) && !values.summary && !values.slug;
  };

  const put = async (sent: Sent, key: string): Promise<Asked<Saved>> =>
    await ask(async () => {
      const { entryId, openedOn, liveSeen, slug, ...rest } = sent;
      if (entryId) return await saveEntry({ ...rest, entryId, openedOn, liveSeen, key });
      return await create({ ...rest, slug, seasonId: opening.tracker.seasonId, kind, key });
    });

  /** Sends it; first learns what became of a request whose answer was lost. */
  const putOnce = async (wanted: Sent): Promise<Asked<Saved>> => {
    let sent = wanted;
    const before = unanswered.current;
    if (before && !sameValue(before.sent, sent)) {
      const settled = await put(before.sent, before.key);
      if (!settled.ok && settled.code === "lost") return settled;
      unanswered.current = null;
      if (settled.ok) {
        const { entryId, revisionId: openedOn, liveSeen } = settled.value;
        sent = { ...sent, entryId, openedOn, liveSeen };
      }
    }
    const key = unanswered.current?.key ?? requestKey();
    unanswered.current = { sent, key };
    const answered = await put(sent, key);
    if (answered.ok || answered.code !== "lost") unanswered.current = null;
    return answered;
  };

  /** Saves the form as it is; null when it was not, and then that has been said. */
  const keepRevision = async (): Promise<Saved | null> => {
    if (!editor.entryId && untouched()) {
      say({ tone: "done", text: "Nothing is typed yet, so nothing was saved." });
      return null;
    }
    const proposal = await valid();
    if (!proposal) return null;
    const sent = structuredClone(form.getValues());
    const { openedOn, liveSeen } = editor.baseNow();
    const answered = await putOnce({
      entryId: editor.entryId,
      openedOn,
      liveSeen,
      proposal,
      summary: sent.summary,
      slug: sent.slug,
    });
    if (!answered.ok) {
      await refuse(answered, sent);
      return null;
    }
    setSavedAt(new Date());
    setClash(null);
    editor.forgetBack();
    if (editor.entryId) settle(answered.value, sent);
    return answered.value;
  };

  const settle = (saved: Saved, sent: FormValues): void => {
    const next = formOf(kind, saved.proposal, editor.live);
    if (!saved.changed) next.summary = sent.summary;
    const values = carryOver(sent, form.getValues(), next);
    const { revisionId: openedOn, liveSeen, number } = saved;
    editor.setBase({ openedOn, liveSeen, number, form: next });
    form.reset(values);
    keeping.forget();
  };

  const refuse = async (
    answered: Extract<Asked<Saved>, { ok: false }>,
    sent: FormValues,
  ): Promise<void> => {
    const detail = answered.code === "clash" ? clashIn(answered.detail) : null;
    if (detail && editor.entryId) {
      const { entryId } = editor;
      const again = await ask(async () => await lookAgain(entryId));
      if (again.ok) known.learnSources(again.value.sources);
      setClash({ detail, now: again.ok ? again.value : null, mine: sent });
      say(null);
      return;
    }
    for (const { path, message } of answered.problems) {
      form.setError(path as "note", { message });
    }
    complain(answered, () => void save());
    if (answered.problems.length > 0) requestAnimationFrame(focusFirstProblem);
  };

  const complain = (
    { code, message, problems }: Extract<Asked<unknown>, { ok: false }>,
    again: () => void,
  ): void => {
    const retry = code === "lost" || code === "signed out" || code === "fault";
    say({
      tone: "bad",
      text: message,
      signIn: code === "signed out",
      quiet: code === "blocked" || problems.length > 0,
      ...(retry ? { again } : {}),
    });
  };

  const made = (entryId: string, how: string): void => {
    left.current = true;
    keeping.forget();
    router.replace(`/desk/entries/${entryId}?said=${how}`);
  };

  const save = async (): Promise<void> =>
    await alone("save", async () => {
      const saved = await keepRevision();
      if (!saved) return;
      if (!editor.entryId) return made(saved.entryId, "made");
      const titles = (id: string): string => sourceTitle(known.sources.get(id));
      say({ tone: "done", text: savedInWords(kind, saved, titles) });
    });

  /** Saves what is typed, then sends that revision for review. */
  const send = async (): Promise<void> =>
    await alone("send", async () => {
      const { openedOn, form: saved } = editor.baseNow();
      let at = { entryId: editor.entryId, revisionId: openedOn };
      if (!editor.entryId || !opening.edition || !proposesSame(form.getValues(), saved)) {
        const revision = await keepRevision();
        if (!revision) return;
        at = revision;
      }
      const { entryId, revisionId } = at;
      if (!entryId || !revisionId) return;
      const key = requestKey();
      const answered = await ask(async () => await sendForReview({ entryId, revisionId, key }));
      if (!editor.entryId) return made(entryId, answered.ok ? "sent" : "stopped");
      if (answered.ok) {
        const link = { href: `/desk/entries/${entryId}/review`, text: "Look at the review" };
        return say({ tone: "done", text: "Sent for review. A second person publishes it.", link });
      }
      complain(answered, () => void send());
      if (answered.code === "blocked") requestAnimationFrame(focusFirstStop);
    });

  /** Gives up the open draft and starts from what readers see; tells whether it did. */
  const giveUp = async (): Promise<boolean> => {
    let done = false;
    await alone("discard", async () => {
      const { entryId } = editor;
      const revisionId = opening.openedOn;
      if (!entryId || !revisionId) return;
      const key = requestKey();
      const answered = await ask(async () => await discard({ entryId, revisionId, key }));
      if (!answered.ok) return complain(answered, () => void giveUp());
      done = true;
      const fresh = await ask(async () => await lookAgain(entryId));
      if (fresh.ok) editor.startFrom(fresh.value, false);
      const link = { href: `/desk/entries/${entryId}/history`, text: "History" };
      const text = "The draft is discarded. Its revisions stay in the history.";
      say({ tone: "done", text, link });
    });
    return done;
  };

  return { pending, savedAt, clash, setClash, save, send, giveUp };
}

export type Saving = ReturnType<typeof useSaving>;
