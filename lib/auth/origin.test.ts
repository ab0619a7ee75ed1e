import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isSameOrigin, refuseOtherOrigins } from "@/lib/auth/origin";

const before_ = process.env.SITE_URL;
before(() => {
  process.env.SITE_URL = "https://known.example";
});
after(() => {
  if (before_ === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = before_;
});

const TABLE: [says: string, headers: Record<string, string>, allowed: boolean][] = [
  ["our page", { origin: "https://known.example", host: "known.example" }, true],
  [
    "our page, as browsers say",
    { origin: "https://known.example", host: "known.example", "sec-fetch-site": "same-origin" },
    true,
  ],
  ["our page on a port", { origin: "http://localhost:3000", host: "localhost:3000" }, true],
  [
    "our page behind a proxy that renames the host",
    { origin: "https://known.example", host: "10.0.0.7:3000" },
    true,
  ],
  [
    "capital letters in the host",
    { origin: "http://localhost:3000", host: "LOCALHOST:3000" },
    true,
  ],
  ["no origin at all", { host: "known.example" }, false],
  ["an empty origin", { origin: "", host: "known.example" }, false],
  ["an opaque origin", { origin: "null", host: "known.example" }, false],
  ["another site", { origin: "https://evil.example", host: "known.example" }, false],
  ["another port", { origin: "http://localhost:4000", host: "localhost:3000" }, false],
  ["a subdomain", { origin: "https://a.known.example", host: "known.example" }, false],
  [
    "our name within another's",
    { origin: "https://known.example.evil.example", host: "known.example" },
    false,
  ],
  [
    "our name as a user name",
    { origin: "https://known.example@evil.example", host: "known.example" },
    false,
  ],
  ["our origin with a path", { origin: "https://known.example/x", host: "known.example" }, false],
  ["another scheme", { origin: "file://known.example", host: "known.example" }, false],
  [
    "our origin, but the browser says cross-site",
    { origin: "https://known.example", host: "known.example", "sec-fetch-site": "cross-site" },
    false,
  ],
  [
    "our origin, but the browser says same-site",
    { origin: "https://known.example", host: "known.example", "sec-fetch-site": "same-site" },
    false,
  ],
  ["no host", { origin: "https://evil.example" }, false],
];

for (const [says, headers, allowed] of TABLE) {
  test(`a call from ${says} is ${allowed ? "let through" : "refused"}`, () => {
    assert.equal(isSameOrigin(new Headers(headers)), allowed);
  });
}

test("a refused call is told so kindly", () => {
  assert.throws(() => refuseOtherOrigins(new Headers()), {
    name: "Refusal",
    code: "not allowed",
    message: /did not come from a page of this site/,
  });
});
