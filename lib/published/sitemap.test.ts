import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { publishHostile } from "@/lib/published/hostile-for-tests";
import { robots, sitemap } from "@/lib/published/sitemap";

const ENTRIES = "/all-of-us-are-dead/season-2/entries";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

type Url = { loc: string; lastmod?: string };
type Parsed = { urlset?: { url: Url[] }; sitemapindex?: { sitemap: Url[] } };

function parsed(xml: string | null): Parsed {
  assert.ok(xml);
  assert.equal(XMLValidator.validate(xml), true);
  const isArray = (name: string): boolean => name === "url" || name === "sitemap";
  return new XMLParser({ isArray }).parse(xml) as Parsed;
}

const urls = async (
  ...asked: Parameters<typeof sitemap>
): Promise<Map<string, string | undefined>> =>
  new Map(
    (parsed(await sitemap(...asked)).urlset?.url ?? []).map(({ loc, lastmod }) => [
      new URL(loc).pathname,
      lastmod,
    ]),
  );

test("every page says when it last changed: that of the entry, of the tracker, of the corrections", async () => {
  await desk.publish("okja", {}, { changeKind: "clarification", at: "2026-01-03T10:00:00Z" });
  await desk.publish("strikes", {}, { changeKind: "correction", at: "2026-01-04T10:00:00Z" });
  await desk.retract("zombieverse", "Not ours.", "2026-01-05T10:00:00Z");
  await desk.draft("renewed-for-season-2", { statement: "Not out yet." });
  const listed = await urls();
  assert.equal(listed.get(`${ENTRIES}/okja`), "2026-01-03T10:00:00Z");
  assert.equal(listed.get(`${ENTRIES}/zombieverse`), "2026-01-05T10:00:00Z");
  assert.match(listed.get(`${ENTRIES}/renewed-for-season-2`) ?? "", /^2023-08-10T/);
  assert.equal(listed.get("/corrections"), "2026-01-04T10:00:00Z");
  for (const page of ["/", "/all-of-us-are-dead/season-2", "/all-of-us-are-dead/season-2/changes"])
    assert.equal(listed.get(page), "2026-01-05T10:00:00Z", page);
  assert.match(listed.get("/all-of-us-are-dead/season-2/predictions") ?? "", /^2025-07-23T/);
  assert.equal(listed.has("/how-we-label"), true);
  assert.equal(listed.get("/how-we-label"), undefined);
  const [entries] = await desk.sql<{ n: number }[]>`select count(*)::int as n from public_entries`;
  assert.equal(listed.size, (entries?.n ?? 0) + 7);
});

test("more than one file can hold become an index of files that hold them all", async () => {
  const all = await urls();
  const files = parsed(await sitemap(null, 10)).sitemapindex?.sitemap ?? [];
  assert.ok(files.length > 3);
  const found = new Set<string>();
  for (const { loc } of files) {
    const page = Number(new URL(loc).searchParams.get("page"));
    const listed = await urls(page, 10);
    assert.ok(listed.size <= 10);
    for (const path of listed.keys()) found.add(path);
  }
  assert.deepEqual(found, new Set(all.keys()));
  assert.equal(await sitemap(files.length + 1, 10), null);
  assert.equal(await sitemap(1), null, "one file is no index");
});

test("hostile words leave it valid", async () => {
  const { path } = await publishHostile(desk);
  assert.ok((await urls()).has(path));
});

test("crawlers are told where to look, and where not", () => {
  assert.match(robots(), /^User-agent: \*\nDisallow: \/desk\n/);
  assert.match(robots(), /^Sitemap: http:\/\/\S+\/sitemap\.xml$/m);
});
