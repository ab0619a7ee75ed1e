import type { Page } from "@playwright/test";
import { publish } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

/** The line of an entry on the page of what is stale. */
const lineOf = (page: Page, statement: string) =>
  page.getByRole("listitem").filter({ hasText: statement });

test("what nobody has looked at is checked, snoozed and owned by keyboard alone", async ({
  tom,
  reader,
}) => {
  await tom.goto("/desk");
  await expect(tom.getByRole("heading", { name: /^Stale/ })).toBeVisible();
  await tom.goto("/desk/stale?kind=release");
  await expect(tom.getByRole("heading", { level: 1 })).toContainText(/entr(y is|ies are) stale/);
  const date = lineOf(tom, "No release date has been announced");
  const before = await updatedOf(reader);

  await test.step("O takes it on", async () => {
    await tom.keyboard.press("j");
    await expect(date.getByRole("link")).toBeFocused();
    await tom.keyboard.press("o");
    const dialog = tom.getByRole("dialog", { name: /Who looks after No\. 2/ });
    await expect(dialog.getByLabel("Owner")).toBeFocused();
    await tom.keyboard.press("Tab");
    await tom.keyboard.press("Enter");
    await expect(tom.getByText("No. 2 is looked after by you now.")).toBeVisible();
    await expect(tom.getByRole("complementary")).toContainText("Tom");
    await expect(date.getByRole("link")).toBeFocused();
  });

  await test.step("S snoozes it, with a reason, and wakes it", async () => {
    await tom.keyboard.press("s");
    const dialog = tom.getByRole("dialog", { name: "Snooze No. 2" });
    await expect(dialog.getByLabel("Until")).toBeFocused();
    await tom.keyboard.press("Enter");
    await expect(dialog).toContainText("Say why it can wait.");
    await dialog.getByLabel("Why it can wait").focus();
    await tom.keyboard.type("Netflix answers on Friday");
    await tom.keyboard.press("Enter");
    await expect(tom.getByText(/No\. 2 is snoozed until/)).toBeVisible();
    await expect(tom.getByRole("region", { name: /^Snoozed/ })).toContainText("Netflix answers");
    await date.getByRole("link").focus();
    await tom.keyboard.press("s");
    await expect(tom.getByText("No. 2 is awake again.")).toBeVisible();
  });

  await test.step("C records that it is still true, with where Tom looked; the line goes", async () => {
    await tom.goto("/desk/stale");
    const lines = tom.getByRole("region", { name: /^Stale/ }).getByRole("listitem");
    const n = await lines.count();
    const trailer = lineOf(tom, "There is no trailer for Season 2 yet");
    await expect(async () => {
      await tom.keyboard.press("j");
      await expect(trailer.getByRole("link")).toBeFocused({ timeout: 50 });
    }).toPass({ timeout: 15_000, intervals: [10] });
    await tom.keyboard.press("ArrowDown");
    await tom.keyboard.press("ArrowUp");
    await expect(trailer.getByRole("link")).toBeFocused();
    await expect(tom.getByRole("complementary")).toContainText("None yet: every 30 days");
    await tom.keyboard.press("c");
    const dialog = tom.getByRole("dialog", { name: /No\. \d+: still true\?/ });
    await expect(dialog.getByLabel("Note")).toBeFocused();
    await tom.keyboard.press("Tab");
    await tom.keyboard.type("first report");
    await expect(tom.getByRole("option", { name: /first report/i }).first()).toBeVisible();
    await tom.keyboard.press("Enter");
    await tom.keyboard.press("Shift+Tab");
    await tom.keyboard.type("Looked on Netflix and its channels.");
    await tom.keyboard.press("Enter");
    await expect(tom.getByText(/is checked: it is still true\./)).toBeVisible();
    await expect(lines).toHaveCount(n - 1);
    await expect(lines.getByRole("link").and(tom.locator(":focus"))).toHaveCount(1);
    await tom.goto("/desk/activity");
    await expect(tom.getByText(/Looked on Netflix.*Source: .*first report/i).first()).toBeVisible();
  });

  await test.step("readers see the check, and nothing was updated by it", async () => {
    const trailer = reader.getByRole("article").filter({ hasText: "trailer for Season 2" });
    await expect(async () => {
      await reader.goto(TRACKER);
      await expect(trailer.getByText(/^Checked/).getByRole("time")).toHaveAttribute(
        "datetime",
        new RegExp(`^${new Date().toISOString().slice(0, 10)}T`),
        { timeout: 200 },
      );
    }).toPass({ timeout: 5_000 });
    expect(await updatedOf(reader)).toBe(before);
  });
});

/** The instant at which the tracker says it was last updated. */
async function updatedOf(reader: Page): Promise<string> {
  await reader.goto(TRACKER);
  const updated = reader.locator("dt", { hasText: /^Updated$/ }).locator("xpath=..");
  const at = await updated.getByRole("time").getAttribute("datetime");
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  return at ?? "";
}

test("editors say how often we look, and go back to the house's own; contributors read it", async ({
  mina,
  jiwon,
}) => {
  await mina.goto("/desk/stale");
  await mina.getByRole("link", { name: "How often we look" }).click();
  const row = mina.getByRole("row", { name: /Related work/ });
  await row.getByRole("button", { name: "Change" }).click();
  const dialog = mina.getByRole("dialog");
  await dialog.getByLabel("Days", { exact: true }).fill("5");
  await dialog.getByRole("button", { name: "Change it" }).click();
  await expect(dialog).toContainText("we look at least as often");
  await dialog.getByLabel("Days when it is near").fill("4");
  await dialog.getByRole("button", { name: "Change it" }).click();
  await expect(row).toContainText("Mina Okafor");
  await row.getByRole("button", { name: /Back to the house/ }).click();
  await expect(row).toContainText("The house’s own");
  await jiwon.goto("/desk/stale/policy");
  await expect(jiwon.getByText("Only editors and admins change how often we look")).toBeVisible();
  await expect(jiwon.getByRole("button", { name: "Change" })).toHaveCount(0);
  await jiwon.goto("/desk/stale?kind=release");
  await expect(jiwon.getByRole("button", { name: /Still true/ })).toHaveCount(0);
});

test("nobody types “missed”: a passed prediction is settled in place, reviewed and published", async ({
  tom,
  mina,
  reader,
}) => {
  await tom.goto("/desk");
  await tom.getByRole("link", { name: /^Outcomes/ }).click();
  const line = tom
    .getByRole("row")
    .filter({ has: tom.getByRole("button", { name: /Settle/ }) })
    .first();
  await expect(line).toContainText(/Missed, [\d,]+ days past/);
  const edit = (await line.getAttribute("data-edit")) ?? "";
  const number = await line.getByRole("cell").first().textContent();
  await line.getByRole("button", { name: /Settle/ }).click();
  const dialog = tom.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: /^Missed/ })).toBeChecked();
  await dialog.getByLabel("Note to readers").fill("The year ended without it.");
  await dialog.getByRole("button", { name: "Send for review" }).click();
  const sent = tom.getByRole("row").filter({ has: tom.locator(`a[href="${edit}"]`) });
  await expect(sent).toContainText("In review");
  await publish(mina, edit.split("/").at(-1) ?? "");
  await tom.goto("/desk/predictions");
  await expect(sent).toContainText("By an editor");
  await expect(async () => {
    await reader.goto(`${TRACKER}/predictions`);
    await expect(reader.getByRole("row").filter({ hasText: `No. ${number}` })).toContainText(
      "Settled by an editor",
      { timeout: 300 },
    );
  }).toPass({ timeout: 8_000 });
});
