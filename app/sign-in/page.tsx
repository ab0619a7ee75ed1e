import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/app/sign-in/door";
import { SignInForm } from "@/app/sign-in/sign-in-form";
import { returnPath } from "@/lib/auth/return-path";
import { currentActor } from "@/lib/auth/session";
import { NO_SUCH_SIGN_IN } from "@/lib/auth/sign-in";

export const metadata: Metadata = { title: "Sign in to the desk", robots: { index: false } };
export const dynamic = "force-dynamic";

type Asked = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Asked) {
  const asked = await searchParams;
  const callbackUrl = returnPath(asked.callbackUrl);
  if (await currentActor()) redirect(callbackUrl);
  // Any error next-auth names in the address means the same to the visitor.
  const before = asked.error ? { email: "", message: NO_SUCH_SIGN_IN, at: 0 } : null;
  return (
    <Door title="The desk" lead="For the people who keep the trackers. Reading needs no account.">
      {asked["signed-out"] && (
        <p className="hint" role="status">
          You are signed out.
        </p>
      )}
      <SignInForm callbackUrl={callbackUrl} before={before} />
      <p className="hint after">
        A sign-in lasts twelve hours. No account, or no password any more? Ask whoever runs your
        tracker for an invitation.
      </p>
    </Door>
  );
}
