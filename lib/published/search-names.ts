import type postgres from "postgres";

/** A person or a character whose name meets a query. */
export type NameHit = {
  id: string;
  what: "person" | "character";
  name: string;
  nativeName: string | null;
  nativeLang: string | null;
  aliases: string[];
  /** Which of the names it was. */
  met: string;
  /** From 0 to 1; below `SURE` it is a guess at what was meant. */
  score: number;
};

/** From here on a name is what was typed, or begins or holds it; below, it resembles it. */
export const SURE = 0.65;
const AT_LEAST = 0.36;
const MOST = 12;

/**
 * The people and characters, of all that readers can see named, whose name, native name or alias meets the query: the same, beginning
 * with it, holding it, held by it ("is Lomon back"), or resembling it by trigrams (typing slips,
 * other romanisations). Spaces and hyphens make no difference.
 */
export async function namesMeeting(tx: postgres.TransactionSql, q: string): Promise<NameHit[]> {
  return await tx<NameHit[]>`
    with asked as (
      select search_fold(${q}) as f, replace(search_fold(${q}), ' ', '') as s
    ), called as (
      select id, what, name, native_name, native_lang, aliases from public_names
    ), each_name as (
      select c.*, n.met, search_fold(n.met) as f, replace(search_fold(n.met), ' ', '') as s
      from called c
      cross join lateral unnest(array[c.name, c.native_name] || c.aliases) as n(met)
      where n.met is not null
    ), scored as (
      select e.*,
        case
          when e.f = '' or a.f = '' then 0
          when e.s = a.s then 1
          when starts_with(e.f, a.f) or starts_with(e.s, a.s) then 0.9
          when position(' ' || a.f in ' ' || e.f) > 0 then 0.85
          when length(a.s) >= 2 and position(a.s in e.s) > 0 then 0.7
          when length(e.s) >= 2 and position(' ' || e.f || ' ' in ' ' || a.f || ' ') > 0 then 0.7
          else 0.8 * greatest(similarity(e.f, a.f), similarity(e.s, a.s),
            strict_word_similarity(a.f, e.f), strict_word_similarity(e.f, a.f))
        end as score
      from each_name e cross join asked a
    ), best as (
      select distinct on (id) id, what, name, native_name as "nativeName",
        native_lang as "nativeLang", aliases, met, score::float8 as score
      from scored where score >= ${AT_LEAST}
      order by id, score desc, met
    )
    select * from best order by score desc, name limit ${MOST}`;
}
