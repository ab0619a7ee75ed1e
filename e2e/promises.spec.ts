import { draftContext, freshStatement, publish, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("Tom promises, a publication keeps it, he settles it, and readers see which one did", async ({
  reader,
  jiwon,
  tom,
}) => {
  const says = freshStatement("When the crew is seen again, it will stand here");
  const promise = reader.locator(".promise").filter({ hasText: says });

  await tom.goto("/desk");
  await tom.getByRole("link", { name: /^Promises/ }).click();
  await tom.getByLabel("What readers can count on").fill(says);
  await tom.getByLabel("Under which question").selectOption({ label: "What else matters?" });
  await tom.getByRole("button", { name: "Promise it" }).click();
  await expect(tom.getByText("Promised. Readers see it now.")).toBeVisible();
  await expect(async () => {
    await reader.goto(TRACKER);
    await expect(promise).toContainText("Standing.", { timeout: 200 });
  }).toPass({ timeout: 5_000 });

  const statement = freshStatement("The crew was seen again");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await publish(tom, entryId);

  await tom.goto("/desk/promises");
  const line = tom.getByRole("listitem").filter({ hasText: says });
  await test.step("kept by nothing is refused, with the reason beside the field", async () => {
    await line.getByLabel("How it ended").selectOption("kept");
    await line.getByRole("button", { name: "Settle" }).click();
    await expect(line).toContainText("Choose the publication that kept it.");
  });
  const option = line.getByRole("option", { name: new RegExp(statement.slice(0, 30)) }).first();
  await line
    .getByLabel("Publication that settled it")
    .selectOption((await option.getAttribute("value")) ?? "");
  await line.getByRole("button", { name: "Settle" }).click();
  await expect(line.getByRole("button", { name: /Reopen/ })).toBeVisible();
  await expect(line).toContainText("Kept");

  await expect(async () => {
    await reader.goto(TRACKER);
    await expect(promise).toContainText("Kept", { timeout: 200 });
  }).toPass({ timeout: 5_000 });
  await promise.getByRole("link", { name: /No\. \d+/ }).click();
  await expect(reader.getByRole("main")).toContainText(statement);

  await tom.goto("/desk/activity");
  await expect(tom.getByText(`settled the promise “${says}” as kept`).first()).toBeVisible();
});

test("Tom publishes what keeps a promise and says so as he publishes it", async ({
  reader,
  jiwon,
  tom,
}) => {
  const says = freshStatement("When the set is open again, it will stand here");
  await tom.goto("/desk/promises");
  await tom.getByLabel("What readers can count on").fill(says);
  await tom.getByLabel("Under which question").selectOption({ label: "What else matters?" });
  await tom.getByRole("button", { name: "Promise it" }).click();
  await expect(tom.getByText("Promised. Readers see it now.")).toBeVisible();

  const entryId = await draftContext(jiwon, freshStatement("The set is open again"));
  await sendForReview(jiwon);
  await jiwon.goto(`/desk/entries/${entryId}/review`);
  await expect(jiwon.getByRole("group", { name: /keeps a promise/ })).toHaveCount(0);
  await tom.goto(`/desk/entries/${entryId}/review`);
  const keeps = tom.getByRole("group", { name: "This keeps a promise to readers:" });
  await keeps.getByRole("checkbox", { name: says }).check({ force: true });
  await keeps.getByRole("radio", { name: "Kept late" }).check({ force: true });
  await tom.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(tom.getByText(/is published\./).first()).toBeVisible();
  await expect(async () => {
    await reader.goto(TRACKER);
    const promise = reader.locator(".promise").filter({ hasText: says });
    await expect(promise).toContainText(/late/i, { timeout: 200 });
  }).toPass({ timeout: 5_000 });
});

test("Tom schedules what keeps a promise: it is settled in the moment it goes out, and cancelling would forget it", async ({
  reader,
  jiwon,
  tom,
}) => {
  const says = freshStatement("When the date is known, it will stand here");
  await tom.goto("/desk/promises");
  await tom.getByLabel("What readers can count on").fill(says);
  await tom.getByLabel("Under which question").selectOption({ label: "What else matters?" });
  await tom.getByRole("button", { name: "Promise it" }).click();
  await expect(tom.getByText("Promised. Readers see it now.")).toBeVisible();

  const statement = freshStatement("The date is known");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await tom.goto(`/desk/entries/${entryId}/review`);
  await tom.getByRole("button", { name: "Schedule…" }).click();
  const dialog = tom.getByRole("dialog");
  const keeps = dialog.getByRole("group", { name: "This keeps a promise to readers:" });
  await keeps.getByRole("checkbox", { name: says }).check({ force: true });
  await keeps.getByRole("radio", { name: "Kept late" }).check({ force: true });
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(tom.getByText(/No\. \d+ is scheduled for/)).toBeVisible();

  await tom.goto("/desk/schedule");
  const line = tom.getByRole("listitem").filter({ hasText: statement });
  await expect(line).toContainText(`Keeps the promise, late: ${says}`);
  await line.getByRole("button", { name: /Cancel/ }).click();
  await expect(dialog).toContainText("The promise it was to keep stays open.");
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await tom.goto("/desk/promises");
  await expect(tom.getByRole("listitem").filter({ hasText: says })).toContainText(
    /No\. \d+ keeps it, late, when it goes out on /,
  );

  await tom.goto("/desk/schedule");
  await line.getByRole("button", { name: /Move/ }).click();
  await dialog.getByRole("button", { name: "UTC", exact: true }).click();
  await dialog.getByLabel("Day", { exact: true }).fill("2025-12-01");
  await dialog.getByRole("checkbox", { name: /Yes, although/ }).check({ force: true });
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(async () => {
    await reader.goto(TRACKER);
    const promise = reader.locator(".promise").filter({ hasText: says });
    await expect(promise).toContainText("Kept, but late", { timeout: 200 });
  }).toPass({ timeout: 15_000 });
  await tom.goto("/desk/activity");
  await expect(tom.getByText(`settled the promise “${says}” as late`).first()).toBeVisible();
});

test("a contributor sees the promises and is told who settles them", async ({ jiwon }) => {
  await jiwon.goto("/desk/promises");
  await expect(jiwon.getByText("Only editors and admins make promises")).toBeVisible();
  await expect(jiwon.getByRole("button", { name: "Settle" })).toHaveCount(0);
});
