import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { TrackerSection } from "@/app/(site)/parts/tracker-section";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { trackerNodes } from "@/lib/published/structured/tracker-page";
import { written } from "@/lib/published/structured/written";
import { trackerOf } from "@/lib/published/tracker";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

let hour = 0;
/** What readers see under "Is there a trailer?", and what machines are told of the tracker. */
async function shown(says: object): Promise<{ page: string; machines: string }> {
  hour += 1;
  await desk.publish("trailer", { ...says }, { at: `2026-03-01T0${hour}:00:00Z` });
  const tracker = await trackerOf("all-of-us-are-dead", 2, "2026-03-02");
  const section = tracker?.sections.find(({ id }) => id === "trailer");
  assert.ok(tracker && section);
  const page = renderToStaticMarkup(TrackerSection({ section, tracker, children: null }));
  return { page, machines: written(trackerNodes(tracker)) };
}

const AVAILABLE = { status: "available", provider: "youtube", videoId: "abc_DEF-123", ofSeason: 2 };
const quotation = {
  text: "They are coming back.",
  speaker: "Netflix",
  said: null,
  context: "With the trailer",
};

test("the words quoted with the trailer stand on the tracker, as machines are told", async () => {
  const { page, machines } = await shown({ ...AVAILABLE, quotation });
  assert.match(machines, /They are coming back\./);
  assert.match(page, /They are coming back\./);
  assert.match(page, /data-player=/);
});

test("a trailer that is a spoiler has no screen on the tracker, only its cover", async () => {
  const spoiler = { season: 2, episode: null, covers: "everything" };
  const { page, machines } = await shown({ ...AVAILABLE, quotation, spoiler });
  assert.doesNotMatch(page, /data-player=|Watch the trailer/);
  assert.match(page, /<details class="redact"[^>]*>.*They are coming back\./);
  assert.doesNotMatch(machines, /They are coming back\./);
});
