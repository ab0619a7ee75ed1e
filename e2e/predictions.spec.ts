import { expect, test, TRACKER } from "./newsroom";

test("the ledger shows early 2024 and 2024 as missed, and by whom that was judged", async ({
  reader,
}) => {
  await reader.goto(TRACKER);
  await reader
    .getByRole("link", { name: /Every claim with its basis/ })
    .first()
    .click();
  await expect(reader).toHaveURL(`${TRACKER}/predictions`);
  const table = reader.getByRole("table", { name: /Release windows/ });
  const early = table.getByRole("row").filter({ hasText: "Jan–Apr 2024" });
  await expect(early).toContainText("Nobody named");
  await expect(early).toContainText("10 Aug 2023");
  await expect(early).toContainText(/Missed, [\d,]+ days past/);
  await expect(early).toContainText("Settled by an editor");
  const agency = table.getByRole("row").filter({ hasText: "BH Entertainment" });
  await expect(agency).toContainText("29 Jan 2024");
  await expect(agency).toContainText(/Missed, [\d,]+ days past/);
  await expect(agency).toContainText("By the calendar");
  await expect(reader.getByRole("table", { name: /How often/ })).toContainText(
    "1 claim: too few to judge",
  );
});

for (const width of [1440, 390]) {
  test(`the chart says the same as its table at ${width} pixels, without script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL: String(baseURL),
      javaScriptEnabled: false,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(TRACKER);
    const release = page.getByRole("region", { name: "When is it out?" });
    const chart = release.getByRole("img", {
      name: /Both release windows claimed so far have passed/,
    });
    await expect(chart).toHaveCount(1);
    for (const words of ["Early 2024", "Missed", "Renewed, 6 Jun 2022", "Today, "]) {
      await expect(chart).toContainText(words);
    }
    await release.getByText("Read the chart as a table").click();
    await expect(release.getByRole("row").filter({ hasText: "Jan–Apr 2024" })).toContainText(
      /Missed, [\d,]+ days past/,
    );
    await context.close();
  });
}

test("no ledger where there is no tracker", async ({ reader }) => {
  const answer = await reader.goto("/all-of-us-are-dead/season-9/predictions");
  expect(answer?.status()).toBe(404);
});
