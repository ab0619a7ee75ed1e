"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { answerAnyone } from "@/app/desk/answer";
import { sealSession, sessionCookie, unsealSession } from "@/lib/auth/cookie";
import { acceptInvitation } from "@/lib/auth/invitations";
import { endSession } from "@/lib/auth/sessions";
import type { FieldProblem } from "@/lib/season/refusal";

/** What the form shows after a try that failed; the password is never sent back. */
export type JoinState = {
  name: string;
  message: string;
  problems: FieldProblem[];
  at: number;
} | null;

/** Uses the invitation, signs the person in and shows them the desk. */
export async function join(token: unknown, _before: JoinState, form: FormData): Promise<JoinState> {
  const name = String(form.get("name") ?? "");
  const answered = await answerAnyone(async () => {
    const jar = await cookies();
    const { name: cookie, options } = sessionCookie();
    const previous = await unsealSession(jar.get(cookie)?.value);
    const { sessionId } = await acceptInvitation(typeof token === "string" ? token : "", {
      name,
      password: form.get("password"),
    });
    if (previous) await endSession(previous);
    jar.set(cookie, await sealSession(sessionId), options);
    redirect("/desk");
  });
  if (answered.ok) return null;
  const { message, problems } = answered;
  return { name: name.slice(0, 120), message, problems, at: Date.now() };
}
