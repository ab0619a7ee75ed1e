"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import type { Published } from "@/lib/editorial/go-live";
import { keepsSchema } from "@/lib/editorial/promise-forms";
import * as publishing from "@/lib/editorial/publishing";
import * as review from "@/lib/editorial/review";
import type { Answer } from "@/lib/season/refusal";
import { text } from "@/lib/season/text";

const reviewed = z.strictObject({ entryId: z.uuid(), revisionId: z.uuid(), key: z.uuid() });
const keeping = { keeps: keepsSchema };
const withReason = reviewed.extend({ reason: text(300) });
const ofPublication = z.strictObject({
  entryId: z.uuid(),
  publicationId: z.uuid(),
  reason: text(300),
  key: z.uuid(),
});

export async function publish(input: unknown): Promise<Answer<Published>> {
  return await answer(
    async (actor) => await publishing.publish(actor, reviewed.extend(keeping).parse(input)),
  );
}

export async function publishAlone(input: unknown): Promise<Answer<Published>> {
  return await answer(
    async (actor) => await publishing.publishAlone(actor, withReason.extend(keeping).parse(input)),
  );
}

export async function returnEdition(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => await review.returnEdition(actor, withReason.parse(input)));
}

export async function sendForReview(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => await review.submit(actor, reviewed.parse(input)));
}

export async function retract(input: unknown): Promise<Answer<Published>> {
  return await answer(async (actor) => await publishing.retract(actor, ofPublication.parse(input)));
}
