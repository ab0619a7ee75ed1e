import { eq } from "drizzle-orm";
import { db } from "@/db/connection";
import type { Transaction } from "@/db/connection";
import { users } from "@/db/schema";
import { emailOfPerson, invitation } from "@/lib/auth/invitation-form";
import { makeInvitation, userAt } from "@/lib/auth/invitations";
import type { Invited } from "@/lib/auth/invitations";
import { isLastAdmin, LAST_ADMIN } from "@/lib/auth/last-admin";
import { record } from "@/lib/auth/record";
import { Refusal } from "@/lib/season/refusal";
import type { Role } from "@/lib/season/words";

/**
 * An invitation by whoever runs the product: for the first admin, for anyone later, and for an
 * address that has an account a way to set a new password. A role given for an existing account
 * holds at once; without one it keeps its own, and a new account becomes a contributor (the very
 * first an admin). Throws Refusal for a suspended account, or when no admin would be left.
 */
export async function inviteAsOperator(input: {
  email: string;
  name?: string | undefined;
  role?: string | undefined;
}): Promise<Invited & { renews: boolean }> {
  try {
    return await db().transaction(async (tx) => {
      const address = emailOfPerson.parse(input.email);
      const user = await userAt(tx, address);
      if (user && (user.suspendedAt || user.passwordHash === null)) {
        throw new Refusal(
          "blocked",
          `${user.name} is suspended: an admin has to reinstate them at /desk/team first.`,
        );
      }
      const wanted = input.role ?? user?.role ?? (await roleOfNewcomer(tx));
      const { email, name, role } = invitation.parse({
        email: user?.email ?? address,
        name: input.name ?? user?.name ?? address.split("@")[0],
        role: wanted,
      });
      if (user && user.role !== role) {
        await tx.update(users).set({ role }).where(eq(users.id, user.id));
        await record(tx, {
          actorId: null,
          verb: "change role",
          userId: user.id,
          details: { from: user.role, to: role },
        });
      }
      const made = await makeInvitation(tx, { email, name, role, invitedBy: null });
      return { ...made, renews: user !== undefined };
    });
  } catch (error) {
    throw isLastAdmin(error) ? new Refusal("blocked", LAST_ADMIN) : error;
  }
}

async function roleOfNewcomer(tx: Transaction): Promise<Role> {
  const admin = await tx.query.users.findFirst({ where: eq(users.role, "admin") });
  return admin ? "contributor" : "admin";
}
