"use server";

import { refresh } from "next/cache";
import { answer } from "@/app/desk/answer";
import * as account from "@/lib/auth/own-account";
import { currentSession } from "@/lib/auth/session";
import type { Answer } from "@/lib/season/refusal";

export async function changePassword(input: unknown): Promise<Answer<{ sessionsEnded: number }>> {
  return await answer(async (actor) => {
    const session = await currentSession();
    const changed = await account.changePassword(actor, input, session?.id ?? null);
    refresh();
    return changed;
  });
}

export async function endOtherSessions(): Promise<Answer<number>> {
  return await answer(async (actor) => {
    const session = await currentSession();
    const ended = await account.endOtherSessions(actor, session?.id ?? null);
    refresh();
    return ended;
  });
}
