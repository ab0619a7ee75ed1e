import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ImpreciseDate } from "@/lib/season/imprecise-date";
import {
  CHANGE_KINDS,
  EDITION_STATES,
  type EventVerb,
  KINDS,
  PROMISE_STATES,
  QUESTIONS,
  ROLES,
  STANCES,
  TIERS,
  TIP_STATES,
} from "@/lib/season/words";

// Drizzle owns the envelope: ids, states, times, references. What an entry says is `content`,
// owned by the zod schemas of lib/season. Triggers, views and grants are in the SQL migrations.

export const kind = pgEnum("kind", KINDS);
export const changeKind = pgEnum("change_kind", CHANGE_KINDS);
export const editionState = pgEnum("edition_state", EDITION_STATES);
export const stance = pgEnum("stance", STANCES);
export const tier = pgEnum("tier", TIERS);
export const role = pgEnum("role", ROLES);
export const tipState = pgEnum("tip_state", TIP_STATES);
export const promiseState = pgEnum("promise_state", PROMISE_STATES);
export const question = pgEnum("question", QUESTIONS.map((q) => q.id) as [string, ...string[]]);

const id = () => uuid().primaryKey().defaultRandom();
const at = () => timestamp({ withTimezone: true, mode: "date" });
const now = () => at().notNull().defaultNow();
const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

// ---------- what is tracked ----------

export const shows = pgTable("shows", {
  id: id(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  nativeTitle: text(),
  nativeLang: text(),
  streamer: text().notNull(),
});

export const seasons = pgTable(
  "seasons",
  {
    id: id(),
    showId: uuid()
      .notNull()
      .references(() => shows.id),
    number: integer().notNull(),
    title: text().notNull(),
    standfirst: text().notNull(),
  },
  (t) => [unique().on(t.showId, t.number)],
);

export const people = pgTable("people", {
  id: id(),
  name: text().notNull(),
  nativeName: text(),
  nativeLang: text(),
  aliases: text().array().notNull().default([]),
  createdAt: now(),
});

export const characters = pgTable("characters", {
  id: id(),
  showId: uuid()
    .notNull()
    .references(() => shows.id),
  name: text().notNull(),
  nativeName: text(),
  nativeLang: text(),
  aliases: text().array().notNull().default([]),
  createdAt: now(),
});

export const publishers = pgTable("publishers", {
  id: id(),
  name: text().notNull().unique(),
  url: text(),
  createdAt: now(),
});

export const sources = pgTable(
  "sources",
  {
    id: id(),
    publisherId: uuid()
      .notNull()
      .references(() => publishers.id),
    title: text().notNull(),
    url: text(),
    archiveUrl: text(),
    published: jsonb().$type<ImpreciseDate>(),
    tier: tier().notNull(),
    /** The source this one repeats; following it leads to where the claim was first made. */
    derivedFrom: uuid().references((): AnyPgColumn => sources.id),
    createdAt: now(),
  },
  (t) => [
    check("a source does not repeat itself", sql`${t.derivedFrom} <> ${t.id}`),
    index().on(t.derivedFrom),
  ],
);

/**
 * A source as it was described from a moment on: how a past day, or a publication that was replaced,
 * goes on naming it. Written by the database whenever a source or its publisher changes.
 */
export const sourceVersions = pgTable(
  "source_versions",
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    /** The first version of a source holds for all the time before, too. */
    since: at().notNull(),
    publisher: text().notNull(),
    publisherUrl: text(),
    title: text().notNull(),
    url: text(),
    archiveUrl: text(),
    published: jsonb().$type<ImpreciseDate>(),
    tier: tier().notNull(),
    derivedFrom: uuid().references(() => sources.id),
  },
  (t) => [index().on(t.sourceId, t.since)],
);

// ---------- who is at the desk ----------

export const users = pgTable(
  "users",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    role: role().notNull(),
    passwordHash: text(),
    suspendedAt: at(),
    createdAt: now(),
  },
  (t) => [uniqueIndex("users_email_key").on(sql`lower(${t.email})`)],
);

export const deskSessions = pgTable(
  "desk_sessions",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: now(),
    lastSeenAt: now(),
    expiresAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [index().on(t.userId)],
);

export const invitations = pgTable("invitations", {
  id: id(),
  /** SHA-256 of the token in the link; the token itself is never stored. */
  tokenHash: bytea().notNull().unique(),
  email: text().notNull(),
  name: text().notNull(),
  role: role().notNull(),
  invitedBy: uuid().references(() => users.id),
  createdAt: now(),
  expiresAt: at().notNull(),
  acceptedAt: at(),
});

/** Counters of rate-limiter-flexible: its own column names. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: at(),
});

// ---------- entries and what they say ----------

export const entries = pgTable(
  "entries",
  {
    id: id(),
    seasonId: uuid()
      .notNull()
      .references(() => seasons.id),
    kind: kind().notNull(),
    number: integer().notNull(),
    slug: text().notNull(),
    position: integer().notNull(),
    /** Set by the database when a publication is recorded, never by hand. */
    livePublicationId: uuid(),
    /** Who looks after it at the desk; null: everybody. */
    ownerId: uuid().references(() => users.id),
    createdAt: now(),
  },
  (t) => [
    unique().on(t.seasonId, t.number),
    unique().on(t.seasonId, t.slug),
    foreignKey({
      name: "entries_live_publication_is_its_own",
      columns: [t.livePublicationId, t.id],
      foreignColumns: [publications.id, publications.entryId],
    }),
    check(
      "entries_slug_shape",
      sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${t.slug}) <= 80`,
    ),
  ],
);

export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references((): AnyPgColumn => entries.id),
    number: integer().notNull(),
    parentId: uuid(),
    content: jsonb().$type<unknown>().notNull(),
    /** Proposed with the words, so that approval binds to them too. */
    changeKind: changeKind().notNull(),
    /** For readers: what changed, in the change log. */
    note: text().notNull().default(""),
    /** Why the author made it; for the desk, never for readers. */
    summary: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: now(),
    /** SHA-256 of content, citations, change kind and note: unchanged, they make no revision. */
    contentHash: text().notNull(),
  },
  (t) => [
    unique().on(t.entryId, t.number),
    unique("revisions_id_entry_key").on(t.id, t.entryId),
    foreignKey({
      name: "revisions_parent_is_of_the_same_entry",
      columns: [t.parentId, t.entryId],
      foreignColumns: [t.id, t.entryId],
    }),
    index("revisions_overtaken")
      .on(t.entryId, sql`(${t.content} ->> 'overtakenBy')`, t.number)
      .where(sql`${t.content} ->> 'overtakenBy' is not null`),
    index("revisions_person").on(sql`(${t.content} ->> 'personId')`),
    index("revisions_character").on(sql`(${t.content} ->> 'characterId')`),
    check("revisions_content_is_an_object", sql`jsonb_typeof(${t.content}) = 'object'`),
  ],
);

export const citations = pgTable(
  "citations",
  {
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    stance: stance().notNull(),
    quote: text().notNull().default(""),
    locator: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.sourceId] }), index().on(t.sourceId)],
);

export const editions = pgTable(
  "editions",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references((): AnyPgColumn => entries.id),
    state: editionState().notNull().default("draft"),
    currentRevisionId: uuid().notNull(),
    /** The live revision when this edition was opened; null for an entry never published. */
    baseRevisionId: uuid(),
    openedBy: uuid()
      .notNull()
      .references(() => users.id),
    openedAt: now(),
    submittedBy: uuid().references(() => users.id),
    submittedAt: at(),
    returnedBy: uuid().references(() => users.id),
    returnedAt: at(),
    returnReason: text(),
    approvedBy: uuid().references(() => users.id),
    approvedAt: at(),
    approvedRevisionId: uuid(),
    /** Set when one person published without a second: their reason. */
    aloneReason: text(),
    /** The moment it goes live by itself; the database refuses to publish it before. */
    publishAt: at(),
    scheduledBy: uuid().references(() => users.id),
    scheduledAt: at(),
    /** Scheduled and stopped: why it did not, or will not, go live by itself. */
    heldAt: at(),
    heldReason: text(),
    /** Nobody publishes it before this moment; the database refuses it too. */
    embargoUntil: at(),
    closedAt: at(),
  },
  (t) => [
    unique("editions_id_entry_key").on(t.id, t.entryId),
    // Work on the next change goes on while one is scheduled: one open edition, one scheduled.
    uniqueIndex("editions_one_open")
      .on(t.entryId)
      .where(sql`${t.state} in ('draft', 'in review')`),
    uniqueIndex("editions_one_scheduled")
      .on(t.entryId)
      .where(sql`${t.state} = 'scheduled'`),
    foreignKey({
      name: "editions_current_revision_is_of_the_same_entry",
      columns: [t.currentRevisionId, t.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    foreignKey({
      name: "editions_base_revision_is_of_the_same_entry",
      columns: [t.baseRevisionId, t.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    foreignKey({
      name: "editions_approved_revision_is_of_the_same_entry",
      columns: [t.approvedRevisionId, t.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    check("editions_approver_is_not_the_submitter", sql`${t.approvedBy} <> ${t.submittedBy}`),
    check(
      "editions_approval_is_whole",
      sql`(${t.approvedAt} is null) = (${t.approvedRevisionId} is null) and (${t.approvedAt} is null) = (${t.approvedBy} is null)`,
    ),
    check(
      "editions_schedule_is_whole",
      sql`(${t.state} = 'scheduled') <= (${t.publishAt} is not null and ${t.scheduledBy} is not null and ${t.scheduledAt} is not null and (${t.approvedRevisionId} = ${t.currentRevisionId} or ${t.aloneReason} is not null))`,
    ),
    check(
      "editions_hold_is_whole",
      sql`(${t.heldAt} is null) = (${t.heldReason} is null) and (${t.heldAt} is null or ${t.state} <> 'published')`,
    ),
    // The scheduler asks for what is due, every few seconds.
    index("editions_due")
      .on(t.publishAt)
      .where(sql`${t.state} = 'scheduled' and ${t.heldAt} is null`),
    check(
      "editions_closed_states",
      sql`(${t.state} in ('published', 'superseded', 'discarded')) = (${t.closedAt} is not null)`,
    ),
  ],
);

export const publications = pgTable(
  "publications",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references((): AnyPgColumn => entries.id),
    /** 1, 2, 3 ... within its entry: the public history. */
    number: integer().notNull(),
    /** Null for a retraction that did not come from an edition. */
    editionId: uuid(),
    /** Null: the entry was retracted. */
    revisionId: uuid(),
    changeKind: changeKind().notNull(),
    note: text().notNull().default(""),
    at: now(),
    byId: uuid()
      .notNull()
      .references(() => users.id),
    /** Published by one person alone: why. Listed at the desk for a later look. */
    aloneReason: text(),
    /** The moment it was scheduled for; null when a person pressed the button. */
    dueAt: at(),
    sequence: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /**
     * It says otherwise than the one before it what happened, and when: all that `public_record` reads. The
     * database sets it.
     */
    turn: boolean().notNull().default(true),
  },
  (t) => [
    unique().on(t.entryId, t.number),
    unique("publications_one_per_edition").on(t.editionId),
    unique("publications_id_entry_key").on(t.id, t.entryId),
    index().on(t.at, t.sequence),
    // The history of one kind of change, however rare it is.
    index().on(t.changeKind, t.at, t.sequence),
    // An entry as it stood at a moment, and the corrections, without reading its history.
    index().on(t.entryId, t.at, t.number),
    index("publications_corrections")
      .on(t.entryId, t.at)
      .where(sql`${t.changeKind} = 'correction'`),
    // When it was last updated, however often it was only said more clearly since.
    index("publications_news")
      .on(t.entryId, t.at)
      .where(sql`${t.changeKind} <> 'clarification'`),
    index("publications_turns")
      .on(t.entryId, t.at)
      .where(sql`${t.turn}`),
    index().on(t.revisionId),
    foreignKey({
      name: "publications_revision_is_of_the_same_entry",
      columns: [t.revisionId, t.entryId],
      foreignColumns: [revisions.id, revisions.entryId],
    }),
    foreignKey({
      name: "publications_edition_is_of_the_same_entry",
      columns: [t.editionId, t.entryId],
      foreignColumns: [editions.id, editions.entryId],
    }),
    check(
      "publications_retraction_has_no_revision",
      sql`(${t.revisionId} is null) = (${t.changeKind} = 'retraction')`,
    ),
  ],
);

/**
 * What was ever public, once for each wording of an entry, folded for search; written by the database
 * with each publication.
 */
export const wordings = pgTable(
  "wordings",
  {
    /** The latest publication that said so. */
    publicationId: uuid()
      .primaryKey()
      .references(() => publications.id),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    sequence: bigint({ mode: "number" }).notNull(),
    /** The statement alone, and all the words there are, with a space before the first and after the last. */
    statement: text().notNull(),
    words: text().notNull(),
    /** What its own cover covers, and the one the entry has today: "everything", "detail", null. */
    covers: text(),
    coversNow: text(),
    /** Each word by itself, and the ids of the person and the character it is about. */
    terms: text().array().notNull(),
  },
  (t) => [
    uniqueIndex("wordings_once").on(t.entryId, sql`md5(${t.words})`),
    index("wordings_in_order").on(t.sequence),
    index("wordings_words").using("gin", sql`${t.words} gin_trgm_ops`),
    index("wordings_terms").using("gin", t.terms),
  ],
);

/** Private autosave: what an editor has typed and not saved. `entryId` null: a new entry's form. */
export const workingCopies = pgTable(
  "working_copies",
  {
    id: id(),
    editorId: uuid()
      .notNull()
      .references(() => users.id),
    seasonId: uuid()
      .notNull()
      .references(() => seasons.id),
    kind: kind().notNull(),
    entryId: uuid().references(() => entries.id),
    /** The revision the form was opened on. */
    baseRevisionId: uuid().references(() => revisions.id),
    /** The live revision that what was typed takes into account. */
    liveSeenId: uuid().references(() => revisions.id),
    /** The form as typed: checked for size and storable text only. */
    form: jsonb().$type<unknown>().notNull(),
    updatedAt: now(),
  },
  (t) => [
    uniqueIndex("working_copies_of_entry")
      .on(t.editorId, t.entryId)
      .where(sql`${t.entryId} is not null`),
    uniqueIndex("working_copies_of_new")
      .on(t.editorId, t.seasonId, t.kind)
      .where(sql`${t.entryId} is null`),
  ],
);

export const checks = pgTable(
  "checks",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    publicationId: uuid()
      .notNull()
      .references(() => publications.id),
    sourceId: uuid().references(() => sources.id),
    note: text().notNull().default(""),
    at: now(),
    byId: uuid()
      .notNull()
      .references(() => users.id),
  },
  (t) => [index().on(t.entryId, t.at)],
);

/** Put off: not shown as stale until that day, for a reason. The latest one of a thing counts. */
export const snoozes = pgTable(
  "snoozes",
  {
    id: id(),
    entryId: uuid().references(() => entries.id),
    promiseId: uuid().references(() => promises.id),
    /** A UTC day: from it on, it is shown again. */
    until: date({ mode: "string" }).notNull(),
    reason: text().notNull(),
    at: now(),
    byId: uuid()
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    check("snoozes_of_one_thing", sql`(${t.entryId} is null) <> (${t.promiseId} is null)`),
    index().on(t.entryId, t.at),
    index().on(t.promiseId, t.at),
  ],
);

/** How often entries of a kind in a state are looked at; a row here outweighs the house's own rule. */
export const stalePolicies = pgTable(
  "stale_policies",
  {
    kind: kind().notNull(),
    /** The state as lib/season names it ("none announced"); "" for every other of the kind. */
    state: text().notNull(),
    days: integer().notNull(),
    /** When what it is about is near. */
    nearDays: integer().notNull(),
    changedAt: now(),
    changedBy: uuid()
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.state] }),
    check(
      "stale_policies_are_days",
      sql`${t.days} between 1 and 3650 and ${t.nearDays} between 1 and ${t.days}`,
    ),
  ],
);

/** "Is this wrong?": what a reader told us about one publication, and what we answered. */
export const tips = pgTable(
  "tips",
  {
    id: id(),
    entryId: uuid().notNull(),
    /** What the reader was looking at. */
    publicationId: uuid().notNull(),
    says: text().notNull(),
    /** Where it can be seen, if they said. */
    link: text().notNull().default(""),
    receivedAt: now(),
    state: tipState().notNull().default("open"),
    /** Accepted: the change that was begun, or was open already; what becomes of it is the answer. */
    editionId: uuid(),
    answeredBy: uuid().references(() => users.id),
    answeredAt: at(),
    answer: text().notNull().default(""),
  },
  (t) => [
    foreignKey({
      name: "tips_publication_is_of_the_same_entry",
      columns: [t.publicationId, t.entryId],
      foreignColumns: [publications.id, publications.entryId],
    }),
    foreignKey({
      name: "tips_edition_is_of_the_same_entry",
      columns: [t.editionId, t.entryId],
      foreignColumns: [editions.id, editions.entryId],
    }),
    check(
      "tips_edition_of_what_is_accepted",
      sql`${t.editionId} is null or ${t.state} = 'accepted'`,
    ),
    index().on(t.entryId, t.receivedAt),
    index("tips_open")
      .on(t.receivedAt)
      .where(sql`${t.state} = 'open'`),
    check(
      "tips_answer_is_whole",
      sql`(${t.state} = 'open') = (${t.answeredAt} is null) and (${t.answeredAt} is null) = (${t.answeredBy} is null)`,
    ),
  ],
);

/** "We will update this when ...": made to readers, under a question. How it stands is in its settlements. */
export const promises = pgTable("promises", {
  id: id(),
  seasonId: uuid()
    .notNull()
    .references(() => seasons.id),
  question: question().notNull(),
  entryId: uuid().references(() => entries.id),
  says: text().notNull(),
  madeAt: now(),
});

/** How a promise ended, or that its end was taken back. Append-only; the latest one counts. */
export const promiseSettlements = pgTable(
  "promise_settlements",
  {
    id: id(),
    sequence: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    promiseId: uuid()
      .notNull()
      .references(() => promises.id),
    /** "open": the settlement before was taken back. */
    state: promiseState().notNull(),
    publicationId: uuid().references(() => publications.id),
    at: now(),
    /** Null where it is not on record who settled it. */
    byId: uuid().references(() => users.id),
  },
  (t) => [
    index().on(t.promiseId, t.sequence),
    check(
      "promise_settlements_open_has_no_publication",
      sql`${t.state} <> 'open' or ${t.publicationId} is null`,
    ),
  ],
);

/** What a scheduled edition keeps: settled with the publication, in the moment it goes live. */
export const editionKeeps = pgTable(
  "edition_keeps",
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id),
    promiseId: uuid()
      .notNull()
      .references(() => promises.id),
    state: promiseState().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.promiseId] }),
    check("edition_keeps_in_time_or_late", sql`${t.state} in ('kept', 'late')`),
  ],
);

/** The audit trail: who, verb, what, when. Append-only. */
export const events = pgTable(
  "events",
  {
    id: id(),
    sequence: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    at: now(),
    /** Null: the product itself. */
    actorId: uuid().references(() => users.id),
    verb: text().$type<EventVerb>().notNull(),
    entryId: uuid().references(() => entries.id),
    editionId: uuid(),
    revisionId: uuid(),
    userId: uuid().references(() => users.id),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index().on(t.entryId, t.sequence),
    index().on(t.sequence),
    index().on(t.actorId, t.sequence),
  ],
);

/** A write's answer, kept so that a retry of the same request answers the same and writes nothing. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    actorId: uuid()
      .notNull()
      .references(() => users.id),
    key: uuid().notNull(),
    verb: text().notNull(),
    answer: jsonb().$type<unknown>(),
    at: now(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] })],
);

/** Who has an entry open at the desk right now; shown, never a lock. */
export const presence = pgTable(
  "presence",
  {
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    seenAt: now(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.userId] })],
);
