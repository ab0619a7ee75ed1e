import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerDescription, trackerTitle } from "@/lib/published/titles";
import { trackerOf } from "@/lib/published/tracker";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const read = async () => {
  const tracker = await trackerOf("all-of-us-are-dead", 2, "2026-03-01");
  assert.ok(tracker);
  return tracker;
};
const NAME = "All of Us Are Dead Season 2:";
let minute = 0;
const title = async (slug: string, says: object): Promise<string> => {
  minute += 1;
  await desk.publish(
    slug,
    { ...says },
    { at: `2026-01-01T00:${String(minute).padStart(2, "0")}:00Z` },
  );
  return trackerTitle(await read());
};
const day = (edtf: string, earliest = edtf, latest = edtf) => ({
  phrase: edtf,
  edtf,
  anchor: null,
  earliest,
  latest,
});

test("a tracker's title and description are its answers", async () => {
  const tracker = await read();
  assert.equal(trackerTitle(tracker), `${NAME} renewed, no release date yet`);
  assert.match(
    trackerDescription(tracker),
    /^Renewed\? Yes, for Season 2\. Release date\? Not announced\. .* Updated 23 Jul 2025\. \d+ dated, sourced entries\.$/,
  );
});

test("the title tells a date as precisely as it is known, and says when it is not official", async () => {
  const window = day("2026-11", "2026-11-01", "2026-11-30");
  const announced = { status: "window announced", certainty: "reported", window };
  assert.equal(await title("release-date", announced), `${NAME} renewed, out Nov 2026 (reported)`);
  assert.equal(
    await title("release-date", {
      status: "date announced",
      certainty: "official",
      window: day("2026-11-13"),
    }),
    `${NAME} renewed, out 13 Nov 2026`,
  );
  assert.equal(
    await title("release-date", {
      status: "delayed",
      window: day("2027", "2027-01-01", "2027-12-31"),
    }),
    `${NAME} renewed, delayed to 2027`,
  );
  assert.equal(await title("release-date", { status: "released" }), `${NAME} renewed, out now`);
  assert.equal(await title("renewed-for-season-2", { status: "cancelled" }), `${NAME} cancelled`);
});

test("what is covered stays out of the title", async () => {
  const spoiler = { season: 1, episode: null, covers: "everything" };
  assert.equal(await title("renewed-for-season-2", { spoiler }), `${NAME} out now`);
});
