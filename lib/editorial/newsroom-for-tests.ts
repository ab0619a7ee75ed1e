import { sql } from "drizzle-orm";
import { testDatabase, type TestDatabase } from "@/db/testing";
import {
  characters,
  editions,
  people,
  publications,
  publishers,
  seasons,
  shows,
  sources,
  users,
} from "@/db/schema";
import { createEntry } from "@/lib/editorial/drafting";
import { entryState } from "@/lib/editorial/entry-state";
import type { Proposal } from "@/lib/editorial/proposal";
import { publish } from "@/lib/editorial/publishing";
import { submit } from "@/lib/editorial/review";
import { addRevision } from "@/lib/editorial/revisions";
import type { Actor } from "@/lib/season/actor";
import { emptyContent } from "@/lib/season/content";
import { exactDay } from "@/lib/season/imprecise-date";
import type { Kind } from "@/lib/season/words";

/** A small newsroom with one tracker, for tests: people have names, and a source to cite. */
export type Newsroom = {
  database: TestDatabase;
  mina: Actor;
  tom: Actor;
  jiwon: Actor;
  seasonId: string;
  otherSeasonId: string;
  sourceId: string;
  secondSourceId: string;
  personId: string;
  characterId: string;
};

async function first<T>(rows: Promise<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Error("a row was expected");
  return row;
}

/** A fresh database with Mina (admin), Tom (editor) and Ji-won (contributor) at the desk. */
export async function newsroom(): Promise<Newsroom> {
  const database = await testDatabase();
  const { db } = database;
  const hire = async (name: string, role: Actor["role"]): Promise<Actor> =>
    await first(
      db
        .insert(users)
        .values({
          name,
          role,
          email: `${name.toLowerCase().replace(/\W+/g, ".")}@newsroom.example`,
        })
        .returning({ id: users.id, name: users.name, role: users.role }),
    );
  const mina = await hire("Mina Okafor", "admin");
  const tom = await hire("Tom Reyes", "editor");
  const jiwon = await hire("Han Ji-won", "contributor");
  const show = await first(
    db
      .insert(shows)
      .values({ slug: "all-of-us-are-dead", title: "All of Us Are Dead", streamer: "Netflix" })
      .returning(),
  );
  const season = async (number: number): Promise<string> =>
    (
      await first(
        db
          .insert(seasons)
          .values({ showId: show.id, number, title: `Season ${number}`, standfirst: "Facts." })
          .returning(),
      )
    ).id;
  const publisher = await first(db.insert(publishers).values({ name: "Netflix" }).returning());
  const source = async (title: string): Promise<string> =>
    (
      await first(
        db
          .insert(sources)
          .values({
            publisherId: publisher.id,
            title,
            tier: "primary",
            published: exactDay("2025-07-23"),
          })
          .returning(),
      )
    ).id;
  const person = await first(
    db
      .insert(people)
      .values({ name: "Park Ji-hu", nativeName: "박지후", nativeLang: "ko" })
      .returning(),
  );
  const character = await first(
    db.insert(characters).values({ name: "On-jo", showId: show.id }).returning(),
  );
  return {
    database,
    mina,
    tom,
    jiwon,
    seasonId: await season(2),
    otherSeasonId: await season(3),
    sourceId: await source("Production notice"),
    secondSourceId: await source("Announcement"),
    personId: person.id,
    characterId: character.id,
  };
}

/** A complete proposal that every publish check passes, unless `content` says otherwise. */
export function proposalOf(
  room: Newsroom,
  kind: Kind = "production",
  content: Record<string, unknown> = {},
): Proposal {
  const own: Partial<Record<Kind, Record<string, unknown>>> = {
    production: { stage: "filming" },
    context: { topic: "other" },
    release: { status: "none announced" },
    cast: { personId: room.personId, characterId: room.characterId, returnStatus: "confirmed" },
    prediction: { predicts: "release", predictedBy: "Nobody named" },
  };
  return {
    content: {
      ...emptyContent(kind),
      statement: "Filming has begun.",
      certainty: "official",
      asOf: exactDay("2025-07-23"),
      ...own[kind],
      ...content,
    },
    citations: [{ sourceId: room.sourceId, stance: "supports", quote: "", locator: "" }],
    changeKind: "new",
    note: "",
  };
}

/** An entry Ji-won drafted and Tom published; what a save of it says it was opened on. */
export async function publishedEntry(
  room: Newsroom,
  kind: Kind = "production",
  content: Record<string, unknown> = {},
): Promise<{ entryId: string; revisionId: string; publicationId: string; proposal: Proposal }> {
  const proposal = proposalOf(room, kind, content);
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind,
    slug: "",
    proposal,
    summary: "First report",
  });
  await submit(room.jiwon, saved);
  const { publicationId } = await publish(room.tom, saved);
  return { entryId: saved.entryId, revisionId: saved.revisionId, publicationId, proposal };
}

/**
 * Something newer goes live under whatever is open, as when a scheduled change of Mina's, approved by
 * Tom, comes due. Answers the revision readers see now.
 */
export async function liveMoves(
  room: Newsroom,
  entryId: string,
  content: Record<string, unknown>,
): Promise<{ revisionId: string; proposal: Proposal }> {
  return await room.database.db.transaction(async (tx) => {
    const { live, lastPublication } = await entryState(tx, entryId, { lock: true });
    if (!live) throw new Error("nothing is live");
    const proposal = {
      ...live.revision.proposal,
      content: { ...live.revision.proposal.content, ...content },
      changeKind: "update" as const,
      note: "",
    };
    const revision = await addRevision(tx, room.mina, {
      entryId,
      parentId: live.revision.id,
      proposal,
      summary: "Came due",
    });
    const [edition] = await tx
      .insert(editions)
      .values({
        entryId,
        state: "published",
        currentRevisionId: revision.id,
        baseRevisionId: live.revision.id,
        openedBy: room.mina.id,
        submittedBy: room.mina.id,
        submittedAt: new Date(),
        approvedBy: room.tom.id,
        approvedAt: new Date(),
        approvedRevisionId: revision.id,
        closedAt: new Date(),
      })
      .returning({ id: editions.id });
    await tx.insert(publications).values({
      entryId,
      number: (lastPublication?.number ?? 0) + 1,
      editionId: edition?.id ?? null,
      revisionId: revision.id,
      changeKind: "update",
      note: "",
      at: sql`clock_timestamp()`,
      byId: room.tom.id,
    });
    return { revisionId: revision.id, proposal };
  });
}
