import assert from "node:assert/strict";
import { test } from "node:test";
import { createComplaints } from "@/lib/published/complaints";

test("each thing's faults are told once a minute, ten at most, and the rest is counted", () => {
  const lines: string[] = [];
  let now = 5000;
  const complain = createComplaints(
    (line, error) => lines.push(`${line} ${(error as Error).message}`),
    () => now,
  );
  complain("/", new Error("away"));
  complain("/", new Error("away again"));
  assert.deepEqual(lines, ["/ could not be rendered: away"]);
  for (let page = 0; page < 50; page += 1) complain(`/invented-${page}`, new Error("away"));
  assert.equal(lines.length, 10);
  now += 59_999;
  complain("/later", new Error("away"));
  assert.equal(lines.length, 10);
  now += 1;
  complain("/", new Error("still away"));
  assert.equal(lines.at(-1), "/ could not be rendered (43 more before that): still away");
  complain("/other", new Error("away"));
  assert.equal(lines.at(-1), "/other could not be rendered: away");
});
