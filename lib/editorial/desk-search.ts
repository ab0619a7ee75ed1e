import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { emptyTitle, type EntryRow, titleOf } from "@/lib/editorial/entry-rows";
import type { Actor } from "@/lib/season/actor";
import { said } from "@/lib/season/content";
import { isStorable } from "@/lib/season/text";
import type { Kind } from "@/lib/season/words";

/** An entry as the palette lists it. Plain data: it crosses to the browser. */
export type FoundEntry = {
  id: string;
  number: number;
  kind: Kind;
  title: string;
  /** "draft", "in review", "live" ...: the open change's state, else what readers see. */
  state: EntryRow["audience"] | NonNullable<EntryRow["state"]>;
};

/** What the palette lists. */
export type DeskFound = {
  entries: FoundEntry[];
  /** Entries of the other trackers, with the name of theirs. */
  elsewhere: (FoundEntry & { show: string; season: number })[];
  people: { id: string; name: string; nativeName: string | null; nativeLang: string | null }[];
  sources: { id: string; title: string; publisher: string }[];
};

const LONGEST = 100;
const ENTRIES = 8;
const ELSEWHERE = 4;
const NAMES = 5;
const ALIKE = 0.42;

/**
 * Finds entries in any state, people and sources by what was typed: words, names and aliases in any
 * script, numbers, with slips. Entries of this tracker come first, those of the others apart. With
 * nothing typed: the entries of this tracker that this person worked on last.
 */
export async function deskSearch(
  actor: Actor,
  seasonId: string,
  typed: string,
): Promise<DeskFound> {
  const q = [...typed.trim()].slice(0, LONGEST).join("");
  if (q === "" || !isStorable(q)) {
    const entries = await shown(await lastWorkedOn(actor, seasonId));
    return { entries: entries.map(asFound), elsewhere: [], people: [], sources: [] };
  }
  const [met, numbered, people, sources] = await Promise.all([
    entriesMeeting(seasonId, q),
    entryNumbered(seasonId, q),
    peopleMeeting(q),
    sourcesMeeting(q),
  ]);
  const [here, elsewhere] = await Promise.all([
    shown([...new Set([...numbered, ...met.here])].slice(0, ENTRIES)),
    shown(met.elsewhere),
  ]);
  return { entries: here.map(asFound), elsewhere, people, sources };
}

// Of one's own tracker its name need not be said.
function asFound({ id, number, kind, title, state }: FoundEntry): FoundEntry {
  return { id, number, kind, title, state };
}

/** These entries as a list shows them, in this order; only they are read. */
async function shown(ids: string[]): Promise<DeskFound["elsewhere"]> {
  if (ids.length === 0) return [];
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await db().execute<{
    id: string;
    number: number;
    kind: Kind;
    state: FoundEntry["state"];
    content: unknown;
    person: string | null;
    character: string | null;
    show: string;
    season: number;
  }>(sql`
    select e.id, e.number, e.kind, r.content, p.name as person, c.name as character,
      coalesce(d.state::text, case when l.id is null then 'never published'
        when l.revision_id is null then 'retracted' else 'live' end) as state,
      w.title as show, s.number as season
    from entries e
    join seasons s on s.id = e.season_id
    join shows w on w.id = s.show_id
    ${ITS_WORDS}
    left join people p on p.id::text = r.content ->> 'personId'
    left join characters c on c.id::text = r.content ->> 'characterId'
    where e.id in (${list})`);
  const found = new Map(
    rows.map(({ content, person, character, ...entry }) => {
      const what = content ? said(entry.kind, content) : null;
      const names = new Map<string, string[]>();
      if (what?.kind === "cast") {
        const { personId, characterId } = what.content;
        if (personId && person) names.set(personId, [person]);
        if (characterId && character) names.set(characterId, [character]);
      }
      return [entry.id, { ...entry, title: titleOf(what, names) || emptyTitle(entry.kind) }];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

// What an entry says at the desk: its open change, else what is live, else what it last said.
const ITS_WORDS = sql`
  left join publications l on l.id = e.live_publication_id
  left join editions d on d.entry_id = e.id and d.state in ('draft', 'in review')
  left join lateral (
    select r.content from revisions r
    where r.id = coalesce(d.current_revision_id, l.revision_id,
      (select x.id from revisions x where x.entry_id = e.id order by x.number desc limit 1))
  ) r on true`;

async function entryNumbered(seasonId: string, q: string): Promise<string[]> {
  const number = /^(?:no\.?\s*)?(\d{1,6})$/i.exec(q)?.[1];
  if (!number) return [];
  const rows = await db().execute<{ id: string }>(
    sql`select id from entries where season_id = ${seasonId} and number = ${Number(number)}`,
  );
  return rows.map(({ id }) => id);
}

async function lastWorkedOn(actor: Actor, seasonId: string): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select e.id from (
      select v.entry_id, max(v.sequence) as latest from (
        select entry_id, sequence from events
        where actor_id = ${actor.id} and entry_id is not null
        order by sequence desc limit 200
      ) v group by v.entry_id
    ) w join entries e on e.id = w.entry_id
    where e.season_id = ${seasonId}
    order by w.latest desc limit ${ENTRIES}`);
  return rows.map(({ id }) => id);
}

// How well a name or a line of words meets what was typed, from 0 to 1. Folded by the database's own
// search_fold, as the readers' search is, so that both find the same.
const likeness = (text: ReturnType<typeof sql>) => sql`
  case
    when search_fold(${text}) = '' then 0
    when replace(search_fold(${text}), ' ', '') = a.s then 1
    when starts_with(search_fold(${text}), a.f) or starts_with(replace(search_fold(${text}), ' ', ''), a.s) then 0.9
    when position(' ' || a.f in ' ' || search_fold(${text})) > 0 then 0.85
    when length(a.s) >= 2 and position(a.s in replace(search_fold(${text}), ' ', '')) > 0 then 0.75
    else 0.9 * greatest(similarity(search_fold(${text}), a.f),
      similarity(replace(search_fold(${text}), ' ', ''), a.s),
      strict_word_similarity(a.f, search_fold(${text})))
  end`;

const asked = (q: string) =>
  sql`asked as (select search_fold(${q}) as f, replace(search_fold(${q}), ' ', '') as s)`;

async function entriesMeeting(
  seasonId: string,
  q: string,
): Promise<{ here: string[]; elsewhere: string[] }> {
  const rows = await db().execute<{ id: string; here: boolean }>(sql`
    with ${asked(q)}, called as (
      select c.id, max(${likeness(sql`n.name`)}) as score
      from (
        select id, array[name, native_name] || aliases as names from people
        union all
        select id, array[name, native_name] || aliases from characters
      ) c
      cross join lateral unnest(c.names) as n(name) cross join asked a
      where n.name is not null
      group by c.id
    ), scored as (
      select e.id, e.position, e.season_id = ${seasonId} as here, greatest(
        ${likeness(sql`coalesce(r.content ->> 'statement', '')`)} * 0.95,
        case when position(a.f in search_text(r.content)) > 0 then 0.7 else 0 end,
        ${likeness(sql`e.slug`)} * 0.9,
        coalesce(p.score, 0), coalesce(c.score, 0)) as score
      from entries e
      cross join asked a
      ${ITS_WORDS}
      left join called p on p.id::text = r.content ->> 'personId'
      left join called c on c.id::text = r.content ->> 'characterId'
      where a.f <> ''
    ), ranked as (
      select id, here, row_number() over (partition by here order by score desc, position) as place
      from scored where score >= ${ALIKE}
    )
    select id, here from ranked
    where place <= case when here then ${ENTRIES}::int else ${ELSEWHERE}::int end order by place`);
  const ids = (here: boolean): string[] =>
    rows.filter((row) => row.here === here).map(({ id }) => id);
  return { here: ids(true), elsewhere: ids(false) };
}

async function peopleMeeting(q: string): Promise<DeskFound["people"]> {
  const rows = await db().execute<DeskFound["people"][number]>(sql`
    with ${asked(q)}
    select p.id, p.name, p.native_name as "nativeName", p.native_lang as "nativeLang"
    from people p cross join asked a
    cross join lateral (
      select max(${likeness(sql`n.name`)}) as score
      from unnest(array[p.name, p.native_name] || p.aliases) as n(name) where n.name is not null
    ) m
    where a.f <> '' and m.score >= ${ALIKE}
    order by m.score desc, p.name limit ${NAMES}`);
  return [...rows];
}

async function sourcesMeeting(q: string): Promise<DeskFound["sources"]> {
  const rows = await db().execute<DeskFound["sources"][number]>(sql`
    with ${asked(q)}
    select s.id, s.title, b.name as publisher
    from sources s join publishers b on b.id = s.publisher_id
    cross join asked a
    cross join lateral (
      select greatest(${likeness(sql`s.title`)}, ${likeness(sql`b.name || ' ' || s.title`)}) as score
    ) m
    where a.f <> '' and m.score >= ${ALIKE}
    order by m.score desc, s.title limit ${NAMES}`);
  return [...rows];
}
