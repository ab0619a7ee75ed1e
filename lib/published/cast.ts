import { type PublishedEntry, ofKind } from "@/lib/published/entries";
import type { Named } from "@/lib/published/names";
import type { ContentOf, Said } from "@/lib/season/content";
import { tellsItsState } from "@/lib/season/spoils";
import { RETURN_STATUSES, type ReturnStatus } from "@/lib/season/words";

export type CastRow = {
  entry: PublishedEntry;
  actor: Named | null;
  character: Named | null;
  /** Null when the character was not in an earlier season, or nothing is said of it. */
  fate: NonNullable<ContentOf<"cast">["priorFate"]> | null;
};
/** Null: whether these return stands behind a cover. */
export type CastGroup = { status: ReturnStatus | null; rows: CastRow[] };

/** The cast by whether they return; overtaken entries are left out, empty groups too. */
export function castBoard(entries: PublishedEntry[], named: Map<string, Named>): CastGroup[] {
  const cast = ofKind(entries, "cast").filter((entry) => entry.overtaken === null);
  return [...RETURN_STATUSES, null]
    .map((status) => ({
      status,
      rows: cast
        .filter(({ said }) => shownUnder(said) === status)
        .map((entry) => {
          const { personId, characterId, priorFate } = entry.said.content;
          return {
            entry,
            actor: named.get(personId ?? "") ?? null,
            character: named.get(characterId ?? "") ?? null,
            fate: priorFate === "not in it" ? null : priorFate,
          };
        }),
    }))
    .filter((group) => group.rows.length > 0);
}

function shownUnder(said: Extract<Said, { kind: "cast" }>): ReturnStatus | null {
  return tellsItsState(said) ? (said.content.returnStatus ?? "unknown") : null;
}

/** How many actors stand in each group, and in all those that are told: "Eight actors confirmed". */
export type CastCount = Record<ReturnStatus, number> & { all: number; covered: number };

export function countCast(groups: CastGroup[]): CastCount {
  const counts = Object.fromEntries(RETURN_STATUSES.map((status) => [status, 0])) as Record<
    ReturnStatus,
    number
  >;
  let covered = 0;
  for (const { status, rows } of groups) {
    if (status === null) covered = rows.length;
    else counts[status] = rows.length;
  }
  const all = groups.reduce((sum, { rows }) => sum + rows.length, -covered);
  return { ...counts, all, covered };
}

/** "Eight actors are confirmed, four of them new. Four more are expected back." */
export function castInWords(counts: CastCount): string {
  const sure = counts.confirmed + counts.new;
  const sentences: string[] = [];
  if (sure > 0) {
    const ofThem =
      counts.new === 0
        ? ""
        : counts.new === sure
          ? ", all of them new"
          : `, ${words(counts.new)} of them new`;
    sentences.push(`${actors(sure)} ${sure === 1 ? "is" : "are"} confirmed${ofThem}`);
  }
  const open = [
    counts.expected > 0 &&
      `${words(counts.expected)}${sure > 0 ? " more" : ""} ${counts.expected === 1 ? "is" : "are"} expected back`,
    counts.uncertain > 0 &&
      `${counts.uncertain === 1 ? "one return is" : `${words(counts.uncertain)} returns are`} uncertain`,
    counts.recast > 0 &&
      `${words(counts.recast)} ${counts.recast === 1 ? "role is" : "roles are"} recast`,
    counts["not returning"] > 0 &&
      `${words(counts["not returning"])} ${counts["not returning"] === 1 ? "is" : "are"} not returning`,
  ].filter((part): part is string => typeof part === "string");
  if (open.length > 0) sentences.push(capital(listed(open)));
  if (counts.covered > 0) {
    const stand = counts.covered === 1 ? "stands" : "stand";
    sentences.push(`${capital(words(counts.covered))} ${stand} behind a spoiler cover`);
  }
  return sentences.length > 0 ? `${sentences.join(". ")}.` : "Nobody has been named yet.";
}

/** "Eight actors", "One actor": a count of actors as it starts a sentence. */
export function actors(n: number): string {
  return `${capital(words(n))} ${n === 1 ? "actor" : "actors"}`;
}

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const words = (n: number): string => NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (parts: string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`;
