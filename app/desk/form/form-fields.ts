import { type Field, fieldsOf } from "@/lib/season/fields";
import {
  CERTAINTIES,
  CONTEXT_TOPICS,
  type Kind,
  OUTCOMES,
  PLOT_FORMS,
  PREDICTED,
  PRIOR_FATES,
  RELATIONS,
  RELEASE_STATUSES,
  RENEWAL_STATUSES,
  RETURN_MODES,
  RETURN_STATUSES,
  STAGES,
  TRAILER_PROVIDERS,
  TRAILER_STATUSES,
  WORK_TYPES,
} from "@/lib/season/words";

export type FormField = Field;

/** The fields of a kind's form, in the order they are filled in: its own first, then the words. */
export function formFieldsOf(kind: Kind): FormField[] {
  return fieldsOf(kind);
}

const STATUSES: Partial<Record<Kind, readonly string[]>> = {
  renewal: RENEWAL_STATUSES,
  release: RELEASE_STATUSES,
  trailer: TRAILER_STATUSES,
};

const CHOICES: Record<string, readonly string[]> = {
  certainty: CERTAINTIES,
  stage: STAGES,
  returnStatus: RETURN_STATUSES,
  returnModes: RETURN_MODES,
  priorFate: PRIOR_FATES,
  form: PLOT_FORMS,
  provider: TRAILER_PROVIDERS,
  predicts: PREDICTED,
  outcome: OUTCOMES,
  workType: WORK_TYPES,
  relation: RELATIONS,
  topic: CONTEXT_TOPICS,
};

/** What can be chosen in a field, in order. */
export function choicesOf(kind: Kind, name: string): readonly string[] {
  return (name === "status" ? STATUSES[kind] : CHOICES[name]) ?? [];
}
