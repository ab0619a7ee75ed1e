import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/connection";
import type { Transaction } from "@/db/connection";
import { invitations, users } from "@/db/schema";
import { acceptance, invitation, renewal } from "@/lib/auth/invitation-form";
import { hashPassword } from "@/lib/auth/password";
import { record } from "@/lib/auth/record";
import { endSessionsOf, openSession } from "@/lib/auth/sessions";
import { siteUrl } from "@/lib/auth/site";
import { asAdmin } from "@/lib/auth/team";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";
import type { Role } from "@/lib/season/words";

export type Invited = { link: string; email: string; name: string; role: Role; until: Date };

const STALE =
  "This invitation was used, withdrawn or has expired. Ask whoever invited you for a new link.";

/**
 * Invites somebody who has no account yet. The link is told here and never again; it works once,
 * for seven days, and a newer one for the same address replaces it. Admins only.
 */
export async function invite(actor: Actor, input: unknown): Promise<Invited> {
  const { email, name, role } = invitation.parse(input);
  return await asAdmin(actor, async (tx) => {
    if (await userAt(tx, email)) {
      const message = "Somebody with this address is at the desk already; see the list.";
      throw new Refusal("taken", message, { problems: [{ path: "email", message }] });
    }
    return await makeInvitation(tx, { email, name, role, invitedBy: actor.id });
  });
}

/** Makes an open invitation's link useless. Admins only. */
export async function withdrawInvitation(actor: Actor, input: unknown): Promise<void> {
  const { invitationId } = z.object({ invitationId: z.uuid() }).parse(input);
  await asAdmin(actor, async (tx) => {
    const [withdrawn] = await tx
      .update(invitations)
      .set({ expiresAt: sql`now()` })
      .where(and(eq(invitations.id, invitationId), isOpen()))
      .returning({ email: invitations.email });
    if (!withdrawn) throw new Refusal("not found", "This invitation is not open any more.");
    await record(tx, { actorId: actor.id, verb: "withdraw invitation", details: withdrawn });
  });
}

/** Who an invitation's link is for; null when it does not work (any more). */
export async function invitationBehind(
  token: string,
): Promise<{ email: string; name: string; role: Role; renews: boolean } | null> {
  const [found] = await db()
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, hashOf(token)), isOpen()));
  if (!found) return null;
  const user = await db().query.users.findFirst({ where: isAt(found.email) });
  // Only the operator's link may set the password of an account that exists.
  if (user && found.invitedBy !== null) return null;
  const { name, role } = user ?? found;
  return { email: found.email, name, role, renews: user !== undefined };
}

/**
 * Uses an invitation: makes the account, or sets a new password where the operator invited an
 * address that has one, and signs them in. Throws Refusal("not found") for a link that does not
 * work, "taken" or "not allowed" when the address got an account, or was suspended, meanwhile.
 */
export async function acceptInvitation(
  token: string,
  input: unknown,
): Promise<{ sessionId: string }> {
  const invited = await invitationBehind(token);
  if (!invited) throw new Refusal("not found", STALE);
  const { name, password } = invited.renews
    ? { name: invited.name, ...renewal.parse(input) }
    : acceptance.parse(input);
  const passwordHash = await hashPassword(password);
  return await db().transaction(async (tx) => {
    const [accepted] = await tx
      .update(invitations)
      .set({ acceptedAt: sql`now()` })
      .where(and(eq(invitations.tokenHash, hashOf(token)), isOpen()))
      .returning();
    if (!accepted) throw new Refusal("not found", STALE);
    const userId =
      (await renew(tx, accepted, passwordHash)) ?? (await join(tx, accepted, name, passwordHash));
    await record(tx, { actorId: userId, verb: "accept invitation", userId });
    return { sessionId: await openSession(tx, userId) };
  });
}

type Accepted = typeof invitations.$inferSelect;

async function renew(
  tx: Transaction,
  { email, invitedBy }: Accepted,
  passwordHash: string,
): Promise<string | null> {
  const user = await userAt(tx, email);
  if (!user) return null;
  if (invitedBy !== null || user.passwordHash === null) {
    throw new Refusal("taken", "This address has an account already. Sign in with its password.");
  }
  if (user.suspendedAt) throw new Refusal("not allowed", "This account is suspended.");
  await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
  await endSessionsOf(tx, user.id);
  return user.id;
}

async function join(
  tx: Transaction,
  { email, role }: Accepted,
  name: string,
  passwordHash: string,
): Promise<string> {
  const [made] = await tx
    .insert(users)
    .values({ email, name, role, passwordHash })
    .returning({ id: users.id });
  return made!.id;
}

/** Writes an invitation and gives its link. For callers that have checked who is asking. */
export async function makeInvitation(
  tx: Transaction,
  invited: { email: string; name: string; role: Role; invitedBy: string | null },
): Promise<Invited> {
  const { email, name, role, invitedBy } = invited;
  const token = randomBytes(32).toString("base64url");
  await tx
    .update(invitations)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(sql`lower(${invitations.email})`, email.toLowerCase()), isOpen()));
  const [made] = await tx
    .insert(invitations)
    .values({
      tokenHash: hashOf(token),
      email,
      name,
      role,
      invitedBy,
      expiresAt: sql`now() + interval '7 days'`,
    })
    .returning({ until: invitations.expiresAt });
  await record(tx, { actorId: invitedBy, verb: "invite", details: { email, role } });
  return { link: `${siteUrl()}/invite/${token}`, email, name, role, until: made!.until };
}

/** The account at an address, locked; undefined when there is none. */
export async function userAt(
  tx: Transaction,
  email: string,
): Promise<typeof users.$inferSelect | undefined> {
  const [user] = await tx.select().from(users).where(isAt(email)).for("update");
  return user;
}

const isAt = (email: string) => eq(sql`lower(${users.email})`, email.toLowerCase());
const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
const isOpen = () => and(isNull(invitations.acceptedAt), gt(invitations.expiresAt, sql`now()`));
