"use client";

import { MarkRadios } from "@/app/desk/form/choice-fields";
import { useField } from "@/app/desk/form/use-field";
import { useProposal } from "@/app/desk/form/use-proposal";
import { WordsField } from "@/app/desk/form/words-field";
import { ChangeKindMark } from "@/app/ui/marks";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import { NOTE_LENGTH, type Proposal, SUMMARY_LENGTH } from "@/lib/editorial/proposal";
import type { ChangeKind } from "@/lib/season/words";

const KINDS: readonly Proposal["changeKind"][] = ["update", "clarification", "correction"];

/** How readers are told of this change, and why it is made. */
export function ChangeFields({ live }: { live: Proposal | null }) {
  return (
    <>
      <ChangeKindField live={live} />
      <WordsField
        path="note"
        label="Note to readers"
        small="Public, in the log"
        rows={2}
        max={NOTE_LENGTH}
        public
      />
      <WordsField
        path="summary"
        label="Why (for the desk)"
        small="Stays in the history"
        max={SUMMARY_LENGTH}
        hint="What made you change it; kept with the next revision."
      />
    </>
  );
}

/** The kind of change: the suggested one, with the reason, until an editor chooses otherwise. */
function ChangeKindField({ live }: { live: Proposal | null }) {
  const chosen = useField<string>("changeKind");
  const proposal = useProposal(live);
  const suggested = suggestChangeKind(live, proposal);
  if (!live && (chosen.value === "" || chosen.value === "new")) {
    return (
      <div className="row" id={chosen.id} tabIndex={-1} role="group" aria-label="This change">
        <div className="lg" aria-hidden="true">
          This change
        </div>
        <p className="as-row">
          <ChangeKindMark kind="new" /> <span className="hint">{suggested.because}</span>
        </p>
      </div>
    );
  }
  const choices = live ? KINDS : (["new", ...KINDS] as const);
  return (
    <ChosenOrSuggested
      suggested={suggested.changeKind}
      because={suggested.because}
      choices={choices}
    />
  );
}

type ChosenProps = { suggested: string; because: string; choices: readonly string[] };

function ChosenOrSuggested({ suggested, because, choices }: ChosenProps) {
  const { value, set } = useField<string>("changeKind");
  const own = value !== "" && value !== suggested;
  return (
    <MarkRadios
      path="changeKind"
      label="This change"
      className="k"
      choices={choices}
      shown={value || suggested}
      mark={(choice) => <ChangeKindMark kind={choice as ChangeKind} />}
    >
      <p className="hint spaced" aria-live="polite">
        {own ? `Suggested: ${suggested}. ` : "As suggested. "}
        {because}{" "}
        {own ? (
          <button className="restore" type="button" onClick={() => set("")}>
            Use the suggestion
          </button>
        ) : null}
      </p>
    </MarkRadios>
  );
}
