import { eq, sql } from "drizzle-orm";
import { characters, entries, people, publishers, seasons, sources } from "@/db/schema";
import type { Reader } from "@/lib/editorial/entry-state";
import type { CheckedSource } from "@/lib/editorial/publish-checks";
import type { Proposal } from "@/lib/editorial/proposal";

/** A source as the desk shows it. */
export type DeskSource = CheckedSource & {
  url: string | null;
  archiveUrl: string | null;
};

/** The sources these proposals cite, and those they repeat, by id. */
export async function sourcesOf(
  tx: Reader,
  proposals: (Proposal | null | undefined)[],
): Promise<Map<string, DeskSource>> {
  const cited = proposals.flatMap((p) => p?.citations.map((citation) => citation.sourceId) ?? []);
  return await sourcesById(tx, cited);
}

/** Sources by id, with those they repeat up to the first. */
export async function sourcesById(tx: Reader, wanted: string[]): Promise<Map<string, DeskSource>> {
  const ids = [...new Set(wanted)];
  if (ids.length === 0) return new Map();
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx
    .select({
      id: sources.id,
      title: sources.title,
      url: sources.url,
      archiveUrl: sources.archiveUrl,
      published: sources.published,
      tier: sources.tier,
      derivedFrom: sources.derivedFrom,
      publisher: publishers.name,
    })
    .from(sources)
    .innerJoin(publishers, eq(publishers.id, sources.publisherId))
    .where(
      sql`${sources.id} in (
        with recursive chain as (
          select s.id, s.derived_from from sources s where s.id in (${list})
          union
          select s.id, s.derived_from from sources s join chain on s.id = chain.derived_from
        ) select id from chain)`,
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Every name by which a season's people and characters go: name, native name, aliases; by id.
 * The first is the name to show.
 */
export async function namesOf(tx: Reader, seasonId: string): Promise<Map<string, string[]>> {
  const all = (row: { name: string; nativeName: string | null; aliases: string[] }): string[] => [
    row.name,
    ...(row.nativeName ? [row.nativeName] : []),
    ...row.aliases,
  ];
  const who = await tx
    .select({
      id: people.id,
      name: people.name,
      nativeName: people.nativeName,
      aliases: people.aliases,
    })
    .from(people);
  const played = await tx
    .select({
      id: characters.id,
      name: characters.name,
      nativeName: characters.nativeName,
      aliases: characters.aliases,
    })
    .from(characters)
    .innerJoin(seasons, eq(seasons.showId, characters.showId))
    .where(eq(seasons.id, seasonId));
  return new Map([...who, ...played].map((row) => [row.id, all(row)]));
}

/** A label for every id that content can refer to: people and characters by name, entries by number. */
export async function labelsOf(
  tx: Reader,
  seasonId: string,
  names: Map<string, string[]>,
): Promise<Map<string, string>> {
  const numbered = await tx
    .select({ id: entries.id, number: entries.number })
    .from(entries)
    .where(eq(entries.seasonId, seasonId));
  return new Map([
    ...[...names].map(([id, all]) => [id, all[0] ?? ""] as const),
    ...numbered.map((entry) => [entry.id, `No. ${entry.number}`] as const),
  ]);
}
