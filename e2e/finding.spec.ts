import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test, TRACKER } from "./newsroom";
import { mistakesIn } from "./valid-html";

const ENTRY = `${TRACKER}/entries/production-begun`;
const COVERED = `${TRACKER}/entries/season-1-fates`;

/** One page of every kind readers see. */
const PAGES = [
  "/",
  TRACKER,
  ENTRY,
  COVERED,
  `${TRACKER}/entries/agency-2024-window`,
  `${TRACKER}/entries/cast-park-ji-hu/1`,
  `${TRACKER}/changes`,
  `${TRACKER}/changes?since=2025-01-01`,
  `${TRACKER}/predictions`,
  `${TRACKER}/embed`,
  `${TRACKER}/as-of`,
  `${TRACKER}/as-of/2023-08-10`,
  `${TRACKER}/as-of/2023-02-30`,
  "/corrections",
  "/how-we-label",
  "/search",
  "/search?q=lomon",
  `/embed${TRACKER}`,
  `/embed${ENTRY}`,
  `${ENTRY}/1/tell-us`,
  "/nowhere",
];
/** Those search engines may show. */
const TO_BE_FOUND = PAGES.filter(
  (page) => !/as-of|embed|search|tell-us|\/1$|nowhere|since/.test(page),
);

test("every kind of page is valid HTML, with one h1 and no level of headings left out", async ({
  request,
}) => {
  expect(await mistakesIn("<h1>a</h1><h3>b</h3><p><div></div></p>")).not.toEqual([]);
  for (const page of PAGES) {
    const html = await (await request.get(page)).text();
    expect(await mistakesIn(html, page), page).toEqual([]);
    const tags = (name: string): number => html.split(`<${name}`).length - 1;
    expect(tags("caption"), `${page}: tables that say what they hold`).toBe(tags("table"));
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1).length, page).toBe(1);
    expect(
      levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1),
      page,
    ).toBe(true);
  }
});

test("what a reader told us is valid HTML, told and answered", async ({ reader }) => {
  await reader.goto(`${ENTRY}/1/tell-us`);
  await reader.getByLabel("What is wrong?").fill("It began a day later, & not <i>then</i>.");
  await reader.getByRole("button", { name: "Send" }).click();
  await reader.getByRole("heading", { name: "Thank you" }).waitFor();
  const html = await (await reader.request.get(reader.url())).text();
  expect(html).toContain("Not answered yet");
  expect(await mistakesIn(html)).toEqual([]);
});

test("the title of a tracker answers; every page has one of its own, a description and an address", async ({
  reader,
}) => {
  const titles = new Set<string>();
  for (const page of TO_BE_FOUND) {
    await reader.goto(page);
    const title = await reader.title();
    titles.add(title);
    expect(title.length, page).toBeGreaterThan(10);
    expect(title.length, page).toBeLessThanOrEqual(115);
    const content = async (selector: string): Promise<string> =>
      (await reader.locator(selector).getAttribute("content")) ?? "";
    const description = await content('meta[name="description"]');
    expect(description.length, page).toBeGreaterThan(50);
    expect(description.length, page).toBeLessThanOrEqual(200);
    const here = new URL(page, reader.url()).href.replace(/\/$/, "");
    const links = await reader
      .locator('link[rel="canonical"], link[hreflang]')
      .evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href.replace(/\/$/, "")));
    expect(links, page).toEqual([here, here, here]);
    expect((await content('meta[property="og:url"]')).replace(/\/$/, ""), page).toBe(here);
    expect(await content('meta[property="og:description"]'), page).toBe(description);
    expect(await content('meta[name="twitter:title"]'), page).not.toBe("");
  }
  expect(titles.size).toBe(TO_BE_FOUND.length);
  await reader.goto(TRACKER);
  await expect(reader).toHaveTitle(/^All of Us Are Dead Season 2: renewed, .+ \| What’s Known$/);
});

test("crawlers are led to every page that may be shown, and kept from the desk", async ({
  request,
}) => {
  const robots = await request.get("/robots.txt");
  expect(robots.headers()["content-type"]).toContain("text/plain");
  const rules = await robots.text();
  expect(rules).toContain("Disallow: /desk\n");
  const address = /^Sitemap: (\S+)$/m.exec(rules)?.[1] ?? "";
  const answer = await request.get(address);
  expect(answer.headers()["content-type"]).toContain("xml");
  const xml = await answer.text();
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ isArray: (name) => name === "url" });
  const { urlset } = parser.parse(xml) as { urlset: { url: { loc: string; lastmod?: string }[] } };
  const listed = new Map(urlset.url.map(({ loc, lastmod }) => [new URL(loc).pathname, lastmod]));
  for (const page of TO_BE_FOUND) expect(listed.has(page), page).toBe(true);
  for (const page of listed.keys()) expect(page).not.toMatch(/as-of|desk|\/\d+$/);
  for (const lastmod of listed.values()) expect(lastmod ?? "2020").toMatch(/^20\d\d/);
  const again = await request.get(address, {
    headers: { "if-none-match": answer.headers()["etag"] ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.get("/sitemap.xml?page=1")).status()).toBe(404);
  for (const path of listed.keys()) {
    const page = await request.head(path);
    expect(page.status(), path).toBe(200);
  }
});
