import { z } from "zod";
import { sql } from "@/db/connection";
import { keyIn, paging } from "@/lib/published/api/cursor";
import { list, one } from "@/lib/published/api/endpoint";
import { all, filters, isId, type Piece, seasonIs } from "@/lib/published/api/filters";
import { personOf } from "@/lib/published/api/of-catalogue";
import { text } from "@/lib/published/api/parameter";
import { personShape } from "@/lib/published/api/shape-catalogue";
import { asOf, momentOf } from "@/lib/published/api/when";
import type { Moment } from "@/lib/published/moment";
import type { Named } from "@/lib/published/names";
import { isStorable } from "@/lib/season/text";

const name = text(
  z.string().min(1).max(200).refine(isStorable),
  "a name of at most 200 characters",
  "Only people called exactly this, in any spelling we keep: printed, native or alias.",
  "조이현",
);

export const listPeople = list({
  id: "listPeople",
  path: "/people",
  summary: "Everybody our publications name",
  description: "By name. Ask /entries?person= for what is said of them.",
  tag: "People",
  parameters: { season: filters.season, show: filters.show, name, asOf, ...paging },
  shape: personShape,
  async read({ given, now, limit, cursor }) {
    const key = z.tuple([z.string().max(400), z.uuid()]);
    const after = cursor.text === null ? null : keyIn(cursor.text, cursor.mark, key);
    const wanted = given.name?.trim().toLowerCase();
    const rows = await people(
      momentOf(given.asOf, now),
      all(seasonIs(given.season), given.show !== undefined && sql()`w.slug = ${given.show}`),
      all(
        wanted !== undefined &&
          sql()`(lower(n.name) = ${wanted} or lower(n.native_name) = ${wanted}
            or exists (select 1 from unnest(n.aliases) a where lower(a) = ${wanted}))`,
        after && sql()`(n.name, n.id) > (${after[0]}, ${after[1]}::uuid)`,
      ),
      limit + 1,
    );
    return rows.map((row) => ({ item: personOf(row), key: [row.name, row.id] }));
  },
});

export const getPerson = one({
  id: "getPerson",
  path: "/people/{id}",
  summary: "One person, by their id",
  tag: "People",
  parameters: { asOf },
  inPath: { id: { description: "The person's id.", example: "{person}" } },
  shape: personShape,
  async read({ path, given, now }) {
    const id = path.id;
    if (!isId(id)) return null;
    const [row] = await people(momentOf(given.asOf, now), all(), sql()`n.id = ${id}`, 1);
    return row ? personOf(row) : null;
  },
});

/** People some publication of a tracker (`s`, `w`) named by a moment, by name. */
async function people(
  { until }: Moment,
  ofTracker: Piece,
  where: Piece,
  most: number,
): Promise<Named[]> {
  return await sql()<Named[]>`
    select n.id, n.name, n.native_name as "nativeName", n.native_lang as "nativeLang", n.aliases
    from public_people n
    where exists (
      select 1 from public_publications p
      join seasons s on s.id = p.season_id
      join shows w on w.id = s.show_id
      where p.content ->> 'personId' = n.id::text and p.at < ${until}::timestamptz
        and ${ofTracker}
    ) and ${where}
    order by n.name, n.id limit ${most}`;
}
