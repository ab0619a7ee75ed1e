import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Citation } from "@/lib/season/citation";
import type { ChangeKind } from "@/lib/season/words";

/** Ways to add to a history by hand. */
export type History = {
  sql: postgres.Sql;
  /** Saves words for an entry without publishing them; what is not given stays as it was. */
  draft(slug: string, says: Record<string, unknown>, options?: DraftOptions): Promise<Draft>;
  /** Drafts and publishes. */
  publish(slug: string, says: Record<string, unknown>, options?: PublishOptions): Promise<void>;
  retract(slug: string, note: string, at: string): Promise<void>;
};
type DraftOptions = { note?: string; changeKind?: ChangeKind; at?: string };
type PublishOptions = DraftOptions & { at: string };
type Draft = { entryId: string; revisionId: string; editionId: string };

type Latest = {
  entryId: string;
  revisionId: string;
  number: number;
  publications: number;
  content: Record<string, unknown>;
  citations: Citation[];
};

/** The history of a database that has people, over a connection of its owner. */
export async function historyIn(sql: postgres.Sql): Promise<History> {
  const [author] = await sql<{ id: string }[]>`select id from users where role = 'contributor'`;
  const [editor] = await sql<{ id: string }[]>`select id from users where role = 'editor'`;
  if (!author || !editor) throw new Error("the archive has no people");

  const latest = async (slug: string): Promise<Latest> => {
    const [row] = await sql<Latest[]>`
      select e.id as "entryId", r.id as "revisionId", r.content,
             (select max(number) from revisions where entry_id = e.id) as number,
             (select count(*)::int from publications where entry_id = e.id) as publications,
             (select coalesce(jsonb_agg(jsonb_build_object('sourceId', c.source_id, 'stance',
                c.stance, 'quote', c.quote, 'locator', c.locator) order by c.position), '[]')
              from citations c where c.revision_id = r.id) as citations
      from entries e join revisions r on r.entry_id = e.id
      where e.slug = ${slug} order by r.number desc limit 1`;
    if (!row) throw new Error(`no entry ${slug}`);
    return row;
  };

  const draft: History["draft"] = async (slug, says, options = {}) => {
    const { note = "", changeKind = "update", at = "2026-01-01T00:00:00Z" } = options;
    const was = await latest(slug);
    const [revisionId, editionId] = [randomUUID(), randomUUID()];
    await sql`
      insert into revisions (id, entry_id, number, parent_id, content, change_kind, note, summary,
                             author_id, created_at, content_hash)
      values (${revisionId}, ${was.entryId}, ${was.number + 1}, ${was.revisionId},
              ${sql.json({ ...was.content, ...says } as never)}, ${changeKind}, ${note},
              'A private reason', ${author.id}, ${at}, ${revisionId})`;
    for (const [position, citation] of was.citations.entries()) {
      await sql`
        insert into citations (revision_id, source_id, position, stance, quote, locator)
        values (${revisionId}, ${citation.sourceId}, ${position}, ${citation.stance},
                ${citation.quote}, ${citation.locator})`;
    }
    await sql`
      insert into editions (id, entry_id, current_revision_id, opened_by, opened_at)
      values (${editionId}, ${was.entryId}, ${revisionId}, ${author.id}, ${at})`;
    return { entryId: was.entryId, revisionId, editionId };
  };

  return {
    sql,
    draft,
    async publish(slug, says, options) {
      const { at = "2026-01-01T00:00:00Z", note = "", changeKind = "update" } = options ?? {};
      const { publications } = await latest(slug);
      const made = await draft(slug, says, { at, note, changeKind });
      await sql`
        update editions set state = 'published', submitted_by = ${author.id}, submitted_at = ${at},
          approved_by = ${editor.id}, approved_at = ${at},
          approved_revision_id = ${made.revisionId}, closed_at = ${at}
        where id = ${made.editionId}`;
      await sql`
        insert into publications
          (entry_id, number, edition_id, revision_id, change_kind, note, at, by_id)
        values (${made.entryId}, ${publications + 1}, ${made.editionId}, ${made.revisionId},
                ${changeKind}, ${note}, ${at}, ${editor.id})`;
    },
    async retract(slug, note, at) {
      const { entryId, publications } = await latest(slug);
      await sql`
        insert into publications (entry_id, number, change_kind, note, at, by_id)
        values (${entryId}, ${publications + 1}, 'retraction', ${note}, ${at}, ${editor.id})`;
    },
  };
}
