"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { answerAnyone } from "@/app/desk/answer";
import { visitorAddress } from "@/lib/auth/client-address";
import { sealSession, sessionCookie, unsealSession } from "@/lib/auth/cookie";
import { returnPath } from "@/lib/auth/return-path";
import { endSession } from "@/lib/auth/sessions";
import { signIn as openSessionFor } from "@/lib/auth/sign-in";

/** What the form shows after a try that failed; `at` tells one such try from the next. */
export type SignInState = { email: string; message: string; at: number } | null;

/** Signs in and goes on to where the visitor wanted to be. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form.get("email"));
  const answered = await answerAnyone(async () => {
    const [jar, asked] = [await cookies(), await headers()];
    const cookie = sessionCookie();
    const { sessionId } = await openSessionFor(
      { email, password: textOf(form.get("password")) },
      {
        address: visitorAddress(asked),
        previous: await unsealSession(jar.get(cookie.name)?.value),
      },
    );
    jar.set(cookie.name, await sealSession(sessionId), cookie.options);
    redirect(returnPath(form.get("callbackUrl")));
  });
  if (answered.ok) return null;
  return { email: email.slice(0, 320), message: answered.message, at: Date.now() };
}

/** Ends the session, here and in Postgres. */
export async function signOut(): Promise<void> {
  await answerAnyone(async () => {
    const jar = await cookies();
    const { name, options } = sessionCookie();
    const sessionId = await unsealSession(jar.get(name)?.value);
    if (sessionId) await endSession(sessionId);
    jar.set(name, "", { ...options, maxAge: 0 });
    redirect("/sign-in?signed-out=1");
  });
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}
