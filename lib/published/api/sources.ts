import { z } from "zod";
import { sql } from "@/db/connection";
import { keyIn, paging } from "@/lib/published/api/cursor";
import { list, one } from "@/lib/published/api/endpoint";
import { all, isId, isOneOf, type Piece } from "@/lib/published/api/filters";
import { sourceOf } from "@/lib/published/api/of-catalogue";
import { choices, text } from "@/lib/published/api/parameter";
import { sourceShape } from "@/lib/published/api/shape-catalogue";
import type { PublicSource } from "@/lib/published/sources";
import { isStorable } from "@/lib/season/text";
import { TIERS } from "@/lib/season/words";

export const listSources = list({
  id: "listSources",
  path: "/sources",
  summary: "The sources our publications cite",
  description: "By title, with those they repeat. A source has no history here, so no `asOf`.",
  tag: "Sources",
  parameters: {
    tier: choices(TIERS, "Only sources that stand so close."),
    publisher: text(
      z.string().min(1).max(200).refine(isStorable),
      "a publisher's name of at most 200 characters",
      "Only of the publisher of exactly this name.",
      "Netflix",
    ),
    ...paging,
  },
  shape: sourceShape,
  async read({ given, limit, cursor }) {
    const key = z.tuple([z.string().max(400), z.uuid()]);
    const after = cursor.text === null ? null : keyIn(cursor.text, cursor.mark, key);
    const rows = await sources(
      all(
        isOneOf(sql()`n.tier`, given.tier),
        given.publisher !== undefined && sql()`n.publisher = ${given.publisher}`,
        after && sql()`(left(n.title, 100), n.id) > (${after[0]}, ${after[1]}::uuid)`,
      ),
      limit + 1,
    );
    return rows.map((row) => ({ item: sourceOf(row), key: [row.start, row.id] }));
  },
});

export const getSource = one({
  id: "getSource",
  path: "/sources/{id}",
  summary: "One source, by its id",
  tag: "Sources",
  parameters: {},
  inPath: { id: { description: "The source's id.", example: "{source}" } },
  shape: sourceShape,
  async read({ path }) {
    const id = path.id;
    if (!isId(id)) return null;
    const [row] = await sources(sql()`n.id = ${id}`, 1);
    return row ? sourceOf(row) : null;
  },
});

async function sources(where: Piece, most: number): Promise<(PublicSource & { start: string })[]> {
  return await sql()<(PublicSource & { start: string })[]>`
    select n.id, n.title, left(n.title, 100) as start, n.publisher, n.url,
           n.archive_url as "archiveUrl", n.published, n.tier, n.derived_from as "derivedFrom"
    from public_sources n where ${where}
    order by left(n.title, 100), n.id limit ${most}`;
}
