"use client";

import Link from "next/link";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { proposesSame } from "@/app/desk/form/carry-over";
import { DiscardDialog } from "@/app/desk/form/discard-dialog";
import type { FormValues } from "@/app/desk/form/model";
import { Presence } from "@/app/desk/form/presence";
import type { Editor } from "@/app/desk/form/use-editor";
import type { Saving } from "@/app/desk/form/use-saving";
import { Icon } from "@/app/ui/glyph";
import { StateMark } from "@/app/ui/marks";
import type { Opening } from "@/lib/editorial/opening";
import { dayOf, formatDay } from "@/lib/season/day";

type Props = { editor: Editor; saving: Saving };

/** Where the change stands, what is kept of it, who else is here, and what can be done. */
export function FormBar({ editor, saving }: Props) {
  const { opening, entryId, base } = editor;
  return (
    <div className="bar form-bar">
      <StateOf opening={opening} />
      <span className="meta">{standsOn(opening, base.number)}</span>
      <KeptLine editor={editor} saving={saving} />
      {entryId ? <Presence entryId={entryId} /> : null}
      <Acts editor={editor} saving={saving} />
    </div>
  );
}

function StateOf({ opening: { entry, edition, live } }: { opening: Opening }) {
  if (edition) return <StateMark state={edition.state} />;
  if (live) return <StateMark state="published" />;
  return entry?.livePublicationId ? <StateMark state="retracted" /> : <StateMark state="draft" />;
}

function standsOn({ entry, edition, live }: Opening, number: number): string {
  const published = live ? `published ${formatDay(dayOf(new Date(live.at)))}` : "never published";
  if (!entry) return "New, not saved yet";
  if (!edition)
    return `${live ? `Revision ${number}` : "No draft"}, ${published}. Saving opens a draft.`;
  return live
    ? `Revision ${number}, over what was ${published}`
    : `Revision ${number}, ${published}`;
}

function KeptLine({ editor, saving }: Props) {
  const { kept } = editor.keeping;
  const says = (): string => {
    if (saving.pending === "save" || saving.pending === "send") return "Saving…";
    if (kept.is === "typing") return "Keeping…";
    if (kept.is === "kept") return `Kept ${clock(kept.at)}`;
    return saving.savedAt ? `Saved ${clock(saving.savedAt)}` : "";
  };
  if (kept.is === "not kept") {
    return (
      <span className="saved bad" role="alert">
        <Icon id="warn" />
        <span>
          Not kept: {kept.message} It stays in this browser.{" "}
          {kept.signedOut ? (
            <a href="/sign-in" target="_blank" rel="noopener">
              Sign in again
            </a>
          ) : null}
        </span>
      </span>
    );
  }
  const words = says();
  return (
    <span className="saved">
      {words ? <Icon id={kept.is === "typing" ? "dot" : "check"} /> : null}
      {words}
    </span>
  );
}

function clock(at: Date): string {
  return at.toLocaleTimeString("en-GB", { hour12: false });
}

function Acts({ editor, saving }: Props) {
  const { opening, entryId, base, form } = editor;
  const { may, edition } = opening;
  const [asking, setAsking] = useState(false);
  const values = useWatch({ control: form.control }) as FormValues;
  const dirty = !proposesSame(values, base.form);
  const notSaving = may.save.allowed ? "" : may.save.reason;
  const notSending =
    notSaving ||
    (entryId && !dirty && !saving.pending && !may.submit.allowed ? may.submit.reason : "");
  const notDiscarding = may.discard.allowed ? "" : may.discard.reason;
  return (
    <span className="acts">
      {edition ? (
        <button
          className="btn quiet"
          type="button"
          aria-disabled={notDiscarding !== "" || saving.pending !== null || undefined}
          aria-describedby={notDiscarding ? "why-not" : undefined}
          onClick={() => !notDiscarding && setAsking(true)}
        >
          Discard
        </button>
      ) : null}
      {entryId ? (
        <Link className="btn" href={`/desk/entries/${entryId}/history`} prefetch={false}>
          <Icon id="history" />
          History
        </Link>
      ) : null}
      {entryId && edition ? (
        <Link className="btn" href={`/desk/entries/${entryId}/review`} prefetch={false}>
          Review
        </Link>
      ) : null}
      <span className="at-hand">
        <button
          className="btn"
          type="button"
          aria-disabled={notSaving !== "" || saving.pending !== null || undefined}
          aria-describedby={notSaving ? "why-not" : undefined}
          onClick={() => !notSaving && void saving.save()}
        >
          Save
        </button>
        <button
          className="btn primary"
          type="button"
          aria-disabled={notSending !== "" || saving.pending !== null || undefined}
          aria-describedby={notSending ? "why-not" : undefined}
          onClick={() => !notSending && void saving.send()}
        >
          Send for review
        </button>
      </span>
      <span className="hint why-not" id="why-not">
        {notSaving || notSending || (dirty && edition?.state === "in review" ? TAKES_BACK : "")}
        {!notSaving && !notSending && notDiscarding && edition ? notDiscarding : ""}
      </span>
      {asking ? (
        <DiscardDialog
          close={() => setAsking(false)}
          pending={saving.pending !== null}
          discard={async () => {
            await saving.giveUp();
            setAsking(false);
          }}
        />
      ) : null}
    </span>
  );
}

const TAKES_BACK = "Saving takes it back from review.";
