import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ZodError } from "zod";
import { checkEntry } from "@/lib/editorial/checking";
import { createEntry, discardDraft, saveDraft } from "@/lib/editorial/drafting";
import { compare, historyOf } from "@/lib/editorial/history";
import { addCharacter, addPerson } from "@/lib/editorial/people";
import { restore } from "@/lib/editorial/restoring";
import {
  type Newsroom,
  newsroom,
  proposalOf,
  publishedEntry,
} from "@/lib/editorial/newsroom-for-tests";
import { openEntry } from "@/lib/editorial/opening";
import { publish, retract } from "@/lib/editorial/publishing";
import { refused } from "@/lib/editorial/refused-for-tests";
import { returnEdition, submit } from "@/lib/editorial/review";
import { addSource, changeSource } from "@/lib/editorial/sources";
import { FORM_BYTES, keepWorkingCopy } from "@/lib/editorial/working-copy";
import { Refusal } from "@/lib/season/refusal";
import { users } from "@/db/schema";

// Every verb is reached by strangers: what they may send is anything.

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const written = async (): Promise<string> => {
  const [row] = await room.database.sql`
    select (select count(*) from revisions) || ' ' || (select count(*) from editions) || ' ' ||
      (select count(*) from publications) || ' ' || (select count(*) from entries) as n`;
  return String(row?.n);
};
const nothingWritten = async (attempt: () => Promise<unknown>, code?: Refusal["code"]) => {
  const before = await written();
  await assert.rejects(attempt(), code ? refused(code) : Refusal);
  assert.equal(await written(), before);
};

test("a revision of another entry is refused by every verb that takes one", async () => {
  const one = await publishedEntry(room);
  const other = await publishedEntry(room);
  const draft = await saveDraft(room.jiwon, {
    entryId: one.entryId,
    openedOn: one.revisionId,
    proposal: { ...proposalOf(room), changeKind: "update", note: "x" },
    summary: "",
  });
  assert.equal(draft.changed, false);
  const foreign = { entryId: one.entryId, revisionId: other.revisionId };
  await nothingWritten(
    () =>
      saveDraft(room.tom, {
        entryId: one.entryId,
        openedOn: other.revisionId,
        proposal: { ...proposalOf(room), changeKind: "update", note: "y" },
        summary: "",
      }),
    "not found",
  );
  await nothingWritten(() => submit(room.tom, foreign));
  await nothingWritten(() => publish(room.tom, foreign));
  await nothingWritten(() => returnEdition(room.tom, { ...foreign, reason: "No" }));
  await nothingWritten(() => discardDraft(room.tom, foreign));
  await nothingWritten(
    () =>
      restore(room.tom, {
        entryId: one.entryId,
        fromRevisionId: other.revisionId,
        latestNumber: 1,
      }),
    "not found",
  );
  await nothingWritten(
    () =>
      retract(room.tom, { entryId: one.entryId, publicationId: other.publicationId, reason: "No" }),
    "moved",
  );
  await nothingWritten(
    () =>
      checkEntry(room.tom, { entryId: one.entryId, publicationId: other.publicationId, note: "" }),
    "moved",
  );
  await nothingWritten(
    () =>
      keepWorkingCopy(room.tom, {
        seasonId: room.seasonId,
        kind: "production",
        entryId: one.entryId,
        baseRevisionId: other.revisionId,
        form: {},
      }),
    "not found",
  );
});

test("an entry that is not there is not found by any verb", async () => {
  const gone = { entryId: NOWHERE, revisionId: NOWHERE };
  const proposal = proposalOf(room);
  for (const attempt of [
    () => openEntry(room.tom, NOWHERE),
    () => historyOf(room.tom, NOWHERE),
    () => compare(NOWHERE, 1, 2),
    () => saveDraft(room.tom, { entryId: NOWHERE, openedOn: null, proposal, summary: "" }),
    () => submit(room.tom, gone),
    () => publish(room.tom, gone),
    () => discardDraft(room.tom, gone),
  ]) {
    await nothingWritten(attempt, "not found");
  }
});

test("content may not refer to what is not there, or belongs to another tracker", async () => {
  const elsewhere = await createEntry(room.tom, {
    seasonId: room.otherSeasonId,
    kind: "context",
    slug: "",
    proposal: proposalOf(room, "context"),
    summary: "",
  });
  const { entryId, revisionId, proposal } = await publishedEntry(room, "cast");
  const attempt = (content: Record<string, unknown>, citations = proposal.citations) =>
    saveDraft(room.tom, {
      entryId,
      openedOn: revisionId,
      proposal: {
        ...proposal,
        changeKind: "update",
        content: { ...proposal.content, ...content },
        citations,
      },
      summary: "",
    });
  await nothingWritten(() => attempt({ personId: NOWHERE }), "invalid");
  await nothingWritten(() => attempt({ characterId: NOWHERE }), "invalid");
  await nothingWritten(() => attempt({ overtakenBy: entryId }), "invalid");
  await nothingWritten(() => attempt({ overtakenBy: elsewhere.entryId }), "invalid");
  await nothingWritten(
    () => attempt({}, [{ sourceId: NOWHERE, stance: "supports", quote: "", locator: "" }]),
    "invalid",
  );
});

test("malformed, oversized and unstorable content is refused whole", async () => {
  const { entryId, revisionId, proposal } = await publishedEntry(room);
  const attempt = (sent: unknown) =>
    saveDraft(room.tom, { entryId, openedOn: revisionId, proposal: sent, summary: "" });
  const withContent = (content: Record<string, unknown>): unknown => ({
    ...proposal,
    changeKind: "update",
    content: { ...proposal.content, ...content },
  });
  const asOf = proposal.content.asOf;
  for (const sent of [
    null,
    "words",
    [],
    { ...proposal, content: null },
    { ...proposal, extra: true },
    { ...proposal, changeKind: "retraction" },
    { ...proposal, note: "n".repeat(301) },
    { ...proposal, citations: [...proposal.citations, ...proposal.citations] },
    {
      ...proposal,
      citations: [{ sourceId: "1; drop table users", stance: "supports", quote: "", locator: "" }],
    },
    withContent({ statement: "s".repeat(401) }),
    withContent({ statement: "a\0b" }),
    withContent({ statement: "lone \ud800 surrogate" }),
    withContent({ statement: 7 }),
    withContent({ certainty: "certain" }),
    withContent({ isAdmin: true }),
    withContent({ asOf: { ...asOf, latest: "2999-01-01" } }),
    withContent({
      asOf: { ...asOf, edtf: "2025-02-30", earliest: "2025-02-30", latest: "2025-02-30" },
    }),
    withContent({ spoiler: { season: -1, episode: null, covers: "everything" } }),
    withContent({ quotation: { text: "", speaker: "", said: null, context: "" } }),
    withContent({ recheckAfter: "tomorrow" }),
  ]) {
    const before = await written();
    await assert.rejects(attempt(sent), (error) => error instanceof ZodError);
    assert.equal(await written(), before);
  }
});

test("script, markup and odd characters in words are kept as words", async () => {
  const hostile = `<script>alert(1)</script> ]]> </textarea> {{x}} \u202Egnirts 👩‍👩‍👧 '; drop table users; --`;
  const { entryId } = await publishedEntry(room, "context", {
    statement: hostile,
    detail: hostile,
  });
  const opening = await openEntry(room.tom, entryId);
  assert.equal(opening.proposal.content.statement, hostile);
  assert.equal(opening.proposal.content.detail, hostile);
});

test("a source's address is http or https, and each address is one source", async () => {
  const source = {
    publisher: "Somebody",
    title: "A page",
    archiveUrl: "",
    published: null,
    tier: "report",
    derivedFrom: null,
  };
  for (const url of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "https://user:pass@evil.example",
    "https://",
    "ftp://a.example/x",
    " javascript:alert(1)",
    "https://a.example/\0",
  ]) {
    await assert.rejects(addSource(room.jiwon, { ...source, url }), ZodError, url);
  }
  const made = await addSource(room.jiwon, { ...source, url: "https://a.example/page" });
  await assert.rejects(
    addSource(room.tom, { ...source, url: "https://a.example/page" }),
    (error: unknown) =>
      error instanceof Refusal &&
      error.code === "taken" &&
      (error.detail as { id: string }).id === made.id,
  );
});

test("only an admin changes a source's tier, and repeats do not go in a circle", async () => {
  const input = {
    publisher: "Outlet",
    title: "First",
    url: "",
    archiveUrl: "",
    published: null,
    tier: "report",
    derivedFrom: null as string | null,
  };
  const first = await addSource(room.tom, input);
  const second = await addSource(room.tom, { ...input, title: "Second", derivedFrom: first.id });
  await assert.rejects(changeSource(room.jiwon, first.id, input), refused("not allowed"));
  await assert.rejects(
    changeSource(room.tom, first.id, { ...input, tier: "primary" }),
    refused("not allowed"),
  );
  await assert.rejects(
    changeSource(room.mina, first.id, { ...input, derivedFrom: second.id }),
    refused("invalid"),
  );
  const changed = await changeSource(room.mina, first.id, { ...input, tier: "primary" });
  assert.equal(changed.tier, "primary");
});

test("a person made twice, by any spelling, is one person", async () => {
  const person = { name: "Lee Min-jae", nativeName: "이민재", nativeLang: "ko", aliases: [] };
  await addPerson(room.jiwon, person);
  await assert.rejects(addPerson(room.tom, { ...person, name: "lee minjae" }), refused("taken"));
  await addPerson(room.tom, { ...person, nativeName: "다른이" });
  await addCharacter(room.tom, room.seasonId, {
    name: "Ma-ru",
    nativeName: "",
    nativeLang: "",
    aliases: [],
  });
  await assert.rejects(
    addCharacter(room.tom, NOWHERE, { name: "X", nativeName: "", nativeLang: "", aliases: [] }),
    refused("not found"),
  );
});

test("someone suspended in the middle, or demoted, is stopped at the write itself", async () => {
  const saved = await createEntry(room.jiwon, {
    seasonId: room.seasonId,
    kind: "production",
    slug: "",
    proposal: proposalOf(room),
    summary: "",
  });
  await submit(room.jiwon, saved);
  const { db, sql } = room.database;
  const [pria] = await db
    .insert(users)
    .values({ name: "Priya Nair", role: "editor", email: "priya@newsroom.example" })
    .returning();
  const priya = { id: pria?.id ?? "", name: "Priya Nair", role: "editor" as const };
  await sql`update users set role = 'contributor' where id = ${priya.id}`;
  await nothingWritten(() => publish(priya, saved), "not allowed");
  await sql`update users set role = 'editor', suspended_at = now() where id = ${priya.id}`;
  await nothingWritten(() => publish(priya, saved), "signed out");
  await nothingWritten(() => publish({ ...priya, id: NOWHERE }, saved), "signed out");
});

test("a request's key cannot be used for another verb, nor by another person", async () => {
  const entry = await publishedEntry(room);
  const key = crypto.randomUUID();
  const request = {
    entryId: entry.entryId,
    openedOn: entry.revisionId,
    proposal: {
      ...entry.proposal,
      changeKind: "update",
      content: { ...entry.proposal.content, detail: "Tom's" },
    },
    summary: "",
    key,
  };
  const toms = await saveDraft(room.tom, request);
  await assert.rejects(
    submit(room.tom, { entryId: entry.entryId, revisionId: toms.revisionId, key }),
    refused("invalid"),
  );
  const jiwons = await saveDraft(room.jiwon, request);
  assert.equal(jiwons.changed, false);
});

test("answers are not kept for ever", async () => {
  const { sql } = room.database;
  const old = crypto.randomUUID();
  await sql`insert into idempotency_keys (actor_id, key, verb, at)
    values (${room.tom.id}, ${old}, 'save', now() - interval '3 days')`;
  await createEntry(room.tom, {
    seasonId: room.seasonId,
    kind: "context",
    slug: "",
    proposal: proposalOf(room, "context"),
    summary: "",
    key: crypto.randomUUID(),
  });
  const [left] = await sql`select 1 from idempotency_keys where key = ${old}`;
  assert.equal(left, undefined);
});

test("what is typed is kept in any shape, and bounded", async () => {
  const { entryId, revisionId } = await publishedEntry(room);
  const keep = (form: unknown) =>
    keepWorkingCopy(room.tom, {
      seasonId: room.seasonId,
      kind: "production",
      entryId,
      baseRevisionId: revisionId,
      form,
    });
  await keep({
    statement: "half a sen",
    certainty: "not a certainty",
    citations: [{ sourceId: "?" }],
  });
  const opening = await openEntry(room.tom, entryId);
  assert.equal((opening.typed?.form as { statement: string }).statement, "half a sen");
  assert.equal((await openEntry(room.mina, entryId)).typed, null);
  let deep: unknown = "x";
  for (let i = 0; i < 5000; i += 1) deep = [deep];
  for (const form of [
    { a: "x".repeat(FORM_BYTES) },
    { a: "\0" },
    { a: "\udfff" },
    { "\0": 1 },
    { a: 1n },
    { a: Promise.resolve() },
    { a: new Map([["a", 1]]) },
    null,
    undefined,
    deep,
  ]) {
    await assert.rejects(keep(form), refused("invalid"));
  }
  assert.equal(
    ((await openEntry(room.tom, entryId)).typed?.form as { statement: string }).statement,
    "half a sen",
  );
});
