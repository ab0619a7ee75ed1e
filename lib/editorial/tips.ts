import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { editions, entries, publications, tips } from "@/db/schema";
import { write } from "@/lib/editorial/door";
import { entryState, freshFrom, standing } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { addRevision } from "@/lib/editorial/revisions";
import { answerSchema, tipSchema } from "@/lib/editorial/tip-forms";
import { countTip } from "@/lib/editorial/tip-limits";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";

// More than anybody will read about one entry before the first of them is answered.
const OPEN_AT_MOST = 50;

/**
 * Takes what a reader, who has no account, says is wrong with a publication. `visitor` is a
 * key of where they come from, for counting only. The same words about the same publication are taken once: the answer
 * is then the first one's id. Whoever knows the id may read the tip and its answer.
 * @throws Refusal "not found" (no such publication), "too many"; z.ZodError.
 */
export async function receiveTip(
  input: { publicationId: string; says: unknown; link: unknown },
  from: { visitor: string },
): Promise<{ tipId: string }> {
  const { says, link } = tipSchema.parse({ says: input.says, link: input.link });
  // Before the transaction: it asks for a connection of its own.
  await countTip(from.visitor);
  return await db().transaction(async (tx) => {
    const [publication] = await tx
      .select({ id: publications.id, entryId: publications.entryId })
      .from(publications)
      .where(eq(publications.id, input.publicationId));
    if (!publication) throw new Refusal("not found", "There is no such publication.");
    // Two of the same, sent at once, take turns.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tips ${publication.entryId}`}))`);
    const [same] = await tx
      .select({ id: tips.id })
      .from(tips)
      .where(and(eq(tips.publicationId, publication.id), eq(tips.says, says), eq(tips.link, link)));
    if (same) return { tipId: same.id };
    const [open] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(tips)
      .where(and(eq(tips.entryId, publication.entryId), eq(tips.state, "open")));
    if ((open?.n ?? 0) >= OPEN_AT_MOST) {
      throw new Refusal(
        "too many",
        "Many readers have told us about this entry already and an editor has yet to read them. This one was not sent; it is still in the form.",
      );
    }
    const [tip] = await tx
      .insert(tips)
      .values({ entryId: publication.entryId, publicationId: publication.id, says, link })
      .returning({ id: tips.id });
    if (!tip) throw new Error("the tip was not returned");
    return { tipId: tip.id };
  });
}

export type Answered = {
  entryId: string;
  /** The draft that was opened, or was open already; null when the tip was declined. */
  editionId: string | null;
  /** True when accepting it began the draft. */
  opened: boolean;
};

/**
 * Answers an open tip. Accepting it opens a draft of the entry, a correction, unless one is open
 * already; declining takes a reason, which the reader can read.
 * @throws Refusal "not allowed", "not found", "moved" when somebody answered it meanwhile; "blocked"
 * when the entry was never live again, so that there is nothing to start a draft from; z.ZodError.
 */
export async function answerTip(
  actor: Actor,
  request: { tipId: string; state: string; answer: string; key?: string },
): Promise<Answered> {
  const { key, ...input } = request;
  const { tipId, state, answer } = answerSchema.parse(input);
  return await write(actor, { verb: "answer tip", key }, async ({ tx, actor: me, record }) => {
    insist(may(me, "answer tips"));
    const [tip] = await tx.select().from(tips).where(eq(tips.id, tipId)).for("update");
    if (!tip) throw new Refusal("not found", "There is no such tip.");
    if (tip.state !== "open") {
      throw new Refusal(
        "moved",
        `A colleague has ${tip.state} this already, so nothing was changed. Reload to see their answer.`,
      );
    }
    const draft = state === "accepted" ? await draftFor(tip, me) : null;
    await tx
      .update(tips)
      .set({
        state,
        answer,
        editionId: draft?.editionId ?? null,
        answeredBy: me.id,
        answeredAt: sql`clock_timestamp()`,
      })
      .where(eq(tips.id, tip.id));
    await record({
      verb: state === "accepted" ? "accept tip" : "decline tip",
      entryId: tip.entryId,
      ...(draft?.editionId ? { editionId: draft.editionId } : {}),
      details: { tip: tip.id, ...(answer ? { reason: answer } : {}) },
    });
    return {
      entryId: tip.entryId,
      editionId: draft?.editionId ?? null,
      opened: draft?.opened ?? false,
    };

    async function draftFor(
      about: { entryId: string; says: string },
      by: Actor,
    ): Promise<{ editionId: string; opened: boolean }> {
      const now = await entryState(tx, about.entryId, { lock: true });
      if (now.edition) return { editionId: now.edition.id, opened: false };
      insist(can(by, "save", standing(now)));
      if (!now.live) {
        throw new Refusal(
          "blocked",
          "The entry was retracted, so there is nothing to draft from. Decline the tip and say so, or restore a revision from the history first.",
        );
      }
      const { revision } = now.live;
      const first = await addRevision(tx, by, {
        entryId: about.entryId,
        parentId: revision.id,
        proposal: { ...freshFrom(revision.proposal), changeKind: "correction" },
        summary: `A reader told us: ${about.says}`,
      });
      const [edition] = await tx
        .insert(editions)
        .values({
          entryId: about.entryId,
          currentRevisionId: first.id,
          baseRevisionId: revision.id,
          openedBy: by.id,
        })
        .returning({ id: editions.id });
      if (!edition) throw new Error("the edition was not returned");
      return { editionId: edition.id, opened: true };
    }
  });
}

/** What a reader told us and what became of it, for whoever knows its id. */
export type ToldTip = {
  says: string;
  link: string;
  receivedAt: Date;
  state: "open" | "accepted" | "declined";
  answer: string;
  answeredAt: Date | null;
  /**
   * Of an accepted one: what became of the change it led to. `published` is the number of the
   * publication under its entry; null otherwise.
   */
  change: { is: "begun" | "published" | "given up"; published: number | null } | null;
  /** The publication it is about. */
  about: { showSlug: string; season: number; slug: string; number: number; entryNumber: number };
};

/** A tip by its id, as its reader may see it; null when there is none. */
export async function toldTip(tipId: string): Promise<ToldTip | null> {
  const [row] = await db().execute<{
    says: string;
    link: string;
    received_at: string;
    state: ToldTip["state"];
    answer: string;
    answered_at: string | null;
    change: ToldTip["change"];
    about: ToldTip["about"];
  }>(sql`
    select t.says, t.link, t.received_at, t.state, t.answer, t.answered_at,
      case when d.id is not null then json_build_object('published', o.number, 'is', case
        when o.id is not null then 'published'
        when d.state in ('discarded', 'superseded') then 'given up'
        else 'begun' end) end as change,
      json_build_object('showSlug', w.slug, 'season', s.number, 'slug', e.slug,
        'number', p.number, 'entryNumber', e.number) as about
    from ${tips} t
    join ${publications} p on p.id = t.publication_id
    join ${entries} e on e.id = t.entry_id
    join seasons s on s.id = e.season_id
    join shows w on w.id = s.show_id
    left join ${editions} d on d.id = t.edition_id
    left join ${publications} o on o.edition_id = d.id
    where t.id = ${tipId}`);
  if (!row) return null;
  const { received_at, answered_at, ...rest } = row;
  return {
    ...rest,
    receivedAt: new Date(received_at),
    answeredAt: answered_at ? new Date(answered_at) : null,
  };
}
