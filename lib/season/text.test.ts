import assert from "node:assert/strict";
import { test } from "node:test";
import { webAddress } from "@/lib/season/text";

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
