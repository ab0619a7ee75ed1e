import { createHash, randomBytes } from "node:crypto";
import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";
import { FIRST_SCRIPT, PAGE_SCRIPT } from "@/app/ui/scripts";
import { isSameOrigin } from "@/lib/auth/origin";

const hashOf = (script: string): string =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const OUR_SCRIPTS = [FIRST_SCRIPT, PAGE_SCRIPT].map(hashOf).join(" ");

/**
 * Good manners at the door, for the desk's pages only: a visitor without a session cookie is shown
 * the way in, a call from another site is turned away, and every page gets a policy that lets only
 * its own scripts run. Whether a session is good, and what its person may do, is asked of lib/auth
 * wherever it counts.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const here = `${pathname}${search}`;
  const reads = request.method === "GET" || request.method === "HEAD";
  if (/^\/desk(\/|$)/.test(pathname) && reads && !holdsSession(request)) {
    const signIn = new URL("/sign-in", request.nextUrl);
    signIn.searchParams.set("callbackUrl", withoutRouterMark(here));
    return NextResponse.redirect(signIn, { status: 307, headers: { "Cache-Control": "no-store" } });
  }
  if (!reads && !isSameOrigin(request.headers)) {
    return new NextResponse("This request did not come from a page of this site.\n", {
      status: 403,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-desk-path", withoutRouterMark(here));
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Robots-Tag", "noindex, nofollow");
  // An invitation's address is a secret: no other site is told it.
  if (pathname.startsWith("/invite")) response.headers.set("Referrer-Policy", "same-origin");
  return response;
}

export const config = {
  matcher: [
    "/desk/:path*",
    "/sign-in/:path*",
    "/invite/:path*",
    "/tell-us/:path*",
    "/:show/:season/entries/:slug/:number/tell-us",
  ],
};

// Both names, for http and https: which of them counts is decided where the cookie is opened.
function holdsSession({ cookies }: NextRequest): boolean {
  return ["next-auth.session-token", "__Secure-next-auth.session-token"].some((name) =>
    cookies.has(name),
  );
}

/** Next's router marks its own requests with `_rsc`, which is no part of the address. */
function withoutRouterMark(path: string): string {
  const url = new URL(path, "http://here.invalid");
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}

function policyWith(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' ${OUR_SCRIPTS} 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
