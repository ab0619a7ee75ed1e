"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import { addPerson, changePerson, type Named } from "@/lib/editorial/people";
import type { Answer } from "@/lib/season/refusal";

const writing = z.strictObject({ id: z.uuid().nullable(), value: z.unknown(), key: z.uuid() });

/** Adds a person, or changes the names of the one with this id. */
export async function writePerson(input: unknown): Promise<Answer<Named>> {
  return await answer(async (actor) => {
    const { id, value, key } = writing.parse(input);
    return id ? await changePerson(actor, id, value, key) : await addPerson(actor, value, key);
  });
}
