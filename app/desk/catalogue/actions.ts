"use server";

import { z } from "zod";
import { answer } from "@/app/desk/answer";
import * as people from "@/lib/editorial/people";
import type { Named } from "@/lib/editorial/people";
import * as sources from "@/lib/editorial/sources";
import type { DeskSource } from "@/lib/editorial/sources-of";
import type { Answer } from "@/lib/season/refusal";
import { text } from "@/lib/season/text";

const words = text(200);
const inTracker = z.strictObject({ seasonId: z.uuid(), q: words });

export async function findPeople(q: unknown): Promise<Answer<Named[]>> {
  return await answer(async () => await people.findPeople(words.parse(q)));
}

export async function findCharacters(input: unknown): Promise<Answer<Named[]>> {
  return await answer(async () => {
    const { seasonId, q } = inTracker.parse(input);
    return await people.findCharacters(seasonId, q);
  });
}

export async function findSources(q: unknown): Promise<Answer<DeskSource[]>> {
  return await answer(async () => await sources.findSources(words.parse(q)));
}

const adding = z.strictObject({ value: z.unknown(), key: z.uuid() });
const addingTo = adding.extend({ seasonId: z.uuid() });

export async function addPerson(input: unknown): Promise<Answer<Named>> {
  return await answer(async (actor) => {
    const { value, key } = adding.parse(input);
    return await people.addPerson(actor, value, key);
  });
}

export async function addCharacter(input: unknown): Promise<Answer<Named>> {
  return await answer(async (actor) => {
    const { seasonId, value, key } = addingTo.parse(input);
    return await people.addCharacter(actor, seasonId, value, key);
  });
}

export async function addSource(input: unknown): Promise<Answer<DeskSource>> {
  return await answer(async (actor) => {
    const { value, key } = adding.parse(input);
    return await sources.addSource(actor, value, key);
  });
}
