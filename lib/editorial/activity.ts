import { alias } from "drizzle-orm/pg-core";
import { and, desc, eq, gte, lt } from "drizzle-orm";
import { db } from "@/db/connection";
import { entries, events, users } from "@/db/schema";
import { LAST_DAY, type Day } from "@/lib/season/day";
import type { EventVerb, Kind } from "@/lib/season/words";

export const ACTIVITY_PAGE = 100;

export type ActivityFilter = {
  actorId?: string | undefined;
  verb?: EventVerb | undefined;
  entryNumber?: number | undefined;
  /** Days, UTC, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** The sequence to go on from. */
  before?: number | undefined;
};

export type ActivityLine = {
  sequence: number;
  at: Date;
  actor: string | null;
  verb: EventVerb;
  entryId: string | null;
  entryNumber: number | null;
  entryKind: Kind | null;
  /** The person it was done to, for verbs about the team. */
  person: string | null;
  details: Record<string, unknown>;
};

/** The audit trail, newest first, one page of it. */
export async function activity(
  filter: ActivityFilter,
): Promise<{ lines: ActivityLine[]; before: number | null }> {
  const person = alias(users, "person");
  const rows = await db()
    .select({
      sequence: events.sequence,
      at: events.at,
      actor: users.name,
      verb: events.verb,
      entryId: events.entryId,
      entryNumber: entries.number,
      entryKind: entries.kind,
      person: person.name,
      details: events.details,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .leftJoin(person, eq(person.id, events.userId))
    .leftJoin(entries, eq(entries.id, events.entryId))
    .where(
      and(
        filter.actorId ? eq(events.actorId, filter.actorId) : undefined,
        filter.verb ? eq(events.verb, filter.verb) : undefined,
        filter.entryNumber ? eq(entries.number, filter.entryNumber) : undefined,
        filter.from ? gte(events.at, new Date(`${filter.from}T00:00:00Z`)) : undefined,
        // Nothing is later than the last day there is.
        filter.to && filter.to < LAST_DAY
          ? lt(events.at, new Date(new Date(`${filter.to}T00:00:00Z`).getTime() + 86_400_000))
          : undefined,
        filter.before ? lt(events.sequence, filter.before) : undefined,
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(ACTIVITY_PAGE + 1);
  const lines = rows.slice(0, ACTIVITY_PAGE);
  return {
    lines,
    before: rows.length > ACTIVITY_PAGE ? (lines.at(-1)?.sequence ?? null) : null,
  };
}

/** Everybody who is or was at the desk, by name: whose deeds can be asked for. */
export async function everybody(): Promise<{ id: string; name: string }[]> {
  return await db().select({ id: users.id, name: users.name }).from(users).orderBy(users.name);
}
