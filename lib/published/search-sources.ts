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
    )
    select m.id, m.title, m.publisher, m.url, coalesce(c.entries, '[]'::jsonb) as entries
    from met m
    left join lateral (
      select jsonb_agg(jsonb_build_object('number', p.entry_number, 'slug', p.slug,
        'show', w.slug, 'season', n.number) order by w.slug, n.number, p.entry_number) as entries
      from public_publications p
      join seasons n on n.id = p.season_id
      join shows w on w.id = n.show_id
      where p.live and p.citations @> jsonb_build_array(jsonb_build_object('sourceId', m.id))
    ) c on true
    where m.score >= ${ALIKE}
    order by m.score desc, m.title, m.id limit ${MOST}`;
}
