import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { returnPath } from "@/lib/auth/return-path";
import { currentActor } from "@/lib/auth/session";
import type { Actor } from "@/lib/season/actor";

/** Who a page of the desk is for; a signed-out visitor goes to sign in and comes back here. */
export async function deskActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const here = returnPath((await headers()).get("x-desk-path"));
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}
