import { desc, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import { write } from "@/lib/editorial/door";
import { entryState, revisionOf, standing, startOf } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import type { Proposal } from "@/lib/editorial/proposal";
import { keep, type Saved } from "@/lib/editorial/revisions";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { fieldsInWords } from "@/lib/season/field-label";
import { Refusal } from "@/lib/season/refusal";

/**
 * Makes a new draft revision from an old one: all of it, or only some fields ("citations" for the
 * sources). History only grows; the revisions between stay. One field leaves what the open draft tells
 * readers of itself as it is: its note, and its change kind unless that was only suggested.
 * @throws Refusal "moved" when a colleague saved since the page was opened, "not allowed",
 * "not found".
 */
export async function restore(
  actor: Actor,
  request: {
    entryId: string;
    fromRevisionId: string;
    /** The newest revision the page showed. */
    latestNumber: number;
    fields?: string[];
    key?: string;
  },
): Promise<Saved> {
  return await write(
    actor,
    { verb: "restore", key: request.key },
    async ({ tx, actor: me, record }) => {
      const state = await entryState(tx, request.entryId, { lock: true });
      insist(can(me, "restore", standing(state)));
      const { entry, current, live } = state;
      const old = await revisionOf(tx, entry, request.fromRevisionId);
      const [latest] = await tx
        .select({ number: revisions.number })
        .from(revisions)
        .where(eq(revisions.entryId, entry.id))
        .orderBy(desc(revisions.number))
        .limit(1);
      if (latest?.number !== request.latestNumber) {
        throw new Refusal(
          "moved",
          "A colleague saved a newer revision after you opened this page. Nothing was restored. Reload to see it.",
        );
      }
      const stands = (current ?? live?.revision)?.proposal ?? old.proposal;
      const content = request.fields
        ? pick(stands, old.proposal, request.fields)
        : { content: old.proposal.content, citations: old.proposal.citations };
      const proposal = retold(live?.revision.proposal ?? null, stands, content, {
        begun: request.fields !== undefined && current !== null,
      });
      const what = request.fields ? fieldsInWords(entry.kind, request.fields) : "all";
      const { saved, edition } = await keep(tx, me, state, {
        proposal,
        mergedFields: [],
        // What readers see newer than the draft was not looked at here: it is still to be merged.
        liveSeen: state.edition ? state.edition.baseRevisionId : (startOf(state)?.id ?? null),
        summary: `Restores ${what} of revision ${old.number}`,
      });
      if (saved.changed) {
        await record({
          verb: "restore",
          entryId: entry.id,
          editionId: edition,
          revisionId: saved.revisionId,
          details: { from: old.number, fields: request.fields ?? "all" },
        });
      }
      return saved;
    },
  );
}

/** What is restored, and how readers are told: as the change that was `begun` tells them, or afresh. */
function retold(
  live: Proposal | null,
  stands: Proposal,
  content: Pick<Proposal, "content" | "citations">,
  { begun }: { begun: boolean },
): Proposal {
  const said = { ...content, changeKind: stands.changeKind, note: begun ? stands.note : "" };
  const chosen = begun && suggestChangeKind(live, stands).changeKind !== stands.changeKind;
  return chosen ? said : { ...said, changeKind: suggestChangeKind(live, said).changeKind };
}

function pick(
  stands: Proposal,
  old: Proposal,
  fields: string[],
): Pick<Proposal, "content" | "citations"> {
  const content: Record<string, unknown> = { ...stands.content };
  for (const field of fields) {
    if (field === "citations") continue;
    if (!Object.hasOwn(old.content, field)) {
      throw new Refusal("invalid", `This entry has no field “${field.slice(0, 40)}”.`);
    }
    content[field] = (old.content as Record<string, unknown>)[field];
  }
  return {
    content: content as Proposal["content"],
    citations: fields.includes("citations") ? old.citations : stands.citations,
  };
}
