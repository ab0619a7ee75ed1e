import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, TRACKER } from "./newsroom";

const ENTRY = `${TRACKER}/entries/cast-cho-yi-hyun`;

/** Another site: a page at another origin that holds what its makers pasted into it. */
async function anotherSite(pasted: string): Promise<{ server: Server; address: string }> {
  const server = createServer((_, res) => {
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.end(`<!doctype html><title>Another site</title><link rel="icon" href="data:,">
      <script>heights=[];addEventListener("message",e=>heights.push(e.data))</script>${pasted}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

test("what an editor of another site copies shows the answer there, and asks for nothing more", async ({
  reader,
  baseURL,
}) => {
  await reader.goto(TRACKER);
  await reader.getByRole("link", { name: "Embed the answer" }).first().click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Embed the answer");
  await expect(
    reader.frameLocator('iframe[title^="Preview"]').getByText("Yes, for Season 2"),
  ).toBeVisible();
  await expect(reader.getByRole("img", { name: /What is known about/ })).toBeVisible();
  const codes = await Promise.all(
    ["Frame", "Frame, always light", "Frame, always dark", "Badge in HTML"].map(
      async (name) =>
        await reader
          .getByRole("heading", { name, exact: true })
          .locator("xpath=../..")
          .locator(".cit")
          .innerText(),
    ),
  );
  const { server, address } = await anotherSite(
    [...codes, `<iframe title="page" src="${baseURL}${TRACKER}"></iframe>`].join("\n"),
  );
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(request.url()));
  await reader.emulateMedia({ colorScheme: "dark" });
  await reader.goto(address);
  const frames = reader.frameLocator('iframe[title*="the answer"]');
  const papers = ["rgb(26, 27, 30)", "rgb(244, 241, 234)", "rgb(26, 27, 30)"];
  for (const [i, paper] of papers.entries()) {
    const frame = frames.nth(i);
    await frame.owner().scrollIntoViewIfNeeded();
    const renewed = frame.getByRole("row").filter({ hasText: "Renewed?" });
    await expect(renewed).toContainText("Yes, for Season 2");
    await expect(renewed).toContainText("Official");
    await expect(renewed).toContainText("6 Jun 2022");
    expect(
      await frame.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor),
    ).toBe(paper);
  }
  await expect(reader.getByRole("img", { name: /What is known about/ })).toBeVisible();
  const ours = asked.filter((url) => url.startsWith(String(baseURL)));
  expect(asked.filter((url) => url !== address).length).toBe(ours.length);
  for (const url of ours) expect(url).toMatch(/\/embed\/|\/season-2$/);
  expect(await reader.context().cookies()).toEqual([]);
  // The tracker itself may not be framed.
  await expect(reader.frameLocator('iframe[title="page"]').getByRole("main")).toHaveCount(0);
  await expect
    .poll(() => reader.evaluate(() => (window as unknown as { heights: unknown[] }).heights.length))
    .toBeGreaterThan(2);
  const opened = reader.waitForEvent("popup");
  await frames
    .first()
    .getByRole("link", { name: /Under way/ })
    .click();
  await expect(await opened).toHaveURL(new RegExp(`${TRACKER}#filming$`));
  server.close();
});

test("an embed fits from 280 to 800 pixels, and reads without script", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: String(baseURL), javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of [TRACKER, ENTRY])
    for (const width of [280, 400, 519, 520, 800]) {
      await page.setViewportSize({ width, height: 600 });
      await page.goto(`/embed${path}`);
      await expect(page.getByText("Official").first()).toBeVisible();
      const { scroll, room } = await page.locator("html").evaluate((html) => ({
        scroll: html.scrollWidth,
        room: html.clientWidth,
      }));
      expect(scroll, `${path} at ${width}`).toBeLessThanOrEqual(room);
    }
  await context.close();
});

test("a shared link has its picture, and a site that is given the link learns how to frame it", async ({
  reader,
}) => {
  for (const path of [TRACKER, ENTRY]) {
    await reader.goto(path);
    const image = reader.locator('meta[property="og:image"]');
    const picture = await reader.request.get((await image.getAttribute("content")) ?? "");
    expect(picture.headers()["content-type"]).toBe("image/png");
    const png = await picture.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const again = await reader.request.get(`${path}/card.png`, {
      headers: { "if-none-match": picture.headers()["etag"] ?? "" },
    });
    expect(again.status()).toBe(304);
    const discovery = reader.locator('link[type="application/json+oembed"]');
    const oembed = await reader.request.get((await discovery.getAttribute("href")) ?? "");
    expect(oembed.headers()["access-control-allow-origin"]).toBe("*");
    const { html, type } = (await oembed.json()) as { html: string; type: string };
    expect(type).toBe("rich");
    expect(html).toContain(`/embed${path}"`);
  }
  for (const nothing of [`${TRACKER}/entries/no-such-entry/card.png`, `/embed/no/season-2`])
    expect((await reader.request.get(nothing)).status()).toBe(404);
  expect((await reader.request.get("/oembed?url=https://evil.example/")).status()).toBe(404);
});
