import assert from "node:assert/strict";
import { test } from "node:test";
import { changesPath, entryPath, seasonOfSegment, trackerPath } from "@/lib/published/address";

test("a tracker, its entries and its changes have one address each", () => {
  const tracker = { show: "all-of-us-are-dead", season: 2 };
  assert.equal(trackerPath(tracker), "/all-of-us-are-dead/season-2");
  assert.equal(entryPath(tracker, "okja"), "/all-of-us-are-dead/season-2/entries/okja");
  assert.equal(changesPath(tracker), "/all-of-us-are-dead/season-2/changes");
});

test("only season-1, season-2 ... name a season", () => {
  assert.equal(seasonOfSegment("season-2"), 2);
  assert.equal(seasonOfSegment("season-12"), 12);
  for (const wrong of [
    "season-",
    "season-0",
    "season-02",
    "season-2a",
    "Season-2",
    "2",
    "season-9999",
  ]) {
    assert.equal(seasonOfSegment(wrong), null, wrong);
  }
});
