import assert from "node:assert/strict";
import { test } from "node:test";
import { namedUuid } from "@/lib/published/named-uuid";

test("a named UUID is the one the standard gives as its example", () => {
  // RFC 9562, A.4: "www.example.com" in the namespace of domain names.
  const dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
  assert.equal(namedUuid(dns, "www.example.com"), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
});
