import type { Page } from "@playwright/test";
import { bringAxe, RULES, violations } from "./axe";
import { draftContext, freshStatement, openFinder } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

const PUBLIC = [
  "/",
  TRACKER,
  `${TRACKER}/entries/filming-not-started`,
  `${TRACKER}/entries/cast-yoon-chan-young`,
  `${TRACKER}/entries/season-1-fates`,
  `${TRACKER}/changes`,
  `${TRACKER}/predictions`,
  `${TRACKER}/as-of`,
  `${TRACKER}/as-of/2023-08-10`,
  `${TRACKER}/as-of/2023-02-30`,
  `${TRACKER}/entries/cast-park-ji-hu/1`,
  `${TRACKER}/entries/season-1-fates/1`,
  `${TRACKER}/entries/season-1-fates/1/tell-us`,
  "/corrections",
  "/search",
  "/search?q=filming",
  "/search?q=lommon",
  "/how-we-label",
  "/api",
  `${TRACKER}/embed`,
  `/embed${TRACKER}`,
  `/embed${TRACKER}/entries/cast-cho-yi-hyun`,
  "/nowhere",
  "/sign-in",
];

const KINDS = [
  "renewal",
  "release",
  "production",
  "cast",
  "plot",
  "trailer",
  "prediction",
  "related",
  "context",
];

const DESK = {
  "where work waits": [
    "/desk",
    "/desk/entries",
    "/desk/activity",
    "/desk/stale",
    "/desk/stale/policy",
    "/desk/predictions",
    "/desk/promises",
    "/desk/schedule",
    "/desk/schedule/preview?at=2029-01-28T15:00:00Z",
    "/desk/schedule/preview?at=2020-01-28T15:00:00Z",
  ],
  "what is kept": ["/desk/tips", "/desk/sources", "/desk/people", "/desk/team", "/desk/account"],
  forms: KINDS.map((kind) => `/desk/entries/new?kind=${kind}`),
};

const NARROW = ["/desk", "/desk/schedule", "/desk/stale", "/desk/predictions", "/desk/entries"];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ contextOptions: { colorScheme } });
    const rules = RULES[colorScheme];

    async function nothingOn(page: Page, addresses: string[]): Promise<void> {
      await bringAxe(page);
      for (const address of addresses) {
        await page.goto(address);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        expect(await violations(page, rules), address).toEqual([]);
      }
    }

    for (const width of [1440, 390]) {
      test(`axe finds nothing on any public page, ${width} pixels wide`, async ({ reader }) => {
        await reader.setViewportSize({ width, height: 900 });
        await nothingOn(reader, PUBLIC);
      });
    }

    test("axe finds nothing with every spoiler uncovered", async ({ reader }) => {
      await bringAxe(reader);
      await reader.goto(TRACKER);
      await reader.evaluate(() => {
        for (const cover of document.querySelectorAll("details")) cover.open = true;
      });
      expect(await violations(reader, rules)).toEqual([]);
    });

    test("axe finds nothing where a reader tells us something and is answered", async ({
      reader,
    }) => {
      await bringAxe(reader);
      await reader.goto(`${TRACKER}/entries/filming-not-started/1/tell-us`);
      await reader.getByRole("button", { name: "Send" }).click();
      await reader.getByRole("alert").filter({ hasText: "Say in a sentence" }).waitFor();
      expect(await violations(reader, rules), "the form, refused").toEqual([]);
      await reader.getByLabel("What is wrong?").fill(freshStatement("I read it differently"));
      await reader.getByRole("button", { name: "Send" }).click();
      await reader.getByRole("heading", { name: "Thank you" }).waitFor();
      expect(await violations(reader, rules), "what was told").toEqual([]);
    });

    for (const [what, addresses] of Object.entries(DESK)) {
      test(`axe finds nothing at the desk: ${what}`, async ({ mina }) => {
        await nothingOn(mina, addresses);
      });
    }

    test("axe finds nothing on an entry's pages at the desk, nor where it is narrow", async ({
      mina,
    }) => {
      const entryId = await draftContext(mina, freshStatement("Read by a machine"));
      const [form, review, history] = ["", "/review", "/history"].map(
        (page) => `/desk/entries/${entryId}${page}`,
      ) as [string, string, string];
      await nothingOn(mina, [form, history, review]);
      // The dialog that asks for a moment, with the question about the hour that comes twice.
      await mina.getByRole("button", { name: "Schedule alone…" }).click();
      await mina.getByLabel("Time zone").fill("Europe/Berlin");
      await mina.getByLabel("Day", { exact: true }).fill("2028-10-29");
      await mina.getByLabel("Time", { exact: true }).fill("02:30");
      await mina.getByRole("radio", { name: /The second time/ }).waitFor();
      expect(await violations(mina, rules), "the dialog of a moment").toEqual([]);

      await mina.setViewportSize({ width: 390, height: 900 });
      await nothingOn(mina, [...NARROW, form, review]);
    });

    test("axe finds nothing in what opens over the desk's pages", async ({ tom }) => {
      const over = async (what: string): Promise<void> => {
        await tom.getByRole("dialog").waitFor();
        expect(await violations(tom, rules), what).toEqual([]);
        await tom.keyboard.press("Escape");
        await expect(tom.getByRole("dialog")).toHaveCount(0);
      };
      await bringAxe(tom);
      await tom.goto("/desk/predictions");
      await tom
        .getByRole("button", { name: /Settle/ })
        .first()
        .click();
      await over("to settle");

      await tom.goto("/desk/stale?kind=release");
      const first = tom
        .getByRole("region", { name: /^Stale/ })
        .getByRole("link")
        .first();
      for (const [key, what] of [
        ["s", "to snooze"],
        ["c", "to check"],
        ["o", "to give to somebody"],
      ] as const) {
        await expect(async () => {
          await first.focus();
          await tom.keyboard.press(key);
          await expect(tom.getByRole("dialog")).toBeVisible({ timeout: 2_000 });
        }).toPass({ timeout: 20_000 });
        await over(what);
      }

      await (await openFinder(tom)).fill("parc jihu");
      await tom.getByRole("option").filter({ hasText: "Park Ji-hu" }).first().waitFor();
      await over("the palette");
    });
  });
}
