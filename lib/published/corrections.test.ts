import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { allCorrections } from "@/lib/published/corrections";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const all = async (before: string | null = null, most?: number) =>
  (await allCorrections(before, most)) ?? assert.fail();

test("where nothing had to be corrected, nothing is listed", async () => {
  assert.deepEqual((await all()).corrections, []);
});

test("every correction says what stood before, what stands now and why, newest first", async () => {
  await desk.publish(
    "okja",
    { statement: "The film Okja is of the same slate." },
    { changeKind: "correction", note: "It was no hit.", at: "2026-01-03T00:00:00Z" },
  );
  await desk.publish("okja", { statement: "An update." }, { at: "2026-01-04T00:00:00Z" });
  await desk.publish(
    "strikes",
    { statement: "The strikes are over." },
    { changeKind: "correction", note: "They had ended.", at: "2026-01-05T00:00:00Z" },
  );
  const { corrections } = await all();
  assert.deepEqual(
    corrections.map(({ on, note }) => [on, note]),
    [
      ["2026-01-05", "They had ended."],
      ["2026-01-03", "It was no hit."],
    ],
  );
  const [, okja] = corrections;
  const statement = okja?.difference?.fields.find(({ name }) => name === "statement");
  assert.match(statement?.before ?? "", /hit/);
  assert.equal(statement?.after, "The film Okja is of the same slate.");
  assert.deepEqual(okja?.tracker, {
    name: "All of Us Are Dead, Season 2",
    href: "/all-of-us-are-dead/season-2",
  });
});

test("a correction of what is covered gives nothing away", async () => {
  await desk.publish(
    "season-1-fates",
    { statement: "SPOILT." },
    { changeKind: "correction", note: "SPOILT TOO.", at: "2026-01-06T00:00:00Z" },
  );
  const [covered] = (await all()).corrections;
  assert.equal(covered?.note, "");
  assert.equal(covered?.headline, "What happened in Season 1");
  assert.ok(covered?.difference?.fields.every(({ spoils }) => spoils));
});

test("however many corrections there are, each stands on one page, and all are counted", async () => {
  for (const [day, minutes] of [
    ["07", "00"],
    ["07", "00"],
    ["08", "00"],
    ["08", "30"],
  ])
    await desk.publish(
      "okja",
      { statement: `Okja, put right on ${day} at ${minutes}.` },
      { changeKind: "correction", note: "So.", at: `2026-01-${day}T00:${minutes}:00Z` },
    );
  const ids = (page: Awaited<ReturnType<typeof all>>) => page.corrections.map(({ id }) => id);
  const whole = await all();
  assert.equal(whole.page.total, 7);
  assert.deepEqual([whole.page.older, whole.page.newer], [null, null]);
  const pages = [await all(null, 3)];
  for (let page = pages[0]?.page; page?.older; page = pages.at(-1)?.page)
    pages.push(await all(page.older, 3));
  assert.deepEqual(
    pages.map(({ page, corrections }) => [page.passed, corrections.length, page.total]),
    [
      [0, 3, 7],
      [3, 3, 7],
      [6, 1, 7],
    ],
  );
  assert.deepEqual(pages.flatMap(ids), ids(whole));
  const [first, second, third] = pages.map(({ page }) => page);
  assert.equal(third?.newer, first?.older, "back from the third page is the second");
  assert.equal(second?.newer, null, "back from the second is the first");
  assert.equal(await allCorrections("999999"), null);
  for (const none of ["0", "01", "x", "1e1", "-1", ""])
    assert.equal(await allCorrections(none), null);
});
