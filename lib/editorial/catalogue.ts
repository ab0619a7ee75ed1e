import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/connection";
import { characters, people, publishers, seasons, sources } from "@/db/schema";
import { namedSchema, sourceSchema } from "@/lib/editorial/catalogue-forms";
import { type Door, write } from "@/lib/editorial/door";
import { loosely } from "@/lib/editorial/entry-rows";
import { type DeskSource, sourcesById } from "@/lib/editorial/sources-of";
import type { Actor } from "@/lib/season/actor";
import { Refusal } from "@/lib/season/refusal";

// The people, characters and sources entries refer to: found by typing, or made on the spot.

export type Named = {
  id: string;
  name: string;
  nativeName: string | null;
  nativeLang: string | null;
  aliases: string[];
};

const SHOWN_AT_MOST = 20;

/** People whose name, native name or an alias holds what was typed, best first. */
export async function findPeople(q: string): Promise<Named[]> {
  const rows = await db()
    .select({
      id: people.id,
      name: people.name,
      nativeName: people.nativeName,
      nativeLang: people.nativeLang,
      aliases: people.aliases,
    })
    .from(people)
    .orderBy(asc(people.name));
  return best(rows, q);
}

/** Characters of a tracker's show, found as people are. */
export async function findCharacters(seasonId: string, q: string): Promise<Named[]> {
  const rows = await db()
    .select({
      id: characters.id,
      name: characters.name,
      nativeName: characters.nativeName,
      nativeLang: characters.nativeLang,
      aliases: characters.aliases,
    })
    .from(characters)
    .innerJoin(seasons, eq(seasons.showId, characters.showId))
    .where(eq(seasons.id, seasonId))
    .orderBy(asc(characters.name));
  return best(rows, q);
}

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

function best(rows: Named[], q: string): Named[] {
  const wanted = loosely(q);
  if (wanted === "") return rows.slice(0, SHOWN_AT_MOST);
  const rank = (row: Named): number => {
    const names = [row.name, row.nativeName ?? "", ...row.aliases].map(loosely);
    if (names.some((name) => name === wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .filter(({ rank: r }) => r < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, SHOWN_AT_MOST)
    .map(({ row }) => row);
}

/**
 * Adds a person.
 * @throws Refusal "taken" when somebody goes by this name already; z.ZodError.
 */
export async function addPerson(actor: Actor, input: unknown, key?: string): Promise<Named> {
  const value = namedSchema.parse(input);
  return await write(actor, { verb: "add person", key }, async ({ tx, record }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('people'))`);
    const rows = await tx.select().from(people);
    refuseTwin(rows, value.name, value.nativeName);
    const [made] = await tx.insert(people).values(named(value)).returning();
    if (!made) throw new Error("the person was not returned");
    await record({ verb: "add person", details: { id: made.id, name: made.name } });
    return made;
  });
}

/**
 * Adds a character to a tracker's show.
 * @throws Refusal "taken", "not found" (the tracker); z.ZodError.
 */
export async function addCharacter(
  actor: Actor,
  seasonId: string,
  input: unknown,
  key?: string,
): Promise<Named> {
  const value = namedSchema.parse(input);
  return await write(actor, { verb: "add character", key }, async ({ tx, record }) => {
    const [season] = await tx
      .select({ showId: seasons.showId })
      .from(seasons)
      .where(eq(seasons.id, seasonId))
      .for("no key update");
    if (!season) throw new Refusal("not found", "There is no such tracker.");
    const rows = await tx.select().from(characters).where(eq(characters.showId, season.showId));
    refuseTwin(rows, value.name, value.nativeName);
    const [made] = await tx
      .insert(characters)
      .values({ ...named(value), showId: season.showId })
      .returning();
    if (!made) throw new Error("the character was not returned");
    await record({ verb: "add character", details: { id: made.id, name: made.name } });
    return made;
  });
}

function named(value: z.output<typeof namedSchema>) {
  return {
    name: value.name,
    nativeName: value.nativeName || null,
    nativeLang: value.nativeName ? value.nativeLang || "ko" : null,
    aliases: value.aliases,
  };
}

// Two people may share a romanised name; not with the same native name, or with none to tell them apart.
function refuseTwin(
  rows: { id: string; name: string; nativeName: string | null; aliases: string[] }[],
  name: string,
  nativeName: string,
): void {
  const twin = rows.find(
    (row) =>
      [row.name, ...row.aliases].some((known) => loosely(known) === loosely(name)) &&
      (!nativeName || !row.nativeName || row.nativeName === nativeName),
  );
  if (twin) {
    throw new Refusal(
      "taken",
      `${twin.name} is there already. Choose that one, or add the native name to tell them apart.`,
      {
        problems: [{ path: "name", message: `${twin.name} is there already.` }],
        detail: { id: twin.id },
      },
    );
  }
}

/**
 * Adds a source, and its publisher when new.
 * @throws Refusal "taken" when a source has this address (its id is the detail), "not found" (the
 * source it repeats); z.ZodError.
 */
export async function addSource(actor: Actor, input: unknown, key?: string): Promise<DeskSource> {
  const value = sourceSchema.parse(input);
  return await write(actor, { verb: "add source", key }, async ({ tx, record }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sources'))`);
    const publisherId = await publisherNamed(tx, value.publisher);
    if (value.url) {
      const [twin] = await tx
        .select({ id: sources.id })
        .from(sources)
        .where(eq(sources.url, value.url));
      if (twin) {
        throw new Refusal("taken", "This address is a source already. It was chosen instead.", {
          problems: [{ path: "url", message: "This address is a source already." }],
          detail: { id: twin.id },
        });
      }
    }
    if (value.derivedFrom) await insistOnSource(tx, value.derivedFrom);
    const [made] = await tx
      .insert(sources)
      .values({
        publisherId,
        title: value.title,
        url: value.url || null,
        archiveUrl: value.archiveUrl || null,
        published: value.published,
        tier: value.tier,
        derivedFrom: value.derivedFrom,
      })
      .returning({ id: sources.id });
    if (!made) throw new Error("the source was not returned");
    await record({ verb: "add source", details: { id: made.id, title: value.title } });
    const source = (await sourcesById(tx, [made.id])).get(made.id);
    if (!source) throw new Error("the source was not found");
    return source;
  });
}

/**
 * Changes a source. Its tier weighs every statement that cites it, so only an admin changes that.
 * @throws Refusal "not allowed", "not found", "invalid" (a circle of repeats); z.ZodError.
 */
export async function changeSource(
  actor: Actor,
  id: string,
  input: unknown,
  key?: string,
): Promise<DeskSource> {
  const value = sourceSchema.parse(input);
  return await write(actor, { verb: "change source", key }, async ({ tx, actor: me, record }) => {
    if (me.role === "contributor") {
      throw new Refusal(
        "not allowed",
        "Only editors and admins change a source. You can add another.",
      );
    }
    const before = (await sourcesById(tx, [id])).get(id);
    if (!before) throw new Refusal("not found", "There is no such source.");
    if (before.tier !== value.tier && me.role !== "admin") {
      throw new Refusal(
        "not allowed",
        "Only an admin changes a source's tier: it weighs every statement that cites it.",
      );
    }
    if (value.derivedFrom) {
      await insistOnSource(tx, value.derivedFrom);
      if ((await sourcesById(tx, [value.derivedFrom])).has(id)) {
        throw new Refusal(
          "invalid",
          "A source cannot repeat itself, not by way of others either.",
          {
            problems: [
              { path: "derivedFrom", message: "That source already leads back to this one." },
            ],
          },
        );
      }
    }
    await tx
      .update(sources)
      .set({
        publisherId: await publisherNamed(tx, value.publisher),
        title: value.title,
        url: value.url || null,
        archiveUrl: value.archiveUrl || null,
        published: value.published,
        tier: value.tier,
        derivedFrom: value.derivedFrom,
      })
      .where(eq(sources.id, id));
    await record({ verb: "change source", details: { id, title: value.title } });
    const after = (await sourcesById(tx, [id])).get(id);
    if (!after) throw new Error("the source was not found");
    return after;
  });
}

/**
 * Changes a person's names. Readers see it at once, everywhere the person stands.
 * @throws Refusal "not allowed", "not found"; z.ZodError.
 */
export async function changePerson(
  actor: Actor,
  id: string,
  input: unknown,
  key?: string,
): Promise<Named> {
  const value = namedSchema.parse(input);
  return await write(actor, { verb: "change person", key }, async ({ tx, actor: me, record }) => {
    if (me.role === "contributor") {
      throw new Refusal("not allowed", "Only editors and admins change names that readers see.");
    }
    const [changed] = await tx
      .update(people)
      .set(named(value))
      .where(eq(people.id, id))
      .returning();
    if (!changed) throw new Refusal("not found", "There is no such person.");
    await record({ verb: "change person", details: { id, name: changed.name } });
    return changed;
  });
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

async function insistOnSource(tx: Door["tx"], id: string): Promise<void> {
  const [found] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.id, id));
  if (!found) {
    throw new Refusal("not found", "There is no such source to repeat.", {
      problems: [{ path: "derivedFrom", message: "There is no such source." }],
    });
  }
}
