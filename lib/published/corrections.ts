import { sql } from "@/db/connection";
import { trackerPath } from "@/lib/published/address";
import { changeColumns, type ChangeRow, theOneBefore } from "@/lib/published/change-rows";
import { asChange, type Change } from "@/lib/published/changes";
import { after, isPlace, logPage, type LogPage, ON_A_PAGE } from "@/lib/published/log-pages";
import { now } from "@/lib/published/moment";
import { namesFor, publicNames } from "@/lib/published/names";
import { type PublicSources, publicSources } from "@/lib/published/sources";

/** A correction, with the tracker it was made in. */
export type Correction = Change & { tracker: { name: string; href: string } };

type Row = ChangeRow & { show: string; showTitle: string; season: number };

const isCorrection = () => sql()`change_kind = 'correction'`;

/**
 * A page of the corrections of every tracker, newest first. `before` is the `older` or `newer` of another
 * page; null when it names no publication.
 */
export async function allCorrections(
  before: string | null = null,
  most = ON_A_PAGE,
): Promise<{ corrections: Correction[]; page: LogPage; sources: PublicSources } | null> {
  if (before !== null && !(await isPlace(before))) return null;
  const [rows, page, entries, named, sources] = await Promise.all([
    sql()<Row[]>`
      select ${changeColumns()}, w.slug as show, w.title as "showTitle", s.number as season
      from (
        select * from public_publications
        where ${isCorrection()} and ${after(before)}
        order by at desc, sequence desc limit ${most}
      ) c
      join seasons s on s.id = c.season_id
      join shows w on w.id = s.show_id
      ${theOneBefore()}
      order by c.at desc, c.sequence desc`,
    logPage(isCorrection(), before, most),
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
  return { corrections, page, sources };
}
