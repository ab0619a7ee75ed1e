import assert from "node:assert/strict";
import { test } from "node:test";
import { zoneOf, zonesAtHand } from "@/app/desk/schedule/zone-choice";

test("the remembered zone is a zone or nothing, whatever the cookie holds", () => {
  assert.equal(zoneOf("Asia%2FSeoul"), "Asia/Seoul");
  for (const value of [undefined, "", "%", "Atlantis", "x".repeat(500), "%00", "<script>"]) {
    assert.equal(zoneOf(value), null, value);
  }
});

test("one's own zone stands first at hand, and none stands twice", () => {
  assert.deepEqual(
    zonesAtHand("Asia/Seoul").map(({ name }) => name),
    ["Seoul", "UTC", "Los Angeles", "New York", "London"],
  );
});
