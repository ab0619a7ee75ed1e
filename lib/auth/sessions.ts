import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/connection";
import type { Transaction } from "@/db/connection";
import { deskSessions } from "@/db/schema";
import { SESSION_SECONDS } from "@/lib/auth/cookie";
import { record } from "@/lib/auth/record";
import type { Actor } from "@/lib/season/actor";

/** Opens a session of twelve hours by Postgres's clock; gives its id. */
export async function openSession(tx: Transaction, userId: string): Promise<string> {
  const [session] = await tx
    .insert(deskSessions)
    .values({ userId, expiresAt: sql`now() + make_interval(secs => ${SESSION_SECONDS})` })
    .returning({ id: deskSessions.id });
  return session!.id;
}

/**
 * Who a session belongs to, with name and role as Postgres has them now; null when it has ended or
 * expired, or its person is suspended. Notes that they were here, at most once a minute.
 */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const [actor] = await db().execute<Actor>(sql`
    with seen as (
      update desk_sessions set last_seen_at = now()
      where id = ${sessionId} and ended_at is null and expires_at > now()
        and last_seen_at < now() - interval '1 minute'
    )
    select u.id, u.name, u.role
    from desk_sessions s join users u on u.id = s.user_id
    where s.id = ${sessionId} and s.ended_at is null and s.expires_at > now()
      and u.suspended_at is null`);
  return actor ? { id: actor.id, name: actor.name, role: actor.role } : null;
}

const open = () => and(isNull(deskSessions.endedAt), gt(deskSessions.expiresAt, sql`now()`));

/** Ends one session at once, and says so in the audit trail. Ending it twice changes nothing. */
export async function endSession(sessionId: string): Promise<void> {
  await db().transaction(async (tx) => {
    const [ended] = await tx
      .update(deskSessions)
      .set({ endedAt: sql`now()` })
      .where(and(eq(deskSessions.id, sessionId), open()))
      .returning({ userId: deskSessions.userId });
    if (!ended) return;
    await record(tx, { actorId: ended.userId, verb: "sign out", userId: ended.userId });
  });
}

/** Ends somebody's sessions at once, but for one of them when given; says how many. */
export async function endSessionsOf(
  tx: Transaction,
  userId: string,
  except?: string | null,
): Promise<number> {
  const others = except ? ne(deskSessions.id, except) : undefined;
  const ended = await tx
    .update(deskSessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(deskSessions.userId, userId), open(), others))
    .returning({ id: deskSessions.id });
  return ended.length;
}

export type OwnSession = { id: string; since: Date; lastSeen: Date; until: Date };

/** The actor's sessions that are still good, the latest seen first. */
export async function openSessionsOf(actor: Actor): Promise<OwnSession[]> {
  return await db()
    .select({
      id: deskSessions.id,
      since: deskSessions.createdAt,
      lastSeen: deskSessions.lastSeenAt,
      until: deskSessions.expiresAt,
    })
    .from(deskSessions)
    .where(and(eq(deskSessions.userId, actor.id), open()))
    .orderBy(desc(deskSessions.lastSeenAt));
}
