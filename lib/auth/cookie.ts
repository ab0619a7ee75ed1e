import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { isSecureSite } from "@/lib/auth/site";

/** How long a sign-in lasts, in seconds; Postgres's clock decides. */
export const SESSION_SECONDS = 12 * 60 * 60;

const sealed = z.object({ sid: z.uuid() });

/** The name and attributes of next-auth's own session cookie. */
export function sessionCookie() {
  const secure = isSecureSite();
  return {
    name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
    options: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure,
      maxAge: SESSION_SECONDS,
    },
  } as const;
}

/** The secret cookies are sealed with. Throws when there is none or it is short. */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET ?? process.env.NEXTAUTH_SECRET ?? "";
  if (secret.length < 32) throw new Error("AUTH_SECRET must be set, to at least 32 characters.");
  return secret;
}

/** The cookie's value: an encrypted token that carries the session's id and nothing else. */
export async function sealSession(sessionId: string): Promise<string> {
  return await encode({
    token: { sid: sessionId },
    secret: authSecret(),
    maxAge: SESSION_SECONDS,
  });
}

/** The session's id in a cookie of ours; null for none, a forged, a changed or an expired one. */
export async function unsealSession(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const secret = authSecret();
  try {
    return sealed.parse(await decode({ token: value, secret })).sid;
  } catch {
    return null;
  }
}
