"use client";

import { useId, useState } from "react";
import { bringForward } from "@/app/desk/entries/[id]/actions";
import { list } from "@/app/desk/form/saved-words";
import { ClashSides } from "@/app/desk/ui/clash-sides";
import type { ComingIn } from "@/app/desk/ui/coming-in";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { Icon } from "@/app/ui/glyph";
import { capital, countInWords } from "@/app/ui/labels";
import type { Rebased, Side } from "@/lib/editorial/rebasing";

type Props = {
  entryId: string;
  /** The draft's revision on this page: nothing else is brought forward. */
  revisionId: string;
  coming: ComingIn;
  /** Why it cannot be done here now, as a sentence; null when it can. */
  obstacle: string | null;
  done: (rebased: Rebased) => void;
};

/** Readers see something newer than this draft was begun from: what comes in, and the button for it. */
export function BringForward({ entryId, revisionId, coming, obstacle, done }: Props) {
  const { clashes, comesIn, liveRevisionId } = coming;
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const id = useId();
  const verb = useVerb(bringForward, done);
  const left = clashes.filter(({ field }) => !choices[field]);
  const why = obstacle ?? (left.length > 0 ? leftInWords(left.length) : null);
  const press = (): void => {
    if (verb.pending || obstacle) return;
    const [first] = left;
    if (!first) void verb.run({ entryId, revisionId, liveRevisionId, choices });
    else document.getElementById(`${id}-${first.field}`)?.focus();
  };
  return (
    <section className="forward" aria-labelledby={`${id}-title`}>
      <div className="notice">
        <Icon id="info" />
        <div>
          <p>
            <strong id={`${id}-title`}>
              Readers see something newer than this draft was begun from.
            </strong>{" "}
            {comesInWords(comesIn, clashes.length)}
          </p>
          {clashes.length > 0 ? (
            <p>
              {clashes.length === 1
                ? "One field was changed on both sides"
                : `${capital(countInWords(clashes.length))} fields were changed on both sides`}
              : choose below. To write a wording together, edit the draft instead.
            </p>
          ) : null}
          {why ? (
            <p className="hint" id={`${id}-why`}>
              {why}
            </p>
          ) : null}
        </div>
        <span className="notice-acts">
          <button
            className="btn"
            type="button"
            aria-disabled={why !== null || verb.pending || undefined}
            aria-describedby={why ? `${id}-why` : undefined}
            onClick={press}
          >
            Bring forward
          </button>
        </span>
      </div>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
      {clashes.map(({ field, label, before, theirs, mine }) => (
        <section
          className="clash"
          key={field}
          id={`${id}-${field}`}
          tabIndex={-1}
          aria-label={`Clash: ${label}`}
        >
          <div className="clash-h">
            <h2>{label}</h2>
            {choices[field] ? null : <span className="left open">Not chosen yet</span>}
          </div>
          <ClashSides
            group={`${id}-${field}-side`}
            before={{ about: "What was live when the draft was begun", text: before }}
            theirs={{
              title: "Live",
              from: "What readers see now",
              take: "Use what is live",
              text: theirs,
            }}
            mine={{
              title: "The draft’s",
              from: "What it proposes",
              take: "Use the draft’s",
              text: mine,
            }}
            picked={choices[field] ?? null}
            pick={(side) => setChoices((now) => ({ ...now, [field]: side }))}
          />
        </section>
      ))}
    </section>
  );
}

function comesInWords(labels: string[], clashes: number): string {
  if (labels.length === 0) return clashes > 0 ? "" : "The draft says all of it already.";
  const n = `${capital(countInWords(labels.length))} ${labels.length === 1 ? "field comes" : "fields come"} in`;
  return `${n}: ${list(labels)}.`;
}

function leftInWords(n: number): string {
  return `${capital(countInWords(n))} ${n === 1 ? "choice" : "choices"} left.`;
}
