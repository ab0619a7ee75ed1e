import { sql } from "@/db/connection";
import { trackerPath } from "@/lib/published/address";
import { changeColumns, type ChangeRow, theOneBefore } from "@/lib/published/change-rows";
import { asChange, type Change } from "@/lib/published/changes";
import { now } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { type PublicSources, publicSources } from "@/lib/published/sources";

/** A correction, with the tracker it was made in. */
export type Correction = Change & { tracker: { name: string; href: string } };

export const CORRECTIONS_SHOWN = 500;

type Row = ChangeRow & { show: string; showTitle: string; season: number };

/** The corrections of every tracker, newest first, at most `CORRECTIONS_SHOWN` of them. */
export async function allCorrections(): Promise<{
  corrections: Correction[];
  sources: PublicSources;
}> {
  const [rows, entries, named, sources] = await Promise.all([
    sql()<Row[]>`
      select ${changeColumns()}, w.slug as show, w.title as "showTitle", s.number as season
      from (
        select * from public_publications
        where change_kind = 'correction'
        order by at desc, sequence desc limit ${CORRECTIONS_SHOWN}
      ) c
      join seasons s on s.id = c.season_id
      join shows w on w.id = s.show_id
      ${theOneBefore()}
      order by c.at desc, c.sequence desc`,
    sql()<{ id: string; number: number }[]>`
      select e.id, e.number from public_entries e
      where exists (
        select 1 from public_publications p
        where p.season_id = e.season_id and p.change_kind = 'correction')`,
    publicNames(),
    publicSources(now()),
  ]);
  const names = namesFor(named, entries);
  const corrections = rows.map((row) => {
    const address = { show: row.show, season: row.season };
    return {
      ...asChange(row, address, names),
      tracker: { name: `${row.showTitle}, Season ${row.season}`, href: trackerPath(address) },
    };
  });
  return { corrections, sources };
}
