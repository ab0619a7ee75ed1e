import assert from "node:assert/strict";
import { test } from "node:test";
import { isOverForGood } from "@/lib/published/page-says";

test("a day is over for good an hour after midnight UTC", () => {
  const at = (time: string) => isOverForGood("2026-03-01", new Date(time));
  assert.equal(at("2026-03-01T12:00:00Z"), false);
  assert.equal(at("2026-03-02T00:59:59Z"), false);
  assert.equal(at("2026-03-02T01:00:00Z"), true);
  assert.equal(isOverForGood("2023-08-10", new Date("2026-03-01T00:00:00Z")), true);
});
