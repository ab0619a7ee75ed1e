"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { sourceOption, sourcesLike } from "@/app/desk/form/add-source";
import { DialogField } from "@/app/desk/form/dialog-field";
import { type Option, Picker } from "@/app/desk/form/picker";
import { readsAs, readTyped, typedFrom } from "@/app/desk/form/typed-date";
import { writeSource } from "@/app/desk/sources/actions";
import { problemsByField } from "@/app/desk/ui/problems";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import { sourceSchema } from "@/lib/editorial/catalogue-forms";
import type { DeskSource } from "@/lib/editorial/sources-of";
import { TIER_MEANS } from "@/lib/season/certainty";
import type { Day } from "@/lib/season/day";
import { type Tier, TIERS } from "@/lib/season/words";
import "@/app/desk/form/form.css";

type Typed = {
  publisher: string;
  title: string;
  url: string;
  archiveUrl: string;
  published: string;
  tier: Tier;
};
const FIELDS = ["publisher", "title", "url", "archiveUrl", "published", "tier"] as const;

type Props = {
  source: DeskSource | null;
  repeated: DeskSource | null;
  /** Why this person may not change the tier; null when they may. */
  tierHeld: string | null;
  today: Day;
};

/** A source's own page: adds one, or changes one wherever it is cited. */
export function SourceForm({ source, repeated, tierHeld, today }: Props) {
  const router = useRouter();
  const [repeats, setRepeats] = useState<Option | null>(repeated && sourceOption(repeated));
  const form = useForm<Typed>({
    defaultValues: {
      publisher: source?.publisher ?? "",
      title: source?.title ?? "",
      url: source?.url ?? "",
      archiveUrl: source?.archiveUrl ?? "",
      published: source?.published?.phrase ?? "",
      tier: source?.tier ?? "report",
    },
  });
  const { errors } = form.formState;
  const verb = useVerb(writeSource, (saved) => {
    router.push(`/desk/sources/${saved.id}?done=saved`);
    router.refresh();
  });
  const kept = typedFrom(source?.published ?? null);
  const phrase = form.watch("published");
  const date = readTyped(
    phrase === kept.phrase ? kept : { ...kept, phrase, anchor: "", edtf: "" },
    today,
  );
  const tell = (told: [field: string, message: string][]): void => {
    told.forEach(([name, message], i) => {
      const field = FIELDS.find((one) => one === name);
      if (field) form.setError(field, { message }, { shouldFocus: i === 0 });
    });
  };
  const save = form.handleSubmit(async (typed) => {
    if (date.problem) return tell([["published", date.problem]]);
    const value = { ...typed, published: date.date, derivedFrom: repeats?.id ?? null };
    const parsed = sourceSchema.safeParse(value);
    if (!parsed.success) return tell(problemsByField(parsed.error.issues));
    await verb.run({ id: source?.id ?? null, value });
  });
  const field = (name: keyof Typed) => ({
    id: `source-${name}`,
    problem:
      errors[name]?.message ??
      problemsByField(verb.trouble?.problems ?? []).find(([path]) => path === name)?.[1] ??
      "",
    input: form.register(name),
  });
  return (
    <form className="sheet-form" noValidate onSubmit={save}>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
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
        {tierHeld ? (
          <>
            <p className="label">Tier</p>
            <p className="held">
              {TIER_MEANS[form.getValues("tier")]} ({form.getValues("tier")})
            </p>
            <p className="hint">{tierHeld}</p>
          </>
        ) : (
          <>
            <label className="label" htmlFor="source-tier">
              Tier
            </label>
            <select className="select" id="source-tier" {...form.register("tier")}>
              {TIERS.map((tier) => (
                <option key={tier} value={tier}>
                  {TIER_MEANS[tier]} ({tier})
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      <div>
        <label className="label" htmlFor="source-repeats">
          Repeats
        </label>
        <Picker
          id="source-repeats"
          value={repeats}
          find={async (q) =>
            (await sourcesLike(q)).filter(({ id }) => id !== source?.id).map(sourceOption)
          }
          choose={setRepeats}
          placeholder="The source it only repeats, if any"
        />
      </div>
      <div className="acts">
        <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
          {source ? "Save" : "Add this source"}
        </button>
      </div>
    </form>
  );
}
