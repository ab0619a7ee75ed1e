import { draftContext, freshStatement, publish, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("the page of the first day shows what the first publication said, and nothing later", async ({
  reader,
}) => {
  const answer = await reader.goto(`${TRACKER}/as-of/2023-08-10`);
  expect(answer?.status()).toBe(200);
  const archive = reader.getByRole("region", { name: "Archive" });
  await expect(archive).toContainText("as it stood at the end of that day");
  const answers = reader.getByRole("region", { name: "The answer then" });
  await expect(answers).toContainText("Still in development");
  await expect(answers).not.toContainText("Under way");
  const main = await reader.getByRole("main").innerText();
  expect(main).toContain("430 days since it was renewed");
  expect(main).not.toMatch(/\b(Jan 2024|2025|2026)\b(?! ?–)|production has begun|Yoon Ga-i/i);
  expect(await reader.content()).not.toMatch(/production-begun|cast-yoon-ga-i/);
  await archive.getByRole("link", { name: "Back to today’s page" }).click();
  await expect(reader.getByRole("region", { name: "The answer" })).toContainText("Under way");
});

test("a reader goes to a date from the live tracker, without JavaScript", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: String(baseURL), javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(TRACKER);
  await page.getByLabel("The page as it stood on").fill("2024-03-05");
  await page.getByRole("button", { name: "Show that day" }).click();
  await expect(page).toHaveURL(/\/as-of\/2024-03-05$/);
  await expect(page.getByRole("region", { name: "Archive" })).toContainText("As of 5 Mar 2024");
  await page.getByRole("link", { name: "Earlier change, 29 Jan 2024" }).click();
  await expect(page).toHaveURL(/\/as-of\/2024-01-29$/);
  await page.getByRole("link", { name: "Next change" }).click();
  await expect(page).toHaveURL(/\/as-of\/2025-07-23$/);
  await page.getByLabel("The page as it stood on").fill("2023-08-10");
  await page.getByRole("button", { name: "Show that day" }).click();
  await expect(page).toHaveURL(/\/as-of\/2023-08-10$/);
  await page.getByRole("link", { name: "All days" }).click();
  await page
    .getByRole("region", { name: "2024" })
    .getByRole("link", { name: "29 Jan 2024" })
    .click();
  await expect(page).toHaveURL(/\/as-of\/2024-01-29$/);
  await context.close();
});

test("a prediction that was open then is open on the page of then", async ({ reader }) => {
  await reader.goto(`${TRACKER}/as-of/2024-04-30`);
  const release = reader.getByRole("region", { name: "When is it out?" });
  await expect(release).toContainText("Open");
  await expect(release).not.toContainText(/Missed/);
  await reader.goto(`${TRACKER}/as-of/2024-05-01`);
  await expect(release).toContainText(/Missed, 1 day past/);
});

test("a day that is none, is to come or was before everything is a clear answer", async ({
  reader,
}) => {
  for (const asked of ["2023-02-30", "last-june", "20230810"]) {
    const answer = await reader.goto(`${TRACKER}/as-of/${asked}`);
    expect(answer?.status(), asked).toBe(404);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("There is no such day");
    await expect(reader.getByRole("link", { name: /The first page/ })).toBeVisible();
  }
  const future = await reader.goto(`${TRACKER}/as-of/2999-01-01`);
  expect(future?.status()).toBe(404);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("not written yet");
  await expect(reader.getByRole("link", { name: "Today’s page" })).toBeVisible();
  const before = await reader.goto(`${TRACKER}/as-of/2020-01-01`);
  expect(before?.status()).toBe(200);
  await expect(reader.getByRole("main")).toContainText("Nothing had been published by 1 Jan 2020");
  await reader.getByRole("link", { name: /The first page, 10 Aug 2023/ }).click();
  await expect(reader).toHaveURL(/as-of\/2023-08-10$/);
});

test("a past day may be cached for good, today may not; neither is for search engines", async ({
  request,
  reader,
}) => {
  const today = new Date().toISOString().slice(0, 10);
  const [past, now] = await Promise.all(
    ["2023-08-10", today].map((day) => request.get(`${TRACKER}/as-of/${day}`)),
  );
  expect(past?.headers()["cache-control"]).toBe("public, max-age=31536000");
  expect(now?.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const etag = past?.headers()["etag"] ?? "";
  const again = await request.get(`${TRACKER}/as-of/2023-08-10`, {
    headers: { "if-none-match": etag },
  });
  expect(again.status()).toBe(304);
  await reader.goto(`${TRACKER}/as-of/2023-08-10`);
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`${TRACKER}$`),
  );
});

test("a past day brings its style along, so that no later build can take it away", async ({
  reader,
  request,
}) => {
  await reader.route("**/*.css", (route) => route.abort());
  await reader.goto(`${TRACKER}/as-of/2023-08-10`);
  await expect(reader.getByRole("region", { name: "Archive" })).toHaveCSS("position", "sticky");
  expect(await reader.content()).not.toMatch(/rel="stylesheet"/);
  const serif = await reader.evaluate(() => document.fonts.check('560 20px "Newsreader"'));
  expect(serif).toBe(true);
  const before = await request.get(`${TRACKER}/as-of/1999-01-01`);
  expect(before.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
});

test("each publication has an address that says what it said, and what replaced it", async ({
  reader,
}) => {
  await reader.goto(`${TRACKER}/entries/cast-park-ji-hu`);
  await reader.getByRole("link", { name: "Publication 1", exact: true }).click();
  await expect(reader).toHaveURL(/\/entries\/cast-park-ji-hu\/1$/);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("expected back");
  await expect(reader.getByRole("main")).toContainText("Replaced on 23 Jul 2025");
  await expect(reader.locator("#cite-wording")).toContainText("entries/cast-park-ji-hu/1");
  await reader
    .getByRole("region", { name: "Before and since" })
    .getByRole("link", { name: "Publication 2" })
    .click();
  await expect(reader.getByRole("main")).toContainText("This is the current publication");
  for (const none of ["0", "3", "01", "x", "1e1"]) {
    const answer = await reader.goto(`${TRACKER}/entries/cast-park-ji-hu/${none}`);
    expect(answer?.status(), none).toBe(404);
  }
});

test("a covered entry's publication covers it as well", async ({ reader }) => {
  const answer = await reader.goto(`${TRACKER}/entries/season-1-fates/1`);
  const head = (await answer?.text())?.split("</head>")[0] ?? "";
  expect(head).not.toMatch(/hambie|half-zombie|bombing|apparently dead/i);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("What happened in Season 1");
  await expect(reader.getByText(/bombing|apparently dead/i).first()).toBeHidden();
});

test("corrections have a page: the policy, and so far nothing to list", async ({ reader }) => {
  await reader.goto("/");
  await reader.getByRole("navigation", { name: "Site" }).getByText("Corrections").click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Corrections");
  await expect(reader.getByRole("region", { name: "Our policy" })).toContainText("We say so");
});

test("what is published today stands on the page of today, and on none before it", async ({
  jiwon,
  tom,
  reader,
}) => {
  const statement = freshStatement("Published for the archive");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await reader.goto(`${TRACKER}/as-of/2025-12-31`);
  await publish(tom, entryId);
  const today = new Date().toISOString().slice(0, 10);
  await reader.goto(`${TRACKER}/as-of/${today}`);
  await expect(reader.getByText(statement).first()).toBeVisible();
  await reader.goto(`${TRACKER}/as-of/2025-12-31`);
  await expect(reader.getByText(statement)).toHaveCount(0);
});
