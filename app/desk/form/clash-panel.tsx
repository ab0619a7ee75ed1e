"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { changesBetween } from "@/app/desk/form/changes";
import {
  type Choice,
  type Choices,
  leftToChoose,
  OF_LIVE,
  ofColleague,
  resolved,
} from "@/app/desk/form/clash";
import { ClashField } from "@/app/desk/form/clash-field";
import { labelOf } from "@/app/desk/form/field-paths";
import { useKnown } from "@/app/desk/form/known";
import { sourceTitle } from "@/app/desk/form/source-words";
import type { OpenClash } from "@/app/desk/form/use-saving";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { Glyph, Icon } from "@/app/ui/glyph";
import { capital, countInWords } from "@/app/ui/labels";
import { WordDiff } from "@/app/ui/word-diff";
import type { Proposal } from "@/lib/editorial/proposal";

type Props = {
  clash: OpenClash;
  /** The number of the revision both began from. */
  began: number;
  pending: boolean;
  save: (merged: Proposal) => void;
  keepTheirs: () => void;
  back: () => void;
};

/** Two people changed the same fields: one choice for each, everything else is merged and kept. */
export function ClashPanel({ clash, began, pending, save, keepTheirs, back }: Props) {
  const { detail, now } = clash;
  const { clashes } = detail;
  const [choices, setChoices] = useState<Choices>({});
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const live = detail.against === "live";
  const theirs = live ? "" : (now?.people.author ?? "");
  const other = live ? OF_LIVE : ofColleague(theirs, now?.openedOnNumber ?? null, began);
  const left = leftToChoose(clashes, choices);
  const choose = (field: string, choice: Choice): void =>
    setChoices((before) => ({ ...before, [field]: choice }));
  const trySave = (): void => {
    if (left === 0 && !pending) save(resolved(detail, choices));
    else focusClash(clashes.findIndex(({ field }) => !choices[field]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && ["Enter", "s"].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return trySave();
    }
    const typing = (event.target as HTMLElement).matches("textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = hereOrFirst(event.target as HTMLElement, clashes, choices);
    const field = clashes[at]?.field ?? "";
    if (event.key === "1") choose(field, { take: "theirs" });
    else if (event.key === "2") choose(field, { take: "mine" });
    else if (event.key === "3") document.getElementById(`together-${at}`)?.focus();
    else if (event.key === "n") focusClash((at + 1) % clashes.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={panel}
      className="clashes"
      role="group"
      aria-label="Fields that clash"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="bar">
        <span className="state" data-s="conflict">
          <Glyph id="s-conflict" />
          {capital(countInWords(clashes.length))}{" "}
          {clashes.length === 1 ? "field clashes" : "fields clash"}
        </span>
        <span className="meta">
          {live
            ? "Readers see something newer than this draft was begun from."
            : `${theirs || "A colleague"} saved revision ${now?.openedOnNumber ?? began + 1}. Yours began from revision ${began}.`}
        </span>
        <span className="saved">
          <Icon id="check" />
          What you typed is safe
        </span>
        <span className="acts">
          <button className="btn quiet" type="button" onClick={back}>
            Back to the form
          </button>
          <button className="btn quiet" type="button" onClick={keepTheirs}>
            {live ? "Drop what I typed" : `Keep ${other.name}, drop mine`}
          </button>
          <button
            className="btn primary"
            type="button"
            aria-disabled={left > 0 || pending || undefined}
            aria-describedby="clash-left"
            onClick={trySave}
          >
            Save the merge
          </button>
        </span>
      </div>
      <p className="clash-left" id="clash-left" role="status">
        <strong>
          {left === 0
            ? "All chosen."
            : `${capital(countInWords(left))} ${left === 1 ? "choice" : "choices"} left.`}
        </strong>{" "}
        Everything only one side changed has been merged already. Nothing is written until you save
        the merge.
      </p>
      {clashes.map((one, i) => (
        <ClashField
          key={one.field}
          at={i}
          clash={one}
          choice={choices[one.field]}
          other={other}
          choose={(choice) => choose(one.field, choice)}
        />
      ))}
      <Merged clash={clash} theirs={live ? "what is live" : theirs || "your colleague"} />
      <KeysLine
        shortcuts={[
          ["1", other.name],
          ["2", "yours"],
          ["3", "write it together"],
          ["N", "next clash"],
          ["Ctrl Enter", "save the merge"],
        ]}
      />
    </div>
  );
}

function hereOrFirst(target: HTMLElement, clashes: { field: string }[], choices: Choices): number {
  const here = target.closest<HTMLElement>("[data-clash]")?.dataset.clash;
  if (here) return Number(here);
  return Math.max(
    0,
    clashes.findIndex(({ field }) => !choices[field]),
  );
}

function focusClash(at: number): void {
  const found = document.querySelector<HTMLElement>(`[data-clash="${at}"]`);
  found?.focus();
  found?.scrollIntoView({ block: "center" });
}

/** What only one of the two changed: merged without asking. */
function Merged({ clash: { detail, now }, theirs }: { clash: OpenClash; theirs: string }) {
  const { kind, labels, sources } = useKnown();
  const { mineOnly, theirsOnly, merged } = detail;
  const only = [...mineOnly, ...theirsOnly];
  if (only.length === 0) return null;
  const mineIn = now ? changesBetween(kind, now.proposal, merged, labels, sources) : [];
  return (
    <details className="same">
      <summary>
        {capital(countInWords(only.length))} {only.length === 1 ? "field" : "fields"} merged without
        a clash
      </summary>
      <table className="cmp">
        <colgroup>
          <col className="f" />
          <col />
          <col />
        </colgroup>
        <tbody>
          {only.map((field) => {
            const change = mineIn.find((each) => each.field === field);
            return (
              <tr key={field}>
                <th scope="row">{labelOf(kind, field, (id) => sourceTitle(sources.get(id)))}</th>
                <td>{change ? <WordDiff before={change.before} after={change.after} /> : null}</td>
                <td className="muted">
                  {mineOnly.includes(field) ? "Only you changed it" : `Only ${theirs} changed it`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
