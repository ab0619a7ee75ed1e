import { RULES, violations } from "./axe";
import { cite, freshStatement, publish, save, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("who says how far they have watched sees what they know already, here and on the next page", async ({
  reader,
  browser,
  baseURL,
}) => {
  await reader.goto(TRACKER);
  const watched = reader.getByLabel("I have watched");
  const fates = reader.locator(".cast .redact");
  const open = reader.locator("details.redact[open]");
  await expect(watched).toHaveValue("");
  await expect(open).toHaveCount(0);
  const all = await reader.locator("details.redact").count();

  await watched.selectOption({ label: "Season 1" });
  await expect(open).toHaveCount(all);
  await expect(reader.getByRole("button", { name: "Cover Season 1 fates" })).toBeVisible();

  await test.step("half of a season is not the whole of it", async () => {
    await reader.getByLabel("to episode").fill("4");
    await reader.getByLabel("to episode").press("Tab");
    await expect(fates.and(open)).toHaveCount(0);
    await reader.getByLabel("to episode").fill("");
    await reader.getByLabel("to episode").press("Tab");
    await expect(open).toHaveCount(all);
  });

  await test.step("the browser remembers it, and the server sends the covered page to everybody", async () => {
    const answer = await reader.goto(`${TRACKER}/entries/cast-yoon-chan-young`);
    expect(await answer?.text()).not.toMatch(/<details[^>]* open/);
    await expect(watched).toHaveValue("1");
    await expect(open.first()).toBeVisible();
    await watched.selectOption({ label: "nothing" });
    await expect(open).toHaveCount(0);
    await reader.reload();
    await expect(watched).toHaveValue("");
    await expect(open).toHaveCount(0);
  });

  await test.step("without script there is no such choice, and covers open by hand", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL ? { baseURL } : {}),
    });
    const plain = await context.newPage();
    await plain.goto(TRACKER);
    await expect(plain.getByLabel("I have watched")).toBeHidden();
    await plain.locator(".recap summary").first().click();
    await expect(plain.locator(".recap details").first()).toHaveAttribute("open");
    await context.close();
  });
});

test("a trailer plays in the page when it is pressed, and asks nothing of its host before", async ({
  jiwon,
  tom,
  reader,
  browser,
  baseURL,
}) => {
  const statement = freshStatement("The trailer of the first season is out");
  await jiwon.goto("/desk/entries/new?kind=trailer");
  await jiwon.getByRole("textbox", { name: "Statement" }).fill(statement);
  await jiwon.getByRole("radio", { name: "Reported" }).check({ force: true });
  await jiwon.getByRole("textbox", { name: "As of" }).fill("14 January 2022");
  await jiwon.getByLabel("Status").selectOption({ label: "Available" });
  await jiwon.getByLabel("Trailer of season").fill("1");
  await jiwon.getByLabel("Video host").selectOption({ label: "Youtube" });
  await jiwon.getByLabel("Video id").fill("aA0_-bB1_-c");
  await cite(jiwon, "first report");
  await save(jiwon);
  const entryId = /[0-9a-f-]{36}/.exec(jiwon.url())?.[0] ?? "";
  await sendForReview(jiwon);
  await publish(tom, entryId);
  await tom.goto(`/desk/entries/${entryId}/history`);
  const address =
    (await tom
      .getByRole("link", { name: /Public/ })
      .first()
      .getAttribute("href")) ?? "";

  const asked: string[] = [];
  await reader.route(
    (url) => url.origin !== baseURL,
    async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: "text/html", body: "<p>The player</p>" });
    },
  );
  const refused: string[] = [];
  reader.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  const answer = await reader.goto(address);
  expect(answer?.headers()["content-security-policy"]).toContain(
    "frame-src 'self' https://www.youtube-nocookie.com;",
  );
  await reader.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await reader.emulateMedia({ colorScheme });
    await reader.reload();
    expect(await violations(reader, RULES[colorScheme]), colorScheme).toEqual([]);
  }
  await reader.getByRole("button", { name: "Play the trailer here" }).click();
  const frame = reader.locator("iframe");
  await expect(frame).toHaveAttribute("title", "Trailer, playing from YouTube");
  await expect(frame).toHaveAttribute("sandbox", /allow-scripts/);
  await expect(reader.frameLocator("iframe").getByText("The player")).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/aA0_-bB1_-c\?/);
  expect(refused).toEqual([]);

  await test.step("without script the same place is a plain link", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL ? { baseURL } : {}),
    });
    const plain = await context.newPage();
    await plain.goto(address);
    await expect(plain.getByRole("button", { name: "Play the trailer here" })).toBeHidden();
    await expect(plain.getByRole("link", { name: "Watch the trailer at YouTube" })).toHaveAttribute(
      "href",
      "https://www.youtube.com/watch?v=aA0_-bB1_-c",
    );
    await context.close();
  });

  await test.step("a page that offers no player frames no other site", async () => {
    const policy = (await reader.request.get("/")).headers()["content-security-policy"];
    expect(policy).toContain("frame-src 'self';");
  });
});
