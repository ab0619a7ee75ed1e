import { sql } from "@/db/connection";
import { entryPath, publicationPath } from "@/lib/published/address";
import { publicNames } from "@/lib/published/names";
import type { Asked } from "@/lib/published/search-asked";
import {
  asSearchesAre,
  kindsCalled,
  type Met,
  statementsMeeting,
} from "@/lib/published/search-entries";
import { type NameHit, namesMeeting, SURE } from "@/lib/published/search-names";
import { type SourceHit, sourcesMeeting } from "@/lib/published/search-sources";
import { coverAt } from "@/lib/published/change-rows";
import { type Said, said, type Spoiler } from "@/lib/season/content";
import type { Names } from "@/lib/season/fields";
import { headline } from "@/lib/season/headline";
import { under } from "@/lib/season/spoils";
import type { Instant } from "@/lib/season/day";
import type { Certainty, Kind } from "@/lib/season/words";

/** A statement found: where it is, what may be shown of it, and whether it stands. */
export type StatementHit = {
  publicationId: string;
  number: number;
  said: Said;
  /** Gives nothing away. */
  headline: string;
  /** Words that are not covered and hold what was looked for, beyond the headline; or nothing. */
  excerpt: string;
  /** What was looked for stands only behind a cover. */
  covered: boolean;
  tracker: string;
  href: string;
  at: Instant;
  standing: "stands" | "overtaken" | "past" | "retracted";
};

export type Found = {
  statements: StatementHit[];
  /** Of all statements found, before the filters: how many of each. */
  kinds: Map<Kind, number>;
  certainties: Map<Certainty, number>;
  /** After the filters, on all pages. */
  total: number;
  pages: number;
  people: (NameHit & { entries: StatementHit[] })[];
  sources: SourceHit[];
  /** What may have been meant, when nothing was called just so. */
  meant: string | null;
};

export const HITS_A_PAGE = 20;
const PATIENCE_MS = 3000;
const EXCERPT = 200;
const NAMED_SHOWN = 5;

const NOTHING: Found = {
  statements: [],
  kinds: new Map(),
  certainties: new Map(),
  total: 0,
  pages: 0,
  people: [],
  sources: [],
  meant: null,
};

/**
 * What was published that meets a question: statements that stand and that once stood, people and
 * characters by any of their names, and sources. Only public views are read; covered words are found
 * and not shown. Asked of Postgres each time, for at most three seconds.
 * @throws postgres.PostgresError "57014" when that was not enough.
 */
export async function search(asked: Asked): Promise<Found> {
  if (asked.q === "") return NOTHING;
  const { named, sure, met, sources } = await sql().begin("read only", async (tx) => {
    await tx.unsafe(`set local statement_timeout = ${PATIENCE_MS}`);
    await asSearchesAre(tx);
    const all = await namesMeeting(tx, asked.q);
    const called = all.filter(({ score }) => score >= SURE);
    return {
      named: all,
      sure: called,
      met: await statementsMeeting(tx, asked.q, {
        names: (called.length > 0 ? called : all).map(({ id, name, nativeName, aliases }) => ({
          id,
          called: [name, ...(nativeName ? [nativeName] : []), ...aliases],
        })),
        kinds: kindsCalled(asked.q),
      }),
      sources: asked.page === 1 ? await sourcesMeeting(tx, asked.q) : [],
    };
  });
  const wanted = met.filter(
    ({ kind, certainty }) =>
      (!asked.kind || kind === asked.kind) && (!asked.certainty || certainty === asked.certainty),
  );
  const from = (asked.page - 1) * HITS_A_PAGE;
  const shown = wanted.slice(from, from + HITS_A_PAGE);
  const people = asked.page === 1 ? (sure.length > 0 ? sure : named.slice(0, 3)) : [];
  const theirs = met.filter(({ live, names }) => live && names.length > 0);
  const called = people.flatMap(({ name, nativeName, aliases }) =>
    [name, nativeName ?? "", ...aliases].filter(Boolean),
  );
  const hits = await hitsOf([...shown, ...theirs], [...wordsOf(asked.q), ...called]);
  const found = (some: Met[]): StatementHit[] =>
    some.flatMap(({ publicationId, covered }) => {
      const hit = hits.get(publicationId);
      return hit ? [{ ...hit, covered: covered || hit.covered }] : [];
    });
  return {
    statements: found(shown),
    kinds: counted(met, ({ kind }) => kind),
    certainties: counted(met, ({ certainty }) => certainty),
    total: wanted.length,
    pages: Math.ceil(wanted.length / HITS_A_PAGE),
    people: people.map((person) => ({
      ...person,
      entries: saidOf(person.id, found(theirs.filter(({ names }) => names.includes(person.id)))),
    })),
    sources,
    meant: sure.length === 0 ? (named[0]?.met ?? null) : null,
  };
}

/** What is said of somebody: the cast entries about them, else where they are named. */
function saidOf(id: string, naming: StatementHit[]): StatementHit[] {
  const cast = naming.filter(
    ({ said: { kind, content } }) =>
      kind === "cast" && (content.personId === id || content.characterId === id),
  );
  return cast.length > 0 ? cast : naming.slice(0, NAMED_SHOWN);
}

function counted<T>(met: Met[], of: (one: Met) => T | null): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of met) {
    const key = of(one);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

type Row = {
  publicationId: string;
  live: boolean;
  liveRetracted: boolean;
  cover: Spoiler | null;
  /** What took its place is public too: that of a draft is nobody's business yet. */
  overtaken: boolean;
  kind: Kind;
  content: unknown;
  entryNumber: number;
  slug: string;
  number: number;
  at: Date;
  show: string;
  showTitle: string;
  season: number;
};

async function hitsOf(met: Met[], terms: string[]): Promise<Map<string, StatementHit>> {
  if (met.length === 0) return new Map();
  const ids = [...new Set(met.map(({ publicationId }) => publicationId))];
  const [rows, named] = await Promise.all([
    sql()<Row[]>`
      select c.id as "publicationId", c.id = e.live_publication_id as live,
        l.content is null as "liveRetracted", e.kind, c.content, e.number as "entryNumber", e.slug,
        c.number, c.at, w.slug as show, w.title as "showTitle", s.number as season,
        exists (
          select 1 from public_entries t
          join public_history o on o.id = t.live_publication_id
          where t.id = (c.content ->> 'overtakenBy')::uuid and t.season_id = e.season_id
            and t.id <> e.id and o.content is not null
        ) as overtaken, ${coverAt()}
      from public_history c
      join public_entries e on e.id = c.entry_id
      join public_history l on l.id = e.live_publication_id
      join seasons s on s.id = e.season_id
      join shows w on w.id = s.show_id
      where c.id in ${sql()(ids)}`,
    publicNames(),
  ]);
  const names: Names = new Map([...named].map(([id, { name }]) => [id, name]));
  return new Map(rows.map((row) => [row.publicationId, hitOf(row, names, terms)]));
}

function hitOf(row: Row, names: Names, terms: string[]): StatementHit {
  const own = said(row.kind, row.content);
  const says = under(row.cover, own);
  const tracker = { show: row.show, season: row.season };
  const shown = headline(says, names);
  return {
    publicationId: row.publicationId,
    number: row.entryNumber,
    said: says,
    headline: shown,
    excerpt: excerptOf(says, shown, terms),
    // The words were met openly, and what covers them came later.
    covered: says.content.spoiler?.covers !== own.content.spoiler?.covers,
    tracker: `${row.showTitle}, Season ${row.season}`,
    href: row.live ? entryPath(tracker, row.slug) : publicationPath(tracker, row.slug, row.number),
    at: row.at.toISOString(),
    standing: row.liveRetracted
      ? "retracted"
      : !row.live
        ? "past"
        : row.overtaken
          ? "overtaken"
          : "stands",
  };
}

/** The sentence that holds what was looked for, beyond the headline, when nothing covers it. */
function excerptOf(says: Said, shown: string, terms: string[]): string {
  if (says.content.spoiler) return "";
  const looked = terms.map((term) => term.toLowerCase());
  const holds = (text: string): boolean => {
    const lower = text.toLowerCase();
    return looked.some((term) => lower.includes(term));
  };
  if (holds(shown)) return "";
  const sentences = linesOf(says).flatMap((line) => line.split(/(?<=[.!?])(?<!\bNo\.)\s|\n/));
  const sentence = sentences.find(holds)?.trim() ?? "";
  return sentence.length > EXCERPT ? `${sentence.slice(0, EXCERPT).trimEnd()}…` : sentence;
}

/** All that is searched of what an entry says, but its statement. */
function linesOf({ kind, content }: Said): string[] {
  const { detail, quotation } = content;
  const said = quotation ? [quotation.text, `Said by ${quotation.speaker}`, quotation.context] : [];
  const own =
    kind === "prediction"
      ? [
          content.predictedBy && `Predicted by ${content.predictedBy}`,
          content.basis,
          content.condition,
        ]
      : kind === "release"
        ? [content.platform && `On ${content.platform}`]
        : kind === "related"
          ? [content.work]
          : [];
  return [detail, ...said, ...own];
}

/** The words of a query as they are marked where they are found. */
export function wordsOf(q: string): string[] {
  return [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}
