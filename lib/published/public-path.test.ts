import assert from "node:assert/strict";
import { test } from "node:test";
import { publicPath } from "@/lib/published/public-path";

test("an address that climbs is the address it climbs to", () => {
  for (const climbing of [
    "/a/../how-we-label",
    "/a/%2e%2E/how-we-label",
    "/./how-we-label",
    "/a/b/.././../how-we-label",
    "/../../how-we-label",
  ]) {
    assert.deepEqual(publicPath(climbing), { path: "/how-we-label", query: "" }, climbing);
  }
  assert.equal(publicPath("/.")?.path, "/");
  assert.equal(publicPath("/show/season-2/..")?.path, "/show/");
});

test("no way round leads to what is not public", () => {
  for (const hidden of [
    "/a/../desk",
    "/a/%2e%2e/sign-in",
    "/./api/auth/csrf",
    "/a/..\\invite/token",
    "/show/../_next/static/chunk",
    "/desk/./team",
  ]) {
    assert.equal(publicPath(hidden), null, hidden);
  }
});

test("dots inside a name, and slashes hidden in one, stay what they are", () => {
  assert.equal(publicPath("/a%2fdesk")?.path, "/a%2Fdesk");
  assert.equal(publicPath("/%252e%252e/desk")?.path, "/%252e%252e/desk");
  assert.equal(publicPath("//elsewhere/")?.path, "//elsewhere/");
  assert.equal(publicPath("/show/what%3f")?.path, "/show/what%3F");
});
