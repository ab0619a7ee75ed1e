import assert from "node:assert/strict";
import { test } from "node:test";
import { NextRequest } from "next/server";
import { POST } from "@/app/api/auth/[...nextauth]/route";

const here = "http://localhost:3000";

async function posted(headers: Record<string, string>): Promise<Response> {
  const request = new NextRequest(`${here}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { host: "localhost:3000", origin: here, ...headers },
  });
  return await POST(request, {
    params: Promise.resolve({ nextauth: ["callback", "credentials"] }),
  });
}

test("nobody sends the sign-in more than a sign-in needs", async () => {
  assert.equal((await posted({ "content-length": "20000" })).status, 413);
  assert.equal((await posted({ "content-length": "-1" })).status, 413);
  assert.equal((await posted({ "content-length": "x" })).status, 413);
  // Of unknown length: it might never end.
  assert.equal((await posted({ "transfer-encoding": "chunked" })).status, 411);
});

test("nobody posts to the sign-in from another site", async () => {
  assert.equal((await posted({ "content-length": "10", origin: "http://elsewhere" })).status, 403);
});
