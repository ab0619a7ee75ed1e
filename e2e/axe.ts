import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const ALL_RULES = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
// A page is the same document in both themes: in the second, only its colours are new.
export const RULES = {
  light: ALL_RULES,
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** Brings axe along to every page opened here. */
export async function bringAxe(page: Page): Promise<void> {
  // Through the debugger, not a script tag: our own content policy forbids foreign script.
  await page.addInitScript({ content: axe });
}

export async function violations(page: Page, runOnly = ALL_RULES): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
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
