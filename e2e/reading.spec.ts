import { expect, test, TRACKER } from "./newsroom";

test("on a phone every claimed window shows its outcome without scrolling aside", async ({
  reader,
}) => {
  await reader.setViewportSize({ width: 320, height: 800 });
  await reader.goto(TRACKER);
  await reader.getByText("Read the chart as a table").click();
  const row = reader
    .getByRole("table", { name: /windows that were claimed/i })
    .getByRole("row")
    .filter({ hasText: "Early 2024" });
  const box = await row.getByRole("cell", { name: /Missed/ }).boundingBox();
  expect(box).not.toBeNull();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
});

for (const address of [
  "/",
  TRACKER,
  `${TRACKER}/changes`,
  `${TRACKER}/entries/cast-yoon-chan-young`,
]) {
  test(`read aloud, no two links of ${address} are called alike and lead apart`, async ({
    reader,
  }) => {
    await reader.goto(address);
    const ambiguous = await reader.locator("a[href]").evaluateAll((links) => {
      const leads = new Map<string, Set<string>>();
      for (const link of links) {
        const name = link.getAttribute("aria-label") ?? link.textContent.trim();
        leads.set(name, (leads.get(name) ?? new Set()).add(link.getAttribute("href") ?? ""));
      }
      return [...leads].filter(([name, there]) => name === "" || there.size > 1);
    });
    expect(ambiguous.map(([name]) => name)).toEqual([]);
  });
}

test("a day of changes begins with its news", async ({ reader }) => {
  await reader.goto(`${TRACKER}/changes?since=2025-01-01`);
  const day = reader.getByRole("table").getByRole("row").filter({ hasText: "23 Jul 2025" });
  const first = day.first();
  await expect(first).toContainText("Production has begun, Netflix announced");
});

test("whether an actor's character lived is told nowhere before it is asked for", async ({
  reader,
}) => {
  await reader.goto(`${TRACKER}/entries/cast-yoon-chan-young`);
  await expect(reader).not.toHaveTitle(/open|may be/);
  await expect(reader.getByText(/may be back|still open/).first()).toBeHidden();
});
