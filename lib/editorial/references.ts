import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { characters, entries, people, seasons, sources } from "@/db/schema";
import type { Proposal } from "@/lib/editorial/proposal";
import { type FieldProblem, Refusal } from "@/lib/season/refusal";

/**
 * Everything a proposal refers to exists and belongs here: the person, a character of this show,
 * the entry that overtakes it (of this season, not itself), every source.
 * @throws Refusal "invalid" naming the fields.
 */
export async function checkReferences(
  tx: Transaction,
  place: { seasonId: string; entryId: string | null },
  proposal: Proposal,
): Promise<void> {
  const problems: FieldProblem[] = [];
  const { overtakenBy } = proposal.content;
  const { personId = null, characterId = null } = proposal.content as {
    personId?: string | null;
    characterId?: string | null;
  };
  if (personId) {
    const [found] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
    if (!found) problems.push({ path: "content.personId", message: "There is no such person." });
  }
  if (characterId) {
    const [found] = await tx
      .select({ id: characters.id })
      .from(characters)
      .innerJoin(seasons, eq(seasons.showId, characters.showId))
      .where(and(eq(characters.id, characterId), eq(seasons.id, place.seasonId)));
    if (!found) {
      problems.push({
        path: "content.characterId",
        message: "There is no such character in this show.",
      });
    }
  }
  if (overtakenBy) {
    const [found] = await tx
      .select({ id: entries.id })
      .from(entries)
      .where(and(eq(entries.id, overtakenBy), eq(entries.seasonId, place.seasonId)));
    if (!found || overtakenBy === place.entryId) {
      problems.push({
        path: "content.overtakenBy",
        message: "An entry is overtaken by another entry of the same tracker.",
      });
    }
  }
  const ids = proposal.citations.map((citation) => citation.sourceId);
  if (ids.length > 0) {
    const found = await tx
      .select({ id: sources.id })
      .from(sources)
      .where(inArray(sources.id, ids))
      .for("key share");
    const known = new Set(found.map((source) => source.id));
    ids.forEach((id, i) => {
      if (!known.has(id)) {
        problems.push({ path: `citations.${i}.sourceId`, message: "There is no such source." });
      }
    });
  }
  if (problems.length > 0) {
    throw new Refusal("invalid", "Something this refers to is not there. Nothing was written.", {
      problems,
    });
  }
}
