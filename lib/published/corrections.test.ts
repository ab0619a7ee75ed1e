import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { allCorrections } from "@/lib/published/corrections";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

test("where nothing had to be corrected, nothing is listed", async () => {
  assert.deepEqual((await allCorrections()).corrections, []);
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
  const { corrections } = await allCorrections();
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
  const [covered] = (await allCorrections()).corrections;
  assert.equal(covered?.note, "");
  assert.equal(covered?.headline, "What happened in Season 1");
  assert.ok(covered?.difference?.fields.every(({ spoils }) => spoils));
});
