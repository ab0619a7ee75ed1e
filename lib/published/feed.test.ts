import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { XMLParser } from "fast-xml-parser";
import { parseJsonFeed } from "feedsmith";
import { validateXML } from "xmllint-wasm";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { entryFeed, type Feed, seasonFeed, siteFeed } from "@/lib/published/feed";
import { asAtom, asJsonFeed } from "@/lib/published/feed-formats";
import { ITEMS_SHOWN } from "@/lib/published/feed-items";
import {
  COVERED_WORDS,
  type HostileTracker,
  publishHostile,
  UNPUBLISHED_WORDS,
} from "@/lib/published/hostile-for-tests";
import { printable } from "@/lib/published/printable";

const SHOW = "all-of-us-are-dead";

let desk: Archive;
let hostile: HostileTracker;
before(async () => {
  desk = await archive();
  hostile = await publishHostile(desk);
});
after(() => desk.drop());

const there = (feed: Feed | null): Feed => {
  assert.ok(feed);
  return feed;
};
type Parsed = {
  items: {
    id: string;
    title: string;
    content_html: string;
    date_published: string;
    tags: string[];
  }[];
  feed_url: string;
  next_url?: string;
};
const asParsed = (feed: Feed): Parsed => JSON.parse(asJsonFeed(feed)) as Parsed;

async function isWellFormed(xml: string): Promise<void> {
  const { valid, rawOutput } = await validateXML({
    xml: { fileName: "feed.xml", contents: xml },
    normalization: "c14n",
  });
  assert.ok(valid, rawOutput.slice(0, 400));
}

/** What RFC 4287 asks of every feed and entry beyond being XML, and RFC 3339 of dates. */
function keepsTheRules(xml: string): void {
  const entries = xml.split("<entry>");
  for (const [i, part] of entries.entries()) {
    const whole = i === 0 ? part : part.slice(0, part.indexOf("</entry>"));
    const count = (pattern: RegExp) => [...whole.matchAll(pattern)].length;
    assert.equal(count(/<id>[^<\s]+<\/id>/g), 1, "exactly one id, without space");
    assert.equal(count(/<title\b/g), 1, "exactly one title");
    assert.equal(count(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/g), 1, "exactly one updated");
    const alternates = [...whole.matchAll(/<link [^>]*rel="alternate"[^>]*>/g)].map(([link]) =>
      [/type="([^"]*)"/, /hreflang="([^"]*)"/].map((of) => of.exec(link)?.[1]).join(" "),
    );
    assert.equal(new Set(alternates).size, alternates.length, "one alternate of each type");
    for (const [, href = ""] of whole.matchAll(/<link [^>]*href="([^"]*)"/g)) {
      assert.match(href, /^http:\/\/localhost:3000\//);
    }
  }
  const ids = [...xml.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, "ids are unique");
}

test("each publication is an item at the instant it happened, marked with its kind of change", async () => {
  await desk.publish(
    "production-begun",
    { statement: "Filming began in July." },
    { at: "2026-03-01T10:20:30.123Z", changeKind: "correction", note: "We had the month wrong." },
  );
  const feed = there(await seasonFeed(SHOW, 2));
  const [first] = feed.items;
  assert.equal(feed.updated, "2026-03-01T10:20:30Z");
  assert.equal(first?.kind, "correction");
  const xml = asAtom(feed);
  await isWellFormed(xml);
  keepsTheRules(xml);
  const parsed = parseFeed(xml);
  assert.equal(parsed.title, "All of Us Are Dead, Season 2: what changed");
  assert.equal(parsed.self, `http://localhost:3000/${SHOW}/season-2/feed.xml`);
  const [item] = parsed.items;
  assert.equal(item?.title, "Correction: Filming began in July.");
  assert.equal(item?.updated?.toISOString(), "2026-03-01T10:20:30.000Z");
  assert.match(item?.content ?? "", /<strong>What was wrong.<\/strong> We had the month wrong\./);
  assert.match(item?.content ?? "", /<del>.+<\/del> <ins>Filming began in July\.<\/ins>/);
  assert.deepEqual(
    item?.categories.map(({ term }) => term),
    ["correction", "production", "official"],
  );
  assert.match(item?.url ?? "", /\/entries\/production-begun\/\d+$/);
  const json = asParsed(feed);
  assert.ok(parseJsonFeed(asJsonFeed(feed)).items?.length);
  assert.equal(json.items[0]?.title, item?.title);
  assert.equal(json.items[0]?.date_published, "2026-03-01T10:20:30.000Z");
  assert.ok(json.items[0]?.tags.includes("correction"));
  assert.deepEqual(
    json.items.map(({ id }) => id),
    parsed.items.map(({ id }) => id),
  );
});

test("a retraction is an item, and what came before keeps its id", async () => {
  const [{ slug: any } = { slug: "" }] = await desk.sql<{ slug: string }[]>`
    select p.slug from public_publications p join seasons s on s.id = p.season_id
    join shows w on w.id = s.show_id
    where w.slug = ${SHOW} and p.kind = 'context' and p.live limit 1`;
  const was = asParsed(there(await entryFeed(SHOW, 2, any)));
  await desk.retract(any, "It was about another season.", "2026-03-02T00:00:00Z");
  const feed = there(await entryFeed(SHOW, 2, any));
  const is = asParsed(feed);
  assert.deepEqual(
    is.items.slice(1).map(({ id }) => id),
    was.items.map(({ id }) => id),
  );
  assert.match(is.items[0]?.title ?? "", /^Retracted: /);
  assert.match(is.items[0]?.content_html ?? "", /It was about another season\./);
  assert.ok(is.items[0]?.tags.includes("retraction"));
  await isWellFormed(asAtom(feed));
});

test("a feed of everything says of which tracker an item is, and goes on page by page", async () => {
  const seen: string[] = [];
  let before: string | null = null;
  for (let page = 0; page < 100; page += 1) {
    const feed: Feed = there(await siteFeed(before));
    keepsTheRules(asAtom(feed));
    assert.ok(feed.items.length <= ITEMS_SHOWN);
    seen.push(...feed.items.map(({ id }) => id));
    if (!feed.next) break;
    assert.match(asParsed(feed).next_url ?? "", /\/feed\.json\?before=\d+$/);
    before = feed.next;
  }
  const [all] = await desk.sql<{ n: number }[]>`select count(*)::int as n from publications`;
  assert.equal(seen.length, all?.n);
  assert.equal(new Set(seen).size, seen.length);
  const titles = asParsed(there(await siteFeed())).items.map(({ title }) => title);
  assert.ok(titles.some((title) => title.startsWith("Correction, All of Us Are Dead, Season 2: ")));
});

test("xmllint would refuse what is not well formed", async () => {
  await assert.rejects(isWellFormed("<feed><title>a & b</title></feed>"));
  await assert.rejects(isWellFormed("<feed>\u0007</feed>"));
});

test("there is no feed where nothing was published, and none before what never was", async () => {
  assert.equal(await seasonFeed(SHOW, 9), null);
  assert.equal(await entryFeed(SHOW, 2, "no-such-entry"), null);
  for (const before of ["0", "x", "99999999", "9".repeat(30), "-1", "1 or true", ""]) {
    assert.equal(await seasonFeed(SHOW, 2, before), null);
  }
});

test("hostile texts come back as they were typed, and run nowhere", async () => {
  const { show, season, entries, title } = hostile;
  const first = there(await seasonFeed(show, season));
  const feeds = [
    first,
    there(await seasonFeed(show, season, first.next)),
    there(await entryFeed(show, season, entries[0]?.slug ?? "")),
  ];
  assert.equal((feeds[0]?.items.length ?? 0) + (feeds[1]?.items.length ?? 0), entries.length * 2);
  for (const feed of feeds) {
    const xml = asAtom(feed);
    await isWellFormed(xml);
    keepsTheRules(xml);
    const entries = entriesIn(xml);
    const json = asParsed(feed);
    assert.equal(parseFeed(xml).items.length, feed.items.length);
    for (const [i, item] of feed.items.entries()) {
      assert.equal(json.items[i]?.title, `${titleOf(item.kind)}: ${item.headline}`);
      assert.equal(entries[i]?.title, printable(json.items[i]?.title ?? ""));
      for (const html of [json.items[i]?.content_html, entries[i]?.content["#text"]]) {
        assert.doesNotMatch(
          html ?? "",
          /<(?!\/?(p|ul|li|del|ins|strong)>|br>|a href="http:\/\/localhost:3000\/[^"<>]*">|\/a>)/,
        );
      }
    }
    for (const text of [xml, asJsonFeed(feed)]) {
      assert.ok(!text.includes(COVERED_WORDS));
      assert.ok(!text.includes(UNPUBLISHED_WORDS));
    }
  }
  assert.ok(feeds[0]?.title.startsWith(title));
});

const titleOf = (kind: string): string => (kind === "correction" ? "Correction" : "New");

type AtomEntry = { title: string; content: { "#text": string }; summary: string };
/** The entries as a parser reads them that neither guesses nor mends. */
function entriesIn(xml: string): AtomEntry[] {
  const strict = new XMLParser({ parseTagValue: false, isArray: (name) => name === "entry" });
  return (strict.parse(xml) as { feed: { entry: AtomEntry[] } }).feed.entry;
}

test("the site's feed stays the same feed when the site moves; an item's summary is whole sentences", async () => {
  const before = there(await siteFeed());
  const given = process.env.SITE_URL;
  process.env.SITE_URL = "https://moved.example";
  try {
    assert.equal(there(await siteFeed()).id, before.id);
  } finally {
    if (given === undefined) delete process.env.SITE_URL;
    else process.env.SITE_URL = given;
  }
  assert.match(before.id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
  const { items } = JSON.parse(asJsonFeed(before)) as { items: { summary?: string }[] };
  assert.ok(items.some(({ summary }) => summary?.includes("How sure")));
  for (const { summary = "" } of items) {
    assert.doesNotMatch(summary, /[^.!?…”’")] How sure/);
  }
});

test("words that were covered later are told uncovered by no feed, also once they are retracted", async () => {
  const words = { statement: "Plivverex falls from the roof.", detail: "" };
  const spoiler = { season: 1, episode: null, covers: "everything" as const };
  const slug = "filming-not-started";
  const says = async (): Promise<string> =>
    [await siteFeed(), await seasonFeed(SHOW, 2), await entryFeed(SHOW, 2, slug)]
      .map((feed) => asAtom(there(feed)) + asJsonFeed(there(feed)))
      .join("");
  await desk.publish(slug, words, { at: "2026-03-01T00:00:00Z", note: "Plivverex it is." });
  assert.match(await says(), /plivverex/i);
  await desk.publish(slug, { ...words, spoiler }, { at: "2026-03-01T01:00:00Z" });
  assert.doesNotMatch(await says(), /plivverex/i);
  await desk.retract(slug, "It was not so.", "2026-03-01T02:00:00Z");
  assert.doesNotMatch(await says(), /plivverex/i);
});
