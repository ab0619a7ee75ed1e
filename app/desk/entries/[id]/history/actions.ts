"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import type { Saved } from "@/lib/editorial/revisions";
import * as desk from "@/lib/editorial/restoring";
import type { Answer } from "@/lib/season/refusal";

const restoring = z.strictObject({
  entryId: z.uuid(),
  fromRevisionId: z.uuid(),
  latestNumber: z.number().int().min(1),
  fields: z.array(z.string().max(40)).min(1).max(40).optional(),
  key: z.uuid(),
});

export async function restore(input: unknown): Promise<Answer<Saved>> {
  return await answer(async (actor) => {
    const { fields, ...request } = restoring.parse(input);
    return await desk.restore(actor, { ...request, ...(fields ? { fields } : {}) });
  });
}
