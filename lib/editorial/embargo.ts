import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { editions } from "@/db/schema";
import { write } from "@/lib/editorial/door";
import { type Edition, entryState, standing } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import type { Actor } from "@/lib/season/actor";
import { readInstant, sayInstant } from "@/lib/season/instant";
import { Refusal } from "@/lib/season/refusal";

/** Years a schedule or an embargo may lie ahead: further is a slip of the finger. */
export const YEARS_AHEAD = 5;

/** The database's clock, the only one that decides when something is due. */
export async function databaseClock(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  if (!row) throw new Error("the database does not know the time");
  return new Date(row.now);
}

/** Reads the moment a form gave. @throws Refusal "invalid" at `path`. */
export function readMoment(text: unknown, now: Date, path: string): Date {
  const moment = typeof text === "string" ? readInstant(text) : null;
  const ask = (message: string): Refusal =>
    new Refusal("invalid", `${message} Nothing was changed.`, {
      problems: [{ path, message }],
    });
  if (!moment) {
    throw ask("Give a day and a time that exist, with their zone: 2027-01-28T15:00:00Z.");
  }
  const furthest = new Date(now);
  furthest.setUTCFullYear(now.getUTCFullYear() + YEARS_AHEAD);
  if (moment > furthest) {
    throw ask(
      `${sayInstant(moment)} is more than ${YEARS_AHEAD} years ahead. Choose an earlier moment.`,
    );
  }
  return moment;
}

/**
 * Says that nobody publishes this change before a moment, or with null lifts that. It is of the
 * open edition, or of the scheduled one when none is open.
 * @throws Refusal "invalid" for a moment that does not exist, has passed or comes after the
 * schedule; "not allowed", "not found".
 */
export async function setEmbargo(
  actor: Actor,
  request: { entryId: string; until: string | null; key?: string },
): Promise<{ editionId: string; until: string | null }> {
  return await write(
    actor,
    { verb: "embargo", key: request.key },
    async ({ tx, actor: me, record }) => {
      const state = await entryState(tx, request.entryId, { lock: true });
      insist(me, "embargo", standing(state));
      const edition = state.edition ?? state.scheduled?.edition;
      if (!edition) throw new Error("an embargo without an edition");
      const until = request.until === null ? null : await ending(tx, edition, request.until);
      const answer = { editionId: edition.id, until: until?.toISOString() ?? null };
      if (edition.embargoUntil?.getTime() === until?.getTime()) return answer;
      await tx.update(editions).set({ embargoUntil: until }).where(eq(editions.id, edition.id));
      await record({
        verb: "embargo",
        entryId: state.entry.id,
        editionId: edition.id,
        details: { until: answer.until, was: edition.embargoUntil?.toISOString() ?? null },
      });
      return answer;
    },
  );
}

async function ending(tx: Transaction, edition: Edition, text: string): Promise<Date> {
  const now = await databaseClock(tx);
  const until = readMoment(text, now, "until");
  const no = (message: string): Refusal =>
    new Refusal("invalid", message, { problems: [{ path: "until", message }] });
  if (until <= now) {
    throw no(
      `${sayInstant(until)} has passed, so it would hold nothing back. Nothing was changed. Choose a later moment, or lift the embargo.`,
    );
  }
  if (edition.state === "scheduled" && edition.publishAt && edition.publishAt < until) {
    throw no(
      `This is scheduled for ${sayInstant(edition.publishAt)}, before that embargo would end. Nothing was changed. Move the schedule first.`,
    );
  }
  return until;
}

/** @throws Refusal "blocked" when the edition is under embargo at `moment`, by the database's clock now unless given. */
export async function insistNoEmbargo(
  tx: Transaction,
  edition: Edition,
  moment?: Date,
): Promise<void> {
  const { embargoUntil } = edition;
  if (!embargoUntil || embargoUntil <= (moment ?? (await databaseClock(tx)))) return;
  throw new Refusal(
    "blocked",
    moment
      ? `This is under embargo until ${sayInstant(embargoUntil)}, and ${sayInstant(moment)} is before that. Nothing was scheduled and the draft is kept. Choose a later moment.`
      : `This is under embargo until ${sayInstant(embargoUntil)}. It was not published and the draft is kept. Schedule it for that moment, or let an editor lift the embargo.`,
  );
}
