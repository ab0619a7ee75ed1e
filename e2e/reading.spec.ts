import { expect, test, TRACKER } from "./newsroom";

test("on a phone every claimed window shows its outcome without scrolling aside", async ({
  reader,
}) => {
  await reader.setViewportSize({ width: 320, height: 800 });
  await reader.goto(TRACKER);
  await reader.getByText("Read the chart as a table").click();
  const row = reader
    .getByRole("table", { name: /windows that were claimed/i })
    .getByRole("row")
    .filter({ hasText: "Early 2024" });
  const box = await row.getByRole("cell", { name: /Missed/ }).boundingBox();
  expect(box).not.toBeNull();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
});

for (const address of [
  "/",
  TRACKER,
  `${TRACKER}/changes`,
  `${TRACKER}/entries/cast-yoon-chan-young`,
]) {
  test(`read aloud, no two links of ${address} are called alike and lead apart`, async ({
    reader,
  }) => {
    await reader.goto(address);
    const ambiguous = await reader.locator("a[href]").evaluateAll((links) => {
      const leads = new Map<string, Set<string>>();
      for (const link of links) {
        const name = link.getAttribute("aria-label") ?? link.textContent.trim();
        leads.set(name, (leads.get(name) ?? new Set()).add(link.getAttribute("href") ?? ""));
      }
      return [...leads].filter(([name, there]) => name === "" || there.size > 1);
    });
    expect(ambiguous.map(([name]) => name)).toEqual([]);
  });
}

test("a day of changes begins with its news", async ({ reader }) => {
  await reader.goto(`${TRACKER}/changes?since=2025-01-01`);
  const day = reader.getByRole("table").getByRole("row").filter({ hasText: "23 Jul 2025" });
  const first = day.first();
  await expect(first).toContainText("Production has begun, Netflix announced");
});

test("whether an actor's character lived is told nowhere before it is asked for", async ({
  reader,
}) => {
  await reader.goto(`${TRACKER}/entries/cast-yoon-chan-young`);
  await expect(reader).not.toHaveTitle(/open|may be/);
  await expect(reader.getByText(/may be back|still open/).first()).toBeHidden();
});

test("moments are in the reader's own days before they are painted; past pages keep UTC days", async ({
  browser,
  baseURL,
}) => {
  // Eleven hours behind: what happened at nine in the morning, UTC, was on the day before.
  const context = await browser.newContext({
    baseURL: String(baseURL),
    timezoneId: "Pacific/Pago_Pago",
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const painted = new Set<string>();
    Object.assign(window, { painted });
    const look = (): void => {
      for (const time of document.querySelectorAll('time[datetime*="T"]'))
        painted.add(`${time.getAttribute("datetime")} ${time.textContent}`);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(TRACKER);
  const published = page.locator("dl.ledger time").first();
  await expect(published).toHaveAttribute("datetime", /^2023-08-10T09:/);
  await expect(published).toHaveText("9 Aug 2023");
  await expect(published).toHaveAttribute("title", /^10 Aug 2023, 09:\d\d UTC$/);
  const painted = await page.evaluate(() => [
    ...(window as unknown as { painted: Set<string> }).painted,
  ]);
  expect(painted.length).toBeGreaterThan(0);
  expect(painted.filter((time) => /^2023-08-10T0.* 10 Aug 2023$/.test(time))).toEqual([]);
  await page.goto(`${TRACKER}/as-of/2023-08-10`);
  await expect(page.locator("dl.ledger time").first()).toHaveText("10 Aug 2023");
  await context.close();
});

test("on paper sources have their addresses, what is folded is there, what is covered is not", async ({
  reader,
}) => {
  await reader.goto(TRACKER);
  await reader.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(reader.getByRole("navigation", { name: "Site" })).toBeHidden();
  await expect(reader.getByRole("button").first()).toBeHidden();
  const folded = reader.locator("details.more article").first();
  await expect(folded).toBeVisible();
  await expect(reader.getByText("Season 1 closes in the aftermath")).toBeHidden();
  const printed = await reader.getByRole("main").evaluate((main) => {
    const link = main.appendChild(document.createElement("a"));
    link.href = "https://source.example/";
    return getComputedStyle(link, "::after").content;
  });
  expect(printed).toContain("https://source.example/");
  const paper = await reader.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
});

for (const address of [TRACKER, `${TRACKER}/entries/cast-park-ji-hu`, "/"]) {
  test(`what ${address} writes in Hangul says that it is Korean`, async ({ reader }) => {
    await reader.goto(address);
    const unmarked = await reader.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        const parent = node.parentElement;
        if (!/\p{Script=Hangul}/u.test(text) || parent?.closest("script, style")) continue;
        if (parent?.closest("[lang]")?.getAttribute("lang") !== "ko") found.push(text);
      }
      return found;
    });
    expect(unmarked).toEqual([]);
  });
}
