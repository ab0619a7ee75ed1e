import { checks } from "@/db/schema";
import { write } from "@/lib/editorial/door";
import { entryState, standing } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { checkReferences } from "@/lib/editorial/references";
import { sourcesById } from "@/lib/editorial/sources-of";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";
import { text } from "@/lib/season/text";

/**
 * Records that an editor looked and the live statement still holds, with a source that says so if
 * there is one to cite. Makes no revision and never freshens "updated".
 * @throws Refusal "moved" when another publication is live now, "not allowed", "not found".
 */
export async function checkEntry(
  actor: Actor,
  request: {
    entryId: string;
    publicationId: string;
    note: string;
    sourceId?: string | null;
    key?: string;
  },
): Promise<void> {
  const note = text(300).parse(request.note);
  await write(actor, { verb: "check", key: request.key }, async ({ tx, actor: me, record }) => {
    const state = await entryState(tx, request.entryId, { lock: true });
    insist(can(me, "check", standing(state)));
    const { entry, live } = state;
    if (!live || live.publication.id !== request.publicationId) {
      throw new Refusal(
        "moved",
        "Another publication is live now. Look at that one, then check it.",
      );
    }
    const sourceId = request.sourceId ?? null;
    if (sourceId) {
      await checkReferences(
        tx,
        { seasonId: entry.seasonId, entryId: entry.id },
        {
          ...live.revision.proposal,
          citations: [{ sourceId, stance: "mentions", quote: "", locator: "" }],
        },
      );
    }
    await tx.insert(checks).values({
      entryId: entry.id,
      publicationId: live.publication.id,
      sourceId,
      note,
      byId: me.id,
    });
    const source = sourceId ? (await sourcesById(tx, [sourceId])).get(sourceId) : null;
    await record({
      verb: "check",
      entryId: entry.id,
      details: {
        ...(note ? { note } : {}),
        ...(source ? { source: `${source.publisher}, ${source.title}` } : {}),
      },
    });
  });
}
