"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import * as tips from "@/lib/editorial/tips";
import type { Answer } from "@/lib/season/refusal";

const answering = z.strictObject({
  tipId: z.uuid(),
  state: z.string().max(20),
  answer: z.string(),
  key: z.uuid(),
});

/** Accepts what a reader told us, which opens a draft, or declines it with a reason. */
export async function answerTip(input: unknown): Promise<Answer<tips.Answered>> {
  return await answer(async (actor) => await tips.answerTip(actor, answering.parse(input)));
}
