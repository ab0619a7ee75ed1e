import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import type { Named } from "@/lib/editorial/catalogue";
import { loosely } from "@/lib/editorial/entry-rows";
import { type DeskSource, sourcesById } from "@/lib/editorial/sources-of";
import type { Tier } from "@/lib/season/words";

/** A list shows at most this many; more are found by searching. */
export const LISTED_AT_MOST = 200;

/** How many sources and people there are. */
export async function catalogueCounts(): Promise<{ sources: number; people: number }> {
  const [row] = await db().execute<{ sources: number; people: number }>(sql`
    select (select count(*)::int from sources) as sources, (select count(*)::int from people) as people`);
  return row ?? { sources: 0, people: 0 };
}

/** A source, what it repeats, and how many entries say something live by it. */
export type ListedSource = DeskSource & { repeats: DeskSource | null; entries: number };

/** Sources whose title, publisher or address holds what was typed, by publisher, newest first. */
export async function listSources(filter: {
  q?: string | undefined;
  tier?: Tier | undefined;
}): Promise<{ sources: ListedSource[]; more: boolean }> {
  const pattern = `%${(filter.q ?? "").trim().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db().execute<{ id: string; entries: number }>(sql`
    select s.id, (
      select count(*)::int from entries e
      join publications p on p.id = e.live_publication_id
      join citations c on c.revision_id = p.revision_id
      where c.source_id = s.id) as entries
    from sources s join publishers b on b.id = s.publisher_id
    where (s.title ilike ${pattern} or b.name ilike ${pattern} or s.url ilike ${pattern})
      ${filter.tier ? sql`and s.tier = ${filter.tier}` : sql``}
    order by lower(b.name), s.published ->> 'latest' desc nulls last, s.title
    limit ${LISTED_AT_MOST + 1}`);
  const shown = rows.slice(0, LISTED_AT_MOST);
  const found = await sourcesById(
    db(),
    shown.map(({ id }) => id),
  );
  return {
    sources: shown.flatMap(({ id, entries }) => {
      const source = found.get(id);
      if (!source) return [];
      const repeats = source.derivedFrom ? (found.get(source.derivedFrom) ?? null) : null;
      return [{ ...source, repeats, entries }];
    }),
    more: rows.length > LISTED_AT_MOST,
  };
}

/** One source; null when there is none. */
export async function sourceToChange(id: string): Promise<DeskSource | null> {
  return (await sourcesById(db(), [id])).get(id) ?? null;
}

/** A person, and the characters of what entries say of them. */
export type ListedPerson = Named & { entries: number };

/** People whose name, native name or an alias holds what was typed, by name. */
export async function listPeople(q: string): Promise<{ people: ListedPerson[]; more: boolean }> {
  const rows = await db().execute<ListedPerson>(sql`
    select p.id, p.name, p.native_name as "nativeName", p.native_lang as "nativeLang", p.aliases, (
      select count(*)::int from entries e
      join publications b on b.id = e.live_publication_id
      join revisions r on r.id = b.revision_id
      where r.content ->> 'personId' = p.id::text) as entries
    from people p order by lower(p.name)`);
  const wanted = loosely(q);
  const found = rows.filter(({ name, nativeName, aliases }) =>
    [name, nativeName ?? "", ...aliases].some((known) => loosely(known).includes(wanted)),
  );
  return { people: found.slice(0, LISTED_AT_MOST), more: found.length > LISTED_AT_MOST };
}

/** One person; null when there is none. */
export async function personToChange(id: string): Promise<Named | null> {
  const [row] = await db().execute<Named>(sql`
    select id, name, native_name as "nativeName", native_lang as "nativeLang", aliases
    from people where id = ${id}`);
  return row ?? null;
}
