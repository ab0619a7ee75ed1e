"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answer } from "@/app/desk/answer";
import { discardDraft, saveDraft } from "@/lib/editorial/drafting";
import type { Saved } from "@/lib/editorial/revisions";
import { beHere, openEntry, type Opening } from "@/lib/editorial/opening";
import { SUMMARY_LENGTH } from "@/lib/editorial/proposal";
import { rebase, type Rebased } from "@/lib/editorial/rebasing";
import { submit } from "@/lib/editorial/review";
import { dropWorkingCopy, keepWorkingCopy } from "@/lib/editorial/working-copy";
import type { Answer } from "@/lib/season/refusal";
import { text } from "@/lib/season/text";
import { KINDS } from "@/lib/season/words";

const id = z.uuid("This is not an entry's id.");
const key = z.uuid();

const saving = z.strictObject({
  entryId: id,
  openedOn: z.uuid().nullable(),
  liveSeen: z.uuid().nullable(),
  proposal: z.unknown(),
  summary: text(SUMMARY_LENGTH),
  key,
});

/** Saves the form as the entry's next revision. */
export async function save(input: unknown): Promise<Answer<Saved>> {
  return await answer(async (actor) => {
    const saved = await saveDraft(actor, saving.parse(input));
    refresh();
    return saved;
  });
}

const deciding = z.strictObject({ entryId: id, revisionId: z.uuid(), key });

/** Sends the draft for review. */
export async function sendForReview(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await submit(actor, deciding.parse(input));
    refresh();
  });
}

const forward = z.strictObject({
  entryId: id,
  revisionId: z.uuid(),
  liveRevisionId: z.uuid(),
  choices: z.record(z.string().max(100), z.enum(["theirs", "mine"])),
  key,
});

/** Merges the draft onto what readers see now. */
export async function bringForward(input: unknown): Promise<Answer<Rebased>> {
  return await answer(async (actor) => {
    const rebased = await rebase(actor, forward.parse(input));
    refresh();
    return rebased;
  });
}

/** Gives up the open draft. */
export async function discard(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await discardDraft(actor, deciding.parse(input));
    refresh();
  });
}

const typed = z.strictObject({
  seasonId: z.uuid(),
  kind: z.enum(KINDS),
  entryId: id.nullable(),
  baseRevisionId: z.uuid().nullable(),
  liveSeen: z.uuid().nullable(),
  form: z.unknown(),
});

/** Keeps what was typed, privately. */
export async function keepTyped(input: unknown): Promise<Answer<{ keptAt: Date }>> {
  return await answer(async (actor) => await keepWorkingCopy(actor, typed.parse(input)));
}

const dropping = z.union([
  z.strictObject({ entryId: id }),
  z.strictObject({ seasonId: z.uuid(), kind: z.enum(KINDS) }),
]);

/** Throws away what was typed and not saved. */
export async function dropTyped(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => await dropWorkingCopy(actor, dropping.parse(input)));
}

/** Says that this person is here, and tells who else is. */
export async function sayHere(input: unknown): Promise<Answer<{ id: string; name: string }[]>> {
  return await answer(async (actor) => await beHere(actor, id.parse(input)));
}

/** The entry as it stands now, for a form that has to look again. */
export async function lookAgain(input: unknown): Promise<Answer<Opening>> {
  return await answer(async (actor) => await openEntry(actor, id.parse(input)));
}
