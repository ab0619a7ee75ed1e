import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { contentHash } from "@/db/content-hash";
import type { Publishes } from "@/db/seed/entry";
import { insert } from "@/db/seed/insert";
import { type Citation, citationsSchema } from "@/lib/season/citation";
import { type Content, contentSchema, emptyContent } from "@/lib/season/content";
import type { Kind } from "@/lib/season/words";

/** The last publication of an entry so far, and what it says. */
type Live = {
  id: string;
  kind: Kind;
  publications: number;
  publicationId: string;
  revisionId: string | null;
  content: Content;
  citations: Citation[];
};

/** Everything the seed refers to by key, and the entries as published so far. */
export type Ledger = {
  seasonId: string;
  author: string;
  approver: string;
  people: Map<string, string>;
  characters: Map<string, string>;
  sources: Map<string, string>;
  entries: Map<string, Live>;
};

/** Publishes these at an instant the way the desk would: saved and sent by one, approved by another. */
export async function publish(
  tx: postgres.TransactionSql,
  ledger: Ledger,
  at: string,
  publishes: Publishes[],
): Promise<void> {
  const opened = publishes.filter(({ opens }) => opens !== null);
  for (const { slug, opens } of opened) {
    if (opens) ledger.entries.set(slug, unpublished(opens.kind));
  }
  await insert(
    tx,
    "entries",
    opened.map(({ slug, opens }) => ({
      id: entryOf(ledger, slug).id,
      season_id: ledger.seasonId,
      slug,
      ...opens,
      created_at: at,
    })),
  );
  const editions = publishes.map((one) => edit(ledger, one));
  await insert(
    tx,
    "revisions",
    editions.map((edition) => edition.revision(at)),
  );
  await insert(
    tx,
    "citations",
    editions.flatMap((edition) => edition.citations()),
  );
  await insert(
    tx,
    "editions",
    editions.map((edition) => edition.edition(at)),
  );
  await insert(
    tx,
    "publications",
    editions.map((edition) => edition.publication(at)),
  );
  await insert(
    tx,
    "events",
    editions.flatMap((edition) => edition.events(at)),
  );
  for (const edition of editions) edition.goLive();
}

/** The entry of this slug. Throws when the seed never opened one: a slip in the data. */
export function entryOf(ledger: Ledger, slug: string): Live {
  return found(ledger.entries, slug);
}

function unpublished(kind: Kind): Live {
  return {
    id: randomUUID(),
    kind,
    publications: 0,
    publicationId: "",
    revisionId: null,
    content: emptyContent(kind),
    citations: [],
  };
}

function found<T>(known: Map<string, T>, key: string): T {
  const value = known.get(key);
  if (value === undefined) throw new Error(`The seed refers to “${key}”, which it does not hold.`);
  return value;
}

/** One edition of one entry, as the rows that record it. */
function edit(ledger: Ledger, { slug, says, cites, changeKind, note }: Publishes) {
  const live = entryOf(ledger, slug);
  const content = contentSchema(live.kind).parse({ ...live.content, ...withIds(ledger, says) });
  const citations = cites
    ? citationsSchema.parse(
        cites.map(({ source, ...cite }) => ({ sourceId: found(ledger.sources, source), ...cite })),
      )
    : live.citations;
  const [revisionId, editionId, publicationId] = [randomUUID(), randomUUID(), randomUUID()];
  const number = live.publications + 1;
  const { author, approver } = ledger;
  return {
    revision: (at: string) => ({
      id: revisionId,
      entry_id: live.id,
      number,
      parent_id: live.revisionId,
      content,
      change_kind: changeKind,
      note,
      summary: number === 1 ? "From the archive." : "From the archive: what was new that day.",
      author_id: author,
      created_at: at,
      content_hash: contentHash({ content, citations, changeKind, note }),
    }),
    citations: () =>
      citations.map(({ sourceId, stance, quote, locator }, position) => ({
        revision_id: revisionId,
        source_id: sourceId,
        position,
        stance,
        quote,
        locator,
      })),
    edition: (at: string) => ({
      id: editionId,
      entry_id: live.id,
      state: "published",
      current_revision_id: revisionId,
      base_revision_id: live.revisionId,
      opened_by: author,
      opened_at: at,
      submitted_by: author,
      submitted_at: at,
      approved_by: approver,
      approved_at: at,
      approved_revision_id: revisionId,
      closed_at: at,
    }),
    publication: (at: string) => ({
      id: publicationId,
      entry_id: live.id,
      number,
      edition_id: editionId,
      revision_id: revisionId,
      change_kind: changeKind,
      note,
      at,
      by_id: approver,
    }),
    events: (at: string) =>
      (["save", "submit", "publish"] as const).map((verb) => ({
        at,
        actor_id: verb === "publish" ? approver : author,
        verb,
        entry_id: live.id,
        edition_id: editionId,
        revision_id: revisionId,
        details: {},
      })),
    goLive: () => {
      Object.assign(live, { publications: number, publicationId, revisionId, content, citations });
    },
  };
}

function withIds(ledger: Ledger, says: Publishes["says"]): Record<string, unknown> {
  const { person, character, overtakenBy, ...rest } = says;
  return {
    ...rest,
    ...(person ? { personId: found(ledger.people, String(person)) } : {}),
    ...(character ? { characterId: found(ledger.characters, String(character)) } : {}),
    ...(overtakenBy ? { overtakenBy: entryOf(ledger, String(overtakenBy)).id } : {}),
  };
}
