import type { Transaction } from "@/db/connection";
import { events } from "@/db/schema";

/** What happens with people at the desk, as the audit trail words it. */
export type PeopleVerb =
  | "sign in"
  | "refused sign in"
  | "sign out"
  | "change password"
  | "end sessions"
  | "invite"
  | "withdraw invitation"
  | "accept invitation"
  | "change role"
  | "suspend"
  | "reinstate"
  | "make first people";

/** Adds to the audit trail, in the transaction of what it tells of. No actor: the product itself. */
export async function record(
  tx: Transaction,
  event: {
    actorId: string | null;
    verb: PeopleVerb;
    userId?: string | null;
    details?: Record<string, unknown>;
  },
): Promise<void> {
  await tx.insert(events).values(event);
}
