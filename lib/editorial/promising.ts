import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/connection";
import { entries, promises, publications, seasons } from "@/db/schema";
import { type Door, write } from "@/lib/editorial/door";
import { insist } from "@/lib/editorial/insist";
import {
  type Keeps,
  keepsSchema,
  promiseSchema,
  settlementSchema,
} from "@/lib/editorial/promise-forms";
import { addSettlement, inOrder, lockedPromise } from "@/lib/editorial/promise-standing";
import type { Actor } from "@/lib/season/actor";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";

/**
 * Promises readers something, under a question of a season. Readers see it at once.
 * @throws Refusal "not allowed", "not found" (the season); z.ZodError.
 */
export async function makePromise(
  actor: Actor,
  seasonId: string,
  input: unknown,
  key?: string,
): Promise<{ promiseId: string }> {
  const { question, says } = promiseSchema.parse(input);
  return await write(actor, { verb: "make promise", key }, async ({ tx, actor: me, record }) => {
    insist(may(me, "promise"));
    const [season] = await tx
      .select({ id: seasons.id })
      .from(seasons)
      .where(eq(seasons.id, seasonId));
    if (!season) throw new Refusal("not found", "There is no such tracker.");
    const [made] = await tx
      .insert(promises)
      .values({ seasonId, question, says })
      .returning({ id: promises.id });
    if (!made) throw new Error("the promise was not returned");
    await record({ verb: "make promise", details: { promise: made.id, says } });
    return { promiseId: made.id };
  });
}

/**
 * Settles an open promise: kept or late, with the publication that kept it; broken or moot, with one
 * or without. State "open" takes a settlement back. Readers see either at once.
 * @throws Refusal "not allowed"; "not found" (the promise); "moved" when somebody settled it, or
 * reopened it, meanwhile; "invalid" when the publication is not there, belongs to another season or
 * is older than the promise; z.ZodError.
 */
export async function settlePromise(
  actor: Actor,
  request: { promiseId: string; publicationId: string | null; state: string; key?: string },
): Promise<void> {
  const { key, ...input } = request;
  const { promiseId, publicationId, state } = settlementSchema.parse(input);
  await write(actor, { verb: "settle promise", key }, async (door) => {
    insist(may(door.actor, "promise"));
    await settle(door, { promiseId, publicationId, state }, "Nothing was changed.");
  });
}

/**
 * Settles the promises that a publication keeps, in the transaction that made it: both happen, or
 * neither.
 * @throws Refusal as `settlePromise`; z.ZodError. Either way nothing is published.
 */
export async function keepPromises(door: Door, publicationId: string, keeps: Keeps): Promise<void> {
  if (keeps.length === 0) return;
  insist(may(door.actor, "promise"));
  for (const { promiseId, state } of inOrder(keepsSchema.parse(keeps))) {
    await settle(door, { promiseId, publicationId, state }, "Nothing was published.");
  }
}

async function settle(
  { tx, actor, record }: Door,
  { promiseId, publicationId, state }: z.infer<typeof settlementSchema>,
  unchanged: string,
): Promise<void> {
  const promise = await lockedPromise(tx, promiseId);
  if (!promise) throw new Refusal("not found", `There is no such promise. ${unchanged}`);
  if ((promise.state === "open") === (state === "open")) {
    throw new Refusal(
      "moved",
      state === "open"
        ? `This promise is open already. ${unchanged}`
        : `Somebody settled the promise “${promise.says}” meanwhile, as ${promise.state}. ${unchanged}`,
    );
  }
  const entryId = publicationId ? await settlingEntry(tx, promise, publicationId) : null;
  await addSettlement(tx, { promiseId, state, publicationId, byId: actor.id });
  await record({
    verb: "settle promise",
    ...(entryId ? { entryId } : {}),
    details: { promise: promiseId, says: promise.says, state },
  });
}

/** The entry of a publication that may settle this promise. */
async function settlingEntry(
  tx: Transaction,
  promise: { seasonId: string; madeAt: Date },
  publicationId: string,
): Promise<string> {
  const [found] = await tx
    .select({ entryId: entries.id, seasonId: entries.seasonId, at: publications.at })
    .from(publications)
    .innerJoin(entries, eq(entries.id, publications.entryId))
    .where(eq(publications.id, publicationId));
  const problem =
    found?.seasonId !== promise.seasonId
      ? "The promise and what was published are of different trackers."
      : found.at < promise.madeAt
        ? "This was published before the promise was made."
        : null;
  if (problem || !found) {
    throw new Refusal("invalid", problem ?? "There is no such publication.", {
      problems: [{ path: "publicationId", message: problem ?? "" }],
    });
  }
  return found.entryId;
}
