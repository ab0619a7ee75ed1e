import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/connection";
import type { Transaction } from "@/db/connection";
import { invitations, users } from "@/db/schema";
import { isLastAdmin, LAST_ADMIN } from "@/lib/auth/last-admin";
import { record } from "@/lib/auth/record";
import { endSessionsOf } from "@/lib/auth/sessions";
import type { Actor } from "@/lib/season/actor";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";
import { ROLES } from "@/lib/season/words";
import type { Role } from "@/lib/season/words";

const whom = z.object({ userId: z.uuid() });
const whomAndRole = whom.extend({ role: z.enum(ROLES) });

export type Member = {
  id: string;
  email: string;
  name: string;
  role: Role;
  since: Date;
  suspendedAt: Date | null;
};
export type OpenInvitation = {
  id: string;
  email: string;
  name: string;
  role: Role;
  until: Date;
};

/** Everyone who can or could sign in, and the invitations still open. Admins only. */
export async function listTeam(
  actor: Actor,
): Promise<{ members: Member[]; invitations: OpenInvitation[] }> {
  refuseUnlessAdmin(actor);
  const members = await db()
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      since: users.createdAt,
      suspendedAt: users.suspendedAt,
    })
    .from(users)
    .where(isNotNull(users.passwordHash))
    .orderBy(asc(users.suspendedAt), asc(users.name), asc(users.email));
  const open = await db()
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      role: invitations.role,
      until: invitations.expiresAt,
    })
    .from(invitations)
    .where(sql`${invitations.acceptedAt} is null and ${invitations.expiresAt} > now()`)
    .orderBy(asc(invitations.expiresAt));
  return { members, invitations: open };
}

/**
 * Gives somebody another role, from their next call on. The last admin stays one; who stops being
 * one has their open invitations withdrawn.
 */
export async function changeRole(actor: Actor, input: unknown): Promise<void> {
  const { userId, role } = whomAndRole.parse(input);
  await asAdmin(actor, async (tx) => {
    const member = await memberIn(tx, userId);
    if (member.role === role) return;
    await tx.update(users).set({ role }).where(eq(users.id, userId));
    await record(tx, {
      actorId: actor.id,
      verb: "change role",
      userId,
      details: { from: member.role, to: role },
    });
    if (member.role === "admin") await withdrawInvitationsBy(tx, actor, userId);
  });
}

/**
 * Keeps somebody out: their sessions end and the invitations they made stop working at once. The
 * last admin cannot be suspended. `also`: what else goes with it, in the same transaction; nothing of
 * theirs is under way any more by then.
 */
export async function suspend(
  actor: Actor,
  input: unknown,
  also?: (tx: Transaction, person: { id: string; name: string }) => Promise<void>,
): Promise<void> {
  const { userId } = whom.parse(input);
  await asAdmin(actor, async (tx) => {
    const member = await memberIn(tx, userId);
    if (member.suspendedAt) return;
    if (userId === actor.id && !(await othersRun(tx, userId))) throw lastAdmin();
    if (userId === actor.id) {
      throw new Refusal("not allowed", "You cannot suspend yourself. Ask another admin to.");
    }
    await tx
      .update(users)
      .set({ suspendedAt: sql`now()` })
      .where(eq(users.id, userId));
    await endSessionsOf(tx, userId);
    await record(tx, { actorId: actor.id, verb: "suspend", userId });
    await withdrawInvitationsBy(tx, actor, userId);
    await also?.(tx, { id: userId, name: member.name });
  });
}

/** Lets a suspended person sign in again, with the role and password they had. */
export async function reinstate(actor: Actor, input: unknown): Promise<void> {
  const { userId } = whom.parse(input);
  await asAdmin(actor, async (tx) => {
    const member = await memberIn(tx, userId);
    if (!member.suspendedAt) return;
    await tx.update(users).set({ suspendedAt: null }).where(eq(users.id, userId));
    await record(tx, { actorId: actor.id, verb: "reinstate", userId });
  });
}

/**
 * One change to who is at the desk: such changes take turns, and the actor must still be an admin
 * when their turn comes. Throws Refusal("not allowed"); "blocked" when it would leave no admin.
 */
export async function asAdmin<T>(
  actor: Actor,
  change: (tx: Transaction) => Promise<T>,
): Promise<T> {
  refuseUnlessAdmin(actor);
  try {
    return await db().transaction(async (tx) => {
      // The lock of the database's own guard, taken first so that two admins never wait on each other.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('keep_an_admin'))`);
      const [still] = await tx
        .select({ role: users.role, suspendedAt: users.suspendedAt })
        .from(users)
        .where(eq(users.id, actor.id));
      if (!still || still.suspendedAt) {
        throw new Refusal("signed out", "You were suspended, so nothing was changed.");
      }
      refuseUnlessAdmin({ ...actor, role: still.role });
      return await change(tx);
    });
  } catch (error) {
    throw isLastAdmin(error) ? lastAdmin() : error;
  }
}

const lastAdmin = (): Refusal => new Refusal("blocked", LAST_ADMIN);

function refuseUnlessAdmin(actor: Actor): void {
  const team = may(actor, "run the team");
  if (!team.allowed) throw new Refusal("not allowed", team.reason);
}

/** Or somebody shut out could come back by a link they had made for themselves. */
async function withdrawInvitationsBy(tx: Transaction, actor: Actor, userId: string): Promise<void> {
  const withdrawn = await tx
    .update(invitations)
    .set({ expiresAt: sql`now()` })
    .where(
      sql`${invitations.invitedBy} = ${userId} and ${invitations.acceptedAt} is null and ${invitations.expiresAt} > now()`,
    )
    .returning({ email: invitations.email });
  for (const details of withdrawn) {
    await record(tx, { actorId: actor.id, verb: "withdraw invitation", details });
  }
}

async function memberIn(
  tx: Transaction,
  userId: string,
): Promise<{ name: string; role: Role; suspendedAt: Date | null }> {
  const [member] = await tx
    .select({ name: users.name, role: users.role, suspendedAt: users.suspendedAt })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.passwordHash)))
    // Waits for what they are writing, and not for what only refers to them.
    .for("no key update");
  if (!member) throw new Refusal("not found", "There is nobody here by that id.");
  return member;
}

async function othersRun(tx: Transaction, userId: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      sql`${users.role} = 'admin' and ${users.suspendedAt} is null and ${users.id} <> ${userId}`,
    )
    .limit(1);
  return other !== undefined;
}
