import type { Metadata } from "next";
import { JoinForm } from "@/app/invite/[token]/join-form";
import { Door } from "@/app/sign-in/door";
import { invitationBehind } from "@/lib/auth/invitations";

export const metadata: Metadata = { title: "Your invitation", robots: { index: false } };
export const dynamic = "force-dynamic";

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invited = await invitationBehind(token);
  if (!invited) {
    return (
      <Door
        title="This link does not work"
        lead="An invitation works once and for seven days. This one was used, withdrawn or has expired."
      >
        <p className="hint after">
          Ask whoever invited you for a new link. If you have a password already,{" "}
          <a href="/sign-in">sign in</a>.
        </p>
      </Door>
    );
  }
  const { email, name, role, renews } = invited;
  return renews ? (
    <Door title="A new password" lead={`For ${name}. Setting it ends your sessions elsewhere.`}>
      <JoinForm token={token} email={email} name={name} renews />
    </Door>
  ) : (
    <Door
      title="Join the desk"
      lead={`You are invited as ${role === "contributor" ? "a" : "an"} ${role}. Choose a password to start.`}
    >
      <JoinForm token={token} email={email} name={name} renews={false} />
    </Door>
  );
}
