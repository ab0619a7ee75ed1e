import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import ICAL from "ical.js";
import { expect, test, TRACKER } from "./newsroom";

// What a stranger copies out of the README must work as it stands there, but for where the site is.
const README = readFileSync(path.join(import.meta.dirname, "../README.md"), "utf8");
const SITES = /https:\/\/tracker\.example|http:\/\/localhost:3000/g;

const blocks = (language: string): string[] =>
  [...README.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, called]) => called === language)
    .map(([, , text = ""]) => text);

test("the README's calls to the API answer what they say", async ({ reader, baseURL }) => {
  const calls = blocks("sh")
    .flatMap((block) => [...block.matchAll(/^curl '([^']+)'/gm)])
    .map(([, address = ""]) => address.replace(SITES, String(baseURL)));
  expect(calls.length).toBeGreaterThan(3);
  for (const address of calls) {
    const answer = await reader.request.get(address);
    expect(answer.status(), address).toBe(200);
    const body = (await answer.json()) as { items?: unknown[]; answers?: unknown };
    expect(body.items?.length ?? body.answers, address).toBeTruthy();
  }
});

test("the README's frame and badge show the answer on another site", async ({
  reader,
  baseURL,
}) => {
  const [frame = ""] = blocks("html");
  const [, alt, badge = "", leadsTo = ""] =
    /^\[!\[(.+)\]\((.+)\)\]\((.+)\)$/m.exec(blocks("md").join("")) ?? [];
  const pasted = `${frame}<a href="${leadsTo}"><img src="${badge}" alt="${alt}"></a>`;
  const server = createServer((_, res) => {
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.end(`<!doctype html><title>Another site</title><link rel="icon" href="data:,">
      ${pasted.replace(SITES, String(baseURL))}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await reader.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await expect(
    reader.frameLocator("iframe").getByRole("row").filter({ hasText: "Renewed?" }),
  ).toContainText("Yes, for Season 2");
  const image = reader.getByRole("img", { name: alt ?? "" });
  await expect
    .poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(50);
  await image.click();
  await expect(reader).toHaveURL(new RegExp(`${TRACKER}$`));
  server.close();
});

test("the README's calendar can be subscribed to", async ({ reader, baseURL }) => {
  const address =
    blocks("")
      .find((block) => block.includes("calendar.ics"))
      ?.trim() ?? "";
  const answer = await reader.request.get(address.replace(SITES, String(baseURL)));
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as never);
  expect(String(calendar.getFirstPropertyValue("x-wr-calname"))).toContain("Season 2");
  await reader.goto(TRACKER);
  await expect(reader.getByRole("link", { name: "Its dates in your calendar" })).toHaveAttribute(
    "href",
    new RegExp(`^webcal://[^/]+${new URL(address).pathname}$`),
  );
});
