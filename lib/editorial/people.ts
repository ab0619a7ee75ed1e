import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/connection";
import { characters, people, seasons } from "@/db/schema";
import { LISTED_AT_MOST } from "@/lib/editorial/catalogue-counts";
import { namedSchema } from "@/lib/editorial/catalogue-forms";
import { type Door, write } from "@/lib/editorial/door";
import { loosely } from "@/lib/editorial/entry-rows";
import { insist } from "@/lib/editorial/insist";
import type { Actor } from "@/lib/season/actor";
import { may } from "@/lib/season/may";
import { Refusal } from "@/lib/season/refusal";

// The people and characters entries refer to: found by typing, listed, added and renamed.

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

/** A person, and the characters of what entries say of them. */
export type ListedPerson = Named & { entries: number };

/** People whose name, native name or an alias holds what was typed, by name. */
export async function listPeople(q: string): Promise<{ people: ListedPerson[]; more: boolean }> {
  const rows = await db().execute<ListedPerson>(sql`
    select p.id, p.name, p.native_name as "nativeName", p.native_lang as "nativeLang", p.aliases, (
      select count(*)::int from entries e
      join publications b on b.id = e.live_publication_id
      join revisions r on r.id = b.revision_id
      where r.content ->> 'personId' = p.id::text) as entries
    from people p order by lower(p.name)`);
  const wanted = loosely(q);
  const found = rows.filter(({ name, nativeName, aliases }) =>
    [name, nativeName ?? "", ...aliases].some((known) => loosely(known).includes(wanted)),
  );
  return { people: found.slice(0, LISTED_AT_MOST), more: found.length > LISTED_AT_MOST };
}

/** One person; null when there is none. */
export async function personToChange(id: string): Promise<Named | null> {
  const [row] = await db().execute<Named>(sql`
    select id, name, native_name as "nativeName", native_lang as "nativeLang", aliases
    from people where id = ${id}`);
  return row ?? null;
}

/**
 * Adds a person.
 * @throws Refusal "taken" when somebody goes by this name already; z.ZodError.
 */
export async function addPerson(actor: Actor, input: unknown, key?: string): Promise<Named> {
  const value = namedSchema.parse(input);
  return await write(actor, { verb: "add person", key }, async ({ tx, record }) => {
    await refuseTwinPerson(tx, value);
    const [made] = await tx.insert(people).values(named(value)).returning();
    if (!made) throw new Error("the person was not returned");
    await record({ verb: "add person", details: { id: made.id, name: made.name } });
    return made;
  });
}

/**
 * Changes a person's names. Readers see it at once, everywhere the person stands.
 * @throws Refusal "not allowed"; "not found"; "taken" when somebody else goes by this name; z.ZodError.
 */
export async function changePerson(
  actor: Actor,
  id: string,
  input: unknown,
  key?: string,
): Promise<Named> {
  const value = namedSchema.parse(input);
  return await write(actor, { verb: "change person", key }, async ({ tx, actor: me, record }) => {
    insist(may(me, "change names"));
    await refuseTwinPerson(tx, value, id);
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
    refuseTwin(rows, value);
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

// Whoever names people takes turns, so that of two who give the same name the second sees the first.
async function refuseTwinPerson(
  tx: Door["tx"],
  value: z.output<typeof namedSchema>,
  self: string | null = null,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('people'))`);
  const rows = await tx.select().from(people);
  refuseTwin(
    rows.filter(({ id }) => id !== self),
    value,
  );
}

// Two may share a romanised name; not with the same native name, or with none to tell them apart.
function refuseTwin(others: Named[], { name, nativeName }: z.output<typeof namedSchema>): void {
  const twin = others.find(
    (row) =>
      [row.name, ...row.aliases].some((known) => loosely(known) === loosely(name)) &&
      (!nativeName || !row.nativeName || row.nativeName === nativeName),
  );
  if (twin) {
    throw new Refusal(
      "taken",
      `${twin.name} is there already. If these are two, their native names tell them apart.`,
      {
        problems: [{ path: "name", message: `${twin.name} is there already.` }],
        detail: { id: twin.id },
      },
    );
  }
}
