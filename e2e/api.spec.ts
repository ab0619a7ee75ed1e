import { draftContext, freshStatement, publish, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("every example on the page runs, and a problem's type leads to its explanation", async ({
  reader,
  baseURL,
}) => {
  await reader.goto("/");
  await reader.getByRole("link", { name: "Read API" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Read API" })).toBeVisible();
  const commands = await reader.getByText(/^curl /).allTextContents();
  expect(commands.length).toBeGreaterThan(25);
  const links = await reader.getByRole("link", { name: /^Open it/ }).all();
  const opened = await Promise.all(links.map((link) => link.getAttribute("href")));
  for (const command of new Set(commands)) {
    const [, options = "", address = ""] = /^curl (-I )?'(http[^']+)'$/.exec(command) ?? [];
    expect(opened, command).toContain(address);
    const here = new URL(address);
    const answer = await reader.request.fetch(`${baseURL}${here.pathname}${here.search}`, {
      method: options ? "HEAD" : "GET",
    });
    const wrong = here.search.includes("knd");
    expect(answer.status(), command).toBe(wrong ? 400 : 200);
    expect(answer.headers()["content-type"]).toContain(
      wrong ? "application/problem+json" : "application/json",
    );
    if (options) continue;
    const body = (await answer.json()) as { type?: string };
    if (wrong) {
      await reader.goto(`/api${new URL(body.type ?? "").hash}`);
      await expect(reader.locator(":target")).toContainText("invalid-parameter");
    }
  }
});

test("what an editor publishes is in the API at once, and asked about yesterday it is not", async ({
  jiwon,
  tom,
  reader,
}) => {
  const statement = freshStatement("For programs too");
  const asked = `/api/v1/publications?season=${TRACKER.slice(1)}&limit=3`;
  const before = await reader.request.get(asked);
  const tag = before.headers()["etag"] ?? "";
  const again = await reader.request.get(asked, { headers: { "if-none-match": tag } });
  expect(again.status()).toBe(304);
  const entryId = await draftContext(jiwon, statement);
  expect(await (await reader.request.get(asked)).text()).not.toContain(statement);
  await sendForReview(jiwon);
  await publish(tom, entryId);
  const after = await reader.request.get(asked, { headers: { "if-none-match": tag } });
  expect(after.status()).toBe(200);
  expect(await after.text()).toContain(statement);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const then = await reader.request.get(`${asked}&asOf=${yesterday}`);
  expect(await then.text()).not.toContain(statement);
  expect(then.headers()["access-control-allow-origin"]).toBe("*");
});

test("through the product's own door: methods, codings and addresses as promised", async ({
  request,
}) => {
  const wrong = await request.delete("/api/v1/entries");
  expect(wrong.status()).toBe(405);
  expect(wrong.headers()["allow"]).toBe("GET, HEAD, OPTIONS");
  const preflight = await request.fetch("/api/v1/entries", {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-method": "GET" },
  });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()["access-control-allow-origin"]).toBe("*");
  const packed = await request.get("/api/v1/entries", { headers: { "accept-encoding": "gzip" } });
  expect(packed.headers()["content-encoding"]).toBe("gzip");
  expect(packed.headers()["x-content-type-options"]).toBe("nosniff");
  expect(((await packed.json()) as { items: unknown[] }).items).toHaveLength(25);
  const nothing = await request.get("/api/v1/%3Cscript%3E?x=%3Cimg%3E");
  expect(nothing.status()).toBe(404);
  expect(await nothing.text()).not.toContain("<");
});
