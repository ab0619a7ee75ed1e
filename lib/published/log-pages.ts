import type postgres from "postgres";
import { sql } from "@/db/connection";

/** Where a page of a list of publications lies; they stand newest first, by when and by the order of all. */
export type LogPage = {
  /** How many there are on all pages together. */
  total: number;
  /** How many stand on the pages before this one. */
  passed: number;
  /** What the page after this one goes on from; null on the last page. */
  older: string | null;
  /** What the page before this one goes on from; null when that is the first page, or this is. */
  newer: string | null;
};

/** A piece of a query. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;

export const ON_A_PAGE = 100;

/** A page goes on from a publication: its place in the order of all. */
const PLACE = /^[1-9]\d{0,17}$/;

/** Whether a page can go on from there: it names a publication. */
export async function isPlace(before: string): Promise<boolean> {
  if (!PLACE.test(before)) return false;
  const [row] = await sql()`
    select 1 from public_publications where sequence = ${before}::bigint`;
  return row !== undefined;
}

const place = (before: string): Fragment => sql()`(
  select at, sequence from public_publications where sequence = ${before}::bigint)`;

/** A condition on publications: what comes after that place in the list; null: all of them. */
export function after(before: string | null): Fragment {
  return before === null ? sql()`true` : sql()`(at, sequence) < ${place(before)}`;
}

/**
 * The page of `most` publications that goes on from a place, of those that meet the condition. The
 * place has to be one (see `isPlace`).
 */
export async function logPage(
  condition: Fragment,
  before: string | null,
  most = ON_A_PAGE,
): Promise<LogPage> {
  const passed = before === null ? sql()`false` : sql()`(at, sequence) >= ${place(before)}`;
  const [row] = await sql()<[LogPage & { last: string | null }]>`
    select count(*)::int as total, count(*) filter (where ${passed})::int as passed,
      (select sequence from public_publications where ${condition} and ${after(before)}
       order by at desc, sequence desc offset ${most - 1} limit 1) as last,
      (select sequence from public_publications where ${condition} and ${passed}
       order by at, sequence offset ${most} limit 1) as newer
    from public_publications where ${condition}`;
  const { total, newer, last } = row;
  return { total, passed: row.passed, newer, older: total > row.passed + most ? last : null };
}
