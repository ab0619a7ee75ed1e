"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import * as embargo from "@/lib/editorial/embargo";
import { keepsSchema } from "@/lib/editorial/promise-forms";
import * as scheduling from "@/lib/editorial/scheduling";
import type { Answer } from "@/lib/season/refusal";
import { text } from "@/lib/season/text";

const key = z.uuid();
const entryId = z.uuid();
const moment = z.string().max(40);
const reviewed = z.strictObject({
  entryId,
  revisionId: z.uuid(),
  publishAt: moment,
  pastIsFine: z.boolean(),
  aloneReason: text(300).optional(),
  keeps: keepsSchema,
  key,
});
const coming = z.strictObject({ entryId, editionId: z.uuid(), key });
const moving = coming.extend({ publishAt: moment, pastIsFine: z.boolean() });
const holding = coming.extend({ until: moment.nullable() });

/** Has the reviewed revision go live by itself at a moment. */
export async function schedule(input: unknown): Promise<Answer<scheduling.ScheduledAnswer>> {
  return await answer(async (actor) => {
    const { aloneReason, ...asked } = reviewed.parse(input);
    const alone = aloneReason === undefined ? {} : { aloneReason };
    return await scheduling.schedule(actor, { ...asked, ...alone });
  });
}

/** Has a scheduled change go live at another moment. */
export async function moveSchedule(input: unknown): Promise<Answer<scheduling.ScheduledAnswer>> {
  return await answer(async (actor) => await scheduling.moveSchedule(actor, moving.parse(input)));
}

/** Takes a scheduled change back, and its approval with it. */
export async function cancelSchedule(input: unknown): Promise<Answer<scheduling.Cancelled>> {
  return await answer(async (actor) => await scheduling.cancelSchedule(actor, coming.parse(input)));
}

/** Sets how long nobody publishes a change, or lifts that. */
export async function setEmbargo(
  input: unknown,
): Promise<Answer<{ editionId: string; until: string | null }>> {
  return await answer(async (actor) => await embargo.setEmbargo(actor, holding.parse(input)));
}
