"use client";

import { useKnown } from "@/app/desk/form/known";
import { type Option, Picker } from "@/app/desk/form/picker";
import { Row } from "@/app/desk/form/row";
import { useField } from "@/app/desk/form/use-field";
import { Problem } from "@/app/desk/ui/problem";

const SHOWN = 20;

/** The entry that took this one's place, picked by its number or its words. */
export function OvertakenField({ path, label }: { path: string; label: string }) {
  const { id, value, set, told, problem, problemId } = useField<string>(path);
  const { numbered, entryId } = useKnown();
  const others = numbered.filter((entry) => entry.id !== entryId);
  const chosen = others.find((entry) => entry.id === value);

  const find = async (q: string): Promise<Option[]> => {
    const wanted = q
      .trim()
      .toLowerCase()
      .replace(/^no\.?\s*/, "");
    return others
      .filter(
        ({ number, title }) =>
          wanted === "" || String(number) === wanted || title.toLowerCase().includes(wanted),
      )
      .slice(0, SHOWN)
      .map(optionOf);
  };
  return (
    <Row htmlFor={id} label={label} small="If another entry took its place">
      <Picker
        id={id}
        value={value ? (chosen ? optionOf(chosen) : { id: value, label: "unknown" }) : null}
        find={find}
        choose={(option) => set(option?.id ?? "")}
        placeholder="A number or words of its statement"
        invalid={problem !== ""}
        describedBy={told(`${id}-says`)["aria-describedby"] ?? ""}
      />
      <p className="hint spaced" id={`${id}-says`}>
        {chosen?.title ?? ""}
      </p>
      <Problem id={problemId} says={problem} />
    </Row>
  );
}

function optionOf({ id, number, title }: { id: string; number: number; title: string }): Option {
  return { id, label: `No. ${number}`, also: title };
}
