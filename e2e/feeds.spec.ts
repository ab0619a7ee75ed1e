import ICAL from "ical.js";
import { draftContext, freshStatement, publish, save, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

type JsonFeed = { items: { title: string; content_html: string; tags: string[] }[] };

test("what Tom publishes is in every feed within a second, and a correction is marked as one", async ({
  jiwon,
  tom,
  mina,
  reader,
}) => {
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    await reader.request.get(path, { headers });
  const latest = async (path: string) => ((await (await ask(path)).json()) as JsonFeed).items[0];
  const statement = freshStatement("A street was closed for the crew");
  const id = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  expect(await (await ask(`${TRACKER}/feed.xml`)).text()).not.toContain(statement);
  await publish(tom, id);

  await test.step("Atom and JSON Feed, of the tracker and of everything", async () => {
    await expect
      .poll(async () => (await latest(`${TRACKER}/feed.json`))?.title, { timeout: 1_000 })
      .toBe(`New: ${statement}`);
    const atom = await ask(`${TRACKER}/feed.xml`);
    expect(atom.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
    expect(atom.headers()["access-control-allow-origin"]).toBe("*");
    expect(await atom.text()).toContain(statement);
    expect((await latest("/feed.json"))?.title).toContain(statement);
  });

  await test.step("whoever asks again is told that nothing changed", async () => {
    for (const file of ["feed.xml", "feed.json", "calendar.ics", "answer.json"]) {
      const path = `${TRACKER}/${file}`;
      const { etag = "" } = (await ask(path)).headers();
      expect(etag).toMatch(/^"/);
      const again = await ask(path, { "If-None-Match": etag });
      expect(again.status(), file).toBe(304);
    }
  });

  await test.step("Ji-won corrects it, and those who follow are told what was wrong", async () => {
    const { etag = "" } = (await ask(`${TRACKER}/feed.xml`)).headers();
    await jiwon.goto(`/desk/entries/${id}`);
    await jiwon.getByRole("textbox", { name: "Statement" }).fill(`${statement} Not for long.`);
    await jiwon.getByRole("radio", { name: /Correction/ }).check({ force: true });
    await jiwon
      .getByRole("textbox", { name: /Note to readers|Note/ })
      .first()
      .fill("We had left out for how long.");
    await save(jiwon);
    await sendForReview(jiwon);
    await publish(mina, id);
    await expect
      .poll(async () => (await latest(`${TRACKER}/feed.json`))?.tags[0], { timeout: 1_000 })
      .toBe("correction");
    const item = await latest(`${TRACKER}/feed.json`);
    expect(item?.title).toBe(`Correction: ${statement} Not for long.`);
    expect(item?.content_html).toContain("We had left out for how long.");
    expect((await ask(`${TRACKER}/feed.xml`, { "If-None-Match": etag })).status()).toBe(200);
  });

  await test.step("a feed reader and a calendar find their way from the page", async () => {
    await reader.goto(TRACKER);
    for (const type of ["application/atom+xml", "application/feed+json"]) {
      const link = reader.locator(`link[rel="alternate"][type="${type}"]`);
      const href = (await link.getAttribute("href")) ?? "";
      expect((await ask(new URL(href).pathname)).status()).toBe(200);
    }
    const follow = reader.getByRole("navigation", { name: "Follow this tracker" });
    await expect(follow.getByRole("link", { name: "Its dates in your calendar" })).toHaveAttribute(
      "href",
      new RegExp(`^webcal://.+${TRACKER}/calendar\\.ics$`),
    );
    const file = await follow.getByRole("link", { name: "as a file" }).getAttribute("href");
    const calendar = new ICAL.Component(ICAL.parse(await (await ask(file ?? "")).text()) as never);
    expect(String(calendar.getFirstPropertyValue("x-wr-calname"))).toContain("Season 2");
  });
});
