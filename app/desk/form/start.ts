import { type FormValues, formOf, reviveForm } from "@/app/desk/form/model";
import { proposesSame } from "@/app/desk/form/carry-over";
import type { TypedCopy } from "@/app/desk/form/typed-copy";
import type { Opening } from "@/lib/editorial/opening";

/** What a form stands on: the revision a save says it was opened on, and what that says. */
export type Base = { openedOn: string | null; number: number; form: FormValues };

/** What was typed before and brought back, and when it was typed. */
export type BroughtBack = { values: FormValues; openedOn: string | null; at: string };

/** The form of an opening as it is saved. */
export function savedStart({ kind, proposal, live, openedOn, openedOnNumber }: Opening): Base {
  const form = formOf(kind, proposal, live?.proposal ?? null);
  return { openedOn, number: openedOnNumber, form };
}

/** What this editor typed and did not save, as the server kept it; null when it says nothing new. */
export function typedBefore(opening: Opening, saved: FormValues): BroughtBack | null {
  const { typed, kind } = opening;
  if (!typed) return null;
  const values = reviveForm(kind, typed.form, saved);
  if (proposesSame(values, saved)) return null;
  return { values, openedOn: typed.openedOn ?? opening.openedOn, at: typed.at };
}

/** The same, as this browser kept it: only what the server does not have, or has older. */
export function typedHere(
  opening: Opening,
  saved: FormValues,
  copy: TypedCopy | null,
): BroughtBack | null {
  if (!copy || copy.kept || (opening.typed && opening.typed.at >= copy.at)) return null;
  const values = reviveForm(opening.kind, copy.form, saved);
  if (proposesSame(values, saved)) return null;
  const openedOn = typeof copy.openedOn === "string" ? copy.openedOn : opening.openedOn;
  return { values, openedOn, at: copy.at };
}
