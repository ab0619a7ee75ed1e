import { type FieldPath, useController, useFormState } from "react-hook-form";
import { idOf, messageAt } from "@/app/desk/form/field-paths";
import type { FormValues } from "@/app/desk/form/model";

/** One field of the form: its value, how to change it, and what an element needs to say of it. */
export function useField<T>(path: string) {
  const { field, formState } = useController<FormValues>({ name: path as FieldPath<FormValues> });
  const id = idOf(path);
  const problem = messageAt(formState.errors, path);
  const problemId = `${id}-problem`;
  return {
    id,
    name: path,
    value: field.value as T,
    set: (value: T): void => field.onChange(value),
    blur: field.onBlur,
    problem,
    problemId,
    /** What points at the problem and at the hints with these ids. */
    told: (...hints: string[]) => {
      const by = [problem ? problemId : "", ...hints].filter(Boolean).join(" ");
      return {
        ...(problem ? { "aria-invalid": true as const } : {}),
        ...(by ? { "aria-describedby": by } : {}),
      };
    },
  };
}

/** What is wrong with a field that has fields of its own, or with one of them. */
export function useProblem(path: string) {
  const { errors } = useFormState<FormValues>();
  const id = idOf(path);
  return { id, problem: messageAt(errors, path), problemId: `${id}-problem` };
}
