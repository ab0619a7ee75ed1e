import { draftContext, freshStatement, publish, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("a reader says an entry is wrong, an editor accepts it into a draft, and the reader sees the answer", async ({
  jiwon,
  tom,
  reader,
}) => {
  const statement = freshStatement("The script was read in April");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await publish(tom, entryId);

  await expect(async () => {
    await reader.goto(TRACKER);
    const entry = reader.getByRole("article").filter({ hasText: statement });
    await entry
      .getByRole("link", { name: /permalink/ })
      .first()
      .click({ timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await reader.getByRole("link", { name: "Tell us what is wrong" }).click();
  await expect(reader.getByText(statement)).toBeVisible();

  await test.step("too little is refused, and nothing typed is lost", async () => {
    await reader.getByLabel("What is wrong?").fill("no");
    await reader.getByLabel("Where can we see it?").fill("somewhere");
    await reader.getByRole("button", { name: "Send" }).click();
    await expect(reader.getByRole("alert").filter({ hasText: "Say in a sentence" })).toBeVisible();
    await expect(reader.getByLabel("What is wrong?")).toHaveValue("no");
    await expect(reader.getByLabel("Where can we see it?")).toHaveValue("somewhere");
  });
  const says = "It was read in May <script>alert(1)</script> & not in April.";
  await reader.getByLabel("What is wrong?").fill(says);
  await reader.getByLabel("Where can we see it?").fill("https://example.com/interview");
  await reader.getByRole("button", { name: "Send" }).click();
  await expect(reader.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(reader.getByText(says)).toBeVisible();

  await tom.goto("/desk");
  await tom.getByRole("link", { name: statement }).first().click();
  await expect(tom.getByRole("heading", { name: "From readers" })).toBeVisible();
  const tip = tom.getByRole("listitem").filter({ hasText: says });
  await tip.getByRole("button", { name: /^Accept/ }).click();
  await expect(tom).toHaveURL(new RegExp(`/desk/entries/${entryId}`));
  await expect(tom.getByRole("textbox", { name: "Statement" })).toHaveValue(statement);
  await expect(tom.getByRole("blockquote").filter({ hasText: says })).toBeVisible();

  await reader.reload();
  await expect(reader.getByRole("heading", { name: "You were right to say so" })).toBeVisible();
  await tom.goto("/desk/activity");
  await expect(tom.getByText("accepted what a reader said of").first()).toBeVisible();
});

test("without script a reader can tell us all the same, and is answered why nothing changes", async ({
  browser,
  baseURL,
  tom,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto(`${TRACKER}/entries/filming-not-started`);
  await page.getByRole("link", { name: "Tell us what is wrong" }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Say in a sentence" })).toBeVisible();
  const says = freshStatement("I read it differently in the notice");
  await page.getByLabel("What is wrong?").fill(says);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();

  await tom.goto("/desk/tips");
  const tip = tom.getByRole("listitem").filter({ hasText: says });
  const dialog = tom.getByRole("dialog");
  // A page has its keys a moment after it is seen.
  await expect(async () => {
    if (await dialog.isVisible()) return;
    await tip.focus();
    await tom.keyboard.press("d");
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await tom.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(tom.getByRole("dialog")).toContainText("Tell the reader why nothing changes.");
  await tom.getByRole("dialog").getByLabel("Reason").fill("The notice says what we say.");
  await tom.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(tom.getByRole("dialog")).toHaveCount(0);
  await expect(tom.getByRole("status").filter({ hasText: "is declined" })).toBeFocused();
  await page.reload();
  await expect(page.getByText("The notice says what we say.")).toBeVisible();
  await context.close();
});
