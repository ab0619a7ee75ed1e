"use server";

import { refresh } from "next/cache";
import { answer } from "@/app/desk/answer";
import * as invitations from "@/lib/auth/invitations";
import type { Invited } from "@/lib/auth/invitations";
import * as team from "@/lib/auth/team";
import { holdSchedulesOf } from "@/lib/editorial/holding";
import type { Answer } from "@/lib/season/refusal";

export async function invite(input: unknown): Promise<Answer<Invited>> {
  return await answer(async (actor) => {
    const invited = await invitations.invite(actor, input);
    refresh();
    return invited;
  });
}

export async function withdrawInvitation(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await invitations.withdrawInvitation(actor, input);
    refresh();
  });
}

export async function changeRole(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await team.changeRole(actor, input);
    refresh();
  });
}

export async function suspend(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await team.suspend(actor, input, holdSchedulesOf);
    refresh();
  });
}

export async function reinstate(input: unknown): Promise<Answer<void>> {
  return await answer(async (actor) => {
    await team.reinstate(actor, input);
    refresh();
  });
}
