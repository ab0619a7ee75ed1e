import { z } from "zod";
import { type FormValues, readForm, type Reading } from "@/app/desk/form/model";
import { type Proposal, proposalSchema } from "@/lib/editorial/proposal";

/**
 * The form's schema: reads what was typed and gives it to the kind's own schema, the one the save
 * asks again. Problems carry the form's paths ("content.asOf", "citations.0.quote").
 */
export function formSchema(reading: () => Reading): z.ZodType<Proposal, FormValues> {
  return z.custom<FormValues>().transform((values, context) => {
    const now = reading();
    const { proposal, problems } = readForm(values, now);
    for (const { path, message } of problems) {
      context.addIssue({ code: "custom", path: path.split("."), message });
    }
    const parsed = proposalSchema(now.kind).safeParse(proposal);
    for (const { path, message } of parsed.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
    return parsed.success && problems.length === 0 ? parsed.data : z.NEVER;
  });
}
