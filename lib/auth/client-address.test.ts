import assert from "node:assert/strict";
import { test } from "node:test";
import { noteVisitorAddress, visitorAddress } from "@/lib/auth/client-address";

function addressOf(socket: string | undefined, sent: Record<string, string>, trusted?: string) {
  const request = { headers: { ...sent }, socket: { remoteAddress: socket } };
  noteVisitorAddress(request as unknown as Parameters<typeof noteVisitorAddress>[0], trusted ?? "");
  return visitorAddress(new Headers(request.headers));
}

test("the address is the socket's, whatever a visitor claims", () => {
  const claims = { "x-forwarded-for": "1.1.1.1", "x-visitor-address": "2.2.2.2" };
  assert.equal(addressOf("203.0.113.9", claims), "203.0.113.9");
});

test("behind one trusted proxy it is what that proxy saw, not what the visitor added before", () => {
  const claims = { "x-forwarded-for": "1.1.1.1, 203.0.113.9" };
  assert.equal(addressOf("10.0.0.1", claims, "1"), "203.0.113.9");
  assert.equal(addressOf("10.0.0.1", claims, "true"), "203.0.113.9");
});

test("behind two trusted proxies it is what the outer one saw", () => {
  const claims = { "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.0.0.2" };
  assert.equal(addressOf("10.0.0.1", claims, "2"), "203.0.113.9");
});

test("a trusted proxy that says nothing leaves the socket's", () => {
  assert.equal(addressOf("10.0.0.1", {}, "1"), "10.0.0.1");
});

test("one home is one address in IPv6, and IPv4 in its clothes is IPv4", () => {
  assert.equal(addressOf("2001:db8:1:2:3:4:5:6", {}), "2001:db8:1:2::/64");
  assert.equal(addressOf("2001:db8:1:2::9", {}), "2001:db8:1:2::/64");
  assert.equal(addressOf("2001:db8::9", {}), "2001:db8:0:0::/64");
  assert.equal(addressOf("fe80::1%eth0", {}), "fe80:0:0:0::/64");
  assert.equal(addressOf("::ffff:203.0.113.9", {}), "203.0.113.9");
  assert.equal(addressOf("::1", {}), "0:0:0:0::/64");
});

test("junk from a proxy makes one key, not as many as one likes", () => {
  assert.equal(addressOf("10.0.0.1", { "x-forwarded-for": "<script>" }, "1"), "unknown");
  assert.equal(addressOf(undefined, {}), "unknown");
});
