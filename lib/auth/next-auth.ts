import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { visitorAddress } from "@/lib/auth/client-address";
import { authSecret, SESSION_SECONDS, unsealSession } from "@/lib/auth/cookie";
import { actorOfSession, endSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { isSecureSite } from "@/lib/auth/site";
import { Refusal } from "@/lib/season/refusal";
import type { Role } from "@/lib/season/words";

declare module "next-auth" {
  interface Session {
    user?: { name: string; role: Role };
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/** next-auth's view of the desk: the same sign-in, the same session rows, the same cookie. */
export function authOptions(): AuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: isSecureSite(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/desk/account" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          try {
            const headers = new Headers(request.headers as Record<string, string>);
            const address = visitorAddress(headers);
            const { sessionId } = await signIn(credentials, { address });
            return { id: sessionId };
          } catch (error) {
            // next-auth would put a thrown message into the address of the page.
            if (!(error instanceof Refusal)) console.error("Signing in failed", error);
            return null;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      async session({ token, session }) {
        const actor = token.sid ? await actorOfSession(token.sid) : null;
        return actor
          ? { user: { name: actor.name, role: actor.role }, expires: session.expires }
          : ({} as typeof session);
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await endSession(token.sid);
      },
    },
    jwt: {
      secret: authSecret(),
      maxAge: SESSION_SECONDS,
      async decode({ token }) {
        const sid = await unsealSession(token);
        return sid === null ? null : { sid };
      },
    },
    logger: {
      error(code, about) {
        // A forged or stale cookie is a signed-out visitor, not news.
        if (code !== "JWT_SESSION_ERROR") console.error("next-auth:", code, about);
      },
    },
  };
}
