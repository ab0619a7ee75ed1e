import { draftContext, freshStatement, save } from "./desk";
import { expect, signIn, test } from "./newsroom";

test("a reload in the middle of typing loses nothing", async ({ jiwon }) => {
  const entryId = await draftContext(jiwon, freshStatement("Typing goes on"));
  const typed = freshStatement("Half a thought");
  await jiwon.getByRole("textbox", { name: "Statement" }).fill(typed);
  await jiwon.reload();
  await expect(jiwon.getByRole("textbox", { name: "Statement" })).toHaveValue(typed);
  await expect(jiwon.getByText(/did not save/i).first()).toBeVisible();
  await save(jiwon);
  await jiwon.goto(`/desk/entries/${entryId}`);
  await expect(jiwon.getByText(/did not save/i)).toHaveCount(0);
});

test("a new entry's form is kept too, before anything of it was saved", async ({ tom }) => {
  await tom.goto("/desk/entries/new?kind=related");
  const typed = freshStatement("A work like it");
  await tom.getByRole("textbox", { name: "Statement" }).fill(typed);
  await expect(tom.getByText(/Kept \d/).first()).toBeVisible();
  await tom.goto("/desk");
  await tom.goto("/desk/entries/new?kind=related");
  await expect(tom.getByRole("textbox", { name: "Statement" })).toHaveValue(typed);
});

test("an ended session loses nothing typed: sign in again beside it, and save", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: String(baseURL) });
  const page = await context.newPage();
  await signIn(page, "jiwon");
  await draftContext(page, freshStatement("The session ends"));
  const typed = freshStatement("Typed while signed out");
  await context.clearCookies();
  await page.getByRole("textbox", { name: "Statement" }).fill(typed);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByText(/sign in again|signed out|no longer signed in/i).first(),
  ).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Statement" })).toHaveValue(typed);
  await signIn(await context.newPage(), "jiwon");
  await save(page);
  await context.close();
});

test("Save on unchanged words makes no revision and says so", async ({ jiwon }) => {
  await draftContext(jiwon, freshStatement("Nothing changes"));
  await jiwon.getByRole("button", { name: "Save", exact: true }).click();
  await expect(jiwon.getByText(/Nothing changed/).first()).toBeVisible();
});

test("a date is read as it is typed", async ({ jiwon }) => {
  await jiwon.goto("/desk/entries/new?kind=production");
  const asOf = jiwon.getByRole("textbox", { name: "As of" });
  for (const [typed, meaning] of [
    ["early 2024", "Jan–Apr 2024"],
    ["March 2023", "Mar 2023"],
    ["Q3 2026", "Jul–Sep 2026"],
    ["not before 2024", "not before 2024"],
    ["2024-01~/2024-04~", "Apr 2024"],
  ] as const) {
    await asOf.fill(typed);
    await expect(jiwon.getByText(meaning).first()).toBeVisible();
  }
  await asOf.fill("32 June");
  await asOf.blur();
  await expect(asOf).toHaveAttribute("aria-invalid", "true");
  await expect(asOf).toHaveValue("32 June");
});

test("an actor is found by native name and by alias", async ({ jiwon }) => {
  await jiwon.goto("/desk/entries/new?kind=cast");
  const actor = jiwon.getByRole("combobox", { name: "Actor" });
  await actor.fill("조이현");
  await jiwon.getByRole("option", { name: /Cho Yi-hyun/ }).click();
  await expect(actor).toHaveValue(/Cho Yi-hyun/);
  await actor.fill("Lomon");
  await jiwon.getByRole("option", { name: /Park Solomon/ }).click();
  await expect(actor).toHaveValue(/Park Solomon/);
});
