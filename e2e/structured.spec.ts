import type { Page } from "@playwright/test";
import { expect, test, TRACKER } from "./newsroom";

type Json = { [key: string]: unknown };
type Leaf = { key: string; value: string; type: string };

/** Every text and number that is said, with what says it; addresses of nodes are no facts. */
function leaves(value: unknown, key = "", type = ""): Leaf[] {
  if (typeof value === "string" || typeof value === "number")
    return key.startsWith("@") || key === "position" ? [] : [{ key, value: String(value), type }];
  if (Array.isArray(value)) return value.flatMap((part) => leaves(part, key, type));
  if (typeof value !== "object" || value === null) return [];
  const own = String((value as Json)["@type"] ?? type);
  return Object.entries(value).flatMap(([name, part]) => leaves(part, name, own));
}

type Shown = { text: string; links: string[]; times: string[]; graph: Json[] };

/** What a reader can see who opens nothing that is covered, and what machines are told. */
async function shown(page: Page): Promise<Shown> {
  return await page.evaluate(() => {
    const graph = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
      (script) => (JSON.parse(script.textContent) as { "@graph": Json[] })["@graph"],
    );
    for (const hidden of document.querySelectorAll("[data-nosnippet], script, style, template"))
      hidden.remove();
    const all = <E extends Element>(selector: string): E[] => [
      ...document.body.querySelectorAll<E>(selector),
    ];
    return {
      graph,
      text: document.body.textContent,
      links: all<HTMLAnchorElement>("a[href]").map(({ href }) => href),
      times: all<HTMLTimeElement>("time").map(({ dateTime }) => dateTime),
    };
  });
}

const plain = (text: string): string => text.replace(/[“”"]/g, "").replace(/\s+/g, " ").trim();

const PAGES = [
  "/",
  TRACKER,
  `${TRACKER}/changes`,
  `${TRACKER}/predictions`,
  "/corrections",
  "/how-we-label",
  `${TRACKER}/entries/production-begun`,
  `${TRACKER}/entries/director-on-the-next-season`,
  `${TRACKER}/entries/cast-park-ji-hu`,
  `${TRACKER}/entries/season-1-fates`,
  `${TRACKER}/entries/filming-not-started`,
  `${TRACKER}/entries/cast-park-ji-hu/1`,
  `${TRACKER}/entries/cast-park-ji-hu/2`,
];

test("machines are told nothing that a reader of the page cannot see", async ({ reader }) => {
  for (const address of PAGES) {
    await reader.goto(address);
    const { graph, text, links, times } = await shown(reader);
    expect(graph.length, address).toBeGreaterThan(0);
    const seen = plain(text);
    const here = new URL(address, reader.url());
    const reachable = new Set([...links, here.href, new URL("/", here).href]);
    for (const { key, value, type } of leaves(graph)) {
      const what = `${address}: ${type} ${key} ${value}`;
      if (/^https?:/.test(value)) expect(reachable.has(value), what).toBe(true);
      else if (/^\d{4}(-\d\d)*(T.*)?$/.test(value) && /date/i.test(key))
        expect(times.includes(value), what).toBe(true);
      else
        expect(
          value.split(/\n+/).every((line) => seen.includes(plain(line))),
          what,
        ).toBe(true);
    }
  }
});

test("an article's dates are the ones the page shows", async ({ reader }) => {
  await reader.goto(TRACKER);
  const { graph } = await shown(reader);
  const article = graph.find((node) => node["@type"] === "NewsArticle");
  for (const [term, date] of [
    ["Published", article?.datePublished],
    ["Updated", article?.dateModified],
  ] as const) {
    const value = reader.locator("dl.ledger > div").filter({ hasText: term }).locator("time");
    await expect(value).toBeVisible();
    expect(await value.getAttribute("datetime"), term).toBe(date);
  }
});
