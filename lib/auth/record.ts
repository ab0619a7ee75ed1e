import type { Transaction } from "@/db/connection";
import { events } from "@/db/schema";
import type { EventVerb } from "@/lib/season/words";

/** Adds to the audit trail, in the transaction of what it tells of. No actor: the product itself. */
export async function record(
  tx: Transaction,
  event: {
    actorId: string | null;
    verb: EventVerb;
    userId?: string | null;
    details?: Record<string, unknown>;
  },
): Promise<void> {
  await tx.insert(events).values(event);
}
