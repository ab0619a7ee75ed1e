import { expect, test } from "./newsroom";

test("with Ctrl K an editor comes to an entry by another spelling, to a page, and back to where they were", async ({
  tom,
}) => {
  await tom.goto("/desk/people");
  const field = tom.getByRole("combobox", { name: "Find, or go to" });
  // A page has its keys a moment after it is seen.
  await expect(async () => {
    if (!(await field.isVisible())) await tom.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await field.fill("parc jihu");
  const option = tom.getByRole("option").filter({ hasText: "Park Ji-hu" }).first();
  await expect(option).toBeVisible();
  await expect(option).toHaveAttribute("aria-selected", "true");
  await tom.keyboard.press("Enter");
  await expect(tom).toHaveURL(/\/desk\/entries\/[0-9a-f-]{36}$/);
  await expect(tom.getByRole("dialog")).toHaveCount(0);

  await tom.getByRole("button", { name: /^Find/ }).click();
  await field.fill("stal");
  await expect(tom.getByRole("option", { name: "Stale" })).toHaveAttribute("aria-selected", "true");
  await tom.keyboard.press("Enter");
  await expect(tom).toHaveURL(/\/desk\/stale$/);

  await tom.keyboard.press("Control+k");
  await field.fill("new trailer");
  await expect(tom.getByRole("option", { name: "New entry: Trailer" })).toBeVisible();
  await tom.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(tom).toHaveURL(/\/desk\/stale$/);
});

test("whoever types fast and presses Enter at once comes to the best answer to all of it", async ({
  tom,
}) => {
  await tom.goto("/desk/people");
  await tom.getByRole("button", { name: "Find Ctrl K" }).click();
  const field = tom.getByRole("combobox", { name: "Find, or go to" });
  await expect(field).toBeFocused();
  await expect(tom.getByRole("option").first()).toBeVisible();
  await tom.keyboard.insertText("zombieverse");
  await tom.keyboard.press("Enter");
  await expect(tom.getByRole("heading", { level: 1 })).toContainText("Zombieverse");
});

test("every page of an entry, and what can be done anywhere, is reached by the words people type", async ({
  tom,
}) => {
  await tom.goto("/desk/people");
  const find = tom.getByRole("button", { name: "Find Ctrl K" });
  const field = tom.getByRole("combobox", { name: "Find, or go to" });
  const lead = async (words: string, option: string): Promise<void> => {
    await find.click();
    await field.fill(words);
    const first = tom.getByRole("option").first();
    await expect(first).toContainText(option);
    await expect(first).toHaveAttribute("aria-selected", "true");
    await tom.keyboard.press("Enter");
    await expect(tom.getByRole("dialog")).toHaveCount(0);
  };
  await lead("park ji-hu history", "History: Park Ji-hu");
  await expect(tom).toHaveURL(/\/desk\/entries\/[0-9a-f-]{36}\/history$/);
  await lead("edit this", "Edit this entry");
  await expect(tom).toHaveURL(/\/desk\/entries\/[0-9a-f-]{36}$/);
  await lead("new pers", "New person");
  await expect(tom).toHaveURL(/\/desk\/people\/new$/);
  await lead("new source", "New source");
  await expect(tom).toHaveURL(/\/desk\/sources\/new$/);
  await find.click();
  await field.fill("stale policy");
  await tom.getByRole("option", { name: "How often we look" }).click();
  await expect(tom).toHaveURL(/\/desk\/stale\/policy$/);
});
