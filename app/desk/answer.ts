import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { knownRefusal } from "@/app/desk/known-refusals";
import { refuseOtherOrigins } from "@/lib/auth/origin";
import { requireActor } from "@/lib/auth/session";
import type { Actor } from "@/lib/season/actor";
import type { Answer } from "@/lib/season/refusal";

/**
 * What every server action of the desk does: refuses a call from another site, finds out from
 * Postgres who is asking, runs the verb, and answers a refusal as plain data. Whatever else is
 * thrown is logged under a reference and never shown; Next's own redirects pass through.
 */
export async function answer<T>(verb: (actor: Actor) => Promise<T>): Promise<Answer<T>> {
  return await answerAnyone(async () => await verb(await requireActor()));
}

/** The same for what signed-out visitors may do: signing in, using an invitation. */
export async function answerAnyone<T>(verb: () => Promise<T>): Promise<Answer<T>> {
  try {
    refuseOtherOrigins(await headers());
    return { ok: true, value: await verb() };
  } catch (error) {
    unstable_rethrow(error);
    const refusal = knownRefusal(error);
    if (refusal) {
      const { code, message, problems, detail } = refusal;
      return { ok: false, code, message, problems, detail };
    }
    const reference = randomUUID().slice(0, 8);
    console.error(`Fault ${reference}:`, error);
    return {
      ok: false,
      code: "fault",
      message: `Something broke on our side. Nothing was changed. Try again in a moment; if it happens again, tell whoever runs the desk the reference ${reference}.`,
      problems: [],
      detail: null,
    };
  }
}
