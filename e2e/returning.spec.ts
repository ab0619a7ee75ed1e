import { draftContext, freshStatement, publish, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("a reader who comes back is told what is new, marks it as read, and it is gone", async ({
  reader,
  jiwon,
  tom,
}) => {
  const ribbon = reader.getByRole("complementary", { name: "New since you were here" });
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
    const day = new Date().toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });
    await expect(ribbon).toContainText(
      `1 change since ${day.replace("Sept", "Sep")}, when you were`,
    );
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

test("however much is new, all of it is counted, and the change log has the rest", async ({
  reader,
}) => {
  const ribbon = reader.getByRole("complementary", { name: "New since you were here" });
  const comeBack = async (seen: (last: number, changes: number) => string) => {
    await reader.goto(TRACKER);
    const { latest = "", changes = "" } = await reader
      .locator(".ribbon")
      .evaluate((e: HTMLElement) => ({
        ...e.dataset,
      }));
    await reader.evaluate(([key, value]) => localStorage.setItem(key, value), [
      `seen:${TRACKER}`,
      seen(Number(latest), Number(changes)),
    ] as const);
    await reader.reload();
    return Number(changes);
  };

  const all = await comeBack(() => "0 0 2023-08-10 10 Aug 2023");
  await expect(ribbon).toContainText(
    `${all} changes since 10 Aug 2023, when you were last up to date`,
  );
  const lines = ribbon.getByRole("listitem");
  await expect(lines).toHaveCount(4);
  const rows = await reader
    .locator(".log tr[data-seq]")
    .evaluateAll((found) =>
      found
        .slice(0, 3)
        .flatMap((row) => (row instanceof HTMLElement ? row.dataset.seq?.split(" ") : [])),
    );
  await lines.getByRole("link", { name: `and ${all - rows.length} more` }).click();
  await expect(reader).toHaveURL(/\/changes\?since=2023-08-10$/);
  await expect(
    reader.getByRole("heading", { name: `${all} changes since 10 Aug 2023` }),
  ).toBeVisible();

  // One that came in late, under an earlier number than the last one seen.
  await comeBack((last, changes) => `${last} ${changes - 1} 2025-07-23 24 Jul 2025`);
  await expect(ribbon).toContainText("1 change since 24 Jul 2025");
  await lines.getByRole("link", { name: "1 in the change log" }).click();
  await expect(reader).toHaveURL(/\/changes\?since=2025-07-23$/);
});

test("what the browser remembers may be anything: the page reads as on a first visit", async ({
  reader,
}) => {
  await reader.goto(TRACKER);
  for (const junk of [
    "",
    "x",
    "-1 2025-07-20",
    "999999 2025-07-20",
    "1 <script>",
    "1 -1 2025-07-20 20 Jul 2025",
    "1 999999 2025-07-20 20 Jul 2025",
    "1 1 last-june <script>",
  ]) {
    await reader.evaluate(([key, value]) => localStorage.setItem(key, value), [
      `seen:${TRACKER}`,
      junk,
    ] as const);
    await reader.reload();
    await expect(
      reader.getByRole("complementary", { name: "New since you were here" }),
    ).toBeHidden();
  }
});

test("without script there is no ribbon, and the change log tells what is new since a day", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: String(baseURL), javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(TRACKER);
  await expect(page.getByText("when you were last up to date")).toBeHidden();
  await page.goto(`${TRACKER}/changes?since=2025-07-20`);
  await expect(page.getByText("Production has begun").first()).toBeVisible();
  await context.close();
});
