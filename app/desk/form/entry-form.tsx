"use client";

import { useEffect, useEffectEvent } from "react";
import { FormProvider } from "react-hook-form";
import { BeforeReview, PlacesTouched, useChecks } from "@/app/desk/form/before-review";
import { ChangeFields } from "@/app/desk/form/change-field";
import { CitationsField } from "@/app/desk/form/citations-field";
import { ClashPanel } from "@/app/desk/form/clash-panel";
import { FormBar } from "@/app/desk/form/form-bar";
import { ForwardNotice } from "@/app/desk/form/forward-notice";
import { KindFields } from "@/app/desk/form/kind-fields";
import { KnownProvider, type Numbered } from "@/app/desk/form/known";
import { MessageLine } from "@/app/desk/form/message-line";
import { type FormValues, formOf } from "@/app/desk/form/model";
import { Preview } from "@/app/desk/form/preview";
import { BroughtBackNotice, ReturnedNotice, ToldNotice } from "@/app/desk/form/start-notices";
import { type Editor, useEditor } from "@/app/desk/form/use-editor";
import { useProposal } from "@/app/desk/form/use-proposal";
import { type Saving, useSaving } from "@/app/desk/form/use-saving";
import { WordsField } from "@/app/desk/form/words-field";
import { KeysLine } from "@/app/desk/ui/keys-line";
import type { Opening } from "@/lib/editorial/opening";
import type { Proposal } from "@/lib/editorial/proposal";
import type { Actor } from "@/lib/season/actor";
import type { Day } from "@/lib/season/day";
import "@/app/desk/form/form.css";

type Props = {
  opening: Opening;
  actor: Actor;
  today: Day;
  numbered: Numbered[];
  /** Where readers see the tracker. */
  publicPath: string;
  /** What was done just before this page was opened. */
  arrived: string | null;
};

/** The editor of one entry: the form, and beside it what readers will see of it. */
export function EntryForm({ opening, today, numbered, ...rest }: Props) {
  return (
    <KnownProvider opening={opening} today={today} numbered={numbered}>
      <EntryEditor opening={opening} {...rest} />
    </KnownProvider>
  );
}

type EditorProps = Omit<Props, "today" | "numbered">;

function EntryEditor({ opening, actor, publicPath, arrived }: EditorProps) {
  const editor = useEditor(opening, actor);
  const saving = useSaving(editor);
  const { clash } = saving;
  const onArrival = useEffectEvent(() => {
    if (!arrived) return;
    // So that it is not said again when the page is loaded again.
    window.history.replaceState(null, "", window.location.pathname);
    editor.say({ tone: arrived.startsWith("Not") ? "bad" : "done", text: arrived });
  });
  useEffect(() => onArrival(), []);
  useFormKeys(saving, clash !== null);
  return (
    <FormProvider {...editor.form}>
      {clash ? <OpenClashPanel editor={editor} saving={saving} /> : null}
      <div hidden={clash !== null}>
        <FormBar editor={editor} saving={saving} />
        <MessageLine message={editor.message} clear={() => editor.say(null)} />
        <ReturnedNotice editor={editor} />
        <ToldNotice editor={editor} />
        <BroughtBackNotice editor={editor} />
        <ForwardNotice editor={editor} />
        <div className="ed">
          <Fields editor={editor} />
          <Beside editor={editor} publicPath={publicPath} />
        </div>
        <KeysLine
          shortcuts={[
            ["Ctrl S", "save"],
            ["Ctrl Enter", "send for review"],
            ["Alt A", "add a source"],
            ["P", "live, draft or changes"],
          ]}
        />
      </div>
    </FormProvider>
  );
}

const FIRST = new Set(["ref", "choice", "choices", "number"]);
const LAST = new Set(["certainty", "overtakenBy"]);

function Fields({ editor }: { editor: Editor }) {
  const { opening, live } = editor;
  const { kind } = opening;
  // What it is about stands first, then the words, then how sure, when and where it was said.
  const own = (name: string, shape: string): boolean => FIRST.has(shape) && !LAST.has(name);
  const late = new Set(["recheckAfter", "overtakenBy"]);
  return (
    <form
      className="form"
      id="entry-form"
      noValidate
      aria-label="What the entry says"
      onSubmit={(event) => event.preventDefault()}
    >
      <KindFields kind={kind} only={({ name, shape }) => own(name, shape)} />
      <KindFields kind={kind} only={({ name, shape }) => !own(name, shape) && !late.has(name)} />
      <CitationsField />
      <KindFields kind={kind} only={({ name }) => late.has(name)} />
      <ChangeFields live={live} />
      {opening.entry ? null : (
        <WordsField
          path="slug"
          label="Address"
          small="Made from the words when empty"
          hint="Small letters, digits and hyphens. It stays as it is once made."
        />
      )}
    </form>
  );
}

function Beside({ editor, publicPath }: { editor: Editor; publicPath: string }) {
  const { live, opening } = editor;
  const proposal = useProposal(live);
  const checks = useChecks(proposal, live);
  return (
    <aside className="prev" aria-label="What readers will see">
      <Preview proposal={proposal} live={live} publications={opening.live?.number ?? 0} />
      <BeforeReview checks={checks} />
      <PlacesTouched proposal={proposal} live={live} publicPath={publicPath} />
    </aside>
  );
}

function OpenClashPanel({ editor, saving }: { editor: Editor; saving: Saving }) {
  const { form, opening, base, live } = editor;
  const { clash, setClash } = saving;
  if (!clash) return null;
  const keep = (merged: Proposal): void => {
    const { detail, now } = clash;
    const { summary, slug } = form.getValues();
    // A change kind nobody chose goes on following what is suggested.
    const { changeKind } = formOf(opening.kind, detail.merged, live);
    const chosen = formOf(opening.kind, merged, live);
    const mine: FormValues = {
      ...chosen,
      changeKind:
        changeKind === "" && merged.changeKind === detail.merged.changeKind
          ? ""
          : chosen.changeKind,
      summary,
      slug,
    };
    editor.setBase({
      openedOn: detail.theirRevisionId,
      liveSeen: detail.liveSeen,
      number: now?.openedOnNumber ?? base.number,
      form: now ? formOf(opening.kind, now.proposal, live) : base.form,
    });
    form.reset(mine);
    setClash(null);
    void saving.save();
  };
  return (
    <ClashPanel
      clash={clash}
      began={base.number}
      pending={saving.pending !== null}
      save={keep}
      keepTheirs={() => {
        setClash(null);
        if (clash.now) editor.startFrom(clash.now, true);
        editor.say({ tone: "done", text: "This is what your colleague saved." });
      }}
      back={() => setClash(null)}
    />
  );
}

/**
 * Ctrl or Cmd with S saves, with Enter sends for review, and Alt with A leads to adding a source,
 * wherever the cursor is.
 */
function useFormKeys({ save, send }: Saving, resting: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // By its place on the keyboard: with Alt, some layouts write another letter.
      if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === "KeyA") {
        const field = document.getElementById("f-add-source");
        if (resting || !field || document.querySelector("dialog[open], .box")) return;
        event.preventDefault();
        field.focus();
        field.scrollIntoView({ block: "center" });
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key !== "s" && event.key !== "Enter") return;
      event.preventDefault();
      if (resting || document.querySelector("dialog[open], .box")) return;
      void (event.key === "s" ? save() : send());
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
