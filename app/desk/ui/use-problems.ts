import { useState } from "react";
import type { z } from "zod";
import { problemsByField } from "@/app/desk/ui/problems";
import type { Trouble } from "@/app/desk/ui/use-verb";

/** What is wrong with the fields of a small form, whether its own schema says so or the write. */
export function useProblems(trouble: Trouble | null) {
  const [told, tell] = useState<[field: string, message: string][]>([]);
  const all = [...told, ...problemsByField(trouble?.problems ?? [])];
  return {
    at: (field: string): string => all.find(([name]) => name === field)?.[1] ?? "",
    /** What went wrong besides: it has no field to be said at. */
    besides: all.length > 0 ? null : trouble,
    clear: (): void => tell([]),
    /** The value when the schema takes it; else null, and the fields say why. */
    read: <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | null => {
      const parsed = schema.safeParse(value);
      tell(parsed.success ? [] : problemsByField(parsed.error.issues));
      return parsed.success ? parsed.data : null;
    },
  };
}
