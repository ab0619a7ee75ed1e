"use client";

import { useRef, useState } from "react";
import { addSource } from "@/app/desk/catalogue/actions";
import { ask } from "@/app/desk/form/ask";
import type { Option } from "@/app/desk/form/picker";
import {
  SourceFields,
  sourcesLike,
  type TypedSource,
  useSourceFields,
} from "@/app/desk/form/source-fields";
import { NO_DATE } from "@/app/desk/form/typed-date";
import { ActDialog } from "@/app/desk/ui/act-dialog";
import { Problem } from "@/app/desk/ui/problem";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Day } from "@/lib/season/day";

/** A source that was begun and put aside. */
type BegunSource = { typed: TypedSource; repeats: Option | null };

type Props = {
  /** What was looked for and not found, or what was begun before. */
  begin: string | BegunSource;
  today: Day;
  /** Closes it, with what was typed. */
  close: (begun: BegunSource) => void;
  chosen: (source: DeskSource) => void;
};

/** Adding a source on the spot: the dialog, and the way back to one that was begun and put aside. */
export function useAddSource(today: Day, chosen: (source: DeskSource) => void) {
  const [adding, setAdding] = useState<string | BegunSource | null>(null);
  const [begun, setBegun] = useState<BegunSource | null>(null);
  const back = begun ? (
    <button className="restore" type="button" onClick={() => setAdding(begun)}>
      Go on with the new source you began
    </button>
  ) : null;
  const dialog =
    adding === null ? null : (
      <AddSource
        begin={adding}
        today={today}
        close={(typed) => {
          setBegun(typed);
          setAdding(null);
        }}
        chosen={(source) => {
          setBegun(null);
          setAdding(null);
          chosen(source);
        }}
      />
    );
  return { add: (words: string): void => setAdding(words), back, dialog };
}

/** Adds a source on the spot and cites it; an address that is known cites the one that has it. */
function AddSource({ begin, today, close, chosen }: Props) {
  const [begun] = useState(() => (typeof begin === "string" ? begunWith(begin) : begin));
  const fields = useSourceFields({ ...begun, published: NO_DATE, today });
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const key = useRef({ value: "", key: "" });
  const { form, repeats } = fields;
  const shut = (): void => close({ typed: form.getValues(), repeats });

  const add = form.handleSubmit(async (typed) => {
    if (busy) return;
    setProblem("");
    const value = fields.read(typed, setProblem);
    if (!value) return;
    const said = JSON.stringify(value);
    if (key.current.value !== said) key.current = { value: said, key: crypto.randomUUID() };
    setBusy(true);
    const answered = await ask(async () => await addSource({ value, key: key.current.key }));
    setBusy(false);
    if (answered.ok) return chosen(answered.value);
    const known = answered.code === "taken" ? await twin(typed.url, answered.detail) : null;
    if (known) return chosen(known);
    setProblem(answered.message);
    fields.tell(answered.problems);
  });
  return (
    <ActDialog
      open
      close={shut}
      title="Add a new source"
      confirm="Add this source"
      pending={busy}
      send={() => void add()}
      picks
    >
      <SourceFields prefix="add-source" fields={fields} />
      <Problem id="add-source-problem" says={problem} />
    </ActDialog>
  );
}

function begunWith(words: string): BegunSource {
  const address = /^https?:\/\//i.test(words.trim());
  const typed: TypedSource = {
    publisher: "",
    title: address ? "" : words,
    url: address ? words.trim() : "",
    archiveUrl: "",
    published: "",
    tier: "report",
  };
  return { typed, repeats: null };
}

async function twin(url: string, detail: unknown): Promise<DeskSource | null> {
  const { id } = (detail ?? {}) as { id?: string };
  const found = await sourcesLike(url.trim()).catch(() => []);
  return found.find((source) => source.id === id) ?? null;
}
