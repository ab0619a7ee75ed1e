import { sql } from "drizzle-orm";
import { db } from "@/db/connection";
import { type Scheduled, scheduledChanges } from "@/lib/editorial/scheduled";
import { namesOf } from "@/lib/editorial/sources-of";
import { type Content, type Said, said } from "@/lib/season/content";
import type { Certainty, EditionState, Kind } from "@/lib/season/words";

/** One entry as the desk's lists show it. */
export type EntryRow = {
  id: string;
  number: number;
  kind: Kind;
  slug: string;
  /** What it is called in a list: the actor as character, or the statement. */
  title: string;
  statement: string;
  certainty: Certainty | null;
  /** The open edition's state; null when none is open. */
  state: Extract<EditionState, "draft" | "in review"> | null;
  audience: "live" | "retracted" | "never published";
  live: Said | null;
  livePublicationId: string | null;
  publishedAt: Date | null;
  publications: number;
  checkedAt: Date | null;
  edition: EditionSummary | null;
  /** The change that goes live by itself, if any; it may stand beside an open edition. */
  scheduled: Scheduled | null;
};

export type EditionSummary = {
  id: string;
  revisionId: string;
  revisionNumber: number;
  /** Readers see something newer than it was begun from. */
  behind: boolean;
  said: Said;
  changeKind: string;
  note: string;
  authorId: string;
  author: string;
  openedBy: string;
  openedAt: Date;
  submittedBy: string | null;
  submitter: string | null;
  submittedAt: Date | null;
  returnedAt: Date | null;
  returnedBy: string | null;
  returnReason: string | null;
  savedAt: Date;
};

type Row = Record<string, unknown>;

/**
 * A tracker as the desk reads it: every entry with what is live and what is open, in the tracker's
 * order, and every name of its people by id. Read once, for all that a page shows of it.
 */
export type DeskEntries = { seasonId: string; rows: EntryRow[]; names: Map<string, string[]> };

/** Reads a tracker for the desk. */
export async function deskEntries(seasonId: string): Promise<DeskEntries> {
  const [rows, names, coming] = await Promise.all([
    rowsOf(seasonId),
    namesOf(db(), seasonId),
    scheduledChanges(db(), { seasonId }),
  ]);
  const scheduled = new Map(coming.map((change) => [change.entryId, change]));
  return {
    seasonId,
    names,
    rows: rows.map((row) => readRow(row, names, scheduled.get(String(row.id)) ?? null)),
  };
}

async function rowsOf(seasonId: string): Promise<Row[]> {
  return await db().execute<Row>(sql`
    select e.id, e.number, e.kind, e.slug, e.live_publication_id,
      p.at as published_at, p.number as publications, p.revision_id as live_revision_id,
      lr.content as live_content,
      case when d.id is null and p.revision_id is null then (
        select x.content from revisions x where x.entry_id = e.id order by x.number desc limit 1
      ) end as last_content,
      (select max(c.at) from checks c where c.entry_id = e.id) as checked_at,
      d.id as edition_id, d.state, d.opened_by, d.opened_at, d.submitted_by, d.submitted_at,
      d.returned_at, d.return_reason,
      (p.revision_id is not null and d.base_revision_id is distinct from p.revision_id) as behind,
      r.id as revision_id, r.number as revision_number, r.content, r.change_kind, r.note,
      r.author_id, r.created_at as saved_at,
      author.name as author, submitter.name as submitter, returner.name as returner
    from entries e
    left join publications p on p.id = e.live_publication_id
    left join revisions lr on lr.id = p.revision_id
    left join editions d on d.entry_id = e.id and d.state in ('draft', 'in review')
    left join revisions r on r.id = d.current_revision_id
    left join users author on author.id = r.author_id
    left join users submitter on submitter.id = d.submitted_by
    left join users returner on returner.id = d.returned_by
    where e.season_id = ${seasonId}
    order by e.position, e.number`);
}

const instant = (value: unknown): Date | null => (value ? new Date(value as string) : null);
const string = (value: unknown): string | null => (value === null ? null : String(value));

function readRow(row: Row, names: Map<string, string[]>, scheduled: Scheduled | null): EntryRow {
  const kind = row.kind as Kind;
  const live = row.live_content ? said(kind, row.live_content) : null;
  const open = row.edition_id ? said(kind, row.content) : null;
  // What was retracted is still called by what it last said.
  const last = row.last_content ? said(kind, row.last_content) : null;
  const told = open ?? live ?? scheduled?.said ?? last;
  const shown = told?.content;
  return {
    id: String(row.id),
    number: Number(row.number),
    kind,
    slug: String(row.slug),
    title: titleOf(told, names) || emptyTitle(kind),
    statement: shown?.statement ?? "",
    certainty: shown?.certainty ?? null,
    state: row.edition_id ? (row.state as EntryRow["state"]) : null,
    audience: row.live_revision_id
      ? "live"
      : row.live_publication_id
        ? "retracted"
        : "never published",
    live,
    livePublicationId: string(row.live_publication_id),
    publishedAt: instant(row.published_at),
    publications: Number(row.publications ?? 0),
    checkedAt: instant(row.checked_at),
    edition: open && {
      id: String(row.edition_id),
      revisionId: String(row.revision_id),
      revisionNumber: Number(row.revision_number),
      behind: row.behind === true,
      said: open,
      changeKind: String(row.change_kind),
      note: String(row.note),
      authorId: String(row.author_id),
      author: String(row.author),
      openedBy: String(row.opened_by),
      openedAt: new Date(row.opened_at as string),
      submittedBy: string(row.submitted_by),
      submitter: string(row.submitter),
      submittedAt: instant(row.submitted_at),
      returnedAt: instant(row.returned_at),
      returnedBy: string(row.returner),
      returnReason: string(row.return_reason),
      savedAt: new Date(row.saved_at as string),
    },
    scheduled,
  };
}

/** A content's title at the desk: "Park Ji-hu as On-jo" for cast, else its statement. */
export function titleOf(what: Said | null, names: Map<string, string[]>): string {
  if (!what) return "";
  if (what.kind === "cast") {
    const { personId, characterId } = what.content;
    const actor = personId ? names.get(personId)?.[0] : undefined;
    const character = characterId ? names.get(characterId)?.[0] : undefined;
    if (actor) return character ? `${actor} as ${character}` : actor;
  }
  if (what.kind === "related" && what.content.work) return what.content.work;
  return what.content.statement;
}

/** What stands for the title of an entry that says nothing yet. */
export function emptyTitle(kind: Kind): string {
  return `An empty ${kind} entry`;
}

export type EntryFilter = {
  q?: string | undefined;
  kind?: Kind | undefined;
  certainty?: Certainty | undefined;
  state?:
    | "draft"
    | "in review"
    | "scheduled"
    | "live"
    | "retracted"
    | "never published"
    | undefined;
};

/**
 * A tracker's entries that match: words are looked for in the statement, the title, the address,
 * the number, and every name and alias of the people in it.
 */
export function findEntries({ rows, names }: DeskEntries, filter: EntryFilter): EntryRow[] {
  const wanted = loosely(filter.q ?? "");
  return rows.filter((row) => {
    if (filter.kind && row.kind !== filter.kind) return false;
    if (filter.certainty && row.certainty !== filter.certainty) return false;
    if (filter.state && !isIn(row, filter.state)) return false;
    return (
      wanted === "" ||
      loosely(everyWord(row, names)).includes(wanted) ||
      String(row.number) === filter.q?.trim()
    );
  });
}

function isIn(row: EntryRow, state: NonNullable<EntryFilter["state"]>): boolean {
  return state === "scheduled"
    ? row.scheduled !== null
    : row.state === state || row.audience === state;
}

function everyWord(row: EntryRow, names: Map<string, string[]>): string {
  const content: Content | undefined = (row.edition?.said ?? row.live)?.content;
  const { personId = null, characterId = null } = (content ?? {}) as {
    personId?: string | null;
    characterId?: string | null;
  };
  const called = [personId, characterId].flatMap((id) => (id ? (names.get(id) ?? []) : []));
  return [row.title, row.statement, row.slug, ...called].join(" ");
}

/** A text for loose matching: no case, accents, spaces or hyphens ("Park Ji-hu" meets "parkjihu"). */
export function loosely(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\-‐–—.'’]/g, "");
}

/** All trackers, for the desk's switcher. */
export async function trackers(): Promise<
  { seasonId: string; show: string; showSlug: string; season: number }[]
> {
  const rows = await db().execute<{
    seasonId: string;
    show: string;
    showSlug: string;
    season: number;
  }>(sql`
    select s.id as "seasonId", w.title as show, w.slug as "showSlug", s.number as season
    from seasons s join shows w on w.id = s.show_id order by w.title, s.number`);
  return [...rows];
}
