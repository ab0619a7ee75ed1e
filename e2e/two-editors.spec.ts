import { draftContext, freshStatement, save } from "./desk";
import { expect, test } from "./newsroom";

test("Tom and Ji-won change different fields of one entry: both changes stay, and Ji-won is told", async ({
  jiwon,
  tom,
}) => {
  const statement = freshStatement("Two people know about this");
  const entryId = await draftContext(jiwon, statement);
  await tom.goto(`/desk/entries/${entryId}`);
  await jiwon.goto(`/desk/entries/${entryId}`);

  await tom.getByRole("textbox", { name: "Detail" }).fill("Tom's detail.");
  await save(tom);
  await jiwon.getByRole("textbox", { name: "Statement" }).fill(`${statement} And more.`);
  await save(jiwon);

  await expect(jiwon.getByText(/merged/i).first()).toBeVisible();
  await expect(jiwon.getByRole("textbox", { name: "Detail" })).toHaveValue("Tom's detail.");
  await tom.goto(`/desk/entries/${entryId}`);
  await expect(tom.getByRole("textbox", { name: "Statement" })).toHaveValue(
    `${statement} And more.`,
  );
  await expect(tom.getByRole("textbox", { name: "Detail" })).toHaveValue("Tom's detail.");
});

test("both change the statement: nothing is written, Ji-won sees all three, keeps the rest and chooses", async ({
  jiwon,
  tom,
}) => {
  const statement = freshStatement("One sentence, two minds");
  const entryId = await draftContext(jiwon, statement);
  await tom.goto(`/desk/entries/${entryId}`);
  await jiwon.goto(`/desk/entries/${entryId}`);
  await tom.getByRole("textbox", { name: "Statement" }).fill(`${statement} Tom thinks so.`);
  await save(tom);

  await jiwon.getByRole("textbox", { name: "Detail" }).fill("Ji-won's detail stays.");
  await jiwon.getByRole("textbox", { name: "Statement" }).fill(`${statement} Ji-won doubts it.`);
  await jiwon.getByRole("button", { name: "Save", exact: true }).click();

  const clash = jiwon.getByRole("region", { name: "Statement" });
  await expect(clash.getByText("Tom thinks so.").first()).toBeVisible();
  await expect(clash.getByText("Ji-won doubts it.").first()).toBeVisible();
  await clash.getByRole("radio", { name: /yours/i }).check({ force: true });
  await jiwon.getByRole("button", { name: "Save the merge" }).click();
  await expect(jiwon.getByText(/Saved as revision 3/).first()).toBeVisible();
  await expect(jiwon.getByRole("textbox", { name: "Statement" })).toHaveValue(
    `${statement} Ji-won doubts it.`,
  );
  await expect(jiwon.getByRole("textbox", { name: "Detail" })).toHaveValue(
    "Ji-won's detail stays.",
  );
});

test("each sees that the other has the entry open", async ({ jiwon, tom }) => {
  const entryId = await draftContext(jiwon, freshStatement("Company is shown"));
  await tom.goto(`/desk/entries/${entryId}`);
  await jiwon.reload();
  await expect(jiwon.getByText(/Tom Reyes is here/)).toBeVisible({ timeout: 30_000 });
});
