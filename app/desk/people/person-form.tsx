"use client";

import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { DialogField } from "@/app/desk/form/dialog-field";
import { writePerson } from "@/app/desk/people/actions";
import { problemsByField } from "@/app/desk/ui/problems";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { Named } from "@/lib/editorial/catalogue";
import { namedSchema } from "@/lib/editorial/catalogue-forms";

type Typed = { name: string; nativeName: string; nativeLang: string; aliases: string };
const FIELDS = ["name", "nativeName", "nativeLang", "aliases"] as const;

/** A person's own page: adds one, or changes the names readers see everywhere. */
export function PersonForm({ person }: { person: Named | null }) {
  const router = useRouter();
  const form = useForm<Typed>({
    defaultValues: {
      name: person?.name ?? "",
      nativeName: person?.nativeName ?? "",
      nativeLang: person?.nativeLang ?? "ko",
      aliases: person?.aliases.join(", ") ?? "",
    },
  });
  const { errors } = form.formState;
  const verb = useVerb(writePerson, (saved) => {
    router.push(`/desk/people/${saved.id}?done=saved`);
    router.refresh();
  });
  const save = form.handleSubmit(async (typed) => {
    const value = readNames(typed);
    const parsed = namedSchema.safeParse(value);
    if (parsed.success) {
      await verb.run({ id: person?.id ?? null, value });
      return;
    }
    problemsByField(parsed.error.issues).forEach(([name, message], i) => {
      const field = FIELDS.find((one) => one === name);
      if (field) form.setError(field, { message }, { shouldFocus: i === 0 });
    });
  });
  const field = (name: keyof Typed) => ({
    id: `person-${name}`,
    problem:
      errors[name]?.message ??
      problemsByField(verb.trouble?.problems ?? []).find(([path]) => path === name)?.[1] ??
      "",
    input: form.register(name),
  });
  return (
    <form className="sheet-form" noValidate onSubmit={save}>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
      <DialogField label="Name" serif {...field("name")} />
      <DialogField label="Native name" lang={person?.nativeLang ?? "ko"} {...field("nativeName")} />
      <DialogField label="Language of the native name" hint="ko, ja, zh" {...field("nativeLang")} />
      <DialogField label="Aliases" hint="With commas between them" {...field("aliases")} />
      <div className="acts">
        <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
          {person ? "Save" : "Add this person"}
        </button>
      </div>
    </form>
  );
}

function readNames({ name, nativeName, nativeLang, aliases }: Typed) {
  return {
    name: name.trim(),
    nativeName: nativeName.trim(),
    nativeLang: nativeName.trim() ? nativeLang.trim() : "",
    aliases: aliases
      .split(/[,;\n]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
  };
}
