import { and, eq } from "drizzle-orm";
import { db } from "@/db/connection";
import { stalePolicies, users } from "@/db/schema";
import { write } from "@/lib/editorial/door";
import { insist } from "@/lib/editorial/insist";
import { policySchema } from "@/lib/editorial/tending-rules";
import type { Actor } from "@/lib/season/actor";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";
import { housePolicy, type Policy, type PolicyLine } from "@/lib/season/stale-policy";
import type { Kind } from "@/lib/season/words";

/** The desk's own lines; they outweigh the house's. */
export async function ownPolicy(): Promise<PolicyLine[]> {
  return await db()
    .select({
      kind: stalePolicies.kind,
      state: stalePolicies.state,
      days: stalePolicies.days,
      nearDays: stalePolicies.nearDays,
    })
    .from(stalePolicies);
}

/** A line as it holds, what the house says, and who changed it when. */
export type HeldPolicy = PolicyLine & { house: Policy; changed: { at: Date; by: string } | null };

/** The whole policy as it holds, in the order of kinds and states. */
export async function policyLines(): Promise<HeldPolicy[]> {
  const own = await db()
    .select({ line: stalePolicies, by: users.name })
    .from(stalePolicies)
    .innerJoin(users, eq(users.id, stalePolicies.changedBy));
  return housePolicy().map(({ kind, state, ...house }) => {
    const mine = own.find(({ line }) => line.kind === kind && line.state === state);
    const { days, nearDays } = mine?.line ?? house;
    return {
      kind,
      state,
      days,
      nearDays,
      house,
      changed: mine ? { at: mine.line.changedAt, by: mine.by } : null,
    };
  });
}

/**
 * Says how often entries of a kind in a state are looked at, instead of the house's own rule.
 * @throws Refusal "not allowed"; "not found" when no entry of that kind is ever in that state;
 * z.ZodError.
 */
export async function setPolicy(actor: Actor, input: unknown, key?: string): Promise<void> {
  const line = policySchema.parse(input);
  await write(actor, { verb: "set policy", key }, async ({ tx, actor: me, record }) => {
    insistOnPolicy(me, line);
    const values = { ...line, changedBy: me.id, changedAt: new Date() };
    await tx
      .insert(stalePolicies)
      .values(values)
      .onConflictDoUpdate({ target: [stalePolicies.kind, stalePolicies.state], set: values });
    await record({ verb: "set policy", details: line });
  });
}

/**
 * Goes back to the house's own rule for a kind in a state; nothing happens where it holds already.
 * @throws Refusal "not allowed", "not found".
 */
export async function resetPolicy(
  actor: Actor,
  line: { kind: string; state: string },
  key?: string,
): Promise<void> {
  await write(actor, { verb: "reset policy", key }, async ({ tx, actor: me, record }) => {
    const { kind, state } = insistOnPolicy(me, line);
    const dropped = await tx
      .delete(stalePolicies)
      .where(and(eq(stalePolicies.kind, kind), eq(stalePolicies.state, state)))
      .returning({ kind: stalePolicies.kind });
    if (dropped.length > 0) await record({ verb: "reset policy", details: { kind, state } });
  });
}

function insistOnPolicy(
  actor: Actor,
  { kind, state }: { kind: string; state: string },
): { kind: Kind; state: string } {
  insist(may(actor, "set policy"));
  const line = housePolicy().find((each) => each.kind === kind && each.state === state);
  if (!line) {
    throw new Refusal("not found", "No entry is ever of that kind and state. Nothing was changed.");
  }
  return { kind: line.kind, state: line.state };
}
