import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { draftContext, freshStatement } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const ALL_RULES = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
// A page is the same document in both themes: in the second, only its colours are new.
const RULES = {
  light: ALL_RULES,
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

async function violations(page: Page, runOnly = ALL_RULES): Promise<string[]> {
  // Through the debugger, not a script tag: our own content policy forbids foreign script.
  await page.evaluate(axe);
  const results = await page.evaluate(
    async (options) =>
      await (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(
        options,
      ),
    { runOnly },
  );
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .map((node) => node.html)
        .slice(0, 5)
        .join("\n  ")}`,
  );
}

const PUBLIC = [
  "/",
  TRACKER,
  `${TRACKER}/entries/filming-not-started`,
  `${TRACKER}/entries/cast-yoon-chan-young`,
  `${TRACKER}/entries/season-1-fates`,
  `${TRACKER}/changes`,
  `${TRACKER}/predictions`,
  `${TRACKER}/as-of`,
  `${TRACKER}/as-of/2023-08-10`,
  `${TRACKER}/as-of/2023-02-30`,
  `${TRACKER}/entries/cast-park-ji-hu/1`,
  `${TRACKER}/entries/season-1-fates/1`,
  "/corrections",
  "/search",
  "/search?q=filming",
  "/search?q=lommon",
  "/how-we-label",
  "/api",
  `${TRACKER}/embed`,
  `/embed${TRACKER}`,
  `/embed${TRACKER}/entries/cast-cho-yi-hyun`,
  "/nowhere",
  "/sign-in",
];

const KINDS = [
  "renewal",
  "release",
  "production",
  "cast",
  "plot",
  "trailer",
  "prediction",
  "related",
  "context",
];

const DESK = [
  "/desk",
  "/desk/entries",
  "/desk/activity",
  "/desk/stale",
  "/desk/stale/policy",
  "/desk/predictions",
  "/desk/promises",
  "/desk/schedule",
  "/desk/schedule/preview?at=2029-01-28T15:00:00Z",
  "/desk/schedule/preview?at=2020-01-28T15:00:00Z",
  "/desk/tips",
  "/desk/sources",
  "/desk/people",
  "/desk/team",
  "/desk/account",
  ...KINDS.map((kind) => `/desk/entries/new?kind=${kind}`),
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ contextOptions: { colorScheme } });

    test("axe finds nothing on any public page, wide or narrow", async ({ reader }) => {
      for (const width of [1440, 390]) {
        await reader.setViewportSize({ width, height: 900 });
        for (const address of PUBLIC) {
          await reader.goto(address);
          expect(await violations(reader, RULES[colorScheme]), `${address} at ${width}`).toEqual(
            [],
          );
        }
      }
    });

    test("axe finds nothing with every spoiler uncovered", async ({ reader }) => {
      await reader.goto(TRACKER);
      await reader.evaluate(() => {
        for (const cover of document.querySelectorAll("details")) cover.open = true;
      });
      expect(await violations(reader, RULES[colorScheme])).toEqual([]);
    });

    test("axe finds nothing on any page of the desk", async ({ mina }) => {
      for (const address of DESK) {
        await mina.goto(address);
        await mina.getByRole("heading", { level: 1 }).first().waitFor();
        expect(await violations(mina, RULES[colorScheme]), address).toEqual([]);
      }
      const entryId = await draftContext(mina, freshStatement("Read by a machine"));
      for (const page of ["", "/review", "/history"]) {
        await mina.goto(`/desk/entries/${entryId}${page}`);
        await mina.getByRole("heading", { level: 1 }).first().waitFor();
        expect(await violations(mina, RULES[colorScheme]), page).toEqual([]);
      }
      // The dialog that asks for a moment, with the question about the hour that comes twice.
      await mina.goto(`/desk/entries/${entryId}/review`);
      await mina.getByRole("button", { name: "Schedule alone…" }).click();
      await mina.getByLabel("Time zone").fill("Europe/Berlin");
      await mina.getByLabel("Day", { exact: true }).fill("2028-10-29");
      await mina.getByLabel("Time", { exact: true }).fill("02:30");
      await mina.getByRole("radio", { name: /The second time/ }).waitFor();
      expect(await violations(mina, RULES[colorScheme]), "the dialog of a moment").toEqual([]);

      await mina.setViewportSize({ width: 390, height: 900 });
      for (const address of [
        "/desk",
        "/desk/schedule",
        "/desk/stale",
        "/desk/predictions",
        "/desk/entries",
        `/desk/entries/${entryId}`,
        `/desk/entries/${entryId}/review`,
      ]) {
        await mina.goto(address);
        await mina.getByRole("heading", { level: 1 }).first().waitFor();
        expect(await violations(mina, RULES[colorScheme]), `${address}, narrow`).toEqual([]);
      }
    });
  });
}
