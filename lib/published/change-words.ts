import type { Change } from "@/lib/published/changes";

/**
 * What is said of a change in place of what its entry's page covers: "What was corrected is a spoiler";
 * "" when nothing of it is covered. Of a new entry the headline says enough.
 */
export function coveredWords({ kind, note, noteCovered, difference }: Change): string {
  const fields = difference?.fields ?? [];
  const covered = noteCovered || fields.some((field) => field.spoils);
  if (!covered || kind === "new") return "";
  if (kind === "retraction") return "Why it was retracted is a spoiler";
  if (note || fields.some((field) => !field.spoils)) return "What else changed is a spoiler";
  return kind === "correction" ? "What was corrected is a spoiler" : "What changed is a spoiler";
}
