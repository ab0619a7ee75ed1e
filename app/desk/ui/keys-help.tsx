"use client";

import { useState } from "react";
import { Dialog } from "@/app/desk/ui/dialog";
import type { Shortcut } from "@/app/desk/ui/keys-line";
import { singleKeysOn, turnSingleKeys, useKeys } from "@/app/desk/ui/use-keys";

const EVERYWHERE: Shortcut[] = [
  ["?", "this list"],
  ["Ctrl K", "find, or go to"],
  ["N", "new entry"],
  ["/", "search, where there is a list"],
];
const LISTS: Shortcut[] = [
  ["J K", "next, previous"],
  ["Enter", "open"],
  ["E", "edit"],
  ["R", "review"],
  ["C", "checked, still true (queue, stale)"],
  ["S", "snooze (stale)"],
  ["O", "owner (stale)"],
];
const REVIEW: Shortcut[] = [
  ["J K", "next, previous change"],
  ["P", "to the Publish button"],
  ["S", "to the Schedule button"],
  ["B", "return (send back)"],
  ["E", "edit"],
];
const TIPS: Shortcut[] = [
  ["A", "accept"],
  ["D", "decline"],
];
const DIALOG: Shortcut[] = [
  ["Enter", "do it, from a field of one line"],
  ["Ctrl Enter", "do it, from any field"],
  ["Esc", "leave"],
];
const AGENDA: Shortcut[] = [
  ["J K", "next, previous"],
  ["V", "see the tracker then"],
  ["M", "move"],
  ["C", "cancel"],
];
const FORM: Shortcut[] = [
  ["Ctrl S", "save"],
  ["Ctrl Enter", "send for review"],
  ["Alt A", "to Add a source"],
  ["P", "live, draft or changes"],
];
const HISTORY: Shortcut[] = [
  ["[ ]", "step to older, newer"],
  ["X", "swap A and B"],
];
const ALL: [where: string, shortcuts: Shortcut[]][] = [
  ["Everywhere", EVERYWHERE],
  ["Queue and lists", LISTS],
  ["From readers", TIPS],
  ["Dialogs", DIALOG],
  ["Review", REVIEW],
  ["Schedule", AGENDA],
  ["The form", FORM],
  ["History", HISTORY],
];

/** The button and the dialog that list every shortcut, and turn the single keys off. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  const show = () => {
    setOn(singleKeysOn());
    setOpen(true);
  };
  useKeys({
    "?": show,
    "/": () => document.querySelector<HTMLInputElement>("input[type=search]")?.focus(),
  });
  return (
    <>
      <button className="top-btn" type="button" aria-label="Keys" onClick={show}>
        <kbd>?</kbd>
        <span>Keys</span>
      </button>
      <Dialog open={open} close={() => setOpen(false)} title="Keys" className="keys-box">
        <div className="key-lists">
          {ALL.map(([where, shortcuts]) => (
            <section key={where}>
              <h3>{where}</h3>
              <dl>
                {shortcuts.map(([keys, does]) => (
                  <div key={keys}>
                    <dt>
                      {keys.split(" ").map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              turnSingleKeys(event.currentTarget.checked);
              setOn(event.currentTarget.checked);
            }}
          />
          Single keys act when no field has the focus
        </label>
        <div className="acts">
          <button className="btn" type="button" onClick={() => setOpen(false)}>
            Close
          </button>
        </div>
      </Dialog>
    </>
  );
}
