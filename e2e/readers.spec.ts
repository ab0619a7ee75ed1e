import { expect, test, TRACKER } from "./newsroom";

test("a reader gets the answers first, each with how sure, as of when and who says so", async ({
  reader,
}) => {
  await reader.goto(TRACKER);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("All of Us Are Dead");
  const answers = reader.getByRole("region", { name: "The answer" });
  for (const [question, answer, sure] of [
    ["Renewed?", "Yes", "Official"],
    ["Release date?", "Not announced", "Unknown"],
    ["Filming?", "Under way", "Official"],
    ["Trailer?", "None yet", "Unknown"],
    ["Cast?", "Eight", "Official"],
  ] as const) {
    const row = answers.getByRole("row").filter({ hasText: question });
    await expect(row).toContainText(answer);
    await expect(row).toContainText(sure);
    await expect(row.getByRole("link").first()).toBeVisible();
  }
});

test("spoilers are covered until asked for, and in no title, description or address", async ({
  reader,
}) => {
  const answer = await reader.goto(TRACKER);
  const head = (await answer?.text())?.split("</head>")[0] ?? "";
  expect(head).not.toMatch(/hambie|half-zombie|bombing|apparently dead/i);
  const ending = reader.getByText("Season 1 closes in the aftermath");
  await expect(ending).toBeHidden();
  const plot = reader.getByRole("region", { name: "What is it about?" });
  await plot.getByText(/Spoilers? for all of Season 1/i).click();
  await expect(ending).toBeVisible();
});

test("the whole tracker reads without JavaScript, covers included", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: String(baseURL), javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(TRACKER);
  await expect(page.getByRole("region", { name: "The answer" })).toContainText("Under way");
  await expect(page.getByText("Hambie", { exact: false })).toBeHidden();
  const cover = page.locator("summary").filter({ hasText: "Spoiler" }).first();
  await cover.click();
  await expect(cover).toBeVisible();
  await context.close();
});

test("a passed prediction says that it was missed, without anybody having typed it", async ({
  reader,
}) => {
  await reader.goto(`${TRACKER}/entries/agency-2024-window`);
  await expect(reader.getByText(/Missed/).first()).toBeVisible();
  await expect(reader.getByText(/days past/).first()).toBeVisible();
});

test("three reports that repeat one announcement are one origin", async ({ reader }) => {
  await reader.goto(`${TRACKER}/entries/production-begun`);
  await expect(reader.getByText(/3 reports, one origin/i).first()).toBeVisible();
});

test("an overtaken entry stays on record and points to the one that took its place", async ({
  reader,
}) => {
  await reader.goto(`${TRACKER}/entries/filming-not-started`);
  await expect(reader.getByText("Overtaken", { exact: false }).first()).toBeVisible();
  await reader
    .getByRole("link", { name: /No\. 33/ })
    .first()
    .click();
  await expect(reader).toHaveURL(/production-begun/);
});

test("the change log tells what happened since a day, and says so when the day is no day", async ({
  reader,
}) => {
  await reader.goto(`${TRACKER}/changes?since=2025-01-01`);
  await expect(reader.getByText("Production has begun").first()).toBeVisible();
  await expect(reader.getByText("Kill Boksoon")).toHaveCount(0);
  const answer = await reader.goto(`${TRACKER}/changes?since=2025-02-30`);
  expect(answer?.status()).toBeLessThan(500);
  await expect(reader.getByRole("main")).toContainText(/day|date/i);
});

for (const address of [
  "/nowhere",
  "/all-of-us-are-dead",
  "/all-of-us-are-dead/season-9",
  "/all-of-us-are-dead/season-02",
  "/all-of-us-are-dead/2",
  "/no-such-show/season-2",
  `${TRACKER}/entries/no-such-entry`,
  `${TRACKER}/entries/%00`,
  `${TRACKER}/entries/..%2f..%2fdesk`,
  `${TRACKER}/entries/renewed-for-season-2/more`,
]) {
  test(`an address that is none is a real 404 with a way back: ${address}`, async ({ reader }) => {
    const answer = await reader.goto(address);
    expect([400, 404]).toContain(answer?.status());
    if (answer?.status() === 404)
      await expect(
        reader.getByRole("link", { name: /tracker|All of Us Are Dead/i }).first(),
      ).toBeVisible();
    expect(answer?.headers()["cache-control"] ?? "").not.toMatch(/s-maxage|max-age=[1-9]/);
  });
}

test("a page asked for again with its ETag is a 304 without a body, also compressed", async ({
  request,
}) => {
  for (const encoding of ["identity", "gzip", "br"]) {
    const first = await request.get(TRACKER, { headers: { "accept-encoding": encoding } });
    const etag = first.headers()["etag"] ?? "";
    expect(etag).not.toBe("");
    const again = await request.get(TRACKER, {
      headers: { "accept-encoding": encoding, "if-none-match": etag },
    });
    expect(again.status()).toBe(304);
    expect((await again.body()).length).toBe(0);
    expect(again.headers()["etag"]).toBe(etag);
  }
});

test("a public page sets no cookie and is the same for somebody who is signed in", async ({
  reader,
  tom,
}) => {
  const [public_, signedIn] = await Promise.all([
    reader.request.get(TRACKER),
    tom.request.get(TRACKER),
  ]);
  expect(public_.headers()["set-cookie"]).toBeUndefined();
  expect(await signedIn.text()).toBe(await public_.text());
  expect(signedIn.headers()["etag"]).toBe(public_.headers()["etag"]);
});

for (const width of [320, 390, 768, 1024, 1440, 1600]) {
  test(`nothing is cut off at ${width} pixels`, async ({ reader }) => {
    await reader.setViewportSize({ width, height: 900 });
    for (const address of [
      "/",
      TRACKER,
      `${TRACKER}/entries/cast-yoon-chan-young`,
      `${TRACKER}/changes`,
      `${TRACKER}/as-of`,
      `${TRACKER}/as-of/2023-08-10`,
      `${TRACKER}/entries/cast-park-ji-hu/1`,
      "/corrections",
      "/how-we-label",
    ]) {
      await reader.goto(address);
      const over = await reader.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, address).toBeLessThanOrEqual(0);
    }
  });
}
