"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answer } from "@/app/desk/answer";
import * as settling from "@/lib/editorial/settling";
import type { Answer } from "@/lib/season/refusal";

const proposing = z.strictObject({
  entryId: z.uuid(),
  publicationId: z.uuid(),
  outcome: z.string().max(20),
  note: z.string(),
  key: z.uuid(),
});

/** Proposes how a prediction turned out, for review. */
export async function proposeOutcome(input: unknown): Promise<Answer<settling.Settled>> {
  return await answer(async (actor) => {
    const settled = await settling.proposeOutcome(actor, proposing.parse(input));
    refresh();
    return settled;
  });
}
