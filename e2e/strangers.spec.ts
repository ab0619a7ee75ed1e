import { draftContext, freshStatement, publish, sendForReview } from "./desk";
import { expect, test, TRACKER } from "./newsroom";

test("a signed-out visitor of the desk is really redirected to sign in", async ({ request }) => {
  for (const address of [
    "/desk",
    "/desk/entries",
    "/desk/team",
    "/desk/activity",
    "/desk/entries/new?kind=cast",
  ]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(307);
    expect(answer.headers()["location"], address).toContain("/sign-in");
  }
});

test("a made-up cookie is no session", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: String(baseURL) });
  for (const name of ["next-auth.session-token", "__Secure-next-auth.session-token"]) {
    await context.addCookies([
      {
        name,
        value: "made.up.token",
        domain: "localhost",
        path: "/",
        ...(name.startsWith("__") ? { secure: true } : {}),
      },
    ]);
  }
  const page = await context.newPage();
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in/);
  await context.close();
});

test("script in every text field is shown as words, and runs nowhere", async ({
  jiwon,
  tom,
  reader,
}) => {
  const hostile = `${freshStatement("Words")} <script>window.hacked=1</script><img src=x onerror="window.hacked=1">`;
  const entryId = await draftContext(jiwon, hostile);
  await jiwon
    .getByRole("textbox", { name: "Detail" })
    .fill(`[a](javascript:window.hacked=1) ${hostile}`);
  await jiwon
    .getByRole("textbox", { name: /Note to readers|Note/ })
    .first()
    .fill("<b onmouseover=window.hacked=1>note</b>");
  await jiwon.getByRole("button", { name: "Save", exact: true }).click();
  await expect(jiwon.getByText(/Saved as revision 2/).first()).toBeVisible();
  await sendForReview(jiwon);
  await publish(tom, entryId);
  await reader.goto(TRACKER);
  await expect(reader.getByText("<script>window.hacked=1</script>").first()).toBeVisible();
  await reader.goto(`${TRACKER}/changes`);
  for (const page of [reader, jiwon, tom]) {
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  }
  const html = await (await reader.request.get(TRACKER)).text();
  expect(html.includes('href="javascript:')).toBe(false);
  expect(html.includes("<script>window.hacked")).toBe(false);
});

test("a desk action called from elsewhere, or without an origin, changes nothing", async ({
  jiwon,
  baseURL,
}) => {
  const statement = freshStatement("Only from here");
  const sent = jiwon.waitForRequest(
    (r) => r.method() === "POST" && r.headers()["next-action"] !== undefined,
  );
  await draftContext(jiwon, statement);
  const original = await sent;
  const forged = freshStatement("From elsewhere");
  const body = (original.postData() ?? "").replaceAll(statement, forged);
  for (const origin of ["https://evil.example", "null", undefined]) {
    const answer = await jiwon.request.post(original.url(), {
      headers: {
        "next-action": original.headers()["next-action"] ?? "",
        "content-type": original.headers()["content-type"] ?? "text/plain;charset=UTF-8",
        accept: "text/x-component",
        ...(origin ? { origin } : {}),
      },
      data: body,
    });
    expect((await answer.text()).includes('"ok":true'), String(origin)).toBe(false);
  }
  await jiwon.goto(`/desk/entries?q=${encodeURIComponent("From elsewhere")}`);
  await expect(jiwon.getByText(forged)).toHaveCount(0);
  expect(baseURL).toBeTruthy();
});

test("a double click on Publish publishes once", async ({ jiwon, tom, reader }) => {
  const statement = freshStatement("Pressed twice");
  const entryId = await draftContext(jiwon, statement);
  await sendForReview(jiwon);
  await tom.goto(`/desk/entries/${entryId}/review`);
  await tom.getByRole("button", { name: "Publish", exact: true }).dblclick();
  await expect(tom.getByText(/is published\./).first()).toBeVisible();
  await tom.goto(`/desk/entries/${entryId}/history`);
  await reader.goto(`${TRACKER}/changes`);
  await expect(reader.getByText(statement)).toHaveCount(1);
});

test("nobody publishes alone by the review's button: who sent it is told why", async ({ tom }) => {
  const entryId = await draftContext(tom, freshStatement("My own words"));
  await sendForReview(tom);
  await tom.goto(`/desk/entries/${entryId}/review`);
  await expect(tom.getByText(/second person/).first()).toBeVisible();
  await expect(tom.getByRole("button", { name: "Publish", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("drafts leak in no public payload", async ({ jiwon, reader }) => {
  const statement = freshStatement("Not for readers yet");
  await draftContext(jiwon, statement);
  for (const address of ["/", TRACKER, `${TRACKER}/changes`]) {
    const asked: Record<string, string>[] = [
      {},
      { rsc: "1" },
      { "next-router-prefetch": "1", rsc: "1" },
    ];
    for (const headers of asked) {
      const answer = await reader.request.get(address, { headers });
      const text = await answer.text();
      expect(text).not.toContain(statement);
      expect(text).not.toMatch(/newsroom\.example|Mina Okafor|Han Ji-won|Tom Reyes/);
    }
  }
});
