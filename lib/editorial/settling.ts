import { suggestChangeKind } from "@/lib/editorial/change-kind";
import { write } from "@/lib/editorial/door";
import { entryState, freshFrom, standing } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import type { Proposal } from "@/lib/editorial/proposal";
import { stopsInWords } from "@/lib/editorial/publish-checks";
import { checksOf, deskNames, putInReview } from "@/lib/editorial/review";
import { keep } from "@/lib/editorial/revisions";
import { outcomeSchema } from "@/lib/editorial/settlement-form";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

/** What became of a proposed outcome: in review, or a draft and what it still needs. */
export type Settled = { sent: boolean; needs: string[] };

/**
 * Proposes how a live prediction turned out: a draft with the outcome, its words untouched, sent for
 * review when nothing stops it. Readers see it once a second person has published it.
 * @throws Refusal "moved" when another publication is live now, or somebody has a draft open;
 * "invalid" when the entry is no prediction or already says so; "not allowed"; "not found"; z.ZodError.
 */
export async function proposeOutcome(
  actor: Actor,
  request: { entryId: string; publicationId: string; outcome: string; note: string; key?: string },
): Promise<Settled> {
  const { outcome, note } = outcomeSchema.parse({ outcome: request.outcome, note: request.note });
  return await write(
    actor,
    { verb: "settle", key: request.key },
    async ({ tx, actor: me, record }) => {
      const state = await entryState(tx, request.entryId, { lock: true });
      insist(can(me, "save", standing(state)));
      const { entry, edition, live } = state;
      if (edition) {
        const by = (await deskNames(tx, [edition.openedBy])).get(edition.openedBy);
        throw new Refusal(
          "moved",
          `${by ?? "Somebody"} has a change to this entry open. Settle the outcome there; nothing was changed.`,
        );
      }
      if (!live || live.publication.id !== request.publicationId) {
        throw new Refusal(
          "moved",
          "Another publication is live now. Look at that one, then settle it. Nothing was changed.",
        );
      }
      if (entry.kind !== "prediction") {
        throw new Refusal("invalid", "Only a prediction has an outcome. Nothing was changed.");
      }
      const before = live.revision.proposal;
      const said = freshFrom(before);
      const content = { ...said.content, outcome } as Proposal["content"];
      const proposed: Proposal = { ...said, content, note };
      const { changeKind } = suggestChangeKind(before, proposed);
      const { saved, edition: opened } = await keep(tx, me, state, {
        proposal: { ...proposed, changeKind },
        mergedFields: [],
        summary: `Settles the outcome as ${outcome}`,
        liveSeen: live.revision.id,
      });
      if (!saved.changed || !opened) {
        throw new Refusal("invalid", `It is settled as ${outcome} already. Nothing was changed.`);
      }
      const what = { entryId: entry.id, editionId: opened, revisionId: saved.revisionId };
      await record({ verb: "settle", ...what, details: { outcome, ...(note ? { note } : {}) } });
      const needs = stopsInWords(await checksOf(tx, await entryState(tx, entry.id)));
      if (needs.length > 0) return { sent: false, needs };
      await putInReview(tx, me, opened);
      await record({ verb: "submit", ...what });
      return { sent: true, needs: [] };
    },
  );
}
