import { useDeferredValue, useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { anchorOf, useKnown } from "@/app/desk/form/known";
import { type FormValues, readForm } from "@/app/desk/form/model";
import type { Proposal } from "@/lib/editorial/proposal";

/** What the form proposes as it is typed; follows when there is time, so that typing stays quick. */
export function useProposal(live: Proposal | null): Proposal {
  const { control } = useFormContext<FormValues>();
  const values = useDeferredValue(useWatch({ control }) as FormValues);
  const { kind, sources, today } = useKnown();
  return useMemo(() => {
    const anchor = anchorOf(values.citations, sources, today);
    return readForm(values, { kind, anchor, live }).proposal;
  }, [values, kind, sources, today, live]);
}
