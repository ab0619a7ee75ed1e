import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { badgeSvg } from "@/app/(site)/embed/badge";
import { answerEmbed } from "@/app/(site)/embed/answer-embed";
import { entryEmbed } from "@/app/(site)/embed/entry-embed";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { badgeOf } from "@/lib/published/embed/badge-words";
import { embeddedAt, frameSize } from "@/lib/published/embed/embedded";
import { badgeMarkdown } from "@/lib/published/embed/frame";
import { oembed, type OEmbedAnswer } from "@/lib/published/embed/oembed";
import { publishedEntry } from "@/lib/published/entry";
import {
  COVERED_WORDS,
  HOSTILE,
  type HostileTracker,
  publishHostile,
  UNPUBLISHED_WORDS,
} from "@/lib/published/hostile-for-tests";
import { securityHeaders } from "@/lib/published/page-security";
import { trackerOf } from "@/lib/published/tracker";
import { CERTAINTIES } from "@/lib/season/words";

const SHOW = "all-of-us-are-dead";
const TODAY = "2026-02-01";
const SITE = "http://localhost:3000";
const TRACKER = `${SITE}/${SHOW}/season-2`;

let desk: Archive;
let hostile: HostileTracker;
before(async () => {
  desk = await archive();
  hostile = await publishHostile(desk);
});
after(() => desk.drop());

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  trimValues: false,
});

const tracker = async (show: string) => {
  const found = await trackerOf(show, 2, TODAY);
  assert.ok(found);
  return found;
};
const asked = async (query: Record<string, string>): Promise<OEmbedAnswer> =>
  await oembed(new URLSearchParams(query));

/** The tags of a document, without what they hold: nothing that was typed can have made one. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = ""]) => name.toLowerCase());
}

test("the embed says each answer, how sure and since when, and leads to the tracker", async () => {
  const html = answerEmbed(await tracker(SHOW), "auto");
  for (const words of ["Renewed?", "Yes, for Season 2", "Official", "6 Jun 2022", "Unknown"])
    assert.ok(html.includes(words), words);
  const links = [...html.matchAll(/<a ([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  assert.ok(links.length > 5);
  for (const link of links)
    assert.match(link, /^href="http:\/\/localhost:3000\/[^"]*" target="_blank" rel="noopener"$/);
  assert.ok(html.includes(`<html lang="en"><head>`));
  assert.match(answerEmbed(await tracker(SHOW), "dark"), /<html lang="en" data-theme="dark">/);
});

test("an embed loads nothing, and its one script is small and named by the policy", async () => {
  const html = answerEmbed(await tracker(SHOW), "auto");
  assert.doesNotMatch(html, /\bsrc=|<link (?!rel="canonical")|@import|url\(/);
  const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
  assert.equal(scripts.length, 1);
  assert.ok((scripts[0]?.[2] ?? "").length < 1024);
  const policy = securityHeaders("text/html", Buffer.from(html), "anybody")[
    "Content-Security-Policy"
  ];
  assert.match(policy ?? "", /script-src 'self' 'sha256-[^']+';/);
  assert.ok(Buffer.byteLength(html) < 16_000);
});

test("hostile words stand in an embed as words, covered ones and drafts not at all", async () => {
  const calm = new Set(tagsOf(answerEmbed(await tracker(SHOW), "light")));
  const html = answerEmbed(await tracker(hostile.show), "light");
  for (const tag of tagsOf(html)) assert.ok(calm.has(tag), tag);
  const entryTags = new Set([...calm, "strong", "span"]);
  for (const { slug } of hostile.entries) {
    const page = await publishedEntry(hostile.show, 2, slug, TODAY);
    assert.ok(page);
    const embed = entryEmbed(page, "dark");
    for (const tag of tagsOf(embed)) assert.ok(entryTags.has(tag), `${slug}: ${tag}`);
    assert.equal(tagsOf(embed).filter((tag) => tag === "script").length, 1);
    assert.doesNotMatch(embed, new RegExp(`${COVERED_WORDS}|${UNPUBLISHED_WORDS}`));
  }
});

test("a retracted entry's embed says so, and not what it said", async () => {
  await desk.retract("cast-park-ji-hu", "It was not so.", "2026-01-21T00:00:00Z");
  const page = await publishedEntry(SHOW, 2, "cast-park-ji-hu", TODAY);
  assert.ok(page);
  const html = entryEmbed(page, "auto");
  assert.match(html, /Retracted on 21 Jan 2026/);
  assert.doesNotMatch(html, /returns/);
});

test("the badge is valid XML, says its words in its title, and fits them", async () => {
  const badge = badgeOf(await tracker(SHOW));
  assert.equal(
    badge.title,
    "All of Us Are Dead, Season 2: renewed (official), no date yet (unknown). What’s Known",
  );
  const texts = [...Object.values(HOSTILE), "", "W".repeat(40)];
  for (const certainty of CERTAINTIES)
    for (const words of texts) {
      const svg = badgeSvg({
        label: "Season 2",
        title: words,
        parts: [{ words: words.slice(0, 40), certainty }],
      });
      assert.equal(XMLValidator.validate(svg), true);
      const { svg: root } = xml.parse(svg) as { svg: Record<string, unknown> };
      const width = Number(root["@width"]);
      assert.ok(width > 90 && width < 800, String(width));
      assert.ok(!("script" in root));
    }
  const { svg } = xml.parse(badgeSvg(badgeOf(await tracker(hostile.show)))) as {
    svg: { title: { "#text": string } };
  };
  assert.match(svg.title["#text"], /^<script>/);
});

test("Markdown reads a hostile title as words", () => {
  const code = badgeMarkdown({
    title: "x](javascript:alert(1)) ![y](z) <b> `c`",
    badge: `${TRACKER}/badge.svg`,
    page: TRACKER,
  });
  assert.match(code, /^\[!\[x\\\]\\\(javascript:alert/);
  assert.ok(code.endsWith(`](${TRACKER}/badge.svg)](${TRACKER})`));
});

test("oEmbed tells how to show a tracker and an entry, in JSON and in XML", async () => {
  const { status, type, body } = await asked({ url: TRACKER });
  assert.deepEqual([status, type], [200, "application/json; charset=utf-8"]);
  const answer = JSON.parse(body) as Record<string, string | number>;
  assert.equal(answer["version"], "1.0");
  assert.equal(answer["type"], "rich");
  assert.equal(answer["title"], "All of Us Are Dead, Season 2");
  assert.match(
    String(answer["html"]),
    /^<iframe src="http:\/\/localhost:3000\/embed\/all-of-us-are-dead\/season-2" /,
  );
  assert.match(String(answer["thumbnail_url"]), /card\.png\?v=/);
  const inXml = await asked({ url: `${TRACKER}/entries/release-date/`, format: "xml" });
  assert.equal(inXml.type, "text/xml; charset=utf-8");
  assert.equal(XMLValidator.validate(inXml.body), true);
  const { oembed: said } = xml.parse(inXml.body) as { oembed: Record<string, string> };
  assert.match(said["html"] ?? "", /src="[^"]*\/entries\/release-date"/);
  assert.match(said["title"] ?? "", /^All of Us Are Dead, Season 2, No\. \d+$/);
});

test("it keeps to the room there is", async () => {
  const { body } = await asked({ url: TRACKER, maxwidth: "300", maxheight: "200" });
  const answer = JSON.parse(body) as Record<string, number>;
  assert.deepEqual([answer["width"], answer["height"]], [300, 200]);
  assert.ok(!("thumbnail_url" in answer));
  assert.ok(frameSize({ tracker: { show: SHOW, season: 2 }, slug: null }).width <= 800);
});

test("what is not ours, not there, or no request is refused, and never repeated", async () => {
  for (const [query, status] of [
    [{}, 400],
    [{ url: TRACKER, maxwidth: "0" }, 400],
    [{ url: TRACKER, maxheight: "1e9" }, 400],
    [{ url: TRACKER, format: "yaml" }, 501],
    [{ url: "https://evil.example/all-of-us-are-dead/season-2" }, 404],
    [{ url: "http://localhost:3000@evil.example/all-of-us-are-dead/season-2" }, 404],
    [{ url: `${SITE}/no-such-show/season-2` }, 404],
    [{ url: `${TRACKER}/entries/no-such-entry` }, 404],
    [{ url: `${SITE}/desk` }, 404],
    [{ url: "javascript:alert(1)" }, 404],
    ...Object.values(HOSTILE).map((text) => [{ url: text.slice(0, 4000) }, 404] as const),
  ] as const) {
    const answer = await oembed(new URLSearchParams(query));
    assert.equal(answer.status, status, JSON.stringify(query).slice(0, 100));
    assert.match(answer.type, /^text\/plain/);
    assert.doesNotMatch(answer.body, /evil|alert|<|%/);
  }
});

test("a hostile title is itself again when it is read, and makes no markup in the frame", async () => {
  const url = SITE + hostile.path;
  const json = JSON.parse((await asked({ url })).body) as { title: string; html: string };
  const { oembed: said } = xml.parse((await asked({ url, format: "xml" })).body) as {
    oembed: { title: string; html: string };
  };
  assert.equal(said.title, json.title);
  assert.equal(said.html, json.html);
  assert.match(json.title, /^<script>/);
  assert.deepEqual(tagsOf(json.html), ["iframe"]);
});

test("only a tracker's and an entry's own address is one", () => {
  assert.deepEqual(embeddedAt(`${TRACKER}?x=1#y`)?.slug, null);
  assert.equal(embeddedAt(`${TRACKER}/entries/release-date`)?.slug, "release-date");
  for (const not of [
    `${TRACKER}/changes`,
    `${TRACKER}/entries/a/1`,
    `${SITE}/`,
    `${SITE}/embed/a/season-2`,
  ])
    assert.equal(embeddedAt(not), null, not);
});
