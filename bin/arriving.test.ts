import assert from "node:assert/strict";
import { test } from "node:test";
import { makePass, pathOfTarget } from "./arriving";

test("a whole address is asked of this site, wherever it points", () => {
  for (const [target, path] of [
    ["/desk?x=1", "/desk?x=1"],
    ["//elsewhere.example/", "//elsewhere.example/"],
    ["http://elsewhere.example/desk?x=1", "/desk?x=1"],
    ["HTTPS://elsewhere.example", "/"],
    ["http://elsewhere.example?x=1", "/?x=1"],
    ["*", null],
    ["", null],
    ["elsewhere.example:443", null],
    ["ftp://elsewhere.example/", null],
    ["/api/v1/entries/%ff", null],
    ["/tell-us/%E0%A4%A", null],
    ["http://elsewhere.example/%", null],
    ["/search?q=100%&x=%ff", "/search?q=100%&x=%ff"],
    ["/%EC%A1%B0", "/%EC%A1%B0"],
  ] as const) {
    assert.equal(pathOfTarget(target), path, target);
  }
});

test("only the pass opens, and a strange one breaks nothing", () => {
  const { pass, isPass } = makePass();
  assert.equal(isPass(pass), true);
  for (const given of ["", "a".repeat(64), "é".repeat(64), `${pass.slice(1)}é`, pass.slice(1)]) {
    assert.equal(isPass(given), false, given);
  }
  assert.equal(isPass(makePass().pass), false);
});
