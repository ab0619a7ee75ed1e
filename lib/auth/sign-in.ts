import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/connection";
import { users } from "@/db/schema";
import { countAttempt } from "@/lib/auth/attempts";
import { isPassword } from "@/lib/auth/password";
import { record } from "@/lib/auth/record";
import { endSession, openSession } from "@/lib/auth/sessions";
import { Refusal } from "@/lib/season/refusal";
import { isStorable } from "@/lib/season/text";

const credentials = z.object({
  email: z
    .string()
    .max(320)
    .refine(isStorable)
    .transform((typed) => typed.trim()),
  password: z.string().min(1).max(1000),
});

/** Said of an unknown address, a wrong password and a suspended account alike. */
export const NO_SUCH_SIGN_IN =
  "That email and password do not match an account that can sign in. Check both and try again.";

/**
 * Opens a session for whoever knows the password, and ends the one this browser held before.
 * Throws Refusal: "too many" when the account or the visitor's address has tried too often, else
 * "not allowed" with one same message, after the same work, whatever was wrong.
 */
export async function signIn(
  input: unknown,
  from: { address: string; previous?: string | null },
): Promise<{ sessionId: string }> {
  const typed = credentials.safeParse(input);
  if (!typed.success || typed.data.email === "") throw new Refusal("not allowed", NO_SUCH_SIGN_IN);
  const { email, password } = typed.data;

  const attempt = await countAttempt(email, from.address);
  const user = await db().query.users.findFirst({
    where: eq(sql`lower(${users.email})`, email.toLowerCase()),
  });
  const right = await isPassword(password, user?.passwordHash ?? null);
  const sessionId = right && user ? await admit(user) : null;
  if (sessionId === null) {
    await db().transaction((tx) =>
      record(tx, { actorId: null, verb: "refused sign in", userId: user?.id ?? null }),
    );
    throw new Refusal("not allowed", NO_SUCH_SIGN_IN);
  }
  await attempt.succeeded();
  if (from.previous) await endSession(from.previous);
  return { sessionId };
}

/** Opens the session unless the person was suspended, or their password changed, meanwhile. */
async function admit(user: { id: string; passwordHash: string | null }): Promise<string | null> {
  return await db().transaction(async (tx) => {
    const [still] = await tx
      .select({ id: users.id })
      .from(users)
      .where(
        and(
          eq(users.id, user.id),
          eq(users.passwordHash, user.passwordHash ?? ""),
          isNull(users.suspendedAt),
        ),
      )
      .for("share");
    if (!still) return null;
    const sessionId = await openSession(tx, user.id);
    await record(tx, { actorId: user.id, verb: "sign in", userId: user.id });
    return sessionId;
  });
}
