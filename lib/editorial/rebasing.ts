import { eq } from "drizzle-orm";
import { editions } from "@/db/schema";
import { mergedOntoLive } from "@/lib/editorial/behind";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import { write } from "@/lib/editorial/door";
import { entryState, standing } from "@/lib/editorial/entry-state";
import { insist } from "@/lib/editorial/insist";
import { type Clash, type Merge, withField } from "@/lib/editorial/merge";
import type { Proposal } from "@/lib/editorial/proposal";
import { sameRevision } from "@/lib/editorial/review";
import { addRevision } from "@/lib/editorial/revisions";
import { can } from "@/lib/editorial/workflow";
import type { Actor } from "@/lib/season/actor";
import { fieldsInWords } from "@/lib/season/field-label";
import { Refusal } from "@/lib/season/refusal";

/** Whose version of a clashing field is taken: what is live, or the draft's. */
export type Side = "theirs" | "mine";

export type Rebased = { revisionId: string; number: number; cameIn: string[] };

/**
 * Brings an open edition forward: merges it by fields onto what readers see now, as a new revision
 * in the state it is in. What is in review stays there and is reviewed again, for reviewers decide
 * on a revision and this is another one. The words stay their author's, whoever brings them
 * forward: nothing is written here that was not written before, and nobody may approve their own.
 * `choices` name a side for each field that clashes.
 * @throws Refusal "clash" with the clashes nobody chose for (nothing is written), "moved" when the
 * draft or what is live is not what was looked at, "invalid" for a choice of no clash,
 * "not allowed", "not found".
 */
export async function rebase(
  actor: Actor,
  request: {
    entryId: string;
    /** The edition's revision, and the live one, as they were looked at. */
    revisionId: string;
    liveRevisionId: string;
    choices?: Record<string, Side>;
    key?: string;
  },
): Promise<Rebased> {
  const { key, choices = {} } = request;
  return await write(actor, { verb: "rebase", key }, async ({ tx, actor: me, record }) => {
    const state = await entryState(tx, request.entryId, { lock: true });
    insist(can(me, "rebase", standing(state)));
    const edition = sameRevision(state, request.revisionId);
    const { entry, current } = state;
    const found = await mergedOntoLive(tx, state);
    if (!found || !current) {
      throw new Refusal(
        "moved",
        "Readers see just what this draft was begun from, so there is nothing to bring forward. Nothing was changed.",
      );
    }
    const { result, live } = found;
    if (live.id !== request.liveRevisionId) {
      throw new Refusal(
        "moved",
        "Something newer went live after you opened the page. Nothing was changed. Reload to see what comes in now.",
      );
    }
    const proposal = chosen(result, choices, live.proposal);
    const cameIn = [
      ...result.theirsOnly,
      ...result.clashes.flatMap(({ field }) => (choices[field] === "theirs" ? [field] : [])),
    ];
    const revision = await addRevision(
      tx,
      { id: current.authorId },
      {
        entryId: entry.id,
        parentId: current.id,
        proposal,
        summary: `Brought forward by ${me.name} onto revision ${live.number}: ${
          cameIn.length > 0 ? fieldsInWords(entry.kind, cameIn) : "no field"
        } came in`,
      },
    );
    await tx
      .update(editions)
      .set({ currentRevisionId: revision.id, baseRevisionId: live.id })
      .where(eq(editions.id, edition.id));
    await record({
      verb: "rebase",
      entryId: entry.id,
      editionId: edition.id,
      revisionId: revision.id,
      details: { onto: live.number, cameIn, choices },
    });
    return { revisionId: revision.id, number: revision.number, cameIn };
  });
}

function chosen(
  { merged, clashes }: Merge,
  choices: Record<string, Side>,
  live: Proposal,
): Proposal {
  const stray = Object.keys(choices).find((name) => clashes.every(({ field }) => field !== name));
  if (stray !== undefined) {
    throw new Refusal("invalid", "A choice was made for a field that does not clash. Reload.");
  }
  const open = clashes.filter(({ field }) => !Object.hasOwn(choices, field));
  if (open.length > 0) throw stillToChoose(open);
  const proposal = clashes.reduce(
    (so, clash) => withField(so, clash.field, clash[choices[clash.field] ?? "theirs"]),
    merged,
  );
  // A kind of change that was only suggested goes on following what is proposed.
  const suggested = suggestChangeKind(live, merged).changeKind === merged.changeKind;
  return suggested
    ? { ...proposal, changeKind: suggestChangeKind(live, proposal).changeKind }
    : proposal;
}

function stillToChoose(clashes: Clash[]): Refusal {
  const n = clashes.length;
  return new Refusal(
    "clash",
    `${n === 1 ? "One field was" : `${n} fields were`} changed both here and in what readers see. Choose for ${n === 1 ? "it" : "each"}; nothing is written yet.`,
    { detail: { clashes } },
  );
}
