import { expect, type Locator, type Page } from "@playwright/test";

/** What people do at the desk, in their words. */

let told = 0;
/** A statement nobody else in this run has written. */
export function freshStatement(about: string): string {
  told += 1;
  return `${about}, note ${process.pid}-${Date.now().toString(36)}-${told}.`;
}

/** Fills the form of a new context entry and saves it; answers with the entry's id. */
export async function draftContext(
  page: Page,
  statement: string,
  options: { source?: string; sure?: string } = {},
): Promise<string> {
  await page.goto("/desk/entries/new?kind=context");
  await page.getByRole("textbox", { name: "Statement" }).fill(statement);
  await page.getByRole("radio", { name: options.sure ?? "Reported" }).check({ force: true });
  await page.getByRole("textbox", { name: "As of" }).fill("10 August 2023");
  await page.getByLabel("Topic").selectOption({ label: "Other" });
  await cite(page, options.source ?? "first report");
  await save(page);
  await expect(page).toHaveURL(/\/desk\/entries\/[0-9a-f-]{36}/);
  return (
    page
      .url()
      .split("/")
      .at(-1)
      ?.replace(/[?#].*$/, "") ?? ""
  );
}

/** Finds a source by typing and cites it. */
export async function cite(page: Page, typed: string): Promise<void> {
  await page.getByRole("combobox", { name: "Add a source" }).fill(typed);
  await page
    .getByRole("option")
    .filter({ hasText: new RegExp(typed, "i") })
    .first()
    .click();
  await expect(page.getByRole("combobox", { name: "Add a source" })).toHaveValue("");
}

export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Saved as revision \d+/).first()).toBeVisible();
}

export async function sendForReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send for review" }).click();
  await expect(page.getByText("In review").first()).toBeVisible();
}

/** Opens the review of an entry and publishes it, as a second person. */
export async function publish(page: Page, entryId: string): Promise<void> {
  await page.goto(`/desk/entries/${entryId}/review`);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(/is published\./).first()).toBeVisible();
}

/** Opens what finds things at the desk, from the keyboard. */
export async function openFinder(page: Page): Promise<Locator> {
  const field = page.getByRole("combobox", { name: "Find, or go to" });
  // A page has its keys a moment after it is seen.
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  return field;
}
