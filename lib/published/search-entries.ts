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
  /** Of the people and characters asked about, the ids of those it is about or names openly. */
  names: string[];
  score: number;
};

/** What a query means besides its words: people and characters with all their names, and kinds. */
export type Meant = { names: { id: string; called: string[] }[]; kinds: Kind[] };

/**
 * Sets, for a transaction, how Postgres goes about a search: it plans for these very words, since how
 * much they find depends on them, and for indexes that are in memory.
 */
export async function asSearchesAre(tx: postgres.TransactionSql): Promise<void> {
  await tx`select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('random_page_cost', '1.1', true),
    set_config('pg_trgm.strict_word_similarity_threshold', ${ALIKE}, true)`;
}

const MOST_WORDS = 8;
const MOST = 400;
const MOST_PAST = 200;
const ALIKE = "0.6";

/**
 * The statements, details, quotations (also their speakers), predictions and platforms that hold every
 * word of the query, words much like it, or a person or character it names, or that are of a kind it
 * asks for. Of each entry at most the live publication and the latest past one that said it in other
 * words; those that stand come first, then those overtaken. Of past wordings the latest 200 that meet
 * it are looked at. To be asked after `asSearchesAre`.
 */
export async function statementsMeeting(
  tx: postgres.TransactionSql,
  q: string,
  meant: Meant,
): Promise<Met[]> {
  const [folded] = await tx<{ f: string; words: string[]; ids: string[]; called: string[] }[]>`
    select search_fold(${q}) as f,
      array(select distinct w from unnest(string_to_array(search_fold(${q}), ' ')) w
        where w <> '' limit ${MOST_WORDS}) as words,
      coalesce(array_agg(n.id), '{}') as ids, coalesce(array_agg(n.called), '{}') as called
    from (
      select distinct id, search_fold(called) as called
      from unnest(${meant.names.flatMap(({ id, called }) => called.map(() => id))}::text[],
        ${meant.names.flatMap(({ called }) => called)}::text[]) as n(id, called)
    ) n where n.called <> ''`;
  const { f, words, ids, called } = folded ?? { f: "", words: [], ids: [], called: [] };
  if (words.length === 0) return [];
  // Nothing to escape: folding leaves letters, digits and spaces. One condition a word, so that each
  // can use the index; it knows three letters, and of shorter words where they begin.
  const every = (text: postgres.Fragment) =>
    words
      .map((word) => ([...word].length < 3 ? `% ${word}%` : `%${word}%`))
      .map((word) => tx`${text} like ${word}`)
      .reduce((all, one) => tx`${all} and ${one}`);
  const about = [...new Set(ids)];
  const naming = called
    .map((name) => tx`w.terms @> ${name.split(" ")}`)
    .reduce((all, one) => tx`${all} or ${one}`, tx`w.terms && ${about}`);
  // Whoever types a name means whom it names, in whatever script that was once written.
  const meetsOnce = called.includes(f) ? naming : tx`((${every(tx`w.words`)}) or ${naming})`;
  return await tx<Met[]>`
    with candidates as (
      select w.publication_id from public_wordings w
      where w.live and ((${every(tx`w.words`)}) or ${naming} or w.kind::text = any(${meant.kinds}))
      union
      select w.publication_id from public_wordings w where w.live and w.words %>> ${f}
      union (
        select w.publication_id from public_wordings w where not w.live and (${meetsOnce})
        order by w.sequence desc limit ${MOST_PAST}
      )
    ), chosen as materialized (
      select w.* from candidates c join public_wordings w using (publication_id)
    ), scored as (
      select w.publication_id, w.entry_id, w.sequence, w.live, w.kind, w.season_id, w.position,
        n.names,
        case
          when w.terms && ${about} then 0.9
          when cardinality(n.names) > 0 then 0.85
          when ${every(tx`w.open`)} then
            case when position(${f} in w.statement) > 0 then 0.8 else 0.7 end
          when w.live and w.kind::text = any(${meant.kinds}) then 0.6
          when ${every(tx`w.words`)} then 0.5
          when w.live and strict_word_similarity(${f}, w.open) >= ${ALIKE}::real then
            0.4 * strict_word_similarity(${f}, w.open)
          when n.somewhere then 0.5
        end as score,
        cardinality(n.names) = 0 and not (${every(tx`w.open`)})
          and (${every(tx`w.words`)} or n.somewhere) as covered
      from chosen w
      cross join lateral (
        select array(
          select distinct n.id from unnest(${ids}::text[], ${called}::text[]) as n(id, called)
          where n.id = any(w.terms) or position(' ' || n.called || ' ' in w.open) > 0
        ) as names, exists (
          select from unnest(${called}::text[]) as n(called)
          where position(' ' || n.called || ' ' in w.words) > 0
        ) as somewhere
        offset 0
      ) n
    ), latest as (
      select distinct on (entry_id, live) * from scored where score is not null
      order by entry_id, live, sequence desc
    )
    select l.publication_id as "publicationId", l.entry_id as "entryId", l.live, l.kind,
      h.content ->> 'certainty' as certainty, l.names, l.covered, l.score::float8 as score
    from latest l
    join public_history h on h.id = l.publication_id
    order by l.live desc, h.content ->> 'overtakenBy' is not null, l.score desc, l.season_id,
      l.position, h.number desc
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
