import assert from "node:assert/strict";
import { test } from "node:test";
import { returnPath } from "@/lib/auth/return-path";

const TABLE: [asked: unknown, goes: string][] = [
  ["/desk/entries?kind=cast#top", "/desk/entries?kind=cast#top"],
  ["/", "/"],
  [undefined, "/desk"],
  [["/desk/team"], "/desk"],
  ["", "/desk"],
  ["desk/team", "/desk"],
  ["https://evil.example/desk", "/desk"],
  ["//evil.example", "/desk"],
  ["/\\evil.example", "/desk"],
  ["/\t/evil.example", "/desk"],
  ["/\n\\evil.example", "/desk"],
  ["/.//evil.example", "/desk"],
  ["/desk/..//evil.example", "/desk"],
  ["javascript:alert(1)", "/desk"],
  ["/sign-in?callbackUrl=/sign-in", "/desk"],
  ["/api/auth/signout", "/desk"],
  [`/${"a".repeat(2001)}`, "/desk"],
];

for (const [asked, goes] of TABLE) {
  test(`after signing in, ${JSON.stringify(asked)?.slice(0, 40)} leads to ${goes}`, () => {
    assert.equal(returnPath(asked), goes);
  });
}
