import { draftContext, freshStatement, publish, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("a reader who comes back is told what is new, marks it as read, and it is gone", async ({
  reader,
  jiwon,
  tom,
}) => {
  const ribbon = reader.getByRole("complementary", { name: "Since your last visit" });
  const mark = reader.getByText("New since your visit");

  await test.step("a first visit is told nothing, and nothing is sent", async () => {
    await reader.goto(TRACKER);
    await expect(ribbon).toBeHidden();
    await expect(mark).toHaveCount(0);
    expect(await reader.context().cookies()).toEqual([]);
  });

  const statement = freshStatement("A second crew was seen");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await publish(tom, entryId);

  await test.step("on return the ribbon and the entry itself say what is new, in words", async () => {
    await expect(async () => {
      await reader.goto(TRACKER);
      await expect(ribbon).toContainText(statement, { timeout: 200 });
    }).toPass({ timeout: 5_000 });
    await expect(ribbon).toContainText("1 entry changed.");
    const entry = reader.getByRole("article").filter({ hasText: statement });
    await expect(entry).toContainText("New since your visit");
    await expect(reader.getByRole("row").filter({ hasText: statement })).toContainText(
      "New since your visit",
    );
    await expect(mark).toHaveCount(2);
  });

  await test.step("it stays until it is marked as read", async () => {
    await reader.reload();
    await expect(ribbon).toContainText(statement);
    await ribbon.getByRole("button", { name: "Mark as read" }).click();
    await expect(ribbon).toBeHidden();
    await expect(mark).toHaveCount(0);
    await reader.reload();
    await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(ribbon).toBeHidden();
    await expect(mark).toHaveCount(0);
  });
});

test("what the browser remembers may be anything: the page reads as on a first visit", async ({
  reader,
}) => {
  await reader.goto(TRACKER);
  for (const junk of ["", "x", "-1 2025-07-20", "999999 2025-07-20", "1 <script>"]) {
    await reader.evaluate(([key, value]) => localStorage.setItem(key, value), [
      `seen:${TRACKER}`,
      junk,
    ] as const);
    await reader.reload();
    await expect(reader.getByRole("complementary", { name: "Since your last visit" })).toBeHidden();
  }
});

test("without script there is no ribbon, and the change log tells what is new since a day", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: String(baseURL), javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(TRACKER);
  await expect(page.getByText("Since your last visit")).toBeHidden();
  await page.goto(`${TRACKER}/changes?since=2025-07-20`);
  await expect(page.getByText("Production has begun").first()).toBeVisible();
  await context.close();
});
