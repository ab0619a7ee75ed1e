"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import { addSource, changeSource } from "@/lib/editorial/sources";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Answer } from "@/lib/season/refusal";

const writing = z.strictObject({ id: z.uuid().nullable(), value: z.unknown(), key: z.uuid() });

/** Adds a source, or changes the one with this id. */
export async function writeSource(input: unknown): Promise<Answer<DeskSource>> {
  return await answer(async (actor) => {
    const { id, value, key } = writing.parse(input);
    return id ? await changeSource(actor, id, value, key) : await addSource(actor, value, key);
  });
}
