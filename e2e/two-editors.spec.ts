import type { Page } from "@playwright/test";
import { draftContext, freshStatement, publish, save, sendForReview } from "./desk";
import { expect, test } from "./newsroom";

test("Tom and Ji-won change different fields of one entry: both changes stay, and Ji-won is told", async ({
  jiwon,
  tom,
}) => {
  const statement = freshStatement("Two people know about this");
  const entryId = await draftContext(jiwon, statement);
  await tom.goto(`/desk/entries/${entryId}`);
  await jiwon.goto(`/desk/entries/${entryId}`);

  await tom.getByRole("textbox", { name: "Detail" }).fill("Tom's detail.");
  await save(tom);
  await jiwon.getByRole("textbox", { name: "Statement" }).fill(`${statement} And more.`);
  await save(jiwon);

  await expect(jiwon.getByText(/merged/i).first()).toBeVisible();
  await expect(jiwon.getByRole("textbox", { name: "Detail" })).toHaveValue("Tom's detail.");
  await tom.goto(`/desk/entries/${entryId}`);
  await expect(tom.getByRole("textbox", { name: "Statement" })).toHaveValue(
    `${statement} And more.`,
  );
  await expect(tom.getByRole("textbox", { name: "Detail" })).toHaveValue("Tom's detail.");
});

test("both change the statement: nothing is written, Ji-won sees all three, keeps the rest and chooses", async ({
  jiwon,
  tom,
}) => {
  const statement = freshStatement("One sentence, two minds");
  const entryId = await draftContext(jiwon, statement);
  await tom.goto(`/desk/entries/${entryId}`);
  await jiwon.goto(`/desk/entries/${entryId}`);
  await tom.getByRole("textbox", { name: "Statement" }).fill(`${statement} Tom thinks so.`);
  await save(tom);

  await jiwon.getByRole("textbox", { name: "Detail" }).fill("Ji-won's detail stays.");
  await jiwon.getByRole("textbox", { name: "Statement" }).fill(`${statement} Ji-won doubts it.`);
  await jiwon.getByRole("button", { name: "Save", exact: true }).click();

  const clash = jiwon.getByRole("region", { name: "Statement" });
  await expect(clash.getByText("Tom thinks so.").first()).toBeVisible();
  await expect(clash.getByText("Ji-won doubts it.").first()).toBeVisible();
  await clash.getByRole("radio", { name: /yours/i }).check({ force: true });
  await jiwon.getByRole("button", { name: "Save the merge" }).click();
  await expect(jiwon.getByText(/Saved as revision 3/).first()).toBeVisible();
  await expect(jiwon.getByRole("textbox", { name: "Statement" })).toHaveValue(
    `${statement} Ji-won doubts it.`,
  );
  await expect(jiwon.getByRole("textbox", { name: "Detail" })).toHaveValue(
    "Ji-won's detail stays.",
  );
});

test("each sees that the other has the entry open", async ({ jiwon, tom }) => {
  const entryId = await draftContext(jiwon, freshStatement("Company is shown"));
  await tom.goto(`/desk/entries/${entryId}`);
  await jiwon.reload();
  await expect(jiwon.getByText(/Tom Reyes is here/)).toBeVisible({ timeout: 30_000 });
});

test("a scheduled change comes due under Ji-won's draft: Tom brings the draft forward, and it is looked at again", async ({
  jiwon,
  tom,
}) => {
  const statement = freshStatement("The schedule runs ahead");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await publish(tom, entryId);

  await test.step("Tom schedules Ji-won's next change, and Ji-won begins another", async () => {
    await jiwon.goto(`/desk/entries/${entryId}`);
    await jiwon.getByRole("textbox", { name: "Statement" }).fill(`${statement} It came due.`);
    await jiwon.getByRole("textbox", { name: "Detail" }).fill("Due, in detail.");
    await sendForReview(jiwon);
    await tom.goto(`/desk/entries/${entryId}/review`);
    await tom.getByRole("button", { name: "Schedule…" }).click();
    const nextMonth = new Date(Date.now() + 30 * 86_400_000);
    await choose(tom, nextMonth.toISOString().slice(0, 10));
    await tom.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(tom.getByText(/No\. \d+ is scheduled for/)).toBeVisible();
    await jiwon.goto(`/desk/entries/${entryId}`);
    await jiwon.getByRole("textbox", { name: "Statement" }).fill(`${statement} Says Ji-won.`);
    await save(jiwon);
  });
  await test.step("it is moved to a moment that has passed, and goes live", async () => {
    await tom.goto("/desk/schedule");
    const line = tom.getByRole("listitem").filter({ hasText: statement });
    await line.getByRole("button", { name: /^Move/ }).click();
    await choose(tom, "2024-01-01");
    await tom.getByRole("checkbox", { name: /^Yes/ }).check({ force: true });
    await tom.getByRole("dialog").getByRole("button", { name: "Move", exact: true }).click();
    await expect(tom.getByRole("dialog")).toBeHidden();
    await expect(async () => {
      await tom.goto(`/desk/entries/${entryId}/review`);
      await expect(tom.getByText("Readers see something newer")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
  });
  await test.step("one field comes in, one is chosen", async () => {
    await expect(tom.getByText("One field comes in: Detail.")).toBeVisible();
    const clash = tom.getByRole("region", { name: "Clash: Statement" });
    await clash.getByRole("radio", { name: "Use the draft’s" }).check({ force: true });
    await tom.getByRole("button", { name: "Bring forward" }).click();
    await expect(tom.getByText("Brought forward.").first()).toBeVisible();
    await jiwon.goto(`/desk/entries/${entryId}`);
    await expect(jiwon.getByRole("textbox", { name: "Detail" })).toHaveValue("Due, in detail.");
    await expect(jiwon.getByRole("textbox", { name: "Statement" })).toHaveValue(
      `${statement} Says Ji-won.`,
    );
    await expect(jiwon.getByText("Readers see something newer")).toHaveCount(0);
    await sendForReview(jiwon);
    await publish(tom, entryId);
  });
});

/** Chooses noon UTC of a day in the dialog that asks for a moment. */
async function choose(page: Page, day: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "UTC", exact: true }).click();
  await dialog.getByLabel("Day").fill(day);
  await dialog.getByLabel("Time", { exact: true }).fill("12:00");
}
