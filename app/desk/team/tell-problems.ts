import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { FieldProblem } from "@/lib/season/refusal";

/** Says a refusal at the fields it is about, the first of which takes the focus, or for them all. */
export function tellProblems<Typed extends FieldValues>(
  form: Pick<UseFormReturn<Typed>, "setError">,
  typed: Typed,
  refused: { message: string; problems: FieldProblem[] },
): void {
  const fields = refused.problems.filter(({ path }) => path in typed);
  fields.forEach(({ path, message }, place) =>
    form.setError(path as Path<Typed>, { message }, { shouldFocus: place === 0 }),
  );
  if (fields.length === 0) form.setError("root", { message: refused.message });
}
