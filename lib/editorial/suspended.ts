import { and, asc, inArray, isNotNull } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Edition, Reader } from "@/lib/editorial/entry-state";

type ByWhom = Pick<Edition, "approvedBy" | "scheduledBy" | "aloneReason">;

/**
 * Why a scheduled change may not go live in the name of who approved or scheduled it, as a sentence
 * for the desk: they were suspended since. Null while they are at the desk.
 */
export async function whySuspended(tx: Reader, edition: ByWhom): Promise<string | null> {
  const ids = [edition.approvedBy, edition.scheduledBy].filter((id) => id !== null);
  if (ids.length === 0) return null;
  const [gone] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, ids), isNotNull(users.suspendedAt)))
    .orderBy(asc(users.name))
    .limit(1);
  return gone ? suspendedInWords(edition, gone) : null;
}

/** The sentence of {@link whySuspended}, about one person. */
export function suspendedInWords(
  { approvedBy, scheduledBy, aloneReason }: ByWhom,
  person: { id: string; name: string },
): string {
  const did =
    scheduledBy !== person.id
      ? "approved it"
      : approvedBy === person.id
        ? "approved and scheduled it"
        : aloneReason === null
          ? "scheduled it"
          : "scheduled it alone";
  return `${person.name}, who ${did}, was suspended.`;
}
