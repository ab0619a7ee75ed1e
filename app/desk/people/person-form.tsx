"use client";

import { useRouter } from "next/navigation";
import { NameFields, useNameFields } from "@/app/desk/form/name-fields";
import { writePerson } from "@/app/desk/people/actions";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { Named } from "@/lib/editorial/people";

/** A person's own page: adds one, or changes the names readers see everywhere. */
export function PersonForm({ person }: { person: Named | null }) {
  const router = useRouter();
  const fields = useNameFields({
    name: person?.name ?? "",
    nativeName: person?.nativeName ?? "",
    nativeLang: person?.nativeLang ?? "ko",
    aliases: person?.aliases.join(", ") ?? "",
  });
  const verb = useVerb(writePerson, (saved) => {
    router.push(`/desk/people/${saved.id}?done=saved`);
    router.refresh();
  });
  const save = fields.form.handleSubmit(async (typed) => {
    const value = fields.read(typed);
    if (value) await verb.run({ id: person?.id ?? null, value });
  });
  return (
    <form className="sheet-form" noValidate onSubmit={save}>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
      <NameFields prefix="person" fields={fields} problems={verb.trouble?.problems ?? []} />
      <div className="acts">
        <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
          {person ? "Save" : "Add this person"}
        </button>
      </div>
    </form>
  );
}
