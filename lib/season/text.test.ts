import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { text, webAddress, wording } from "@/lib/season/text";
import { turnsOnlyItself } from "@/lib/season/turns-text";

test("a web address is a whole one, and leads where it seems to", () => {
  const isAddress = (typed: string): boolean => webAddress().safeParse(typed).success;
  for (const typed of [
    "https://www.netflix.com/tudum/articles/x",
    "http://example.org",
    "HTTPS://example.org:8443/a?b=c#d",
    "https://ko.wikipedia.org/wiki/지금_우리_학교는",
  ]) {
    assert.equal(isAddress(typed), true, typed);
  }
  for (const typed of [
    "javascript:alert(1)",
    "data:text/html,x",
    "https:example.org",
    "http:\\\\example.org",
    "https:/example.org",
    "https://our.site\\@example.org/",
    "https://user:password@example.org/",
    "https://",
    "//example.org",
    "https://example.org/a b",
    "https://example.org/\0",
  ]) {
    assert.equal(isAddress(typed), false, typed);
  }
});

test("what is set within sentences turns nothing around but itself; other words stay as typed", () => {
  assert.equal(text(400).parse("\u202Egnp.exe"), "\u202Egnp.exe");
  const kept = (typed: string): string => wording(400).parse(typed);
  assert.equal(kept("a \u202Egnp.exe\u202C b"), "a \u202Egnp.exe\u202C b");
  assert.equal(kept("\u202Egnp.exe"), "gnp.exe");
  assert.equal(kept("\u2069\u202C\u202Eleft \u2067open"), "left open");
  assert.equal(kept("\u2067a \u202Eb\u2069 c\u202C"), "\u2067a b\u2069 c");
  assert.equal(kept("\u202Eone\ntwo\u202C"), "one\ntwo");
  assert.equal(kept("كلنا أموات \u200F123"), "كلنا أموات \u200F123");
});

test("of directional controls only pairs are kept, and nothing else is touched", () => {
  const CONTROL = /[\u202A-\u202E\u2066-\u2069]/g;
  const PAIR =
    /[\u202A\u202B\u202D\u202E][^\u202A-\u202E\u2066-\u2069\n]*\u202C|[\u2066-\u2068][^\u202A-\u202E\u2066-\u2069\n]*\u2069/g;
  const typed = fc.string({
    unit: fc.constantFrom(..."\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\n", "a", "א"),
    maxLength: 40,
  });
  fc.assert(
    fc.property(typed, (words) => {
      const kept = turnsOnlyItself(words);
      assert.equal(turnsOnlyItself(kept), kept);
      assert.equal(kept.replace(CONTROL, ""), words.replace(CONTROL, ""));
      let rest = kept;
      for (let last = ""; last !== rest;) [last, rest] = [rest, rest.replace(PAIR, "")];
      assert.doesNotMatch(rest, CONTROL);
    }),
    { numRuns: 2000 },
  );
});
