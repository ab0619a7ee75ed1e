import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { editions } from "@/db/schema";
import { write } from "@/lib/editorial/door";
import { type Edition, entryState, standing } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { databaseClock, readMoment } from "@/lib/editorial/moments";
import { whyGone } from "@/lib/editorial/why-gone";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { sayInstant } from "@/lib/season/instant";
import { Refusal } from "@/lib/season/refusal";

/**
 * Says that nobody publishes a change before a moment, or with null lifts that. `editionId`: the
 * open edition of the entry or its scheduled one, whichever is meant.
 * @throws Refusal "invalid" for a moment that does not exist, has passed or comes after the
 * schedule; "moved" when that edition is neither any more; "not allowed", "not found".
 */
export async function setEmbargo(
  actor: Actor,
  request: { entryId: string; editionId: string; until: string | null; key?: string },
): Promise<{ editionId: string; until: string | null }> {
  return await write(
    actor,
    { verb: "embargo", key: request.key },
    async ({ tx, actor: me, record }) => {
      const state = await entryState(tx, request.entryId, { lock: true });
      // Who may is asked first: what became of the change is only for those who could hold it back.
      insist(can(me, "embargo", { ...standing(state), scheduled: true }));
      const edition = [state.edition, state.scheduled?.edition].find(
        (one) => one?.id === request.editionId,
      );
      if (!edition) {
        throw new Refusal("moved", await whyGone(tx, request, "on its way to readers"));
      }
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
      ? `This is under embargo until ${sayInstant(embargoUntil)}, and ${sayInstant(moment)} is before that. Nothing was changed. Choose a later moment, or let an editor lift the embargo.`
      : `This is under embargo until ${sayInstant(embargoUntil)}. It was not published and the draft is kept. Schedule it for that moment, or let an editor lift the embargo.`,
  );
}
