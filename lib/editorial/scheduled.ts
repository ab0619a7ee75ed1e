import { sql } from "drizzle-orm";
import type { Reader } from "@/lib/editorial/entry-state";
import { type Said, said } from "@/lib/season/content";
import type { ChangeKind, Kind, PromiseState } from "@/lib/season/words";

/** A promise that is settled with a change when it goes live, and how it stands now. */
export type ScheduledKeep = {
  promiseId: string;
  says: string;
  state: "kept" | "late";
  stands: PromiseState;
};

/** A change that goes live by itself, as lists and pages tell of it. Plain data. */
export type Scheduled = {
  entryId: string;
  editionId: string;
  revisionId: string;
  revisionNumber: number;
  said: Said;
  changeKind: ChangeKind;
  note: string;
  /** When it goes live, by the database's clock. */
  publishAt: Date;
  scheduledBy: string;
  scheduledAt: Date;
  /** Who approved the revision; null when it was scheduled alone, for `aloneReason`. */
  approvedBy: string | null;
  aloneReason: string | null;
  author: string;
  embargoUntil: Date | null;
  /** What it keeps, the oldest promise first. */
  keeps: ScheduledKeep[];
  /** Set when it will not go live by itself: since when, and why. */
  held: { at: Date; reason: string } | null;
};

/** Every scheduled change of a season, or of one entry, the next one first. */
export async function scheduledChanges(
  tx: Reader,
  of: { seasonId: string } | { entryId: string },
): Promise<Scheduled[]> {
  const rows = await tx.execute(sql`
    select d.entry_id, d.id as edition_id, d.publish_at, d.scheduled_at, d.alone_reason,
      d.embargo_until, d.held_at, d.held_reason, e.kind,
      r.id as revision_id, r.number as revision_number, r.content, r.change_kind, r.note,
      scheduler.name as scheduled_by, approver.name as approved_by, author.name as author,
      coalesce(k.keeps, '[]'::jsonb) as keeps
    from editions d
    join entries e on e.id = d.entry_id
    join revisions r on r.id = d.current_revision_id
    join users author on author.id = r.author_id
    join users scheduler on scheduler.id = d.scheduled_by
    left join users approver on approver.id = d.approved_by
    left join lateral (
      select jsonb_agg(jsonb_build_object('promiseId', p.id, 'says', p.says, 'state', k.state,
        'stands', p.state) order by p.made_at, p.id) as keeps
      from edition_keeps k join promises_now p on p.id = k.promise_id where k.edition_id = d.id
    ) k on true
    where d.state = 'scheduled'
      and ${"seasonId" in of ? sql`e.season_id = ${of.seasonId}` : sql`d.entry_id = ${of.entryId}`}
    order by d.publish_at, d.id`);
  return rows.map((row) => ({
    entryId: String(row.entry_id),
    editionId: String(row.edition_id),
    revisionId: String(row.revision_id),
    revisionNumber: Number(row.revision_number),
    said: said(row.kind as Kind, row.content),
    changeKind: row.change_kind as ChangeKind,
    note: String(row.note),
    publishAt: instant(row.publish_at),
    scheduledBy: String(row.scheduled_by),
    scheduledAt: instant(row.scheduled_at),
    approvedBy: row.approved_by ? String(row.approved_by) : null,
    aloneReason: row.alone_reason ? String(row.alone_reason) : null,
    author: String(row.author),
    embargoUntil: row.embargo_until ? instant(row.embargo_until) : null,
    keeps: row.keeps as ScheduledKeep[],
    held: row.held_at ? { at: instant(row.held_at), reason: String(row.held_reason) } : null,
  }));
}

/** The scheduled change of an entry; null when none is. */
export async function scheduledChange(tx: Reader, entryId: string): Promise<Scheduled | null> {
  return (await scheduledChanges(tx, { entryId }))[0] ?? null;
}

const instant = (value: unknown): Date => new Date(value as string);
