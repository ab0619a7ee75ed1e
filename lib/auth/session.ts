import { cookies } from "next/headers";
import { cache } from "react";
import { sessionCookie, unsealSession } from "@/lib/auth/cookie";
import { actorOfSession } from "@/lib/auth/sessions";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

/** The session of this request: its id and whose it is; null for a signed-out visitor. */
export const currentSession = cache(async (): Promise<{ id: string; actor: Actor } | null> => {
  const jar = await cookies();
  const id = await unsealSession(jar.get(sessionCookie().name)?.value);
  const actor = id === null ? null : await actorOfSession(id);
  return id !== null && actor ? { id, actor } : null;
});

/** Who is asking, read from Postgres once a request; null when nobody is signed in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** Who is asking. Throws Refusal("signed out") when nobody is signed in. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  throw new Refusal(
    "signed out",
    "You are signed out, so nothing was changed. Sign in again; what you typed is still here.",
  );
}
