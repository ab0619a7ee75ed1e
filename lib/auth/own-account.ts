import { eq } from "drizzle-orm";
import { db } from "@/db/connection";
import { users } from "@/db/schema";
import { countPasswordTry } from "@/lib/auth/attempts";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { passwordChange } from "@/lib/auth/password-form";
import { record } from "@/lib/auth/record";
import { endSessionsOf } from "@/lib/auth/sessions";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

/**
 * Changes the actor's own password and ends all their sessions at once, but for the one given.
 * Throws Refusal: "invalid" for a wrong current password or a weak new one, "too many".
 */
export async function changePassword(
  actor: Actor,
  input: unknown,
  sessionId: string | null,
): Promise<{ sessionsEnded: number }> {
  const { current, next } = passwordChange.parse(input);
  const attempt = await countPasswordTry(actor.id);
  const before = await db().query.users.findFirst({ where: eq(users.id, actor.id) });
  if (!(await isPassword(current, before?.passwordHash ?? null))) {
    const message = "That is not the password you have now.";
    throw new Refusal("invalid", message, { problems: [{ path: "current", message }] });
  }
  const passwordHash = await hashPassword(next);
  const sessionsEnded = await db().transaction(async (tx) => {
    const [user] = await tx
      .select({ passwordHash: users.passwordHash, suspendedAt: users.suspendedAt })
      .from(users)
      .where(eq(users.id, actor.id))
      .for("update");
    if (user?.passwordHash !== before?.passwordHash || user?.suspendedAt) {
      throw new Refusal("moved", "Your account was changed at the same moment. Sign in again.");
    }
    await tx.update(users).set({ passwordHash }).where(eq(users.id, actor.id));
    const ended = await endSessionsOf(tx, actor.id, sessionId);
    await record(tx, { actorId: actor.id, verb: "change password", userId: actor.id });
    return ended;
  });
  await attempt.succeeded();
  return { sessionsEnded };
}

/** Signs the actor out everywhere but in the session given; says how many sessions ended. */
export async function endOtherSessions(actor: Actor, sessionId: string | null): Promise<number> {
  return await db().transaction(async (tx) => {
    const ended = await endSessionsOf(tx, actor.id, sessionId);
    if (ended > 0) {
      await record(tx, {
        actorId: actor.id,
        verb: "end sessions",
        userId: actor.id,
        details: { ended },
      });
    }
    return ended;
  });
}
