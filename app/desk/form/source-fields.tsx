"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { findSources } from "@/app/desk/catalogue/actions";
import { ask } from "@/app/desk/form/ask";
import { DialogField } from "@/app/desk/form/dialog-field";
import { type Option, Picker } from "@/app/desk/form/picker";
import { sourceFacts, sourceTitle } from "@/app/desk/form/source-words";
import { readsAs, readTyped, type TypedDate } from "@/app/desk/form/typed-date";
import { problemsByField, type Told } from "@/app/desk/ui/problems";
import { sourceSchema } from "@/lib/editorial/catalogue-forms";
import type { DeskSource } from "@/lib/editorial/sources-of";
import { TIER_MEANS } from "@/lib/season/certainty";
import type { Day } from "@/lib/season/day";
import { type Tier, TIERS } from "@/lib/season/words";

/** A source while it is typed. */
export type TypedSource = {
  publisher: string;
  title: string;
  url: string;
  archiveUrl: string;
  published: string;
  tier: Tier;
};
const FIELDS = ["publisher", "title", "url", "archiveUrl", "published", "tier"] as const;

type Start = {
  typed: TypedSource;
  /** The date `typed.published` stands for. */
  published: TypedDate;
  repeats: Option | null;
  today: Day;
};

/** The fields of a source: what is typed in them, how it is read, and what is wrong with it. */
export function useSourceFields({ typed, published, repeats: first, today }: Start) {
  const form = useForm<TypedSource>({ defaultValues: typed });
  const [repeats, setRepeats] = useState(first);
  const phrase = form.watch("published");
  const date = readTyped(
    phrase === published.phrase ? published : { ...published, phrase, anchor: "", edtf: "" },
    today,
  );
  /** Says each problem at its field; answers the one that has none. */
  const tell = (problems: readonly Told[]): string => {
    let homeless = "";
    for (const [i, [name, message]] of problemsByField(problems).entries()) {
      const field = FIELDS.find((one) => one === name);
      if (field) form.setError(field, { message }, { shouldFocus: i === 0 });
      else homeless ||= message;
    }
    return homeless;
  };
  /** What was typed, to be sent; null when something is wrong with it, and then `say` is told. */
  const read = (values: TypedSource, say: (homeless: string) => void) => {
    const value = { ...values, published: date.date, derivedFrom: repeats?.id ?? null };
    const parsed = sourceSchema.safeParse(value);
    const problems = date.problem
      ? [{ path: "published", message: date.problem }]
      : (parsed.error?.issues ?? []);
    if (problems.length === 0) return value;
    say(tell(problems));
    return null;
  };
  return { form, date, repeats, setRepeats, tell, read };
}

type Props = {
  /** What the ids of the fields begin with. */
  prefix: string;
  fields: ReturnType<typeof useSourceFields>;
  /** What the server said of them. */
  problems?: readonly Told[];
  /** Why this person may not change the tier; null when they may. */
  tierHeld?: string | null;
  /** The source itself, which cannot repeat itself. */
  self?: string | null;
};

export function SourceFields({ prefix, fields, problems = [], tierHeld = null, self }: Props) {
  const { form, date, repeats, setRepeats } = fields;
  const { errors } = form.formState;
  const field = (name: keyof TypedSource) => ({
    id: `${prefix}-${name}`,
    problem:
      errors[name]?.message ?? problemsByField(problems).find(([path]) => path === name)?.[1] ?? "",
    input: form.register(name),
  });
  return (
    <>
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
      {tierHeld ? (
        <div>
          <p className="label">Tier</p>
          <p className="held">
            {TIER_MEANS[form.getValues("tier")]} ({form.getValues("tier")})
          </p>
          <p className="hint">{tierHeld}</p>
        </div>
      ) : (
        <div>
          <label className="label" htmlFor={`${prefix}-tier`}>
            Tier
          </label>
          <select className="select" id={`${prefix}-tier`} {...form.register("tier")}>
            {TIERS.map((tier) => (
              <option key={tier} value={tier}>
                {TIER_MEANS[tier]} ({tier})
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label className="label" htmlFor={`${prefix}-repeats`}>
          Repeats
        </label>
        <Picker
          id={`${prefix}-repeats`}
          value={repeats}
          find={async (q) =>
            (await sourcesLike(q)).filter(({ id }) => id !== self).map(sourceOption)
          }
          choose={setRepeats}
          placeholder="The source it only repeats, if any"
        />
      </div>
    </>
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
