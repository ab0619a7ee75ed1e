"use client";

import type { StaleRow } from "@/app/desk/stale/rows";
import type { Person } from "@/app/desk/stale/stale-board";
import { ActDialog } from "@/app/desk/ui/act-dialog";
import { Field } from "@/app/desk/ui/field";
import { useTypedFor } from "@/app/desk/ui/use-typed-for";
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
  const { typed, change, reset } = useTypedFor(row?.key ?? "", { id: from ? "" : me.id });
  const offered = people.filter((person) => mayOwn(me, { from, to: person.id }).allowed);
  const mayLeave = from !== null && mayOwn(me, { from, to: null }).allowed;
  const own = mayOwn(me, { from, to: me.id });
  return (
    <ActDialog
      open={open}
      close={() => {
        reset();
        close();
      }}
      title={`Who looks after No. ${row?.number ?? ""}?`}
      about={
        from
          ? `${row?.owner?.name} does now. What is stale waits in the owner’s queue.`
          : "Nobody does now. What is stale waits in the owner’s queue; of nobody’s, in every editor’s."
      }
      confirm={own.allowed || mayLeave ? "Make it so" : null}
      {...verb}
      send={() => void act(people.find(({ id }) => id === typed.id) ?? null).then(reset)}
    >
      {own.allowed || mayLeave ? (
        <Field label="Owner">
          {(control) => (
            <select
              {...control}
              className="select"
              value={typed.id}
              onChange={(event) => {
                change({ id: event.currentTarget.value });
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
          )}
        </Field>
      ) : (
        <p className="notice">{own.reason}</p>
      )}
    </ActDialog>
  );
}
