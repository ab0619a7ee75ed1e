"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import { createEntry } from "@/lib/editorial/drafting";
import type { Saved } from "@/lib/editorial/revisions";
import { SUMMARY_LENGTH } from "@/lib/editorial/proposal";
import type { Answer } from "@/lib/season/refusal";
import { text } from "@/lib/season/text";
import { KINDS } from "@/lib/season/words";

const making = z.strictObject({
  seasonId: z.uuid(),
  kind: z.enum(KINDS),
  slug: text(80),
  proposal: z.unknown(),
  summary: text(SUMMARY_LENGTH),
  key: z.uuid(),
});

/** Opens a new entry with what was typed as its first revision, a draft. */
export async function create(input: unknown): Promise<Answer<Saved>> {
  return await answer(async (actor) => await createEntry(actor, making.parse(input)));
}
