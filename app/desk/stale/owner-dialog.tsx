"use client";

import { type SyntheticEvent, useId, useState } from "react";
import type { StaleRow } from "@/app/desk/stale/rows";
import type { Person } from "@/app/desk/stale/stale-board";
import { Dialog } from "@/app/desk/ui/dialog";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import type { useVerb } from "@/app/desk/ui/use-verb";
import { mayOwn } from "@/lib/editorial/tending-rules";
import type { Actor } from "@/lib/season/actor";

type Props = {
  open: boolean;
  row: StaleRow | null;
  me: Pick<Actor, "id" | "role">;
  people: Person[];
  close: () => void;
  verb: Pick<ReturnType<typeof useVerb>, "pending" | "trouble" | "clear">;
  act: (owner: Person | null) => Promise<void>;
};

/** Who looks after an entry: oneself by default, when nobody does. */
export function OwnerDialog({ open, row, me, people, close, verb, act }: Props) {
  const from = row?.owner?.id ?? null;
  const [chosen, choose] = useState<{ about: string; id: string } | null>(null);
  const id = useId();
  const value = chosen && chosen.about === row?.key ? chosen.id : from ? "" : me.id;
  const offered = people.filter((person) => mayOwn(me, { from, to: person.id }).allowed);
  const mayLeave = from !== null && mayOwn(me, { from, to: null }).allowed;
  const refusal = mayOwn(me, { from, to: me.id });
  const shut = () => {
    choose(null);
    close();
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    void act(people.find((person) => person.id === value) ?? null).then(() => choose(null));
  };
  return (
    <Dialog open={open} close={shut} title={`Who looks after No. ${row?.number ?? ""}?`}>
      <form onSubmit={send}>
        <p>
          {from
            ? `${row?.owner?.name} does now. What is stale waits in the owner’s queue.`
            : "Nobody does now. What is stale waits in the owner’s queue; of nobody’s, in every editor’s."}
        </p>
        <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
        {refusal.allowed || mayLeave ? (
          <>
            <label className="label" htmlFor={id}>
              Owner
            </label>
            <select
              className="select"
              id={id}
              value={value}
              onChange={(event) => {
                choose({ about: row?.key ?? "", id: event.currentTarget.value });
                verb.clear();
              }}
            >
              {mayLeave || from === null ? <option value="">Nobody</option> : null}
              {offered.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.id === me.id ? `${person.name} (you)` : person.name}
                </option>
              ))}
            </select>
          </>
        ) : (
          <p className="notice">{refusal.reason}</p>
        )}
        <div className="acts">
          {refusal.allowed || mayLeave ? (
            <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
              Make it so
            </button>
          ) : null}
          <button className="btn" type="button" onClick={shut}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
