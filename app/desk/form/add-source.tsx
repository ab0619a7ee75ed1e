"use client";

import { type FormEvent, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { addSource, findSources } from "@/app/desk/catalogue/actions";
import { ask } from "@/app/desk/form/ask";
import { DialogBox } from "@/app/desk/form/dialog-box";
import { DialogField } from "@/app/desk/form/dialog-field";
import { type Option, Picker } from "@/app/desk/form/picker";
import { Problem } from "@/app/desk/form/row";
import { sourceFacts, sourceTitle } from "@/app/desk/form/source-words";
import { NO_DATE, readsAs, readTyped } from "@/app/desk/form/typed-date";
import { sourceSchema } from "@/lib/editorial/catalogue-forms";
import type { DeskSource } from "@/lib/editorial/sources-of";
import { TIER_MEANS } from "@/lib/season/certainty";
import type { Day } from "@/lib/season/day";
import { type Tier, TIERS } from "@/lib/season/words";

type Typed = {
  publisher: string;
  title: string;
  url: string;
  archiveUrl: string;
  published: string;
  tier: Tier;
};

type Props = { typed: string; today: Day; close: () => void; chosen: (source: DeskSource) => void };

/** Adds a source on the spot and cites it; an address that is known cites the one that has it. */
export function AddSource({ typed, today, close, chosen }: Props) {
  const address = /^https?:\/\//i.test(typed.trim());
  const form = useForm<Typed>({
    defaultValues: {
      publisher: "",
      title: address ? "" : typed,
      url: address ? typed.trim() : "",
      archiveUrl: "",
      published: "",
      tier: "report",
    },
  });
  const [repeats, setRepeats] = useState<Option | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const key = useRef({ value: "", key: "" });
  const { errors } = form.formState;
  const date = readTyped({ ...NO_DATE, phrase: form.watch("published") }, today);

  const add = form.handleSubmit(async (values) => {
    if (busy) return;
    if (date.problem) return tell([{ path: "published", message: date.problem }]);
    const value = { ...values, published: date.date, derivedFrom: repeats?.id ?? null };
    const parsed = sourceSchema.safeParse(value);
    if (!parsed.success) return tell(parsed.error.issues);
    const said = JSON.stringify(value);
    if (key.current.value !== said) key.current = { value: said, key: crypto.randomUUID() };
    setBusy(true);
    const answered = await ask(async () => await addSource({ value, key: key.current.key }));
    setBusy(false);
    if (answered.ok) return chosen(answered.value);
    const known = answered.code === "taken" ? await twin(values.url, answered.detail) : null;
    if (known) return chosen(known);
    setProblem(answered.message);
    tell(answered.problems);
  });

  function tell(problems: { path: string | PropertyKey[]; message: string }[]): void {
    for (const [i, { path, message }] of problems.entries()) {
      const [first = "title"] = Array.isArray(path) ? path.map(String) : path.split(".");
      if (first === "derivedFrom") setProblem(message);
      else form.setError(first as keyof Typed, { message }, { shouldFocus: i === 0 });
    }
  }

  const field = (name: keyof Typed) => ({
    id: `add-source-${name}`,
    problem: errors[name]?.message ?? "",
    input: form.register(name),
  });
  const submit = (event: FormEvent): void => {
    // The form behind is not sent along.
    event.stopPropagation();
    void add(event);
  };
  return (
    <DialogBox open close={close} title="Add a new source">
      <form className="box-form" noValidate onSubmit={submit}>
        <DialogField label="Publisher" serif {...field("publisher")} />
        <DialogField label="Title" serif {...field("title")} />
        <DialogField
          label="Address"
          type="url"
          hint="Where it stands, if anywhere"
          {...field("url")}
        />
        <DialogField label="Archive address" type="url" {...field("archiveUrl")} />
        <DialogField
          label="Published"
          hint={date.date ? `Read as ${readsAs(date.date)}` : "Any precision: March 2023"}
          {...field("published")}
        />
        <div>
          <label className="label" htmlFor="add-source-tier">
            Tier
          </label>
          <select className="select" id="add-source-tier" {...form.register("tier")}>
            {TIERS.map((tier) => (
              <option key={tier} value={tier}>
                {TIER_MEANS[tier]} ({tier})
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="label" htmlFor="add-source-repeats">
            Repeats
          </label>
          <Picker
            id="add-source-repeats"
            value={repeats}
            find={async (q) => (await sourcesLike(q)).map(sourceOption)}
            choose={setRepeats}
            placeholder="The source it only repeats, if any"
          />
        </div>
        <Problem id="add-source-problem" says={problem} />
        <div className="box-acts">
          <button className="btn" type="button" onClick={close}>
            Cancel
          </button>
          <button className="btn primary" type="submit" aria-disabled={busy}>
            Add this source
          </button>
        </div>
      </form>
    </DialogBox>
  );
}

/** Sources whose title, publisher or address holds the words. Throws when no answer comes. */
export async function sourcesLike(q: string): Promise<DeskSource[]> {
  const found = await ask(async () => await findSources(q.slice(0, 200)));
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

/** A source as the pickers show it. */
export function sourceOption(source: DeskSource): Option {
  return { id: source.id, label: sourceTitle(source), also: sourceFacts(source) };
}

async function twin(url: string, detail: unknown): Promise<DeskSource | null> {
  const { id } = (detail ?? {}) as { id?: string };
  const found = await sourcesLike(url.trim()).catch(() => []);
  return found.find((source) => source.id === id) ?? null;
}
