import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { type Day, dayOf } from "@/lib/season/day";
import { type Kind, type QuestionId, questionOf } from "@/lib/season/words";

/** An open promise under which something was published since, and the entry to look at for it. */
export type FiredPromise = {
  promiseId: string;
  says: string;
  entryId: string;
  /** The first such publication's UTC day. */
  since: Day;
};

type Row = {
  promise_id: string;
  says: string;
  question: QuestionId;
  about: string | null;
  entry_id: string;
  kind: Kind;
  topic: string | null;
  first: string;
  last: string;
  until: Day | null;
  snoozed_at: string | null;
};

/**
 * The open promises of a tracker whose moment may have come: something new, or an update, was
 * published of their entry or under their question since they were made, and readers still see it.
 * Corrections and clarifications keep no promise. A snoozed promise is left out until its
 * day, or until something more is published.
 */
export async function firedPromises(seasonId: string, today: Day): Promise<FiredPromise[]> {
  // Only the first and the last are looked up, by index: a long history costs no more.
  const one = (order: SQL) => sql`
    select p.at from publications p
    where p.entry_id = e.id and p.at > r.made_at and p.change_kind in ('new', 'update')
      and p.change_kind <> 'clarification'
    order by p.at ${order} limit 1`;
  const rows = await db().execute<Row>(sql`
    select r.id as promise_id, r.says, r.question, r.entry_id as about, e.id as entry_id, e.kind,
      w.content ->> 'topic' as topic, f.at as first, n.at as last,
      s.until::text as until, s.at as snoozed_at
    from promises_now r
    join entries e on e.season_id = r.season_id
    join publications l on l.id = e.live_publication_id and l.at > r.made_at
    join revisions w on w.id = l.revision_id
    cross join lateral (${one(sql`asc`)}) f
    cross join lateral (${one(sql`desc`)}) n
    left join lateral (
      select z.until, z.at from snoozes z where z.promise_id = r.id order by z.at desc limit 1
    ) s on true
    where r.season_id = ${seasonId} and r.state = 'open'
    order by r.made_at, r.id, last desc`);
  // Of each promise the newest publication comes first.
  const byPromise = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.about !== row.entry_id && questionOf(row.kind, row.topic) !== row.question) continue;
    byPromise.set(row.promise_id, [...(byPromise.get(row.promise_id) ?? []), row]);
  }
  return [...byPromise].flatMap(([promiseId, published]) => {
    const [newest] = published;
    if (!newest || stillSnoozed(newest, today)) return [];
    const about = published.find((row) => row.about === row.entry_id) ?? newest;
    const first = Math.min(...published.map((row) => new Date(row.first).getTime()));
    return [
      { promiseId, says: newest.says, entryId: about.entry_id, since: dayOf(new Date(first)) },
    ];
  });
}

function stillSnoozed({ until, snoozed_at, last }: Row, today: Day): boolean {
  return until !== null && until > today && new Date(last) <= new Date(snoozed_at ?? 0);
}
