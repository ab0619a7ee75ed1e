"use client";

import { useState } from "react";
import { findCharacters, findPeople } from "@/app/desk/catalogue/actions";
import { AddNamed, type NamedWhat } from "@/app/desk/form/add-named";
import { ask } from "@/app/desk/form/ask";
import { focusPath } from "@/app/desk/form/field-paths";
import { type Called, useKnown } from "@/app/desk/form/known";
import { type Option, Picker } from "@/app/desk/form/picker";
import { Row } from "@/app/desk/form/row";
import { useField } from "@/app/desk/form/use-field";
import { Problem } from "@/app/desk/ui/problem";
import type { Named } from "@/lib/editorial/people";

type Props = { path: string; label: string; what: NamedWhat };

/** A person or a character, picked by any of their names or added on the spot. */
export function NamedField({ path, label, what }: Props) {
  const { id, value, set, told, problem, problemId } = useField<string>(path);
  const { seasonId, names, learnNames } = useKnown();
  const [adding, setAdding] = useState<string | null>(null);
  const known = names.get(value);
  const others = known?.slice(1) ?? [];

  const find = async (q: string): Promise<Option[]> => {
    const found = await ask(
      async () => await (what === "person" ? findPeople(q) : findCharacters({ seasonId, q })),
    );
    if (!found.ok) throw new Error(found.message);
    learnNames(found.value);
    return found.value.map(optionOf);
  };
  const choose = (called: Called): void => {
    learnNames([called]);
    set(called.id);
    setAdding(null);
    requestAnimationFrame(() => focusPath(path));
  };
  return (
    <Row htmlFor={id} label={label} small="Any name or alias">
      <Picker
        id={id}
        className="input pub"
        value={value ? { id: value, label: known?.[0] ?? "unknown" } : null}
        find={find}
        choose={(option) => set(option?.id ?? "")}
        add={setAdding}
        placeholder="Type a name"
        invalid={problem !== ""}
        describedBy={told(`${id}-also`)["aria-describedby"] ?? ""}
      />
      <p className="hint spaced" id={`${id}-also`}>
        <span>
          {others.map((name, i) => (
            <span key={name} lang={/\p{Script=Hangul}/u.test(name) ? "ko" : undefined}>
              {i > 0 ? ", " : ""}
              {name}
            </span>
          ))}
        </span>
      </p>
      <Problem id={problemId} says={problem} />
      {adding === null ? null : (
        <AddNamed
          what={what}
          seasonId={seasonId}
          typed={adding}
          close={() => setAdding(null)}
          chosen={choose}
        />
      )}
    </Row>
  );
}

function optionOf({ id, name, nativeName, nativeLang, aliases }: Named): Option {
  return {
    id,
    label: name,
    native: nativeName ? { text: nativeName, lang: nativeLang ?? undefined } : null,
    also: aliases.length > 0 ? `also ${aliases.join(", ")}` : "",
  };
}
