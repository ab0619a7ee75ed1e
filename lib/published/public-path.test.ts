import assert from "node:assert/strict";
import { test } from "node:test";
import { isPicture, mayBeFramed, publicPath } from "@/lib/published/public-path";

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

test("an embed is kept once for each theme there is, whatever else is asked", () => {
  const embed = "/embed/show/season-2";
  for (const [asked, path] of [
    [`${embed}?theme=dark&x=1`, `${embed}?theme=dark`],
    [`${embed}?theme=light`, `${embed}?theme=light`],
    [`${embed}?theme=auto`, embed],
    [`${embed}?theme=%22%3E`, embed],
    [`${embed}/entries/release-date?theme=dark`, `${embed}/entries/release-date?theme=dark`],
    [`${embed}/badge.svg?theme=dark`, `${embed}/badge.svg`],
  ] as const) {
    assert.deepEqual(publicPath(asked), { path, query: "" }, asked);
  }
});

test("only embeds may be framed, and a card's version is no other picture", () => {
  assert.ok(mayBeFramed("/embed/show/season-2?theme=dark"));
  assert.ok(mayBeFramed("/embed/show/season-2/entries/release-date"));
  for (const not of ["/", "/show/season-2", "/show/season-2/embed", "/desk", "/embed/../desk"])
    assert.ok(!mayBeFramed(not), not);
  const card = publicPath("/show/season-2/card.png?v=0a1b2c");
  assert.deepEqual(card, { path: "/show/season-2/card.png", query: "" });
  assert.ok(isPicture("/card.png") && isPicture("/show/season-2/card.png"));
  assert.ok(!isPicture("/show/season-2"));
});

test("the page that tells of the API is kept like any page; what the API answers is not", () => {
  assert.deepEqual(publicPath("/api"), { path: "/api", query: "" });
  assert.deepEqual(publicPath("/%61pi?x=1"), { path: "/api", query: "" });
  for (const path of ["/api/v1", "/api/v1/entries?limit=1", "/api/health", "/api/auth/csrf"]) {
    assert.equal(publicPath(path), null, path);
  }
});

test("only a form's own address goes past the edge; what looks like one takes its turn", () => {
  for (const form of ["/show/season-2/entries/release-date/1/tell-us", "/tell-us/0a1b?new=1"]) {
    assert.equal(publicPath(form), null, form);
  }
  for (const page of [
    "/show/tell-us",
    "/show/season-2/tell-us",
    "/show/season-2/as-of/tell-us",
    "/show/season-2/entries/tell-us",
    "/show/season-2/entries/release-date/tell-us",
    "/embed/show/season-2/entries/tell-us",
    "/a/b/c/d/e/f/g/tell-us",
  ]) {
    assert.deepEqual(publicPath(page), { path: page, query: "" }, page);
  }
});

test("files of the house stand at the top; further down an address with a dot leads nowhere", () => {
  for (const file of ["/favicon.ico", "/icon.svg"]) assert.equal(publicPath(file), null, file);
  for (const page of ["/show/season-2.rsc", "/show/season-2/entries/what.ever?since=x"]) {
    assert.deepEqual(publicPath(page), { path: "/nowhere", query: "" }, page);
  }
});

test("a page named like what every object inherits is a page like any other", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    assert.deepEqual(publicPath(`/${name}?x=1`), { path: `/${name}`, query: "" }, name);
  }
});
