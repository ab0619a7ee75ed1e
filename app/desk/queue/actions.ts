"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answer } from "@/app/desk/answer";
import * as checking from "@/lib/editorial/checking";
import { reviewOf } from "@/lib/editorial/review";
import type { Answer } from "@/lib/season/refusal";

const checked = z.strictObject({
  entryId: z.uuid(),
  publicationId: z.uuid(),
  note: z.string(),
  sourceId: z.uuid().nullable(),
  key: z.uuid(),
});

export async function checkEntry(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await checking.checkEntry(actor, checked.parse(input));
    refresh();
  });
}

/** How an open change stands: its publish checks, counted, and how many places it touches. */
export type Standing = { passes: number; weigh: number; stops: string[]; places: number };

export async function standingOf(entryId: unknown): Promise<Answer<Standing | null>> {
  return await answer(async (actor) => {
    const review = await reviewOf(actor, z.uuid().parse(entryId));
    if (!review) return null;
    const verdicts = review.checks.map(({ verdict }) => verdict);
    return {
      passes: verdicts.filter((verdict) => verdict === "passes").length,
      weigh: verdicts.filter((verdict) => verdict === "weigh").length,
      stops: review.checks.filter(({ verdict }) => verdict === "stops").map(({ title }) => title),
      places: review.places.length,
    };
  });
}
