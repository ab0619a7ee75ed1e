"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import * as promising from "@/lib/editorial/promising";
import type { Answer } from "@/lib/season/refusal";

const making = z.strictObject({ seasonId: z.uuid(), value: z.unknown(), key: z.uuid() });
const settling = z.strictObject({
  promiseId: z.uuid(),
  publicationId: z.uuid().nullable(),
  state: z.string().max(20),
  key: z.uuid(),
});

/** Promises readers something. */
export async function makePromise(input: unknown): Promise<Answer<{ promiseId: string }>> {
  return await answer(async (actor) => {
    const { seasonId, value, key } = making.parse(input);
    return await promising.makePromise(actor, seasonId, value, key);
  });
}

/** Settles an open promise, or takes a settlement back. */
export async function settlePromise(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => await promising.settlePromise(actor, settling.parse(input)));
}
