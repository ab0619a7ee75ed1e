"use client";

import { useRef, useState } from "react";
import { addCharacter, addPerson, findCharacters, findPeople } from "@/app/desk/catalogue/actions";
import { ask, type Refused } from "@/app/desk/form/ask";
import type { Called } from "@/app/desk/form/known";
import { NameFields, useNameFields } from "@/app/desk/form/name-fields";
import { ActDialog } from "@/app/desk/ui/act-dialog";

export type NamedWhat = "person" | "character";

type Props = {
  what: NamedWhat;
  seasonId: string;
  /** What was looked for and not found. */
  typed: string;
  close: () => void;
  chosen: (called: Called) => void;
};

const HANGUL = /\p{Script=Hangul}/u;

/** Adds a person or a character on the spot and picks them; somebody known is offered instead. */
export function AddNamed({ what, seasonId, typed, close, chosen }: Props) {
  const native = HANGUL.test(typed);
  const fields = useNameFields({
    name: native ? "" : typed,
    nativeName: native ? typed : "",
    nativeLang: "ko",
    aliases: "",
  });
  const [refused, setRefused] = useState<{ message: string; known: Called | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef({ value: "", key: "" });

  const add = fields.form.handleSubmit(async (values) => {
    if (busy) return;
    const value = fields.read(values);
    if (!value) return;
    // The same words sent again are the same request, also when its answer was lost.
    const said = JSON.stringify(value);
    if (key.current.value !== said) key.current = { value: said, key: crypto.randomUUID() };
    setBusy(true);
    const sent = { value, key: key.current.key };
    const answered = await ask(
      async () => await (what === "person" ? addPerson(sent) : addCharacter({ ...sent, seasonId })),
    );
    setBusy(false);
    if (answered.ok) return chosen(answered.value);
    const known =
      answered.code === "taken" ? await twin(what, seasonId, value.name, answered) : null;
    setRefused({ message: answered.message, known });
    fields.tell(answered.problems);
  });

  return (
    <ActDialog
      open
      close={close}
      title={what === "person" ? "Add a person" : "Add a character"}
      about="Readers see the name as it is printed here, everywhere it stands."
      confirm={what === "person" ? "Add this person" : "Add this character"}
      pending={busy}
      send={() => void add()}
      picks
    >
      <NameFields prefix={`add-${what}`} fields={fields} />
      {refused ? (
        <div className="err" role="alert">
          <span>
            {refused.message}{" "}
            {refused.known ? (
              <button className="restore" type="button" onClick={() => chosen(refused.known!)}>
                Choose {refused.known.name}
              </button>
            ) : null}
          </span>
        </div>
      ) : null}
    </ActDialog>
  );
}

async function twin(
  what: NamedWhat,
  seasonId: string,
  name: string,
  { detail }: Pick<Refused, "detail">,
): Promise<Called | null> {
  const { id } = (detail ?? {}) as { id?: string };
  const found = await ask(
    async () =>
      await (what === "person" ? findPeople(name) : findCharacters({ seasonId, q: name })),
  );
  return found.ok ? (found.value.find((each) => each.id === id) ?? null) : null;
}
