import type { Browser, BrowserContext, Page } from "@playwright/test";
import {
  FROM,
  TO,
  HOSTILE,
  HOSTILE_ADDRESS,
  type HostileTracker,
  kept,
  keptName,
  publishHostile,
} from "@/db/hostile-for-tests";
import { historyIn } from "@/db/history-for-tests";
import { KINDS } from "@/lib/season/words";
import { openFinder } from "./desk";
import { expect, signIn, test } from "./newsroom";
import { openOwnNewsroom, type OwnNewsroom } from "./own-newsroom";
import { turnedAround } from "./reading-order";
import { mistakesIn } from "./valid-html";

/**
 * A newsroom in which every text anybody can type is hostile: names, titles, statements, notes, reasons,
 * promises and what readers tell. Each test text stands in several kinds of entry.
 */
// One newsroom for all of them.
test.describe.configure({ mode: "default" });
let own: OwnNewsroom;
let hostile: HostileTracker;

test.beforeAll(async () => {
  own = await openOwnNewsroom("hostile");
  hostile = await publishHostile(await historyIn(own.sql));
  await fillTheDesk();
});
test.afterAll(async () => await own.close());

const TURNS = HOSTILE["turned and left so"] ?? "";
/** The entries that say it, of different kinds. */
const saying = (name: string) => hostile.entries.filter(({ says }) => says === name);

/** What stands on desk pages besides entries: promises, checks, snoozes, events, people's names. */
async function fillTheDesk(): Promise<void> {
  const { sql } = own;
  const [first, second] = hostile.entries;
  if (!first || !second) throw new Error("there are no hostile entries");
  const [jiwon] = await sql<{ id: string }[]>`
    update users set name = ${keptName(TURNS, 120)} where role = 'contributor' returning id`;
  for (const words of Object.values(HOSTILE)) {
    const says = keptName(words, 300);
    await sql`
      insert into promises (season_id, question, says)
      values (${hostile.seasonId}, 'background', ${says})`;
    await sql`
      insert into snoozes (entry_id, until, reason, by_id)
      values (${first.id}, '2099-01-01', ${says}, ${jiwon?.id ?? ""})`;
    await sql`
      insert into checks (entry_id, publication_id, note, by_id)
      select id, live_publication_id, ${says}, ${jiwon?.id ?? ""} from entries where id = ${second.id}`;
    const told = { says, name: says, title: says, reason: says, note: says, source: says };
    for (const verb of ["return", "check", "own", "make promise", "add person"]) {
      const about = /promise|person/.test(verb) ? null : first.id;
      await sql`
        insert into events (actor_id, verb, entry_id, details)
        values (${jiwon?.id ?? ""}, ${verb}, ${about}, ${sql.json({ ...told, person: says })})`;
    }
  }
}

/** Everything a page does that it should not. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on("console", (message) => {
    // An embed names no icon, so a browser asks for one where there is none.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (message.type() === "error") wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("dialog", (dialog) => {
    wrong.push(`script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== own.address && url.protocol !== "data:") wrong.push(`asked ${url.href}`);
  });
  return wrong;
}

/** What is wrong with an open page: what it did, what stands out of it, what is turned around on it. */
async function faultsOf(page: Page, wrong: string[]): Promise<string[]> {
  const wide = await page.evaluate(() => {
    // No line breaks within a letter, however many marks stand on it: these are not measured.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (/\p{M}{9}/u.test(text.data)) text.data = text.data.replace(/\p{M}{4,}/gu, "");
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} pixels wide in ${clientWidth}`] : [];
  });
  const turned = await turnedAround(page, { from: FROM, to: TO });
  return [...wrong.splice(0), ...wide, ...turned];
}

/** Opens each page, and says what is wrong with it. `read` tells more than what can be seen. */
async function faultsOn(
  page: Page,
  addresses: string[],
  read: (html: string) => Promise<string[]> = async () => [],
): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  const wrong = watch(page);
  for (const address of addresses) {
    const answer = await page.goto(address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const found = [...(await read((await answer?.text()) ?? "")), ...(await faultsOf(page, wrong))];
    if (answer?.status() !== 200) found.push(`answered ${answer?.status()}`);
    if (found.length > 0) faults[address] = found;
  }
  return faults;
}

async function narrow(browser: Browser): Promise<BrowserContext> {
  return await browser.newContext({
    baseURL: own.address,
    viewport: { width: 320, height: 800 },
  });
}

test("what turns words around is seen by the test that looks for it", async ({ page }) => {
  const marks = { from: FROM, to: TO };
  await page.setContent(`<p>Before ${FROM}\u202Eabc${TO} after</p>`);
  expect(await turnedAround(page, marks)).toHaveLength(1);
  await page.setContent(`<p>Before <bdi>${FROM}\u202Eabc${TO}</bdi> after</p>`);
  expect(await turnedAround(page, marks)).toEqual([]);
});

test("hostile text stays words on every page readers see", async ({ browser }) => {
  const context = await narrow(browser);
  const { path, entries } = hostile;
  const turned = saying("turned and left so").map(({ slug }) => `${path}/entries/${slug}`);
  const faults = await faultsOn(
    await context.newPage(),
    [
      "/",
      path,
      // One of each kind, those that turn words around, and the covered one.
      ...entries.slice(0, KINDS.length).map(({ slug }) => `${path}/entries/${slug}`),
      ...turned,
      ...turned.map((entry) => `${entry}/2`),
      ...turned.map((entry) => `/embed${entry}`),
      `${path}/entries/${entries.at(-1)?.slug}`,
      `${path}/changes`,
      `${path}/changes?since=2026-01-15`,
      `${path}/predictions`,
      `${path}/as-of`,
      `${path}/as-of/2026-01-10`,
      `${path}/embed`,
      `/embed${path}`,
      "/corrections",
      ...Object.values(HOSTILE).map((q) => `/search?q=${encodeURIComponent(kept(q, 200))}`),
    ],
    mistakesIn,
  );
  expect(faults).toEqual({});
  await context.close();
});

test("what readers tell us, and what is answered, stays words", async ({ browser }) => {
  const [reader, desk] = [await narrow(browser), await narrow(browser)];
  const [page, tom] = [await reader.newPage(), await desk.newPage()];
  const [entry] = saying("turned and left so");
  const form = `${hostile.path}/entries/${entry?.slug}/2/tell-us`;
  expect(await faultsOn(page, [form], mistakesIn)).toEqual({});
  await page.getByLabel("What is wrong?").fill(`${TURNS} ${HOSTILE.script} ${HOSTILE.quotes}`);
  await page.getByLabel("Where can we see it?").fill(HOSTILE_ADDRESS);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  const told = page.url();

  await signIn(tom, "tom");
  await chooseTracker(desk);
  expect(await faultsOn(tom, ["/desk/tips"])).toEqual({});
  await tom.getByRole("button", { name: /^Decline…/ }).click();
  await tom.getByRole("dialog").getByLabel("Reason").fill(`${TURNS} ${HOSTILE.script}`);
  await tom.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(tom.getByRole("dialog")).toHaveCount(0);
  expect(await faultsOn(page, [told], mistakesIn)).toEqual({});
  await expect(page.getByText("Nothing changes, and this is why")).toBeVisible();
  await reader.close();
  await desk.close();
});

test("hostile text stays words at the desk", async ({ browser }) => {
  const context = await narrow(browser);
  const page = await context.newPage();
  await signIn(page, "tom");
  await chooseTracker(context);
  const entries = hostile.entries.slice(0, KINDS.length).map(({ id }) => `/desk/entries/${id}`);
  const [turned] = saying("turned and left so");
  const [drafted] = hostile.entries;
  const faults = await faultsOn(page, [
    "/desk",
    "/desk/entries",
    ...entries,
    `/desk/entries/${drafted?.id}/review`,
    `/desk/entries/${turned?.id}/history`,
    "/desk/activity",
    "/desk/stale",
    "/desk/predictions",
    "/desk/promises",
    "/desk/schedule",
    "/desk/sources",
    "/desk/people",
  ]);
  const wrong = watch(page);
  const field = await openFinder(page);
  for (const words of ["on and on", HOSTILE.script ?? "", HOSTILE.quotes ?? ""]) {
    await field.fill(words);
    // Empty until what was found answers these words.
    const count = page.getByRole("dialog").getByRole("status");
    await expect(count).toHaveText(/^\d+ found$/);
    await expect(page.getByText("No answer came")).toHaveCount(0);
    const found = await faultsOf(page, wrong);
    if (found.length > 0) faults[`the palette asked for ${words}`] = found;
  }
  expect(faults).toEqual({});
  await context.close();
});

async function chooseTracker(context: BrowserContext): Promise<void> {
  await context.addCookies([{ name: "desk-tracker", value: hostile.seasonId, url: own.address }]);
}
