import type { Locator, Page } from "@playwright/test";
import { freshStatement } from "./desk";
import { addressOf, expect, passwordOf, type Person, test, TRACKER } from "./newsroom";

/** Everything here is done with the keyboard: nothing is clicked, filled in or ticked by script. */

async function hasFocus(there: Locator): Promise<boolean> {
  if ((await there.count()) === 0) return false;
  return await there.evaluate((element) => element === document.activeElement);
}

/** Tabs forward until the cursor is there, as somebody would who knows the page. */
async function tabTo(page: Page, there: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await there.waitFor();
  for (let pressed = 0; pressed < 90; pressed += 1) {
    if (await hasFocus(there)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`90 times ${key} did not lead to ${String(there)}`);
}

async function write(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, page.getByRole("textbox", { name: field, exact: true }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(words);
}

/** Types into a picker and takes the option that has the cursor once it is the wanted one. */
async function pick(page: Page, field: string, typed: string, wanted: RegExp): Promise<void> {
  const picker = page.getByRole("combobox", { name: field, exact: true });
  await tabTo(page, picker);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(typed);
  const option = page.getByRole("listbox").getByRole("option", { name: wanted }).first();
  await expect(option).toBeVisible();
  await expect(async () => {
    const pointed = await picker.getAttribute("aria-activedescendant");
    if (pointed !== (await option.getAttribute("id"))) await page.keyboard.press("ArrowDown");
    await expect(picker).toHaveAttribute(
      "aria-activedescendant",
      (await option.getAttribute("id")) ?? "",
      { timeout: 200 },
    );
  }).toPass({ timeout: 5_000, intervals: [50] });
  await page.keyboard.press("Enter");
}

async function signInByKeyboard(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await write(page, "Email", addressOf(person));
  await page.keyboard.press("Tab");
  await page.keyboard.type(passwordOf(person));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/need/);
}

/** Runs down the queue with J until the line has the cursor, and opens it. */
async function openFromQueue(page: Page, line: string): Promise<void> {
  const there = page.getByRole("link", { name: line }).first();
  await expect(there).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("j");
    expect(await hasFocus(there)).toBe(true);
  }).toPass({ timeout: 10_000, intervals: [10] });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\/entries\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

async function press(page: Page, button: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: button }).first());
  await page.keyboard.press("Enter");
}

/** The dialog that has opened takes what is typed, and Ctrl+Enter does it. */
async function giveReason(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.type(reason);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
}

async function newEntry(page: Page, kind: string): Promise<void> {
  const choice = page.getByRole("link", { name: kind, exact: true });
  await expect(async () => {
    await page.keyboard.press("n");
    expect(await hasFocus(page.getByRole("link", { name: "Renewal", exact: true }))).toBe(true);
  }).toPass({ timeout: 10_000, intervals: [50] });
  for (let down = 0; down < 9; down += 1) {
    if (await hasFocus(choice)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\/entries\/new/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

test("from the door to the readers and back, with the keyboard alone", async ({
  browser,
  baseURL,
  reader,
}) => {
  test.slow();
  const own = async (): Promise<Page> =>
    await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  const [jiwon, tom] = [await own(), await own()];
  const first = freshStatement("A trade paper saw lights at the old school");
  const mended = `${first} Nobody else did.`;
  const outlet = freshStatement("Keyboard Gazette").replace(/\.$/, "");

  await test.step("Ji-won starts an entry with N, cites a source nobody knew, and sends it", async () => {
    await signInByKeyboard(jiwon, "jiwon");
    await newEntry(jiwon, "Context");
    await tabTo(jiwon, jiwon.getByRole("combobox", { name: "Topic" }));
    await jiwon.keyboard.type("Other");
    await write(jiwon, "Statement", first);
    await tabTo(jiwon, jiwon.getByRole("radio", { name: "Official" }));
    await jiwon.keyboard.press("ArrowRight");
    await expect(jiwon.getByRole("radio", { name: "Reported" })).toBeChecked();
    await write(jiwon, "As of", "10 August 2023");
    await pick(jiwon, "Add a source", outlet, /^Add/);
    const dialog = jiwon.getByRole("dialog");
    await expect(dialog.getByRole("textbox", { name: "Publisher" })).toBeFocused();
    await jiwon.keyboard.type("Keyboard Gazette");
    await write(jiwon, "Published", "10 August 2023");
    await jiwon.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(jiwon.getByRole("textbox", { name: "Quote" })).toBeFocused();
    await jiwon.keyboard.type("Lights, said the paper.");
    await jiwon.keyboard.press("Control+s");
    await expect(jiwon.getByText(/Saved as revision 1/).first()).toBeVisible();
    await expect(jiwon).toHaveURL(/\/desk\/entries\/[0-9a-f-]{36}$/);
    await jiwon.keyboard.press("Control+Enter");
    await expect(jiwon.getByText("Sent for review").first()).toBeVisible();
  });

  await test.step("Tom finds it with J, reads change by change, and returns it with B", async () => {
    await signInByKeyboard(tom, "tom");
    await openFromQueue(tom, first);
    await tom.keyboard.press("j");
    await expect(tom.getByRole("row", { name: /^Statement/ })).toBeFocused();
    await tom.keyboard.press("j");
    await tom.keyboard.press("k");
    await expect(tom.getByRole("row", { name: /^Statement/ })).toBeFocused();
    await tom.keyboard.press("b");
    await tom.keyboard.press("Escape");
    await expect(tom.getByRole("dialog")).toBeHidden();
    await expect(tom.getByRole("row", { name: /^Statement/ })).toBeFocused();
    await tom.keyboard.press("b");
    await giveReason(tom, "Just one paper? Keep asking; jot the rest.");
    await expect(tom.getByRole("status").filter({ hasText: "Returned to" })).toBeFocused();
  });

  await test.step("Ji-won reads why, mends it, and sends it again with Ctrl+Enter", async () => {
    await jiwon.goto("/desk");
    await openFromQueue(jiwon, first);
    await expect(jiwon.getByText("Just one paper?").first()).toBeVisible();
    await write(jiwon, "Statement", mended);
    await write(jiwon, "As of", "August 2023");
    await jiwon.keyboard.press("Control+Enter");
    await expect(jiwon.getByText("Sent for review.").first()).toBeVisible();
    await expect(jiwon.getByRole("textbox", { name: "As of" })).toBeFocused();
  });

  await test.step("Tom publishes it with P and Enter, and hears what comes next", async () => {
    await tom.goto("/desk");
    await openFromQueue(tom, mended);
    await tom.keyboard.press("p");
    await expect(tom.getByRole("button", { name: "Publish", exact: true })).toBeFocused();
    await tom.keyboard.press("Enter");
    await expect(tom.getByRole("status").filter({ hasText: "is published." })).toBeFocused();
    await expect(async () => {
      const page = await reader.goto(TRACKER);
      expect(await page?.text()).toContain(mended);
    }).toPass({ timeout: 15_000 });
  });

  await test.step("Tom compares two revisions and restores one field", async () => {
    await tabTo(tom, tom.getByRole("link", { name: "History" }));
    await tom.keyboard.press("Enter");
    await expect(tom.getByRole("heading", { name: "What changed from 1 to 2" })).toBeVisible();
    await tom.keyboard.press("x");
    await expect(tom.getByRole("heading", { name: "What changed from 2 to 1" })).toBeVisible();
    await tom.keyboard.press("x");
    await expect(tom.getByRole("heading", { name: "What changed from 1 to 2" })).toBeVisible();
    await press(tom, "Restore As of of revision 1");
    await expect(tom.getByRole("status").filter({ hasText: "That is a draft now" })).toBeFocused();
    await expect(tom.getByRole("row", { name: /^As of/ })).toContainText("10 Aug 2023");
    await expect(tom.getByRole("row", { name: /^Statement/ })).toBeHidden();
  });

  await test.step("Tom looks once more: still true. Then it is not, and he retracts it", async () => {
    await tabTo(tom, tom.getByRole("link", { name: "History" }));
    await tom.keyboard.press("Enter");
    await press(tom, "Checked, still true");
    await giveReason(tom, "Asked the paper again.");
    await expect(tom.getByText("Checked just now.")).toBeVisible();
    await press(tom, "Retract");
    await giveReason(tom, "The paper took it back.");
    await expect(tom.getByRole("status").filter({ hasText: "is retracted." })).toBeFocused();
  });

  for (const page of [jiwon, tom]) await page.context().close();
});

test("an actor nobody knew is added on the spot, and the form goes on from there", async ({
  jiwon,
}) => {
  const actor = freshStatement("Somebody New").replace(/\.$/, "");
  await jiwon.goto("/desk");
  await newEntry(jiwon, "Cast");
  await pick(jiwon, "Actor", actor, /^Add/);
  const dialog = jiwon.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await jiwon.keyboard.press("Escape");
  await expect(jiwon.getByRole("combobox", { name: "Actor" })).toBeFocused();
  await pick(jiwon, "Actor", actor, /^Add/);
  await expect(dialog.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await jiwon.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(jiwon.getByRole("combobox", { name: "Actor" })).toBeFocused();
  await expect(jiwon.getByRole("combobox", { name: "Actor" })).toHaveValue(actor);
  await pick(jiwon, "Character", "Nam-ra", /Nam-ra/);
  await expect(jiwon.getByRole("combobox", { name: "Character" })).toHaveValue(/Nam-ra/);
});

test("Ctrl+S on an empty new form makes no entry", async ({ mina }) => {
  await mina.goto("/desk");
  await newEntry(mina, "Trailer");
  await mina.keyboard.press("Control+s");
  await expect(mina.getByText("Nothing is typed yet")).toBeVisible();
  await expect(mina).toHaveURL(/kind=trailer/);
});

test("saving leaves the cursor where somebody is typing", async ({ jiwon }) => {
  await jiwon.goto("/desk");
  await newEntry(jiwon, "Context");
  await write(jiwon, "Statement", freshStatement("Typing through a save"));
  await pick(jiwon, "Add a source", "first report", /first report/i);
  await jiwon.keyboard.press("Control+s");
  await expect(jiwon.getByText(/Saved as revision 1/).first()).toBeVisible();
  const quote = jiwon.getByRole("textbox", { name: "Quote" });
  await tabTo(jiwon, quote);
  await jiwon.keyboard.type("One");
  await jiwon.keyboard.press("Control+s");
  await expect(jiwon.getByText(/Saved as revision 2/).first()).toBeVisible();
  await jiwon.keyboard.type(" and two");
  await expect(quote).toBeFocused();
  await expect(quote).toHaveValue("One and two");
});

test("a date is told off after a pause, not at every key", async ({ jiwon }) => {
  await jiwon.goto("/desk");
  await newEntry(jiwon, "Context");
  const asOf = jiwon.getByRole("textbox", { name: "As of" });
  await tabTo(jiwon, asOf);
  const said = await jiwon.evaluateHandle(() => {
    const heard: string[] = [];
    new MutationObserver(() => {
      for (const live of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
        const words = live.textContent ?? "";
        if (words.includes("Try “early") && heard.at(-1) !== words) heard.push(words);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    return heard;
  });
  await jiwon.keyboard.type("32 June");
  await expect(jiwon.getByRole("status").filter({ hasText: "Try “early" })).toBeAttached();
  expect(await said.jsonValue()).toHaveLength(1);
  await jiwon.keyboard.press("Tab");
  await expect(asOf).toHaveAttribute("aria-invalid", "true");
});

test("an open list hides nothing else from screen readers", async ({ jiwon }) => {
  await jiwon.goto("/desk");
  await newEntry(jiwon, "Cast");
  await tabTo(jiwon, jiwon.getByRole("combobox", { name: "Actor" }));
  await jiwon.keyboard.type("Park");
  await expect(jiwon.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await expect(jiwon.getByRole("textbox", { name: "Statement" })).toBeVisible();
  await jiwon.keyboard.press("Tab");
  await expect(jiwon.getByRole("listbox")).toHaveCount(0);
  await expect(jiwon.getByRole("combobox", { name: "Character" })).toBeFocused();
});

test("Mina invites somebody with the keyboard, and may think better of it", async ({ mina }) => {
  const address = `${freshStatement("kb").replace(/[^a-z0-9]+/gi, "-")}@newsroom.example`;
  await mina.goto("/desk/team");
  await write(mina, "Email", address.toLowerCase());
  await mina.keyboard.press("Enter");
  await expect(mina.getByRole("textbox", { name: "Name" })).toBeFocused();
  await mina.keyboard.type("Key Board");
  await mina.keyboard.press("Enter");
  await expect(mina.getByRole("group", { name: /Send this link to Key Board/ })).toBeFocused();
  await mina.keyboard.press("Tab");
  await expect(mina.getByRole("textbox", { name: "Invitation link for Key Board" })).toBeFocused();
  await tabTo(mina, mina.getByRole("row", { name: /Key Board/ }).getByRole("button"), "Shift+Tab");
  await mina.keyboard.press("Enter");
  await expect(mina.getByRole("row", { name: /Key Board/ })).toHaveCount(0);
});
