import { momentInZone, wallClockAt } from "@/lib/season/zoned-time";
import type { Page } from "@playwright/test";
import { draftContext, freshStatement, publish, save, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

/** Types a moment into the open dialog, on a clock in UTC. */
async function typeMoment(page: Page, at: Date): Promise<void> {
  const { day, time } = wallClockAt(at, "UTC");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "UTC", exact: true }).press("Enter");
  await dialog.getByLabel("Day", { exact: true }).fill(day);
  await dialog.getByLabel("Time", { exact: true }).fill(time);
}

const inSeconds = (n: number): Date => new Date(Math.ceil(Date.now() / 1000 + n) * 1000);
const inDays = (n: number): Date => inSeconds(n * 86_400);

async function scheduleFor(page: Page, entryId: string, at: Date): Promise<void> {
  await page.goto(`/desk/entries/${entryId}/review`);
  await page.getByRole("button", { name: "Schedule…" }).click();
  await typeMoment(page, at);
  await page.getByRole("dialog").getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(page.getByText(/No\. \d+ is scheduled for/)).toBeVisible();
}

async function change(page: Page, entryId: string, statement: string): Promise<void> {
  await page.goto(`/desk/entries/${entryId}`);
  await page.getByRole("textbox", { name: "Statement" }).fill(statement);
  await save(page);
}

test("Tom schedules a change, Ji-won goes on with the next: readers see the first at its moment, and the draft is untouched", async ({
  jiwon,
  tom,
  reader,
}) => {
  const first = freshStatement("It goes out by itself");
  const entryId = await draftContext(jiwon, first);
  await sendForReview(jiwon);
  await scheduleFor(tom, entryId, inSeconds(20));

  const next = `${first} And this is the change after it.`;
  await jiwon.goto(`/desk/entries/${entryId}`);
  await expect(jiwon.getByText(/A change is scheduled for/)).toBeVisible();
  await change(jiwon, entryId, next);
  await reader.goto(TRACKER);
  await expect(reader.getByText(first)).toHaveCount(0);

  await expect(async () => {
    await reader.reload();
    await expect(reader.getByText(first).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await expect(reader.getByText("the change after it")).toHaveCount(0);
  await jiwon.goto(`/desk/entries/${entryId}/history`);
  await expect(jiwon.getByText(/as Tom Reyes scheduled it, on time/)).toBeVisible();
  await expect(jiwon.getByText("The open draft")).toBeVisible();
  await tom.goto("/desk/activity");
  await expect(tom.getByText(/The desk itself published/).first()).toBeVisible();
});

test("the schedule is read, previewed, moved and cancelled; the future stays at the desk, and Ji-won may only look", async ({
  jiwon,
  tom,
  reader,
}) => {
  const statement = freshStatement("Known to the desk before its day");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await scheduleFor(tom, entryId, inDays(3));

  await jiwon.goto("/desk/schedule");
  const theirs = jiwon.getByRole("listitem").filter({ hasText: statement });
  await expect(theirs).toContainText("Approved and scheduled by Tom Reyes");
  await expect(theirs.getByRole("button", { name: /Move/ })).toHaveCount(0);
  await expect(jiwon.getByText(/You are a contributor/)).toBeVisible();

  await theirs.getByRole("link", { name: /See the tracker then/ }).click();
  await expect(jiwon.getByRole("region", { name: "Preview" })).toContainText(
    /How readers will see it on .*included: .*No\. \d+/,
  );
  const entry = jiwon.getByRole("article").filter({ hasText: statement });
  await expect(entry).toContainText("Changed by then");
  // What leads out of the preview rests: its page is not there yet.
  await expect(entry.locator("a[href^='/']")).toHaveCount(0);
  const address = new URL(jiwon.url());
  await reader.goto(TRACKER);
  await expect(reader.getByText(statement)).toHaveCount(0);
  await reader.goto(address.pathname + address.search);
  await expect(reader).toHaveURL(/\/sign-in\?callbackUrl=/);

  await tom.goto("/desk/schedule");
  const line = tom.getByRole("listitem").filter({ hasText: statement });
  await line.getByRole("button", { name: /Move/ }).click();
  await typeMoment(tom, inDays(-1));
  await tom.getByRole("dialog").getByRole("button", { name: "Move", exact: true }).click();
  await expect(tom.getByRole("alert").getByText(/That moment has passed/)).toBeVisible();
  await typeMoment(tom, inDays(9));
  await tom.getByRole("dialog").getByRole("button", { name: "Move", exact: true }).click();
  await expect(tom.getByText(/No\. \d+ goes out on/)).toBeVisible();
  await expect(line).toContainText("in 9 days");

  await line.getByRole("button", { name: /Cancel/ }).click();
  await tom.getByRole("button", { name: "Cancel the schedule" }).click();
  await expect(tom.getByText(/The schedule of No\. \d+ is cancelled/)).toBeVisible();
  await expect(line).toHaveCount(0);
  await tom.getByRole("link", { name: "look at it" }).click();
  await expect(tom.getByRole("button", { name: "Publish", exact: true })).toBeEnabled();
});

test("live moves first: the scheduled change is held, the desk is told why, and nothing is overwritten", async ({
  jiwon,
  tom,
  mina,
}) => {
  const statement = freshStatement("Two changes race for one entry");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await publish(tom, entryId);
  await change(jiwon, entryId, `${statement} The scheduled words.`);
  await sendForReview(jiwon);
  await scheduleFor(tom, entryId, inDays(2));
  await change(jiwon, entryId, `${statement} The urgent words.`);
  await sendForReview(jiwon);
  await publish(mina, entryId);

  await mina.goto("/desk");
  const group = mina.getByRole("region", { name: /Scheduled and held/ });
  await expect(group.getByText(statement).first()).toBeVisible();
  await group
    .getByRole("link", { name: new RegExp(statement.slice(0, 30)) })
    .first()
    .click();
  await expect(mina).toHaveURL(/\/desk\/schedule/);
  const held = mina.getByRole("region", { name: /Held/ });
  await expect(held).toContainText("What readers see changed after this was approved");
  await mina.goto(`/desk/entries/${entryId}`);
  await expect(mina.getByText("A scheduled change is held.")).toBeVisible();
});

test("an embargo, the hour that does not exist and a moment in the past are asked about; by keyboard alone", async ({
  jiwon,
  tom,
}) => {
  const entryId = await draftContext(jiwon, freshStatement("Under embargo until the day"));
  await sendForReview(jiwon);
  await tom.goto(`/desk/entries/${entryId}/review`);
  await tom.getByRole("button", { name: "Embargo until…" }).press("Enter");
  await typeMoment(tom, inDays(5));
  await tom.keyboard.press("Control+Enter");
  await expect(tom.getByText(/Under embargo until/).first()).toBeVisible();
  await expect(tom.getByRole("button", { name: "Publish", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );

  // Before its end it is refused kindly, and what was typed stays.
  await tom.keyboard.press("s");
  await expect(tom.getByRole("button", { name: "Schedule…" })).toBeFocused();
  await tom.keyboard.press("Enter");
  await typeMoment(tom, inDays(2));
  await tom.keyboard.press("Control+Enter");
  const dialog = tom.getByRole("dialog");
  await expect(dialog.getByText(/This is under embargo until/)).toBeVisible();
  await expect(dialog.getByLabel("Day", { exact: true })).toHaveValue(
    wallClockAt(inDays(2), "UTC").day,
  );

  const year = new Date().getUTCFullYear() + 1;
  const lastSunday = new Date(Date.UTC(year, 3, 0));
  lastSunday.setUTCDate(lastSunday.getUTCDate() - lastSunday.getUTCDay());
  await dialog.getByLabel("Time zone", { exact: true }).fill("berlin");
  await dialog.getByLabel("Day", { exact: true }).fill(lastSunday.toISOString().slice(0, 10));
  await dialog.getByLabel("Time", { exact: true }).fill("2:30");
  await expect(dialog.getByText(/Clocks in Berlin skip 2:30/)).toBeVisible();
  await dialog.getByRole("radio", { name: /After the skip: 03:30/ }).press("Space");
  await expect(dialog.getByText(/03:30 in Berlin \(UTC\+2\)$/)).toBeVisible();
  await tom.keyboard.press("Control+Enter");
  await expect(tom.getByText(/is scheduled for .*01:30 UTC/)).toBeVisible();

  await tom.goto("/desk/schedule");
  await tom.getByRole("heading", { level: 1 }).waitFor();
  await tom.keyboard.press("j");
  await expect(tom.locator("[data-coming] a:focus")).toHaveCount(1);
  await tom.keyboard.press("c");
  await expect(tom.getByRole("dialog")).toContainText("Cancel the schedule of");
  await tom.keyboard.press("Escape");
});

test("a scheduled change and the draft after it are under embargoes of their own, each told apart, moved and lifted", async ({
  jiwon,
  tom,
}) => {
  const statement = freshStatement("Two embargoes on one entry");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  const holdUntil = async (at: Date): Promise<void> => {
    const dialog = tom.getByRole("dialog");
    await typeMoment(tom, at);
    await dialog.getByRole("button", { name: "Set the embargo" }).click();
    await expect(dialog).toHaveCount(0);
  };
  await tom.goto(`/desk/entries/${entryId}/review`);
  await tom.getByRole("button", { name: "Embargo until…" }).click();
  await holdUntil(inDays(5));
  await scheduleFor(tom, entryId, inDays(6));

  await change(jiwon, entryId, `${statement} And what comes after.`);
  await expect(jiwon.getByText(/nobody publishes the scheduled change before/)).toBeVisible();
  await expect(jiwon.getByText(/nobody publishes the change on this page before/)).toHaveCount(0);
  await tom.goto(`/desk/entries/${entryId}/review`);
  await tom.getByRole("button", { name: "Embargo until…" }).click();
  await holdUntil(inDays(20));
  await expect(tom.getByText(/nobody publishes the change on this page before/)).toBeVisible();
  await tom
    .getByRole("button", { name: "Move the embargo… of the scheduled change", exact: true })
    .click();
  await holdUntil(inDays(4));

  await tom.goto("/desk/schedule");
  const line = tom.getByRole("listitem").filter({ hasText: statement });
  await expect(line).toContainText(momentInZone(inDays(4), "UTC").replace(/, .*/, ""));
  await line.getByRole("button", { name: /^Lift the embargo/ }).click();
  await expect(line.getByText(/Under embargo/)).toHaveCount(0);
  await tom.goto(`/desk/entries/${entryId}/review`);
  await expect(tom.getByText(/nobody publishes the scheduled change before/)).toHaveCount(0);
  await expect(tom.getByText(/nobody publishes the change on this page before/)).toBeVisible();
});
