import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/next-auth";
import { isSameOrigin } from "@/lib/auth/origin";

type Context = { params: Promise<{ nextauth: string[] }> };

// What a desk with passwords needs of next-auth, and no more of its pages and end points.
const SERVED = new Set(["session", "csrf", "providers", "signin", "signout", "callback", "error"]);

// A route's body is read whole; a sign-in is an email and a password.
const BODY_BYTES = 16_384;

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!SERVED.has(nextauth[0] ?? "")) return new Response("Not found", { status: 404 });
  if (request.method === "POST" && !isSameOrigin(request.headers)) {
    return new Response("This request did not come from a page of this site.", { status: 403 });
  }
  if (request.method === "POST") {
    const length = request.headers.get("content-length");
    if (length === null) return new Response("How long is this?", { status: 411 });
    if (!/^\d+$/.test(length) || Number(length) > BODY_BYTES) {
      return new Response("Too long", { status: 413 });
    }
  }
  try {
    return (await NextAuth(request, context, authOptions())) as Response;
  } catch (error) {
    if (error instanceof SyntaxError) return new Response("Not readable", { status: 400 });
    throw error;
  }
}

export { handle as GET, handle as POST };
