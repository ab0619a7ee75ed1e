import { sql } from "@/db/connection";
import {
  ALL_TRACKERS,
  changesPath,
  CORRECTIONS,
  entryPath,
  API_PAGE,
  HOW_WE_LABEL,
  predictionsPath,
  trackerPath,
  wholeAddress,
} from "@/lib/published/address";
import { markup, trusted } from "@/lib/published/markup";
import { type Instant, instantOf } from "@/lib/season/day";

/** One page for crawlers, and the last publication that changed what it says; null: none ever did. */
export type SitemapPage = { path: string; at: Instant | null };

/** What one file may list, by sitemaps.org. */
const MOST = 50_000;
export const SITEMAP = "/sitemap.xml";

/**
 * The file at /sitemap.xml: every page search engines may show, or once there are more than `most`
 * of them, an index of files `?page=1` and on, which is what `page` asks for. Null when there is no
 * such file. Past days and single publications are not to be found, so they are not in it.
 */
export async function sitemap(page: number | null = null, most = MOST): Promise<string | null> {
  const [[counted], fixed] = await Promise.all([
    sql()<{ entries: number }[]>`select count(*)::int as entries from public_entries`,
    fixedPages(),
  ]);
  const entries = counted?.entries ?? 0;
  const whole = fixed.length + entries <= most;
  if (page === null) {
    if (whole) return urlset([...fixed, ...(await entryPages(entries, 0))]);
    // The first for the pages that are not entries.
    const files = 1 + Math.ceil(entries / most);
    return index(Array.from({ length: files }, (_, i) => `${SITEMAP}?page=${i + 1}`));
  }
  if (whole || page < 1) return null;
  const listed = page === 1 ? fixed : await entryPages(most, (page - 2) * most);
  return listed.length > 0 ? urlset(listed) : null;
}

/** Whom we ask to look where: crawlers, by RFC 9309. */
export function robots(): string {
  return [
    "User-agent: *",
    ...["/desk", "/sign-in", "/invite/", "/api/"].map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${wholeAddress(SITEMAP)}`,
    "",
  ].join("\n");
}

type SeasonRow = { show: string; season: number; at: Date; claimsAt: Date | null };

async function fixedPages(): Promise<SitemapPage[]> {
  const [seasons, [corrected]] = await Promise.all([
    sql()<SeasonRow[]>`
      select w.slug as show, s.number as season, max(l.at) as at,
             max(l.at) filter (
               where e.kind in ('prediction', 'release', 'renewal', 'production', 'trailer')
             ) as "claimsAt"
      from public_entries e
      join public_publications l on l.id = e.live_publication_id
      join seasons s on s.id = e.season_id
      join shows w on w.id = s.show_id
      group by w.slug, s.number
      order by w.slug, s.number`,
    sql()<{ at: Date | null }[]>`
      select max(at) as at from public_publications where change_kind = 'correction'`,
  ]);
  const page = (path: string, at: Date | null): SitemapPage => ({ path, at: at && instantOf(at) });
  const latest = seasons.reduce<Date | null>(
    (last, { at }) => (!last || at > last ? at : last),
    null,
  );
  return [
    page(ALL_TRACKERS, latest),
    page(CORRECTIONS, corrected?.at ?? null),
    page(HOW_WE_LABEL, null),
    page(API_PAGE, null),
    ...seasons.flatMap(({ at, claimsAt, ...tracker }) => [
      page(trackerPath(tracker), at),
      page(changesPath(tracker), at),
      page(predictionsPath(tracker), claimsAt),
    ]),
  ];
}

type EntryRow = { show: string; season: number; slug: string; at: Date };

async function entryPages(limit: number, offset: number): Promise<SitemapPage[]> {
  const rows = await sql()<EntryRow[]>`
    select w.slug as show, s.number as season, e.slug, l.at
    from public_entries e
    join public_publications l on l.id = e.live_publication_id
    join seasons s on s.id = e.season_id
    join shows w on w.id = s.show_id
    order by e.id limit ${limit} offset ${offset}`;
  return rows.map(({ slug, at, ...tracker }) => ({
    path: entryPath(tracker, slug),
    at: instantOf(at),
  }));
}

const HEAD = trusted('<?xml version="1.0" encoding="UTF-8"?>\n');
const SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

function urlset(pages: SitemapPage[]): string {
  const urls = pages.map(({ path, at }) => {
    const lastmod = at && markup`<lastmod>${at}</lastmod>`;
    return markup`<url><loc>${wholeAddress(path)}</loc>${lastmod}</url>\n`;
  });
  return markup`${HEAD}<urlset xmlns="${SPACE}">\n${urls}</urlset>\n`.toString();
}

function index(paths: string[]): string {
  const files = paths.map((path) => markup`<sitemap><loc>${wholeAddress(path)}</loc></sitemap>\n`);
  return markup`${HEAD}<sitemapindex xmlns="${SPACE}">\n${files}</sitemapindex>\n`.toString();
}
