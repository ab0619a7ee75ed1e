import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromiumArguments } from "@/bin/chromium";
import { expect, test, TRACKER } from "./newsroom";

// Not the performance category: it measures this machine's clock, and the bench holds the bytes.
const CATEGORIES = ["accessibility", "best-practices", "seo"];

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

for (const address of [TRACKER, `${TRACKER}/entries/production-begun`]) {
  test(`Lighthouse has nothing to wish for at ${address}, on phone and desktop`, async ({
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const port = await freePort();
    const browser = await chromium.launch({
      ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
      args: [...chromiumArguments, `--remote-debugging-port=${port}`],
    });
    try {
      for (const config of [undefined, desktopConfig]) {
        const result = await lighthouse(
          `${baseURL}${address}`,
          {
            port,
            onlyCategories: CATEGORIES,
            logLevel: "error",
            throttlingMethod: "provided",
            disableFullPageScreenshot: true,
          },
          config,
        );
        const { categories = {}, audits = {} } = result?.lhr ?? {};
        const where = config ? "desktop" : "phone";
        const wishes = Object.values(categories).flatMap(({ auditRefs }) =>
          auditRefs
            .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
            .map(({ id }) => `${id}: ${audits[id]?.title}`),
        );
        expect(wishes, where).toEqual([]);
        const scores = CATEGORIES.map((category) => categories[category]?.score);
        expect(scores, where).toEqual([1, 1, 1]);
      }
    } finally {
      await browser.close();
    }
  });
}
