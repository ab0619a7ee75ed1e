import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { answers } from "@/db/seed/august-2023/answers";
import { background } from "@/db/seed/august-2023/background";
import { cast } from "@/db/seed/august-2023/cast";
import { plot } from "@/db/seed/august-2023/plot";
import type { Publishes } from "@/db/seed/entry";
import { insert } from "@/db/seed/insert";
import { january2024 } from "@/db/seed/january-2024";
import { additions } from "@/db/seed/july-2025/additions";
import { checks, updates } from "@/db/seed/july-2025/updates";
import { characters, type Named, people } from "@/db/seed/names";
import { promises } from "@/db/seed/promises";
import { entryOf, type Ledger, publish } from "@/db/seed/publish";
import { season, show } from "@/db/seed/show";
import { type SeedSource, sources } from "@/db/seed/sources";

const byNumber = (a: Publishes, b: Publishes) => (a.opens?.number ?? 0) - (b.opens?.number ?? 0);

/** What went out, and when: the first tracker's whole history. */
export const publications: { at: string; publishes: Publishes[] }[] = [
  {
    at: "2023-08-10T09:00:00Z",
    publishes: [...answers, ...cast, ...plot, ...background].toSorted(byNumber),
  },
  { at: "2024-01-29T09:00:00Z", publishes: january2024 },
  { at: "2025-07-23T09:00:00Z", publishes: [...updates, ...additions] },
];
const FIRST = "2023-08-10T09:00:00Z";
const LATEST = "2025-07-23T09:00:00Z";

/**
 * Fills a database that tracks nothing yet with the first tracker and its history, whole or not at
 * all, and says whether it did. Instances that start together take turns: one of them seeds.
 */
export async function seedWhenEmpty(sql: postgres.Sql): Promise<boolean> {
  return await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('seed the first tracker'))`;
    const [tracked] = await tx`select 1 from shows limit 1`;
    if (tracked) return false;
    const ledger = await openLedger(tx);
    for (const { at, publishes } of publications) await publish(tx, ledger, at, publishes);
    await recordChecks(tx, ledger);
    await recordPromises(tx, ledger);
    return true;
  });
}

async function openLedger(tx: postgres.TransactionSql): Promise<Ledger> {
  const [showId, seasonId] = [randomUUID(), randomUUID()];
  await insert(tx, "shows", [
    {
      id: showId,
      slug: show.slug,
      title: show.title,
      native_title: show.nativeTitle,
      native_lang: show.nativeLang,
      streamer: show.streamer,
    },
  ]);
  await insert(tx, "seasons", [{ id: seasonId, show_id: showId, ...season }]);
  return {
    seasonId,
    author: await archivist(tx, "Archive", "archive@whats-known.invalid", "contributor"),
    approver: await archivist(tx, "Archive desk", "archive-desk@whats-known.invalid", "editor"),
    people: await insertNamed(tx, "people", people),
    characters: await insertNamed(tx, "characters", characters, { show_id: showId }),
    sources: await insertSources(tx),
    entries: new Map(),
  };
}

/** An author of the past: has no password and is suspended, so nobody can sign in as one. */
async function archivist(
  tx: postgres.TransactionSql,
  name: string,
  email: string,
  role: "contributor" | "editor",
): Promise<string> {
  const id = randomUUID();
  await insert(tx, "users", [{ id, name, email, role, created_at: FIRST, suspended_at: FIRST }]);
  return id;
}

async function insertNamed(
  tx: postgres.TransactionSql,
  table: "people" | "characters",
  named: Record<string, Named>,
  more: Record<string, unknown> = {},
): Promise<Map<string, string>> {
  const ids = new Map(Object.keys(named).map((key) => [key, randomUUID()]));
  await insert(
    tx,
    table,
    Object.entries(named).map(([key, { name, nativeName, aliases }]) => ({
      id: ids.get(key),
      name,
      native_name: nativeName,
      native_lang: nativeName && "ko",
      aliases,
      created_at: FIRST,
      ...more,
    })),
  );
  return ids;
}

async function insertSources(tx: postgres.TransactionSql): Promise<Map<string, string>> {
  const all = Object.entries<SeedSource>(sources);
  const names = [...new Set(all.map(([, { publisher }]) => publisher))];
  const publishers = new Map(names.map((name) => [name, randomUUID()]));
  await insert(
    tx,
    "publishers",
    names.map((name) => ({ id: publishers.get(name), name, created_at: FIRST })),
  );
  const ids = new Map(all.map(([key]) => [key, randomUUID()]));
  await insert(
    tx,
    "sources",
    all.map(([key, { publisher, title, published, tier, derivedFrom }]) => ({
      id: ids.get(key),
      publisher_id: publishers.get(publisher),
      title,
      published,
      tier,
      derived_from: derivedFrom ? ids.get(derivedFrom) : null,
      created_at: FIRST,
    })),
  );
  return ids;
}

async function recordChecks(tx: postgres.TransactionSql, ledger: Ledger): Promise<void> {
  const checked = checks.map(({ slug, source, note }) => ({
    entry: entryOf(ledger, slug),
    source: ledger.sources.get(source),
    note,
  }));
  await insert(
    tx,
    "checks",
    checked.map(({ entry, source, note }) => ({
      id: randomUUID(),
      entry_id: entry.id,
      publication_id: entry.publicationId,
      source_id: source,
      note,
      at: LATEST,
      by_id: ledger.approver,
    })),
  );
  await insert(
    tx,
    "events",
    checked.map(({ entry }) => ({
      id: randomUUID(),
      at: LATEST,
      actor_id: ledger.approver,
      verb: "check",
      entry_id: entry.id,
      details: {},
    })),
  );
}

async function recordPromises(tx: postgres.TransactionSql, ledger: Ledger): Promise<void> {
  const made = promises.map((promise) => ({ ...promise, id: randomUUID() }));
  await insert(
    tx,
    "promises",
    made.map(({ id, question, entry, says }) => ({
      id,
      season_id: ledger.seasonId,
      question,
      entry_id: entry && entryOf(ledger, entry).id,
      says,
      made_at: FIRST,
    })),
  );
  const settled = made.flatMap(({ id, settledBy }) => (settledBy ? [{ id, settledBy }] : []));
  await insert(
    tx,
    "promise_settlements",
    settled.map(({ id, settledBy }) => ({
      id: randomUUID(),
      promise_id: id,
      state: "kept",
      publication_id: entryOf(ledger, settledBy).publicationId,
      at: LATEST,
      by_id: ledger.approver,
    })),
  );
}
