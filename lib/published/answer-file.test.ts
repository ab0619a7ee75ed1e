import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerFile, answerFileSchema } from "@/lib/published/answer-file";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import {
  COVERED_WORDS,
  publishHostile,
  UNPUBLISHED_WORDS,
} from "@/lib/published/hostile-for-tests";
import { trackerOf } from "@/lib/published/tracker";
import { exactDay } from "@/lib/season/imprecise-date";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const read = async (show: string) => {
  const tracker = await trackerOf(show, 2, "2025-08-12");
  assert.ok(tracker);
  const file = answerFile(tracker);
  assert.deepEqual(answerFileSchema.parse(JSON.parse(JSON.stringify(file))), file);
  return file;
};

test("the answer card as data says what the page says", async () => {
  const { title, url, asOf, answers } = await read("all-of-us-are-dead");
  assert.equal(title, "All of Us Are Dead, Season 2");
  assert.equal(url, "http://localhost:3000/all-of-us-are-dead/season-2");
  assert.equal(asOf, "2025-08-12");
  assert.deepEqual(
    answers.map(({ question, answer, value, certainty }) => [question, answer, value, certainty]),
    [
      ["renewal", "Yes, for Season 2", "renewed", "official"],
      ["release", "Not announced", "none announced", "unknown"],
      ["filming", "Under way", "filming", "official"],
      ["trailer", "None yet", "none yet", "unknown"],
      ["cast", "Eight actors confirmed", 8, "official"],
    ],
  );
  const [renewal] = answers;
  assert.deepEqual(renewal?.since, {
    text: "6 Jun 2022",
    edtf: "2022-06-06",
    earliest: "2022-06-06",
    latest: "2022-06-06",
  });
  assert.match(renewal?.url ?? "", /^http:\/\/localhost:3000\/.+\/entries\//);
  assert.ok(answers.every(({ sources, changed }) => sources > 0 && changed));
});

test("a date that was announced comes with its days", async () => {
  const [{ slug } = { slug: "" }] = await desk.sql<{ slug: string }[]>`
    select slug from public_publications where kind = 'release' and live limit 1`;
  await desk.publish(
    slug,
    {
      statement: "Out on 9 April 2027.",
      status: "date announced",
      certainty: "official",
      window: exactDay("2027-04-09"),
      asOf: exactDay("2025-08-10"),
    },
    { at: "2025-08-11T00:00:00Z" },
  );
  const release = (await read("all-of-us-are-dead")).answers[1];
  assert.equal(release?.answer, "9 Apr 2027");
  assert.equal(release?.date?.earliest, "2027-04-09");
  assert.equal(release?.changed, "2025-08-11");
});

test("hostile texts come back as they were typed, and what is covered stays out", async () => {
  const hostile = await publishHostile(desk);
  const file = await read(hostile.show);
  assert.equal(file.show.title, hostile.title);
  const text = JSON.stringify(file);
  assert.ok(!text.includes(COVERED_WORDS) && !text.includes(UNPUBLISHED_WORDS));
});
