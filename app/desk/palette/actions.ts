"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import { deskTracker } from "@/app/desk/ui/tracker";
import { type DeskFound, deskSearch } from "@/lib/editorial/desk-search";
import type { Answer } from "@/lib/season/refusal";

/** What the palette lists for what was typed, on the tracker this person works on. */
export async function findAtDesk(typed: unknown): Promise<Answer<DeskFound>> {
  return await answer(async (actor) => {
    const { seasonId } = await deskTracker();
    return await deskSearch(actor, seasonId, z.string().max(1000).parse(typed));
  });
}
