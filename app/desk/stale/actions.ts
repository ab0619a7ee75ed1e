"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answer } from "@/app/desk/answer";
import * as policies from "@/lib/editorial/stale-policies";
import * as tending from "@/lib/editorial/tending";
import type { Answer } from "@/lib/season/refusal";

const key = z.uuid();
const snoozing = z.strictObject({ until: z.string().max(20), reason: z.string(), key });
const waking = z.strictObject({ key });
const ofEntry = { entryId: z.uuid() };
const ofPromise = { promiseId: z.uuid() };

/** Snoozes an entry, or a promise. */
export async function snooze(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await tending.snooze(
      actor,
      z.union([snoozing.extend(ofEntry), snoozing.extend(ofPromise)]).parse(input),
    );
    refresh();
  });
}

/** Ends a snooze before its day. */
export async function wake(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await tending.wake(
      actor,
      z.union([waking.extend(ofEntry), waking.extend(ofPromise)]).parse(input),
    );
    refresh();
  });
}

const owning = z.strictObject({
  entryId: z.uuid(),
  ownerId: z.uuid().nullable(),
  seen: z.uuid().nullable(),
  key,
});

/** Makes somebody the owner of an entry, or nobody. */
export async function own(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await tending.own(actor, owning.parse(input));
    refresh();
  });
}

const setting = z.strictObject({ value: z.unknown(), key });

/** Says how often entries of a kind in a state are looked at. */
export async function setPolicy(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    const { value, key } = setting.parse(input);
    await policies.setPolicy(actor, value, key);
    refresh();
  });
}

const resetting = z.strictObject({ kind: z.string().max(40), state: z.string().max(40), key });

/** Goes back to the house's own rule. */
export async function resetPolicy(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    const { key, ...line } = resetting.parse(input);
    await policies.resetPolicy(actor, line, key);
    refresh();
  });
}
