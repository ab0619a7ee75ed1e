import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { visitorKey } from "@/lib/auth/visitor-key";

const given = process.env.AUTH_SECRET;
const secret = (letter: string) => (process.env.AUTH_SECRET = letter.repeat(32));
before(() => secret("a"));
after(() => {
  if (given === undefined) delete process.env.AUTH_SECRET;
  else process.env.AUTH_SECRET = given;
});

const from = (address: string) => new Headers({ "x-visitor-address": address });
const DAY = "2026-11-27";

test("a visitor's key is the same all day, another for another address and another the next day", () => {
  const key = visitorKey(from("203.0.113.7"), DAY);
  assert.equal(visitorKey(from("203.0.113.7"), DAY), key);
  assert.notEqual(visitorKey(from("203.0.113.8"), DAY), key);
  assert.notEqual(visitorKey(from("203.0.113.7"), "2026-11-28"), key);
});

test("who has the key but not the site's secret cannot find the address by trying", () => {
  const key = visitorKey(from("203.0.113.7"), DAY);
  for (const text of [`${DAY} 203.0.113.7`, `visitor ${DAY} 203.0.113.7`]) {
    assert.notEqual(createHash("sha256").update(text).digest("base64url"), key);
  }
  secret("b");
  assert.notEqual(visitorKey(from("203.0.113.7"), DAY), key);
  delete process.env.AUTH_SECRET;
  assert.throws(() => visitorKey(from("203.0.113.7"), DAY), /AUTH_SECRET/);
});
