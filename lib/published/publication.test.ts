import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { publishedEntry } from "@/lib/published/entry";
import { answerApi } from "@/lib/published/api/answer";
import { trackerAsOf } from "@/lib/published/as-of";
import { publicationOf } from "@/lib/published/publication";
import { addDays, dayOf } from "@/lib/season/day";

const SHOW = "all-of-us-are-dead";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const publication = async (slug: string, number: number) => {
  const found = await publicationOf(SHOW, 2, slug, number);
  assert.ok(found, `${slug} ${number}`);
  return found;
};

test("a publication says what it said, however often the entry changed since", async () => {
  const first = await publication("cast-park-ji-hu", 1);
  const now = await publication("cast-park-ji-hu", 2);
  assert.notEqual(first.said?.content.statement, now.said?.content.statement);
  assert.notDeepEqual(
    first.sources.map(({ id }) => id),
    now.sources.map(({ id }) => id),
  );
  assert.equal(first.on, "2023-08-10");
  assert.deepEqual(
    [first.replacedBy?.number, first.replacedBy?.on, first.replacedBy?.kind],
    [2, "2025-07-23", "update"],
  );
  assert.equal(first.earlier, null);
  assert.equal(now.replacedBy, null);
  assert.equal(now.earlier?.href, first.href);
  await desk.publish("cast-park-ji-hu", { statement: "New." }, { at: "2026-01-02T00:00:00Z" });
  const { said, sources, on, certainty } = {
    ...(await publication("cast-park-ji-hu", 1)),
    certainty: first.said?.content.certainty,
  };
  assert.deepEqual(
    { said, sources, on },
    { said: first.said, sources: first.sources, on: first.on },
  );
  assert.equal(said?.content.certainty, certainty);
  assert.equal((await publication("cast-park-ji-hu", 1)).latest.number, 3);
});

test("a retraction has its address too, with the reason, and so has what came back", async () => {
  await desk.retract("kill-boksoon", "We cannot stand behind this.", "2026-01-04T00:00:00Z");
  const gone = await publication("kill-boksoon", 2);
  assert.equal(gone.said, null);
  assert.equal(gone.note, "We cannot stand behind this.");
  const before = await publication("kill-boksoon", 1);
  assert.match(before.said?.content.statement ?? "", /Kill Boksoon/);
  assert.equal(before.replacedBy?.kind, "retraction");
  await desk.publish("kill-boksoon", {}, { changeKind: "new", at: "2026-01-05T00:00:00Z" });
  assert.equal((await publication("kill-boksoon", 2)).replacedBy?.number, 3);
});

test("what was never published has no address", async () => {
  await desk.draft("okja", { statement: "SECRET DRAFT" });
  assert.equal(await publicationOf(SHOW, 2, "okja", 2), null);
  assert.equal(await publicationOf(SHOW, 2, "okja", 999_999), null);
  assert.equal(await publicationOf(SHOW, 1, "okja", 1), null);
  assert.equal(await publicationOf(SHOW, 2, "no-such-entry", 1), null);
});

test("a cover that came later is drawn over the earlier wordings, in the API and the history as well", async () => {
  const slug = "filming-not-started";
  const spoiler = { season: 1, episode: null, covers: "everything" as const };
  const words = { statement: "Plivverex falls from the roof." };
  await desk.publish(slug, words, { at: "2026-03-01T00:00:00Z", note: "Plivverex it is." });
  const number = (await publishedEntry(SHOW, 2, slug))?.publications ?? 0;
  const api = async (more = ""): Promise<string> => {
    const at = `/api/v1/publications/${SHOW}/season-2/${slug}/${number}${more}`;
    return await (await answerApi(new Request(`http://here.invalid${at}`))).text();
  };
  const [before, toldBefore] = [await publication(slug, number), await api()];
  assert.match(before.headline, /plivverex/i);
  assert.match(toldBefore, /plivverex/i);
  await desk.publish(slug, { ...words, spoiler }, { at: "2026-03-01T01:00:00Z" });
  const page = await publication(slug, number);
  assert.doesNotMatch(page.headline, /plivverex/i);
  assert.ok(page.spoils);
  assert.equal(page.said?.content.statement, words.statement);
  assert.doesNotMatch(await api(), /plivverex/i);
  assert.match(await api("?spoilers=show"), /plivverex/i);
  // What readers saw then stays what they saw.
  assert.match(await api("?asOf=2026-03-01T00:30:00Z"), /plivverex/i);
  const earlier = (await publishedEntry(SHOW, 2, slug))?.history.find(
    (one) => one.number === number,
  );
  assert.ok(earlier?.spoils && earlier.difference?.fields.every(({ spoils }) => spoils));
});

test("its sources are named as they last were while it stood, and so they are on past days and in the API", async () => {
  const { sql } = desk;
  const [old] = (await publication("trailer", 1)).sources;
  assert.ok(old);
  const said = async (number: number) => {
    const { sources } = await publication("trailer", number);
    return sources.find(({ id }) => id === old.id)?.title;
  };
  const inApi = async (path: string): Promise<string | undefined> => {
    const answer = await answerApi(new Request(`http://localhost/api/v1${path}`));
    const { citations } = (await answer.json()) as {
      citations: { source: { id: string; title: string } }[];
    };
    return citations.find(({ source }) => source.id === old.id)?.source.title;
  };
  await sql`update sources set title = 'Mended while it stands' where id = ${old.id}`;
  assert.equal(await said(1), "Mended while it stands");

  await desk.publish("trailer", { statement: "Still none." }, { at: new Date().toISOString() });
  await sql`update sources set title = 'Called otherwise later' where id = ${old.id}`;
  assert.equal(await said(1), "Mended while it stands");
  assert.equal(await said(2), "Called otherwise later");
  const past = await trackerAsOf(SHOW, 2, addDays(dayOf(new Date()), -1));
  const sections = past?.is === "written" ? past.tracker.sections : [];
  const trailer = sections.flatMap(({ lead }) => lead ?? []).find(({ slug }) => slug === "trailer");
  assert.equal(trailer?.sources.find(({ id }) => id === old.id)?.title, old.title);
  const path = `/publications/${SHOW}/season-2/trailer`;
  assert.equal(await inApi(`${path}/1`), "Mended while it stands");
  assert.equal(await inApi(`${path}/2`), "Called otherwise later");
});
