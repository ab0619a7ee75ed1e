import { and, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { entries, snoozes, users } from "@/db/schema";
import { type Door, write } from "@/lib/editorial/door";
import { entryState } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { lockedPromise } from "@/lib/editorial/promise-standing";
import { mayOwn, SNOOZE_DAYS, snoozeSchema } from "@/lib/editorial/tending-rules";
import type { Actor } from "@/lib/season/actor";
import { addDays, type Day, dayOf, formatDay } from "@/lib/season/day";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";

/** What is snoozed: a live entry with all there is to look at, or an open promise alone. */
export type Snoozable = { entryId: string } | { promiseId: string };

/**
 * Snoozes an entry, or a promise, until a day (UTC), for a reason. It ends on that
 * day, or as soon as something is published of it.
 * @throws Refusal "not allowed"; "not found"; "invalid" for a day that is not among the next
 * {@link SNOOZE_DAYS}, or an entry readers do not see; "moved" for a promise that is settled; z.ZodError.
 */
export async function snooze(
  actor: Actor,
  request: Snoozable & { until: string; reason: string; key?: string },
): Promise<void> {
  const { key, until: asked, reason: why, ...what } = request;
  const { until, reason } = snoozeSchema.parse({ until: asked, reason: why });
  const today = dayOf(new Date());
  const last = addDays(today, SNOOZE_DAYS);
  if (until <= today || until > last) {
    const message = `Choose a day after today, ${formatDay(last)} at the latest.`;
    throw new Refusal("invalid", message, { problems: [{ path: "until", message }] });
  }
  await write(actor, { verb: "snooze", key }, async ({ tx, actor: me, record }) => {
    insist(may(me, "snooze"));
    await put(tx, me, what, until, reason, record);
  });
}

/**
 * Ends a snooze: it is shown again at once.
 * @throws Refusal "not allowed", "not found", "invalid", "moved".
 */
export async function wake(actor: Actor, request: Snoozable & { key?: string }): Promise<void> {
  const { key, ...what } = request;
  await write(actor, { verb: "wake", key }, async ({ tx, actor: me, record }) => {
    insist(may(me, "snooze"));
    const [latest] = await tx
      .select({ until: snoozes.until })
      .from(snoozes)
      .where(
        "entryId" in what
          ? eq(snoozes.entryId, what.entryId)
          : eq(snoozes.promiseId, what.promiseId),
      )
      .orderBy(desc(snoozes.at))
      .limit(1);
    const today = dayOf(new Date());
    if (!latest || latest.until <= today) return;
    await put(tx, me, what, today, "", record);
  });
}

async function put(
  tx: Transaction,
  me: Actor,
  what: Snoozable,
  until: Day,
  reason: string,
  record: Door["record"],
): Promise<void> {
  const told = reason
    ? { verb: "snooze" as const, details: { until, reason } }
    : { verb: "wake" as const };
  if ("entryId" in what) {
    const { live } = await entryState(tx, what.entryId, { lock: true });
    if (!live) {
      throw new Refusal("invalid", "Readers do not see this entry, so there is nothing to snooze.");
    }
    await tx.insert(snoozes).values({ entryId: what.entryId, until, reason, byId: me.id });
    await record({ ...told, entryId: what.entryId });
    return;
  }
  const promise = await lockedPromise(tx, what.promiseId);
  if (!promise) throw new Refusal("not found", "There is no such promise. Nothing was snoozed.");
  if (promise.state !== "open") {
    throw new Refusal("moved", `This promise was settled meanwhile, as ${promise.state}.`);
  }
  await tx.insert(snoozes).values({ promiseId: what.promiseId, until, reason, byId: me.id });
  const { says } = promise;
  await record({ ...told, details: { ...told.details, promise: what.promiseId, says } });
}

/**
 * Makes somebody at the desk the owner of an entry, or nobody. Somebody suspended owns nothing.
 * @throws Refusal "not allowed"; "not found" (the entry); "invalid" (the person); "moved" when
 * somebody else owns it by now.
 */
export async function own(
  actor: Actor,
  request: {
    entryId: string;
    ownerId: string | null;
    /** The owner the page showed. */
    seen: string | null;
    key?: string;
  },
): Promise<void> {
  const { entryId, ownerId, seen, key } = request;
  await write(actor, { verb: "own", key }, async ({ tx, actor: me, record }) => {
    const [entry] = await tx
      .select({ ownerId: entries.ownerId })
      .from(entries)
      .where(eq(entries.id, entryId))
      .for("no key update");
    if (!entry) throw new Refusal("not found", "There is no such entry. Nothing was changed.");
    const from = entry.ownerId ? await activePerson(tx, entry.ownerId) : null;
    if ((from?.id ?? null) !== seen) {
      throw new Refusal(
        "moved",
        `${from ? `${from.name} owns this entry` : "Nobody owns this entry"} by now. Nothing was changed.`,
      );
    }
    insist(mayOwn(me, { from: from?.id ?? null, to: ownerId }));
    const to = ownerId ? await activePerson(tx, ownerId) : null;
    if (ownerId && !to) {
      const message = "There is no such person at the desk.";
      throw new Refusal("invalid", message, { problems: [{ path: "ownerId", message }] });
    }
    if ((from?.id ?? null) === (to?.id ?? null)) return;
    await tx.update(entries).set({ ownerId }).where(eq(entries.id, entryId));
    const self = to?.id === me.id || (!to && from?.id === me.id);
    await record({
      verb: to ? "own" : "disown",
      entryId,
      details: self ? {} : { person: (to ?? from)?.name ?? "" },
    });
  });
}

async function activePerson(
  tx: Transaction,
  id: string,
): Promise<{ id: string; name: string } | null> {
  const [person] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.id, id), isNull(users.suspendedAt)))
    .for("share");
  return person ?? null;
}
