import { type FormValues, formOf, reviveForm } from "@/app/desk/form/model";
import { proposesSame } from "@/app/desk/form/carry-over";
import type { TypedCopy } from "@/app/desk/form/typed-copy";
import type { Opening } from "@/lib/editorial/opening";

/** What a form has seen of the entry; a save says so. */
export type FormSeen = { openedOn: string | null; liveSeen: string | null };

/** What a form stands on: what it has seen, the number of that revision, and what that says. */
export type Base = FormSeen & { number: number; form: FormValues };

/** What was typed before and brought back, and when it was typed. */
export type BroughtBack = FormSeen & { values: FormValues; at: string };

/** The form of an opening as it is saved. */
export function savedStart(opening: Opening): Base {
  const { kind, proposal, live, openedOn, liveSeen, openedOnNumber } = opening;
  const form = formOf(kind, proposal, live?.proposal ?? null);
  return { openedOn, liveSeen, number: openedOnNumber, form };
}

/** What this editor typed and did not save, as the server kept it; null when it says nothing new. */
export function typedBefore(opening: Opening, saved: FormValues): BroughtBack | null {
  const { typed, kind } = opening;
  if (!typed) return null;
  const values = reviveForm(kind, typed.form, saved);
  if (proposesSame(values, saved)) return null;
  const { liveSeen } = typed.openedOn ? typed : opening;
  return { values, openedOn: typed.openedOn ?? opening.openedOn, liveSeen, at: typed.at };
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
  const known = typeof copy.openedOn === "string";
  const openedOn = known ? copy.openedOn : opening.openedOn;
  const { liveSeen } = known ? copy : opening;
  return { values, openedOn, liveSeen, at: copy.at };
}
