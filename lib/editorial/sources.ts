import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/connection";
import { publishers, sources } from "@/db/schema";
import { LISTED_AT_MOST } from "@/lib/editorial/catalogue-counts";
import { sourceSchema } from "@/lib/editorial/catalogue-forms";
import { type Door, write } from "@/lib/editorial/door";
import { insist } from "@/lib/editorial/insist";
import { type DeskSource, sourcesById } from "@/lib/editorial/sources-of";
import type { Actor } from "@/lib/season/actor";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";
import type { Tier } from "@/lib/season/words";

// The sources entries cite: found by typing, listed, added and changed.

const SHOWN_AT_MOST = 20;

/** Sources whose title, publisher or address holds what was typed; newest made first. */
export async function findSources(q: string): Promise<DeskSource[]> {
  const wanted = q.trim();
  const pattern = `%${wanted.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db()
    .select({ id: sources.id })
    .from(sources)
    .innerJoin(publishers, eq(publishers.id, sources.publisherId))
    .where(
      wanted === ""
        ? undefined
        : sql`(${sources.title} ilike ${pattern} or ${publishers.name} ilike ${pattern} or ${sources.url} ilike ${pattern})`,
    )
    .orderBy(sql`${sources.createdAt} desc`)
    .limit(SHOWN_AT_MOST);
  const found = await sourcesById(
    db(),
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => found.get(row.id) ?? []);
}

/** A source, what it repeats, and how many entries say something live by it. */
export type ListedSource = DeskSource & { repeats: DeskSource | null; entries: number };

/** Sources whose title, publisher or address holds what was typed, by publisher, newest first. */
export async function listSources(filter: {
  q?: string | undefined;
  tier?: Tier | undefined;
}): Promise<{ sources: ListedSource[]; more: boolean }> {
  const pattern = `%${(filter.q ?? "").trim().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db().execute<{ id: string; entries: number }>(sql`
    select s.id, (
      select count(*)::int from entries e
      join publications p on p.id = e.live_publication_id
      join citations c on c.revision_id = p.revision_id
      where c.source_id = s.id) as entries
    from sources s join publishers b on b.id = s.publisher_id
    where (s.title ilike ${pattern} or b.name ilike ${pattern} or s.url ilike ${pattern})
      ${filter.tier ? sql`and s.tier = ${filter.tier}` : sql``}
    order by lower(b.name), s.published ->> 'latest' desc nulls last, s.title
    limit ${LISTED_AT_MOST + 1}`);
  const shown = rows.slice(0, LISTED_AT_MOST);
  const found = await sourcesById(
    db(),
    shown.map(({ id }) => id),
  );
  return {
    sources: shown.flatMap(({ id, entries }) => {
      const source = found.get(id);
      if (!source) return [];
      const repeats = source.derivedFrom ? (found.get(source.derivedFrom) ?? null) : null;
      return [{ ...source, repeats, entries }];
    }),
    more: rows.length > LISTED_AT_MOST,
  };
}

/** One source; null when there is none. */
export async function sourceToChange(id: string): Promise<DeskSource | null> {
  return (await sourcesById(db(), [id])).get(id) ?? null;
}

/**
 * Adds a source, and its publisher when new.
 * @throws Refusal "taken" when a source has this address (its id is the detail), "not found" (the
 * source it repeats); z.ZodError.
 */
export async function addSource(actor: Actor, input: unknown, key?: string): Promise<DeskSource> {
  const value = sourceSchema.parse(input);
  return await write(actor, { verb: "add source", key }, async ({ tx, record }) => {
    const [made] = await tx
      .insert(sources)
      .values(await checkedValues(tx, value, null))
      .returning({ id: sources.id });
    if (!made) throw new Error("the source was not returned");
    await record({ verb: "add source", details: { id: made.id, title: value.title } });
    return await sourceWritten(tx, made.id);
  });
}

/**
 * Changes a source. Its tier weighs every statement that cites it, so only an admin changes that.
 * @throws Refusal "not allowed"; "not found" (the source, or the one it repeats); "taken" when another
 * source has this address (its id is the detail); "invalid" (a circle of repeats); z.ZodError.
 */
export async function changeSource(
  actor: Actor,
  id: string,
  input: unknown,
  key?: string,
): Promise<DeskSource> {
  const value = sourceSchema.parse(input);
  return await write(actor, { verb: "change source", key }, async ({ tx, actor: me, record }) => {
    insist(may(me, "change source"));
    const values = await checkedValues(tx, value, id);
    const before = (await sourcesById(tx, [id])).get(id);
    if (!before) throw new Refusal("not found", "There is no such source.");
    if (before.tier !== value.tier) insist(may(me, "change tier"));
    await tx.update(sources).set(values).where(eq(sources.id, id));
    await record({ verb: "change source", details: { id, title: value.title } });
    return await sourceWritten(tx, id);
  });
}

type Value = z.output<typeof sourceSchema>;

/**
 * What to write of a source, once nothing speaks against it. Whoever writes sources takes turns, so
 * that of two changes that are fine one by one, and not together, the second sees the first.
 */
async function checkedValues(tx: Door["tx"], value: Value, self: string | null) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sources'))`);
  await refuseTwin(tx, value.url, self);
  if (value.derivedFrom) await refuseCircle(tx, value.derivedFrom, self);
  return {
    publisherId: await publisherNamed(tx, value.publisher),
    title: value.title,
    url: value.url || null,
    archiveUrl: value.archiveUrl || null,
    published: value.published,
    tier: value.tier,
    derivedFrom: value.derivedFrom,
  };
}

async function refuseTwin(tx: Door["tx"], url: string, self: string | null): Promise<void> {
  if (!url) return;
  const [twin] = await tx
    .select({ id: sources.id, title: sources.title })
    .from(sources)
    .where(and(eq(sources.url, url), self ? ne(sources.id, self) : undefined));
  if (!twin) return;
  const message = `“${twin.title}” has this address already.`;
  throw new Refusal("taken", `${message} Nothing was saved.`, {
    problems: [{ path: "url", message }],
    detail: { id: twin.id },
  });
}

async function refuseCircle(
  tx: Door["tx"],
  derivedFrom: string,
  self: string | null,
): Promise<void> {
  const chain = await sourcesById(tx, [derivedFrom]);
  if (!chain.has(derivedFrom)) {
    throw new Refusal("not found", "There is no such source to repeat.", {
      problems: [{ path: "derivedFrom", message: "There is no such source." }],
    });
  }
  if (self && chain.has(self)) {
    throw new Refusal("invalid", "A source cannot repeat itself, not by way of others either.", {
      problems: [{ path: "derivedFrom", message: "That source already leads back to this one." }],
    });
  }
}

async function sourceWritten(tx: Door["tx"], id: string): Promise<DeskSource> {
  const source = (await sourcesById(tx, [id])).get(id);
  if (!source) throw new Error("the source was not found");
  return source;
}

async function publisherNamed(tx: Door["tx"], name: string): Promise<string> {
  const [found] = await tx
    .select({ id: publishers.id })
    .from(publishers)
    .where(sql`lower(${publishers.name}) = lower(${name})`);
  if (found) return found.id;
  const [made] = await tx.insert(publishers).values({ name }).returning({ id: publishers.id });
  if (!made) throw new Error("the publisher was not returned");
  return made.id;
}
