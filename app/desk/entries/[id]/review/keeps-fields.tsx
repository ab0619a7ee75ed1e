"use client";

import { useId } from "react";
import { Words } from "@/app/ui/words";
import type { Keeps } from "@/lib/editorial/promise-forms";

/** An open promise to readers, as the reviewer is asked about it. */
export type Promised = { id: string; says: string };

export type KeepsProps = { promises: Promised[]; keeps: Keeps; choose: (keeps: Keeps) => void };

/** Which promises to readers this publication keeps, in time or late: settled together with it. */
export function KeepsFields({ promises, keeps, choose }: KeepsProps) {
  const id = useId();
  if (promises.length === 0) return null;
  const without = (promiseId: string): Keeps =>
    keeps.filter((each) => each.promiseId !== promiseId);
  return (
    <fieldset className="keeps">
      <legend>This keeps a promise to readers:</legend>
      {promises.map((promise, i) => {
        const kept = keeps.find(({ promiseId }) => promiseId === promise.id);
        const set = (state: Keeps[number]["state"]): void =>
          choose([...without(promise.id), { promiseId: promise.id, state }]);
        return (
          <div key={promise.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={kept !== undefined}
                onChange={(event) =>
                  event.currentTarget.checked ? set("kept") : choose(without(promise.id))
                }
              />
              <span>
                “<Words>{promise.says}</Words>”
              </span>
            </label>
            {kept ? (
              <div className="keeps-when" role="radiogroup" aria-label="In time or late">
                {(["kept", "late"] as const).map((state) => (
                  <label className="check radio" key={state}>
                    <input
                      type="radio"
                      name={`${id}-${i}`}
                      checked={kept.state === state}
                      onChange={() => set(state)}
                    />
                    {state === "kept" ? "Kept in time" : "Kept late"}
                  </label>
                ))}
              </div>
            ) : null}
          </div>
        );
      })}
      <p className="hint">Settled in the moment readers see it, and shown with it.</p>
    </fieldset>
  );
}
