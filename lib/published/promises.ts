import { sql } from "@/db/connection";
import { type Day, dayOf } from "@/lib/season/day";
import type { PromiseState, QuestionId } from "@/lib/season/words";

/** What we told readers we would do, and whether we did. */
export type PublicPromise = {
  id: string;
  question: QuestionId;
  says: string;
  made: Day;
  state: PromiseState;
  settled: Day | null;
  /** The entry whose publication settled it. */
  settledBy: { number: number; slug: string } | null;
};

type Row = Omit<PublicPromise, "made" | "settled" | "settledBy"> & {
  madeAt: Date;
  settledAt: Date | null;
  number: number | null;
  slug: string | null;
};

/** A season's promises, oldest first. */
export async function publicPromises(seasonId: string): Promise<PublicPromise[]> {
  const rows = await sql()<Row[]>`
    select r.id, r.question, r.says, r.made_at as "madeAt", r.state, r.settled_at as "settledAt",
           p.entry_number as number, p.slug
    from public_promises r
    left join public_publications p on p.id = r.settled_by
    where r.season_id = ${seasonId}
    order by r.made_at, r.id`;
  return rows.map(({ madeAt, settledAt, number, slug, ...promise }) => ({
    ...promise,
    made: dayOf(madeAt),
    settled: settledAt && dayOf(settledAt),
    settledBy: number !== null && slug !== null ? { number, slug } : null,
  }));
}
