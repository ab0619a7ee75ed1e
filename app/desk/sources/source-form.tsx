"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { SourceFields, sourceOption, useSourceFields } from "@/app/desk/form/source-fields";
import { typedFrom } from "@/app/desk/form/typed-date";
import { writeSource } from "@/app/desk/sources/actions";
import { Problem } from "@/app/desk/ui/problem";
import { TroubleNotice } from "@/app/desk/ui/trouble-notice";
import { useVerb } from "@/app/desk/ui/use-verb";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Day } from "@/lib/season/day";
import "@/app/desk/form/form.css";

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
  const [problem, setProblem] = useState("");
  const fields = useSourceFields({
    typed: {
      publisher: source?.publisher ?? "",
      title: source?.title ?? "",
      url: source?.url ?? "",
      archiveUrl: source?.archiveUrl ?? "",
      published: source?.published?.phrase ?? "",
      tier: source?.tier ?? "report",
    },
    published: typedFrom(source?.published ?? null),
    repeats: repeated && sourceOption(repeated),
    today,
  });
  const verb = useVerb(writeSource, (saved) => {
    router.push(`/desk/sources/${saved.id}?done=saved`);
    router.refresh();
  });
  const save = fields.form.handleSubmit(async (typed) => {
    setProblem("");
    const value = fields.read(typed, setProblem);
    if (value) await verb.run({ id: source?.id ?? null, value });
  });
  return (
    <form className="sheet-form" noValidate onSubmit={save}>
      <TroubleNotice trouble={verb.trouble} clear={verb.clear} />
      <SourceFields
        prefix="source"
        fields={fields}
        problems={verb.trouble?.problems ?? []}
        tierHeld={tierHeld}
        self={source?.id ?? null}
      />
      <Problem id="source-problem" says={problem} />
      <div className="acts">
        <button className="btn primary" type="submit" aria-disabled={verb.pending || undefined}>
          {source ? "Save" : "Add this source"}
        </button>
      </div>
    </form>
  );
}
