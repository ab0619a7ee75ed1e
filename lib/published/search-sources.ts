import type postgres from "postgres";

/** A source that meets a query, and the live entries that cite it. */
export type SourceHit = {
  id: string;
  title: string;
  publisher: string;
  url: string | null;
  entries: { number: number; slug: string; show: string; season: number }[];
};

const ALIKE = 0.6;
const MOST = 10;

/** The sources whose title or publisher holds every word of the query, or words much like it. */
export async function sourcesMeeting(tx: postgres.TransactionSql, q: string): Promise<SourceHit[]> {
  return await tx<SourceHit[]>`
    with asked as (
      select search_fold(${q}) as f, string_to_array(search_fold(${q}), ' ') as words
    ), met as (
      select s.id, s.title, s.publisher, s.url,
        case
          when not exists (select 1 from unnest(a.words) w(word)
            where position(w.word in search_fold(s.title || ' ' || s.publisher)) = 0) then 1
          else strict_word_similarity(a.f, search_fold(s.title || ' ' || s.publisher))
        end as score
      from public_sources s cross join asked a
      where a.f <> ''
    ), best as (
      select * from met where score >= ${ALIKE} order by score desc, title, id limit ${MOST}
    ), cited as (
      select c."sourceId" as id, jsonb_agg(jsonb_build_object('number', p.entry_number,
        'slug', p.slug, 'show', w.slug, 'season', n.number)
        order by w.slug, n.number, p.entry_number) as entries
      from public_entries e
      join public_publications p on p.id = e.live_publication_id
      cross join lateral jsonb_to_recordset(p.citations) as c("sourceId" uuid)
      join seasons n on n.id = p.season_id
      join shows w on w.id = n.show_id
      where c."sourceId" in (select id from best)
      group by c."sourceId"
    )
    select b.id, b.title, b.publisher, b.url, coalesce(c.entries, '[]'::jsonb) as entries
    from best b left join cited c on c.id = b.id
    order by b.score desc, b.title, b.id`;
}
