import { sql } from "@/db/connection";
import { type Moment, now } from "@/lib/published/moment";
import { type Day, dayOf, type Instant, instantOf } from "@/lib/season/day";
import type { PromiseState, QuestionId } from "@/lib/season/words";

/** What we told readers we would do, and whether we did. */
export type PublicPromise = {
  id: string;
  question: QuestionId;
  says: string;
  made: Day;
  state: PromiseState;
  settled: Day | null;
  /** The same to the second. */
  at: { made: Instant; settled: Instant | null };
  /** The publication that settled it: of which entry, which of its publications, and its day. */
  settledBy: { number: number; slug: string; publication: number; on: Day; at: Instant } | null;
};

type Row = Omit<PublicPromise, "made" | "settled" | "settledBy" | "at"> & {
  madeAt: Date;
  settledAt: Date | null;
  number: number | null;
  slug: string | null;
  publication: number | null;
  publishedAt: Date | null;
};

/** A season's promises as they stood at a moment, oldest first. */
export async function publicPromises(
  seasonId: string,
  { until }: Moment = now(),
): Promise<PublicPromise[]> {
  const rows = await sql()<Row[]>`
    select r.id, r.question, r.says, r.made_at as "madeAt", coalesce(s.state, 'open') as state,
           case when s.state <> 'open' then s.at end as "settledAt",
           p.entry_number as number, p.slug, p.number as publication, p.at as "publishedAt"
    from public_promises r
    left join lateral (
      select s.state, s.at, s.publication_id from public_promise_settlements s
      where s.promise_id = r.id and s.at < ${until}::timestamptz
      order by s.sequence desc limit 1
    ) s on true
    left join public_publications p on p.id = s.publication_id
    where r.season_id = ${seasonId} and r.made_at < ${until}::timestamptz
    order by r.made_at, r.id`;
  return rows.map(({ madeAt, settledAt, number, slug, publication, publishedAt, ...promise }) => ({
    ...promise,
    made: dayOf(madeAt),
    settled: settledAt && dayOf(settledAt),
    at: { made: instantOf(madeAt), settled: settledAt && instantOf(settledAt) },
    settledBy:
      number !== null && slug !== null && publication !== null && publishedAt
        ? { number, slug, publication, on: dayOf(publishedAt), at: instantOf(publishedAt) }
        : null,
  }));
}
