import { ontoLive } from "@/lib/editorial/bring-forward";
import {
  type EntryState,
  type Reader,
  type Revision,
  revisionOf,
} from "@/lib/editorial/entry-state";
import type { Clash, Merge } from "@/lib/editorial/merge";
import { blank, type Proposal } from "@/lib/editorial/proposal";

/** A draft that was begun from what readers do not see any more, and what bringing it forward does. */
export type Behind = {
  /** What readers see now. */
  live: { revisionId: string; number: number; authorId: string };
  /** Fields that come in as they are: only what is live changed them. */
  comesIn: string[];
  /** Fields both changed: somebody has to choose. */
  clashes: Clash[];
};

/** True when readers see another revision than the one the open edition was begun from. */
export function hasLiveMoved({ edition, live }: Pick<EntryState, "edition" | "live">): boolean {
  return edition !== null && live !== null && edition.baseRevisionId !== live.revision.id;
}

/** The open edition merged onto what is live; null when readers see what it was begun from. */
export async function mergedOntoLive(
  tx: Reader,
  state: EntryState,
): Promise<{ result: Merge; was: Proposal; live: Revision } | null> {
  const { entry, edition, current, live } = state;
  if (!edition || !current || !live || !hasLiveMoved(state)) return null;
  const was = edition.baseRevisionId
    ? (await revisionOf(tx, entry, edition.baseRevisionId)).proposal
    : blank(entry.kind);
  const result = ontoLive(was, live.revision.proposal, current.proposal);
  return { result, was, live: live.revision };
}

/** What bringing the open edition forward would do; null when there is nothing to bring forward. */
export async function behindOf(tx: Reader, state: EntryState): Promise<Behind | null> {
  const found = await mergedOntoLive(tx, state);
  if (!found) return null;
  const { result, live } = found;
  return {
    live: { revisionId: live.id, number: live.number, authorId: live.authorId },
    comesIn: result.theirsOnly,
    clashes: result.clashes,
  };
}
