import { sql } from "@/db/connection";
import { isSlug, type TrackerAddress } from "@/lib/published/address";

/** The season a tracker is about, with its show. */
export type TrackedSeason = {
  id: string;
  number: number;
  title: string;
  standfirst: string;
  show: {
    slug: string;
    title: string;
    nativeTitle: string | null;
    nativeLang: string | null;
    streamer: string;
  };
};

type Row = {
  id: string;
  number: number;
  title: string;
  standfirst: string;
  slug: string;
  showTitle: string;
  nativeTitle: string | null;
  nativeLang: string | null;
  streamer: string;
};

const columns = () => sql()`
  s.id, s.number, s.title, s.standfirst, w.slug, w.title as "showTitle",
  w.native_title as "nativeTitle", w.native_lang as "nativeLang", w.streamer`;

const fromRow = (row: Row): TrackedSeason => ({
  id: row.id,
  number: row.number,
  title: row.title,
  standfirst: row.standfirst,
  show: {
    slug: row.slug,
    title: row.showTitle,
    nativeTitle: row.nativeTitle,
    nativeLang: row.nativeLang,
    streamer: row.streamer,
  },
});

/** The season at an address, or null when nothing was ever published there. */
export async function seasonAt(address: TrackerAddress): Promise<TrackedSeason | null> {
  if (!isSlug(address.show)) return null;
  const [row] = await sql()<Row[]>`
    select ${columns()} from seasons s join shows w on w.id = s.show_id
    where w.slug = ${address.show} and s.number = ${address.season}
      and exists (select 1 from public_entries e where e.season_id = s.id)`;
  return row ? fromRow(row) : null;
}

/** Every season with something published, the most recently changed first. */
export async function trackedSeasons(): Promise<TrackedSeason[]> {
  const rows = await sql()<Row[]>`
    select ${columns()} from seasons s join shows w on w.id = s.show_id
    join lateral (
      select max(p.at) as changed from public_entries e
      join public_publications p on p.id = e.live_publication_id
      where e.season_id = s.id
    ) p on p.changed is not null
    order by p.changed desc, w.title, s.number`;
  return rows.map(fromRow);
}

/** "All of Us Are Dead, Season 2". */
export function seasonName(season: TrackedSeason): string {
  return `${season.show.title}, Season ${season.number}`;
}

/** Where the season's tracker is. */
export function addressOf(season: TrackedSeason): TrackerAddress {
  return { show: season.show.slug, season: season.number };
}
