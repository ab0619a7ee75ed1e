import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import { cardAnswer } from "@/app/(site)/cards/answer";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { type Card, CARD_HEIGHT, CARD_WIDTH, type StatementCard } from "@/lib/published/cards/card";
import {
  cardOfEntry,
  cardOfPublication,
  imageOfEntry,
  imageOfPublication,
} from "@/lib/published/cards/of-entry";
import { cardOfTracker, imageOfTracker, SITE_CARD } from "@/lib/published/cards/of-tracker";
import { drawable } from "@/lib/published/cards/drawable";
import { type EntryPage, publishedEntry } from "@/lib/published/entry";
import { COVERED_WORDS, HOSTILE, publishHostile } from "@/lib/published/hostile-for-tests";
import { publicationOf } from "@/lib/published/publication";
import { trackerOf } from "@/lib/published/tracker";
import { CERTAINTIES } from "@/lib/season/words";

const SHOW = "all-of-us-are-dead";
const MOST_BYTES = 200_000;

let desk: Archive;
let asked: string[];
const fetching = globalThis.fetch;
before(async () => {
  desk = await archive();
  asked = [];
  globalThis.fetch = (to) => {
    asked.push(JSON.stringify(to));
    return Promise.reject(new Error("a card asks nothing of the network"));
  };
});
after(async () => {
  globalThis.fetch = fetching;
  assert.deepEqual(asked, []);
  await desk.drop();
});

async function drawn(card: Card): Promise<Buffer> {
  const answer = await cardAnswer(card);
  assert.equal(answer.headers.get("content-type"), "image/png");
  return Buffer.from(await answer.arrayBuffer());
}

/** How many pixels of a part of the picture are not paper. */
function inked(png: Buffer, part: { top: number; bottom: number }): number {
  const { width, height, data } = PNG.sync.read(png);
  assert.deepEqual([width, height], [CARD_WIDTH, CARD_HEIGHT]);
  let count = 0;
  for (let y = part.top; y < part.bottom; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [r = 0, g = 0, b = 0] = data.subarray((y * width + x) * 4);
      if (Math.abs(r - 0xf4) + Math.abs(g - 0xf1) + Math.abs(b - 0xea) > 60) count += 1;
    }
  return count;
}

const WORDS = { top: 190, bottom: 530 };
const statement = (says: string, more: Partial<StatementCard> = {}): StatementCard => ({
  form: "statement",
  season: "All of Us Are Dead, Season 2",
  label: "Cast, No. 12",
  certainty: "official",
  statement: says,
  nativeName: "",
  notice: "",
  facts: ["as of 23 Jul 2025"],
  ...more,
});

const entry = async (slug: string, show = SHOW): Promise<EntryPage> => {
  const page = await publishedEntry(show, 2, slug, "2026-02-01");
  assert.ok(page, slug);
  return page;
};

test("a tracker's card states its answers, how sure each is and since when", async () => {
  const tracker = await trackerOf(SHOW, 2, "2026-02-01");
  assert.ok(tracker);
  const card = cardOfTracker(tracker);
  assert.deepEqual(card.rows[0], {
    asks: "Renewed?",
    words: "Yes, for Season 2",
    certainty: "official",
    when: "6 Jun 2022",
  });
  const { alt, path } = imageOfTracker(tracker);
  for (const { words, certainty } of card.rows) assert.ok(alt.includes(`${words} (${certainty}`));
  assert.match(path, /^\/all-of-us-are-dead\/season-2\/card\.png\?v=[0-9a-f]{10}$/);
  const png = await drawn(card);
  assert.ok(inked(png, { top: 130, bottom: 220 }) > 2000, "the title");
  assert.ok(inked(png, { top: 240, bottom: 550 }) > 5000, "the answers");
  assert.ok(png.equals(await drawn(card)), "the same card is the same bytes");
});

test("it says the same the next day, and another thing when something was published", async () => {
  const on = async (day: string) => {
    const tracker = await trackerOf(SHOW, 2, day);
    assert.ok(tracker);
    return imageOfTracker(tracker).path;
  };
  const before_ = await on("2026-02-01");
  assert.equal(await on("2026-02-02"), before_);
  await desk.publish(
    "release-date",
    {
      status: "window announced",
      window: {
        phrase: "2026",
        edtf: "2026",
        anchor: null,
        earliest: "2026-01-01",
        latest: "2026-12-31",
      },
    },
    { at: "2026-01-20T00:00:00Z" },
  );
  assert.notEqual(await on("2026-02-02"), before_);
});

test("an old publication says that it was replaced, a retracted entry only that it was", async () => {
  const old = await publicationOf(SHOW, 2, "cast-park-ji-hu", 1);
  assert.ok(old);
  assert.equal(cardOfPublication(old).notice, "Replaced on 23 Jul 2025");
  assert.match(imageOfPublication(old).alt, /Replaced on 23 Jul 2025\. .+ published 10 Aug 2023/);
  const said = cardOfEntry(await entry("cast-park-ji-hu"));
  assert.equal(said.nativeName, "박지후");
  await desk.retract("cast-park-ji-hu", "It was not so.", "2026-01-21T00:00:00Z");
  const card = cardOfEntry(await entry("cast-park-ji-hu"));
  assert.equal(card.notice, "Retracted on 21 Jan 2026");
  assert.ok(!JSON.stringify(card).includes(said.statement));
  assert.ok(inked(await drawn(card), WORDS) > 2000);
});

test("every certainty has its word and its mark", async () => {
  const pictures = await Promise.all(
    CERTAINTIES.map(async (certainty) => await drawn(statement("It is so.", { certainty }))),
  );
  for (const png of pictures) assert.ok(inked(png, { top: 140, bottom: 200 }) > 1000);
  assert.equal(new Set(pictures.map(String)).size, CERTAINTIES.length);
  assert.ok(inked(await drawn(SITE_CARD), { top: 540, bottom: 600 }) > 3000);
});

test("Hangul is drawn; letters of no font of ours are boxes", async () => {
  const picture = async (says: string) => (await drawn(statement(says))).toString("base64");
  const [name, another, box, otherBox] = await Promise.all([
    picture("조조조"),
    picture("현현현"),
    picture("ሀሀሀ"),
    picture("ሎሎሎ"),
  ]);
  assert.notEqual(name, another);
  assert.equal(box, otherBox);
  assert.notEqual(name, box);
});

test("any text at all is a picture of bounded size", async () => {
  for (const [what, text] of Object.entries(HOSTILE)) {
    const png = await drawn(statement(drawable(text, 420)));
    assert.ok(png.length < MOST_BYTES, `${what}: ${png.length} bytes`);
    inked(png, WORDS);
  }
});

test("hostile entries have cards; what is covered is on none", async () => {
  const { show, entries } = await publishHostile(desk);
  const tracker = await trackerOf(show, 2, "2026-02-01");
  assert.ok(tracker);
  assert.ok((await drawn(cardOfTracker(tracker))).length < MOST_BYTES);
  for (const { slug, says } of entries) {
    const page = await entry(slug, show);
    const card = cardOfEntry(page);
    const image = imageOfEntry(page);
    assert.match(image.path, /^\/hostile-\d+\/season-2\/entries\/hostile-\d+\/card\.png\?v=\w+$/);
    assert.ok(!JSON.stringify([card, image]).includes(COVERED_WORDS));
    if (says === null || Number(slug.split("-")[1]) % 6 === 0) await drawn(card);
  }
});

test("there is no card where there is nothing", async () => {
  const answer = await cardAnswer(null);
  assert.equal(answer.status, 404);
});
