import { expect, test, TRACKER } from "./newsroom";

test("a reader finds a person by another spelling, narrows, and comes to what is said of them", async ({
  reader,
}) => {
  await reader.goto(TRACKER);
  await reader.getByRole("banner").getByRole("link", { name: "Search" }).click();
  const field = reader.getByRole("searchbox", { name: "A name, a word or a source" });
  await field.fill("parc jihu");
  await field.press("Enter");
  await expect(reader.getByRole("status")).toContainText("Found for “parc jihu”");
  const people = reader.getByRole("region", { name: "People and characters" });
  await expect(people).toContainText("Park Ji-hu");
  await expect(people.locator("[lang=ko]").first()).toHaveText("박지후");

  await field.fill("filming");
  await field.press("Enter");
  await reader.getByRole("link", { name: /^Filming \d/ }).click();
  await expect(reader).toHaveURL(/kind=production/);
  await reader.getByRole("region", { name: "Statements" }).getByRole("link").first().click();
  await expect(reader).toHaveURL(/\/entries\//);
});

test("what is covered is found and stays covered", async ({ reader }) => {
  await reader.goto("/search?q=quarantine+camp");
  const statements = reader.getByRole("region", { name: "Statements" });
  await expect(statements).toContainText("stands behind a spoiler cover");
  await expect(reader.getByRole("main")).not.toContainText(/their deaths/);
  await statements.getByRole("link").first().click();
  await expect(reader).toHaveURL(/season-1-fates/);
  await reader.goto("/search?q=%25_%27%3Cscript%3E");
  await expect(reader.getByRole("status")).toContainText("Nothing was found");
});
