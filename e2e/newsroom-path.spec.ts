import type { Page } from "@playwright/test";
import { draftContext, freshStatement, publish, save, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("Ji-won drafts, Tom returns, Ji-won mends, Tom publishes, a reader sees it, history shows it, restore brings it back", async ({
  jiwon,
  tom,
  mina,
  reader,
}) => {
  const first = freshStatement("The crew was seen at the old school");
  const mended = first.replace("The crew was seen", "The crew has been seen");

  const entryId = await draftContext(jiwon, first);
  await sendForReview(jiwon);

  await test.step("Tom finds it in his queue and returns it with a reason", async () => {
    await tom.goto("/desk");
    await tom.getByRole("link", { name: first }).first().click();
    await expect(tom).toHaveURL(new RegExp(`/desk/entries/${entryId}`));
    await tom.goto(`/desk/entries/${entryId}/review`);
    await tom.getByRole("button", { name: "Return", exact: false }).first().click();
    const dialog = tom.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("Say that it was seen, not that it is there.");
    await dialog.getByRole("button", { name: /Return/ }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("Ji-won reads the reason and mends the statement", async () => {
    await jiwon.goto("/desk");
    await expect(jiwon.getByText("Say that it was seen").first()).toBeVisible();
    await jiwon.goto(`/desk/entries/${entryId}`);
    await expect(jiwon.getByText("Say that it was seen").first()).toBeVisible();
    await jiwon.getByRole("textbox", { name: "Statement" }).fill(mended);
    await save(jiwon);
    await sendForReview(jiwon);
  });

  await test.step("readers do not see it before it is published", async () => {
    const before = await reader.goto(TRACKER);
    expect(await before?.text()).not.toContain(first);
    expect(await before?.text()).not.toContain(mended);
  });

  await publish(tom, entryId);

  await test.step("a reader sees it at once, and its page says when and from whom", async () => {
    await expect(async () => {
      await reader.goto(TRACKER);
      await expect(reader.getByText(mended).first()).toBeVisible({ timeout: 200 });
    }).toPass({ timeout: 5_000 });
    await reader.goto(`${TRACKER}/changes`);
    await expect(reader.getByText(mended).first()).toBeVisible();
  });

  await test.step("Tom words it better, and Mina publishes the clarification", async () => {
    await tom.goto(`/desk/entries/${entryId}`);
    await tom.getByRole("textbox", { name: "Statement" }).fill(`${mended} So we hear.`);
    await tom
      .getByRole("textbox", { name: /Note to readers|Note/ })
      .first()
      .fill("Says how we know.");
    await save(tom);
    await sendForReview(tom);
    await publish(mina, entryId);
  });

  await test.step("the public history shows both, word by word, and no names of editors", async () => {
    await reader.goto(TRACKER);
    await reader.getByText(`${mended} So we hear.`).first().waitFor();
    const page = await tom.request.get(await publicAddress(tom, entryId));
    const html = await page.text();
    expect(html).toContain("Says how we know.");
    expect(html).toContain("<ins");
    for (const name of ["Tom Reyes", "Han Ji-won", "Mina Okafor", "Say that it was seen"]) {
      expect(html).not.toContain(name);
    }
  });

  await test.step("restoring the older revision makes a draft, and readers keep what they see", async () => {
    await jiwon.goto(`/desk/entries/${entryId}/history?a=2&b=3`);
    await jiwon.getByRole("button", { name: "Restore all of revision 2" }).click();
    const confirm = jiwon.getByRole("dialog").or(jiwon.getByRole("alertdialog"));
    if (await confirm.isVisible().catch(() => false)) {
      await confirm.getByRole("button", { name: /Restore/ }).click();
    }
    await expect(async () => {
      await jiwon.goto(`/desk/entries/${entryId}`);
      await expect(jiwon.getByRole("textbox", { name: "Statement" })).toHaveValue(mended, {
        timeout: 500,
      });
    }).toPass({ timeout: 8_000 });
    await reader.goto(TRACKER);
    await expect(reader.getByText(`${mended} So we hear.`).first()).toBeVisible();
  });
});

async function publicAddress(page: Page, entryId: string): Promise<string> {
  await page.goto(`/desk/entries/${entryId}/history`);
  const link = page.getByRole("link", { name: /Public/ }).first();
  return (await link.getAttribute("href")) ?? "";
}
