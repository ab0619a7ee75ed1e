import { and, eq, lt, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/connection";
import { events, idempotencyKeys, users } from "@/db/schema";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";
import type { EventVerb } from "@/lib/season/words";

/** One line of the audit trail: what was done to what. */
export type Event = {
  verb: EventVerb;
  entryId?: string;
  editionId?: string;
  revisionId?: string;
  details?: Record<string, unknown>;
};

export type Door = {
  tx: Transaction;
  /** Who is asking, as Postgres knows them inside this transaction. */
  actor: Actor;
  record(event: Event): Promise<void>;
};

/**
 * The one door of every write at the desk: one transaction that asks Postgres who the actor is
 * now, does the work, and records its event. With a `key`, the same request sent again gets the
 * first one's answer and writes nothing, however close together they come.
 * @throws Refusal "signed out" when the actor is gone or suspended; whatever `work` throws.
 */
export async function write<T>(
  actor: Actor,
  request: { verb: string; key?: string | undefined },
  work: (door: Door) => Promise<T>,
): Promise<T> {
  return await db().transaction(async (tx) => {
    const present = await presentActor(tx, actor);
    const { key, verb } = request;
    if (key) {
      const answered = await claim(tx, present, key, verb);
      if (answered) return answered.answer as T;
    }
    const answer = await work({
      tx,
      actor: present,
      record: async ({ details = {}, ...event }) => {
        await tx.insert(events).values({ actorId: present.id, ...event, details });
      },
    });
    if (key) {
      await tx
        .update(idempotencyKeys)
        .set({ answer: answer ?? null })
        .where(and(eq(idempotencyKeys.actorId, present.id), eq(idempotencyKeys.key, key)));
    }
    return answer;
  });
}

async function presentActor(tx: Transaction, actor: Actor): Promise<Actor> {
  // "for share": a suspension or a change of role waits for this write, or this write sees it.
  const [user] = await tx
    .select({
      id: users.id,
      name: users.name,
      role: users.role,
      suspendedAt: users.suspendedAt,
    })
    .from(users)
    .where(eq(users.id, actor.id))
    .for("share");
  if (!user || user.suspendedAt) {
    throw new Refusal(
      "signed out",
      "You are no longer signed in. What you typed is kept on this page; sign in again in another tab and retry.",
    );
  }
  return { id: user.id, name: user.name, role: user.role };
}

// The insert waits for a twin still at work, and then finds its answer. Nobody retries after days.
async function claim(
  tx: Transaction,
  actor: Actor,
  key: string,
  verb: string,
): Promise<{ answer: unknown } | null> {
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ actorId: actor.id, key, verb })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length > 0) {
    await tx
      .delete(idempotencyKeys)
      .where(
        and(
          eq(idempotencyKeys.actorId, actor.id),
          lt(idempotencyKeys.at, sql`now() - interval '2 days'`),
        ),
      );
    return null;
  }
  const [twin] = await tx
    .select({ verb: idempotencyKeys.verb, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.actorId, actor.id), eq(idempotencyKeys.key, key)));
  if (twin?.verb !== verb) {
    throw new Refusal(
      "invalid",
      "This request was already used for something else. Reload the page.",
    );
  }
  return { answer: twin.answer };
}
