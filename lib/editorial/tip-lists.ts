import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { tips } from "@/db/schema";
import type { Reader } from "@/lib/editorial/entry-state";
import { titleOf } from "@/lib/editorial/entry-rows";
import { namesOf } from "@/lib/editorial/sources-of";
import { said } from "@/lib/season/content";
import type { Kind, TipState } from "@/lib/season/words";

/** A tip as the desk reads it. */
export type DeskTip = {
  id: string;
  says: string;
  link: string;
  receivedAt: Date;
  state: TipState;
  answer: string;
  answeredAt: Date | null;
  answeredBy: string | null;
  entryId: string;
  entryNumber: number;
  kind: Kind;
  slug: string;
  /** What the entry is called at the desk, as it was worded then. */
  title: string;
  /** Which of the entry's publications the reader was looking at, and whether it is live still. */
  publication: { number: number; at: Date; live: boolean; statement: string };
};

const ANSWERED_SHOWN = 50;

type Row = Omit<DeskTip, "receivedAt" | "answeredAt" | "title" | "publication"> & {
  receivedAt: string;
  answeredAt: string | null;
  number: number;
  at: string;
  live: boolean;
  content: unknown;
};

/** What readers told us about a tracker: the open ones, oldest first; then the latest answered. */
export async function deskTips(seasonId: string): Promise<DeskTip[]> {
  const rows = await db().execute<Row>(sql`
    select * from (
      select t.id, t.says, t.link, t.received_at as "receivedAt", t.state, t.answer,
        t.answered_at as "answeredAt", u.name as "answeredBy", e.id as "entryId",
        e.number as "entryNumber", e.kind, e.slug, p.number, p.at,
        p.id = e.live_publication_id as live, r.content,
        row_number() over (partition by t.state = 'open' order by t.answered_at desc) as place
      from tips t
      join entries e on e.id = t.entry_id
      join publications p on p.id = t.publication_id
      left join revisions r on r.id = p.revision_id
      left join users u on u.id = t.answered_by
      where e.season_id = ${seasonId}
    ) told
    where state = 'open' or place <= ${ANSWERED_SHOWN}
    order by state <> 'open', "answeredAt" desc nulls first, "receivedAt", id`);
  if (rows.length === 0) return [];
  const names = await namesOf(db(), seasonId);
  return rows.map(({ number, at, live, content, receivedAt, answeredAt, ...tip }) => {
    const worded = content ? said(tip.kind, content) : null;
    return {
      ...tip,
      receivedAt: new Date(receivedAt),
      answeredAt: answeredAt ? new Date(answeredAt) : null,
      title: titleOf(worded, names) || "Retracted",
      publication: {
        number,
        at: new Date(at),
        live,
        statement: worded?.content.statement ?? "",
      },
    };
  });
}

/** How many tips wait, by entry, with the time of the oldest. */
export async function openTips(seasonId: string): Promise<Map<string, { n: number; since: Date }>> {
  const rows = await db().execute<{ entry_id: string; n: number; since: string }>(sql`
    select t.entry_id, count(*)::int as n, min(t.received_at) as since
    from tips t join entries e on e.id = t.entry_id
    where e.season_id = ${seasonId} and t.state = 'open'
    group by t.entry_id`);
  return new Map(rows.map((row) => [row.entry_id, { n: row.n, since: new Date(row.since) }]));
}

/** What a reader said, and when: an ISO instant. Plain data. */
export type ToldWords = { id: string; says: string; link: string; at: string };

/** The tips that were accepted into a change, oldest first: what they say is to be mended in it. */
export async function tipsTaken(tx: Reader, editionId: string): Promise<ToldWords[]> {
  const rows = await tx
    .select({ id: tips.id, says: tips.says, link: tips.link, at: tips.receivedAt })
    .from(tips)
    .where(and(eq(tips.editionId, editionId), eq(tips.state, "accepted")))
    .orderBy(asc(tips.receivedAt), asc(tips.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
