import type postgres from "postgres";
import type { Certainty, Kind } from "@/lib/season/words";

/** A statement that meets a query: one that stands, or one that once did. */
export type Met = {
  entryId: string;
  publicationId: string;
  live: boolean;
  kind: Kind;
  certainty: Certainty | null;
  /** The words met stand behind a cover, so where they are is told and they are not. */
  covered: boolean;
  score: number;
};

const MOST_WORDS = 8;
const MOST = 400;

/**
 * The statements, details and quotations that hold every word of the query, words much like it, or a
 * person or character it names, or that are of a kind it asks for. Of each entry at most the live
 * publication and the latest past one that said it in other words; those that stand come first, then
 * those overtaken.
 */
export async function statementsMeeting(
  tx: postgres.TransactionSql,
  q: string,
  meant: { names: string[]; kinds: Kind[] },
): Promise<Met[]> {
  const [folded] = await tx<{ words: string[] }[]>`
    select array(select distinct w from unnest(string_to_array(search_fold(${q}), ' ')) w
      where w <> '' limit ${MOST_WORDS}) as words`;
  const words = folded?.words ?? [];
  if (words.length === 0) return [];
  // Nothing to escape: folding leaves neither % nor _ nor a backslash. One condition a word, so that
  // each can use the index.
  const every = (text: postgres.PendingQuery<postgres.Row[]>) =>
    words
      .map((word) => tx`${text} like ${`%${word}%`}`)
      .reduce((all, one) => tx`${all} and ${one}`);
  const whole = tx`search_text(p.content)`;
  const open = tx`search_open_text(p.content)`;
  return await tx<Met[]>`
    with asked as (select search_fold(${q}) as f), met as (
      select p.id as "publicationId", p.entry_id as "entryId", p.live, p.kind, p.number, p.position,
        p.content ->> 'certainty' as certainty, p.season_id,
        p.content ->> 'overtakenBy' is not null as overtaken,
        jsonb_build_array(p.content -> 'statement', p.content -> 'detail', p.content -> 'quotation')
          as says,
        case
          when p.content ->> 'personId' = any(${meant.names})
            or p.content ->> 'characterId' = any(${meant.names}) then 0.9
          when ${every(open)} then
            case when position(a.f in search_fold(p.content ->> 'statement')) > 0 then 0.8 else 0.7 end
          when ${every(whole)} then 0.5
          when p.live and p.kind::text = any(${meant.kinds}) then 0.6
          else 0.4 * strict_word_similarity(a.f, ${open})
        end as score,
        not coalesce(p.content ->> 'personId' = any(${meant.names})
            or p.content ->> 'characterId' = any(${meant.names}), false)
          and not (${every(open)}) and (${every(whole)}) as covered
      from public_publications p cross join asked a
      where p.content is not null and (
        (${every(whole)})
        or p.content ->> 'personId' = any(${meant.names})
        or p.content ->> 'characterId' = any(${meant.names})
        or (p.live and p.kind::text = any(${meant.kinds}))
        or (p.live and strict_word_similarity(a.f, ${open}) >= 0.6)
      )
    ), latest as (
      select distinct on ("entryId", live) *
      from met
      where live or not exists (
        select from met l where l.live and l."entryId" = met."entryId" and l.says = met.says
      )
      order by "entryId", live, number desc
    )
    select "publicationId", "entryId", live, kind, certainty, covered, score::float8 as score
    from latest
    order by live desc, overtaken, score desc, season_id, position, number desc
    limit ${MOST}`;
}

// What readers call the kinds, beside the words the statements use.
const CALLED: Record<Kind, readonly string[]> = {
  renewal: ["renewed", "renewal", "cancelled", "confirmed season"],
  release: ["release", "release date", "premiere", "premiere date", "when is it out", "date"],
  production: ["filming", "production", "shooting"],
  cast: ["cast", "casting", "actors", "who is in it"],
  plot: ["plot", "story", "what is it about"],
  trailer: ["trailer", "teaser", "is there a trailer"],
  prediction: ["prediction", "predictions", "rumour", "rumours", "rumor"],
  related: ["related"],
  context: ["background"],
};

/** The kinds a query asks for by name: "trailer", "release date". */
export function kindsCalled(q: string): Kind[] {
  const typed = q
    .toLowerCase()
    .replace(/[?!.\s]+/g, " ")
    .trim();
  return (Object.keys(CALLED) as Kind[]).filter((kind) => CALLED[kind].includes(typed));
}
